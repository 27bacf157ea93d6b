namespace ComplianceChecker.Reports.Workbooks;

/// <summary>A column of a sheet.</summary>
/// <param name="Heading">Its heading; empty where the sheet has none.</param>
/// <param name="Width">Its width in characters.</param>
/// <param name="IsHidden">Whether it is there for the program and not for the reader.</param>
internal record SheetColumn(string Heading, double Width, bool IsHidden = false)
{
    /// <summary>Whether it is folded away: the plus sign above the sheet shows it.</summary>
    public bool IsFolded { get; init; }

    /// <summary>Whether it is in sight when the workbook is opened, and printed.</summary>
    public bool IsSeen => !IsHidden && !IsFolded;

    /// <summary>How wide it is on the screen, in pixels of which 96 make an inch: seven for a digit.</summary>
    public double Pixels => IsSeen ? Width * 7 : 0;
}
