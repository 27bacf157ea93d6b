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
        var distinct = meanings.Select(m => (m.Text, Unknown: m.State != ValueState.Good)).Where(m => m.Text.Length > 0 || m.Unknown).Distinct()
            .OrderBy(m => m.Text, StringComparer.Ordinal).ThenBy(m => m.Unknown).ToArray();
        var codeOf = new Dictionary<(string, bool), int> { [("", false)] = 0 };
        foreach (var value in distinct)
        {
            codeOf[value] = codeOf.Count;
        }

        return new AttributeCodes(
            ["", .. distinct.Select(m => m.Text)],
            [.. meanings.Select(m => codeOf[(m.Text, m.State != ValueState.Good)])],
            distinct.Any(m => m.Unknown) ? [false, .. distinct.Select(m => m.Unknown)] : null);
    }
}
