namespace ComplianceChecker.Reports.Pages;

/// <summary>A column of a table on a page.</summary>
/// <typeparam name="T">What a row is.</typeparam>
/// <param name="Heading">Its heading.</param>
/// <param name="Kind">What its cells are.</param>
/// <param name="Of">The cell of a row.</param>
internal sealed record PageColumn<T>(string Heading, ListCellKind Kind, Func<T, ListCell> Of)
{
    /// <summary>Where the text of a row's cell leads to on the page; null for columns without links.</summary>
    public Func<T, string?>? LinkOf { get; init; }

    /// <summary>Whether the script offers the values of the column to choose rows by.</summary>
    public bool IsFilter { get; init; }

    /// <summary>Whether its texts are sentences or titles, which need room.</summary>
    public bool IsLong { get; init; }

    /// <summary>A column of texts.</summary>
    public static PageColumn<T> Text(string heading, Func<T, string?> of) => new(heading, ListCellKind.Text, r => ListCell.OfText(of(r)));

    /// <summary>A column of whole numbers.</summary>
    public static PageColumn<T> Count(string heading, Func<T, int?> of) => new(heading, ListCellKind.Count, r => ListCell.OfCount(of(r)));

    /// <summary>A column of days, as day numbers.</summary>
    public static PageColumn<T> Date(string heading, Func<T, int> of) => new(heading, ListCellKind.Day, r => ListCell.OfDay(of(r)));
}
