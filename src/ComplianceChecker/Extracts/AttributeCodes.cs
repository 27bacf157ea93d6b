using ComplianceChecker.Cases;

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

    /// <summary>Numbers the meanings of all texts. A blank becomes what the dictionary says a blank stands for.</summary>
    public static AttributeCodes Of(IReadOnlyList<ValueInterpretation> meanings, AttributeDefinition? definition)
    {
        var blank = definition?.Blank is { } standsFor ? new ValueInterpretation(standsFor, ValueState.Good) : new ValueInterpretation("", ValueState.Good);
        var effective = meanings.Select(m => m is { State: ValueState.Good, Text.Length: 0 } ? blank : m).ToArray();
        var distinct = effective.Select(m => (m.Text, Unknown: m.State != ValueState.Good)).Where(m => m.Text.Length > 0 || m.Unknown).Distinct()
            .OrderBy(m => m.Text, StringComparer.Ordinal).ThenBy(m => m.Unknown).ToArray();
        var codeOf = new Dictionary<(string, bool), int> { [("", false)] = 0 };
        foreach (var value in distinct)
        {
            codeOf[value] = codeOf.Count;
        }

        return new AttributeCodes(
            ["", .. distinct.Select(m => m.Text)],
            [.. effective.Select(m => codeOf[(m.Text, m.State != ValueState.Good)])],
            distinct.Any(m => m.Unknown) ? [false, .. distinct.Select(m => m.Unknown)] : null);
    }
}
