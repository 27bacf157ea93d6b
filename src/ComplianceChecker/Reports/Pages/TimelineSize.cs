namespace ComplianceChecker.Reports.Pages;

/// <summary>How large the parts of a timeline are. The unit is a pixel of a screen that shows the picture in its full width.</summary>
internal sealed record TimelineSize
{
    /// <summary>How wide every picture is.</summary>
    public const double Width = 1200;

    /// <summary>How much stands above the first lane: the as-at date, years, and months or days.</summary>
    public const double Head = 52;

    /// <summary>How high a picture may become before the next begins: what fits a sheet of A4 on its side.</summary>
    public const double Highest = 660;

    /// <summary>Every window in full.</summary>
    public static readonly TimelineSize Full = new() { Title = 13, Line = 22, Bar = 12, Mark = 5, TitleLines = 2, HasLabels = true };

    /// <summary>A whole history at a glance.</summary>
    public static readonly TimelineSize Small = new() { Title = 11.5, Line = 14, Bar = 8, Mark = 3.4, TitleLines = 1, HasLabels = false };

    /// <summary>The size of the type of titles.</summary>
    public required double Title { get; init; }

    /// <summary>How high a line of a lane is; lanes with overlapping clocks have several.</summary>
    public required double Line { get; init; }

    /// <summary>How high the bar of a window is.</summary>
    public required double Bar { get; init; }

    /// <summary>How far a mark reaches to each side of its day.</summary>
    public required double Mark { get; init; }

    /// <summary>On how many lines a title may stand.</summary>
    public required int TitleLines { get; init; }

    /// <summary>Whether lanes say how they stand.</summary>
    public required bool HasLabels { get; init; }

    /// <summary>Where the days begin, titles standing to the left of it.</summary>
    public double Left => 300;

    /// <summary>Where the days end; labels may stand to the right of it.</summary>
    public double Right => HasLabels ? Width - 132 : Width - 12;

    /// <summary>How high a line of a period is, with its name on it.</summary>
    public double PeriodLine => Title + 7;
}
