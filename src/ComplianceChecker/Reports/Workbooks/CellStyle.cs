namespace ComplianceChecker.Reports.Workbooks;

/// <summary>How a cell of a sheet looks. The numbers are those of the formats in <see cref="WorkbookStyles"/>.</summary>
internal enum CellStyle
{
    /// <summary>As Excel has it.</summary>
    Plain,

    /// <summary>The title of a sheet.</summary>
    Title,

    /// <summary>The protective marking.</summary>
    Marking,

    /// <summary>A sentence below the title.</summary>
    Remark,

    /// <summary>The heading of a part of a sheet.</summary>
    Section,

    /// <summary>The heading of a column.</summary>
    Heading,

    /// <summary>The heading of a column of numbers.</summary>
    NumberHeading,

    /// <summary>A text in a table.</summary>
    Text,

    /// <summary>Likewise, on several lines where it is long.</summary>
    LongText,

    /// <summary>A text that Excel would take for a formula, were it typed in anew.</summary>
    GuardedText,

    /// <summary>Likewise, on several lines where it is long.</summary>
    GuardedLongText,

    /// <summary>A text that says more than its neighbours.</summary>
    StrongText,

    /// <summary>Where a reader writes.</summary>
    Note,

    /// <summary>Likewise, with a text that Excel would take for a formula.</summary>
    GuardedNote,

    /// <summary>A whole number.</summary>
    Count,

    /// <summary>A number with one decimal.</summary>
    Decimal,

    /// <summary>A number as it is written in a rule.</summary>
    Number,

    /// <summary>A percentage with one decimal; 82.5 stands for 82.5%, as in the CSV files.</summary>
    Percent,

    /// <summary>A percentage as it is written in a rule.</summary>
    RulePercent,

    /// <summary>By how much a figure is up or down.</summary>
    Change,

    /// <summary>A day.</summary>
    Day,

    /// <summary>A day with its time.</summary>
    Moment,

    /// <summary>A word that stands to the right, in the place of a figure.</summary>
    Mark,

    /// <summary>The word green.</summary>
    Green,

    /// <summary>The word amber.</summary>
    Amber,

    /// <summary>The word red.</summary>
    Red,
}
