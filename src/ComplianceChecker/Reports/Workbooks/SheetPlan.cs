namespace ComplianceChecker.Reports.Workbooks;

/// <summary>What a sheet is called and how it is laid out.</summary>
/// <param name="Name">Its name on the tab; at most 31 characters, none of them <c>: \ / ? * [ ]</c>.</param>
/// <param name="Title">What stands at its head, on the screen and in print.</param>
/// <param name="Columns">Its columns.</param>
internal sealed record SheetPlan(string Name, string Title, IReadOnlyList<SheetColumn> Columns)
{
    // Arial of 10 points is printed in about six.
    private const double WidestPage = 1800;

    /// <summary>Sentences below the title.</summary>
    public IReadOnlyList<string> Remarks { get; init; } = [];

    /// <summary>Whether it has headings, which stay in sight.</summary>
    public bool HasHeadings { get; init; } = true;

    /// <summary>Whether its headings are printed on each page.</summary>
    public bool RepeatsHeadings { get; init; } = true;

    /// <summary>How many of its columns are printed; null for all.</summary>
    public int? PrintedColumns { get; init; }

    /// <summary>How wide its printed columns are together, in pixels.</summary>
    public double PrintedPixels => Columns.Take(PrintedColumns ?? Columns.Count).Sum(c => c.Pixels);

    /// <summary>On how many pages side by side it is printed, so that its letters stay large enough to be read.</summary>
    public int PagesAcross => Math.Max(1, (int)Math.Round(PrintedPixels / WidestPage));

    /// <summary>The row of the headings, counted from 1: below the title, the marking, the remarks and a blank row.</summary>
    public int HeadingRow(string marking) => 3 + (marking.Length > 0 ? 1 : 0) + Remarks.Count;
}
