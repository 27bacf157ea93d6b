using ComplianceChecker.Cases;

namespace ComplianceChecker.Extracts;

/// <summary>Reads the cells of one column as numbers of distinct texts, each interpreted once.</summary>
/// <param name="name">The attribute's name.</param>
/// <param name="title">The column, as its file names it.</param>
/// <param name="index">Which field of the row it is.</param>
/// <param name="definition">What the dictionary says of the attribute.</param>
/// <param name="dates">How dates are written.</param>
/// <param name="map">What a source's text becomes; null where it stays as it is.</param>
/// <param name="of">The same column in another file, whose texts are shared; null where there is none.</param>
internal sealed class ColumnReader(string name, string title, int index, AttributeDefinition? definition, DateFormat dates, Func<string, string>? map = null, ColumnReader? of = null)
{
    private readonly bool isPlainText = definition is null or { Type: AttributeType.Text, Codes.Count: 0 };
    private readonly List<ValueInterpretation> meanings = of?.meanings ?? [new("", ValueState.Good)];

    /// <summary>The attribute's name.</summary>
    public string Name { get; } = name;

    /// <summary>The column, as its file names it.</summary>
    public string Title { get; } = title;

    /// <summary>Which field of the row it is.</summary>
    public int Index { get; } = index;

    /// <summary>What the dictionary says of it.</summary>
    public AttributeDefinition? Definition { get; } = definition;

    /// <summary>The distinct texts.</summary>
    public TextPool Texts { get; } = of?.Texts ?? new();

    /// <summary>Whether any text was no number or no date, so that its row cannot be used.</summary>
    public bool HasUnusable { get; private set; }

    /// <summary>The number of a cell's text.</summary>
    public int Read(ReadOnlySpan<byte> cell)
    {
        var code = Texts.Add(cell);
        if (code == meanings.Count)
        {
            meanings.Add(ValueInterpretation.Of(Mapped(code), Definition, dates));
            HasUnusable |= meanings[code].State >= ValueState.UnreadableNumber;
        }

        return code;
    }

    /// <summary>The same column of a text in another file; texts have the same numbers in both.</summary>
    public ColumnReader In(string titleThere, int indexThere) => new(Name, titleThere, indexThere, Definition, dates, map, this);

    /// <summary>Whether the text of a number could be read.</summary>
    public ValueState StateOf(int code) => meanings[code].State;

    /// <summary>What each number's text means. Text that is no code is given in its kept spelling, known only when all rows are read.</summary>
    public ValueInterpretation[] Meanings() =>
        [.. meanings.Select((m, code) => isPlainText || m.State == ValueState.UnknownCode ? m with { Text = Mapped(code) } : m)];

    private string Mapped(int code) => map is null ? Texts.TextOf(code) : map(Texts.TextOf(code));
}
