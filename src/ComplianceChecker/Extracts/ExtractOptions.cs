using NodaTime;

namespace ComplianceChecker.Extracts;

/// <summary>What the caller knows about an extract that the extract does not say.</summary>
/// <param name="RecordsFrom">The first day from which all records are there, for every kind of event of which the extract says nothing of its own; null if nothing is known.</param>
/// <param name="TakenOn">The day on which the extract was taken, where <c>extract.json</c> does not say; null if it is not known.</param>
public sealed record ExtractOptions(LocalDate? RecordsFrom = null, LocalDate? TakenOn = null)
{
    /// <summary>Whether columns that look as if they told who or where a child is are left unread, rather than stopping the run.</summary>
    public bool AllowsIdentifiable { get; init; }
}
