namespace ComplianceChecker.Extracts.Proposals;

/// <summary>A table as it is proposed to be read.</summary>
/// <param name="Look">What a look over it showed.</param>
/// <param name="Name">What the mapping calls it.</param>
/// <param name="CaseId">The column of the child's id.</param>
internal sealed record ProposedTable(TableLook Look, string Name, ColumnLook CaseId)
{
    /// <summary>The heading of the child's id.</summary>
    public string CaseColumn => CaseId.Title;

    /// <summary>Whether the column of the id is sure.</summary>
    public bool IsCaseSure { get; init; } = true;

    /// <summary>Why it is that column, as a sentence.</summary>
    public string CaseWhy { get; init; } = "";

    /// <summary>Its columns of dates, used or not.</summary>
    public IReadOnlyList<ColumnLook> DateColumns { get; init; } = [];

    /// <summary>How dates are written.</summary>
    public DateChoice Dates { get; init; } = new(null, [], "");

    /// <summary>The heading of the date of birth, or null.</summary>
    public string? Born { get; init; }

    /// <summary>The heading of the day on which the child left the authority, or null.</summary>
    public string? Left { get; init; }

    /// <summary>The records that are made of it; none of a list of children.</summary>
    public IReadOnlyList<ProposedRecord> Records { get; init; } = [];

    /// <summary>Periods that it does not date and that may begin on a birthday, or null.</summary>
    public ProposedBirthday? Birthday { get; init; }

    /// <summary>The attributes of the children that it has, with their columns.</summary>
    public IReadOnlyList<(string Attribute, ColumnLook Column)> OfCases { get; init; } = [];

    /// <summary>By column as the mapping names it, the heading that it has here, where that is another.</summary>
    public IReadOnlyList<(string Column, string Heading)> Spellings { get; init; } = [];

    /// <summary>The columns by which the table is known.</summary>
    public IReadOnlyList<string> Columns { get; init; } = [];

    /// <summary>Further columns.</summary>
    public IReadOnlyList<string> Also { get; init; } = [];

    /// <summary>Columns that tell who somebody is.</summary>
    public IReadOnlyList<ColumnLook> NotKept { get; init; } = [];

    /// <summary>What is to be known about columns that are not used, a sentence each.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>The headings that are not used and that nothing else is said about.</summary>
    public IReadOnlyList<string> Unused { get; init; } = [];
}
