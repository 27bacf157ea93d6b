namespace ComplianceChecker.Extracts;

/// <summary>A column of a source's table, as headings are compared with it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Folded">Its name, folded.</param>
/// <param name="WithoutNote">The same without a note at its end.</param>
/// <param name="Spellings">The parts of each other heading that it may have.</param>
internal sealed record FoldedColumn(string Name, string Folded, string WithoutNote, IReadOnlyList<string[]> Spellings)
{
    /// <summary>A column with its other headings, in which * stands for any text.</summary>
    public static FoldedColumn Of(string name, IReadOnlyList<string> spellings) =>
        new(name, FoldedHeading.Of(name), FoldedHeading.WithoutNote(name), [.. spellings.Select(FoldedHeading.PartsOf)]);
}
