namespace ComplianceChecker.Extracts;

/// <summary>The headings of a file, folded once for all tables that they are compared with.</summary>
/// <param name="written">As they are written.</param>
internal sealed class FoldedHeadings(IReadOnlyList<string> written)
{
    /// <summary>As they are written.</summary>
    public IReadOnlyList<string> Written => written;

    /// <summary>Folded.</summary>
    public IReadOnlyList<string> Folded => field ??= [.. written.Select(FoldedHeading.Of)];

    /// <summary>The same without notes at their ends.</summary>
    public IReadOnlyList<string> WithoutNote => field ??= [.. written.Select(FoldedHeading.WithoutNote)];
}
