using ComplianceChecker.Cases;

namespace ComplianceChecker.Extracts;

/// <summary>An attribute of the cases, gathered from several files: the same value has one number in all of them.</summary>
/// <param name="attribute">The attribute.</param>
/// <param name="definition">What the dictionary says of it.</param>
internal sealed class SourceCaseColumn(SourceAttribute attribute, AttributeDefinition? definition)
{
    private readonly List<ValueInterpretation> meanings = [new("", ValueState.Good)];
    private readonly Dictionary<(string Text, ValueState State), int> numbers = [];
    private bool isThere;

    /// <summary>Its name.</summary>
    public string Name => attribute.Name;

    /// <summary>Whether any file has it, or every case has the same value.</summary>
    public bool IsThere => isThere || attribute.Constant is not null;

    /// <summary>Its values by number of a case.</summary>
    public CaseValues Values { get; } = new(0);

    /// <summary>By number of a text of a file's column, the number of the value.</summary>
    public int[] CodesOf(ColumnReader column)
    {
        isThere = true;
        return [.. column.Meanings().Select(m => m.Text.Length == 0 && m.State == ValueState.Good ? 0 : NumberOf(m))];
    }

    /// <summary>A value that may be shown: that of a column with codes, a number, a date or a boolean.</summary>
    public string? Show(int number) => definition is { } known && (known.Type != AttributeType.Text || known.Codes.Count > 0) ? meanings[number].Text : null;

    /// <summary>Makes the column.</summary>
    /// <param name="cases">The number of each case's id.</param>
    public AttributeColumn Build(int[] cases)
    {
        var constant = attribute.Constant is { } value ? NumberOf(new ValueInterpretation(value, ValueState.Good)) : 0;
        var values = AttributeCodes.Of(meanings);
        return new AttributeColumn(Name, definition, values.Values, [.. cases.Select(c => values.OfText[constant > 0 ? constant : Values.Of(c)])], values.Unknown);
    }

    private int NumberOf(ValueInterpretation meaning)
    {
        var key = (FoldedText.Of(meaning.Text), meaning.State);
        if (!numbers.TryGetValue(key, out var number))
        {
            numbers[key] = number = meanings.Count;
            meanings.Add(meaning);
        }

        return number;
    }
}
