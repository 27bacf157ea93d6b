namespace ComplianceChecker.Extracts;

/// <summary>The canonical values of a column, in ordinal order, and which of them each distinct text of the column became.</summary>
internal sealed class AttributeCodes
{
    private AttributeCodes(string[] values, int[] ofText, bool[]? unknown)
    {
        Values = values;
        OfText = ofText;
        Unknown = unknown;
    }

    /// <summary>The canonical values; the first is blank.</summary>
    public string[] Values { get; }

    /// <summary>By number of a text, the code of its value.</summary>
    public int[] OfText { get; }

    /// <summary>By code, whether it is none of the dictionary's codes or could not be read; null where there is none such.</summary>
    public bool[]? Unknown { get; }

    /// <summary>Numbers the meanings of all texts. A blank stays a blank: what it stands for is known to those who test it.</summary>
    public static AttributeCodes Of(IReadOnlyList<ValueInterpretation> meanings)
    {
        // Good values and doubtful ones of the same text are two; the good stand first.
        var good = Numbered(meanings, isGood: true);
        var doubtful = Numbered(meanings, isGood: false);
        var distinct = good.Keys.Concat(doubtful.Keys).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        var values = new List<string>(distinct.Length + 1) { "" };
        var unknown = new List<bool>(distinct.Length + 1) { false };
        foreach (var text in distinct)
        {
            Number(good, text, isUnknown: false);
            Number(doubtful, text, isUnknown: true);
        }

        good[""] = 0;
        return new AttributeCodes(
            [.. values],
            [.. meanings.Select(m => (m.State == ValueState.Good ? good : doubtful)[m.Text])],
            doubtful.Count > 0 ? [.. unknown] : null);

        void Number(Dictionary<string, int> codeOf, string text, bool isUnknown)
        {
            if (codeOf.ContainsKey(text))
            {
                codeOf[text] = values.Count;
                values.Add(text);
                unknown.Add(isUnknown);
            }
        }
    }

    /// <summary>The texts of the good or of the doubtful meanings, to be numbered; a good blank is number 0.</summary>
    private static Dictionary<string, int> Numbered(IReadOnlyList<ValueInterpretation> meanings, bool isGood)
    {
        var texts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var meaning in meanings)
        {
            if (meaning.State == ValueState.Good == isGood && (!isGood || meaning.Text.Length > 0))
            {
                texts[meaning.Text] = 0;
            }
        }

        return texts;
    }
}
