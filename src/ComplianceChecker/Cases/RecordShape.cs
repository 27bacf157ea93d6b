namespace ComplianceChecker.Cases;

/// <summary>What a record of a kind is.</summary>
public enum RecordShape
{
    /// <summary>A child or young person.</summary>
    Case,

    /// <summary>Something that holds from its start date up to, not including, its end date.</summary>
    Period,

    /// <summary>Something that happened on one date.</summary>
    Event,

    /// <summary>An agreement to set a duty aside for a while; no rule starts from one or is met by one.</summary>
    Exception,
}
