namespace ComplianceChecker.Extracts.Proposals;

/// <summary>Records that are proposed to be made of a table.</summary>
/// <param name="Kinds">The kind; where it is not certain, those that it may be, the likeliest first.</param>
/// <param name="IsPeriod">Whether they are periods.</param>
/// <param name="Start">The headings of which one is the date, or the start; of several a person has to choose.</param>
internal sealed record ProposedRecord(IReadOnlyList<string> Kinds, bool IsPeriod, IReadOnlyList<string> Start)
{
    /// <summary>Likewise of the end; empty where no column has it.</summary>
    public IReadOnlyList<string> End { get; init; } = [];

    /// <summary>Whether no heading says that the periods began on the date.</summary>
    public bool IsStartUnsaid { get; init; }

    /// <summary>Whether nothing says that the date is about these records at all, and a person has to.</summary>
    public bool IsStartOpen { get; init; }

    /// <summary>Why it is the kind; empty where that is not certain, and a person has to choose.</summary>
    public string Why { get; init; } = "";

    /// <summary>Whether a row without the date has no such record, because the row is about other things too.</summary>
    public bool IsOptional { get; init; }

    /// <summary>How far back the list goes, where a heading says so.</summary>
    public string? History { get; init; }

    /// <summary>Whether every child stands in the list once, so that it may hold only the latest.</summary>
    public bool MayBeLatest { get; init; }

    /// <summary>The attributes.</summary>
    public IReadOnlyList<ProposedAttribute> Attributes { get; init; } = [];

    /// <summary>What lists leave unsaid, or say otherwise than by a heading.</summary>
    public IReadOnlyList<UnsaidAttribute> Unsaid { get; init; } = [];

    /// <summary>The table that tells the same kind of period of the same children, and is taken to be the right one; null where none does.</summary>
    public string? Authority { get; init; }

    /// <summary>Whether the kind is still to be chosen.</summary>
    public bool IsKindOpen => Why.Length == 0;
}
