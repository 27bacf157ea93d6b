using ComplianceChecker.Cases;

namespace ComplianceChecker.Extracts;

/// <summary>Reads the cells of one column as numbers of distinct texts, each interpreted once.</summary>
internal sealed class ColumnReader(string name, int index, AttributeDefinition? definition, DateFormat dates)
{
    private readonly List<ValueInterpretation> meanings = [new("", ValueState.Good)];

    /// <summary>The attribute's name.</summary>
    public string Name { get; } = name;

    /// <summary>Which field of the row it is.</summary>
    public int Index { get; } = index;

    /// <summary>What the dictionary says of it.</summary>
    public AttributeDefinition? Definition { get; } = definition;

    /// <summary>The distinct texts.</summary>
    public TextPool Texts { get; } = new();

    /// <summary>The number of a cell's text.</summary>
    public int Read(ReadOnlySpan<byte> cell)
    {
        var code = Texts.Add(cell);
        if (code == meanings.Count)
        {
            meanings.Add(ValueInterpretation.Of(Texts.TextOf(code), Definition, dates));
        }

        return code;
    }

    /// <summary>Whether the texts of a number could be read.</summary>
    public ValueState StateOf(int code) => meanings[code].State;

    /// <summary>What each number means. Plain text is given in its kept spelling, known only when all rows are read.</summary>
    public ValueInterpretation MeaningOf(int code)
    {
        var meaning = meanings[code];
        var isPlainText = Definition is null or { Type: AttributeType.Text };
        return isPlainText && meaning.State == ValueState.UnknownCode || Definition is null or { Type: AttributeType.Text, Codes.Count: 0 }
            ? meaning with { Text = Texts.TextOf(code) }
            : meaning;
    }
}
