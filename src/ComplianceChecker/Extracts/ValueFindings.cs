using ComplianceChecker.Cases;

namespace ComplianceChecker.Extracts;

/// <summary>Finds the values of a column that the dictionary does not know or that could not be read: one finding for each distinct value.</summary>
internal static class ValueFindings
{
    /// <summary>What is wrong with the texts of a column.</summary>
    /// <param name="placeOf">The file of a row, and the column as it names it.</param>
    /// <param name="definition">What the dictionary says of the attribute.</param>
    /// <param name="states">By number of a text, whether it could be read.</param>
    /// <param name="textOf">The text of a number.</param>
    /// <param name="rows">The number of the text of each row.</param>
    /// <param name="orderOf">Where a row stands among those of all files; the line of its file in the lower 32 bits.</param>
    /// <param name="caseOf">The case id of a row.</param>
    public static IEnumerable<Finding> Find(
        Func<int, (string File, string Column)> placeOf,
        AttributeDefinition? definition,
        ReadOnlySpan<ValueState> states,
        Func<int, string> textOf,
        ReadOnlySpan<int> rows,
        Func<int, long> orderOf,
        Func<int, string> caseOf)
    {
        if (states.IndexOfAny(ValueState.UnknownCode, ValueState.UnreadableBoolean) < 0)
        {
            return [];
        }

        var first = new int[states.Length];
        var counts = new int[states.Length];
        for (var row = 0; row < rows.Length; row++)
        {
            var text = rows[row];
            if (states[text] is ValueState.UnknownCode or ValueState.UnreadableBoolean)
            {
                first[text] = counts[text]++ == 0 || orderOf(row) < orderOf(first[text]) ? row : first[text];
            }
        }

        var findings = new List<Finding>();
        for (var text = 0; text < states.Length; text++)
        {
            if (counts[text] > 0)
            {
                var howMany = counts[text] == 1 ? "" : FormattableString.Invariant($" (so in {counts[text]} rows)");
                var value = textOf(text);
                var (file, column) = placeOf(first[text]);
                findings.Add(new Finding(
                    states[text] == ValueState.UnknownCode ? Severity.Warning : Severity.Error,
                    file,
                    (int)(orderOf(first[text]) & int.MaxValue),
                    column,
                    value,
                    counts[text] == 1 ? caseOf(first[text]) : null,
                    states[text] == ValueState.UnknownCode
                        ? ExtractMessages.Fill(ExtractMessages.UnknownCode, howMany, NearestName.Hint(value, definition!.Codes.Keys))
                        : ExtractMessages.Fill(ExtractMessages.NotABoolean, howMany)));
            }
        }

        return findings;
    }
}
