using NodaTime;

namespace ComplianceChecker.Cases;

/// <summary>The cases of an extract with all their records, and what was wrong with it.</summary>
public sealed class CaseExtract
{
    /// <summary>The cases.</summary>
    public required CaseTable Cases { get; init; }

    /// <summary>The name for people of the source by whose mapping the files were read; null where they are in the extract's own form.</summary>
    public string? Source { get; init; }

    /// <summary>The records by kind.</summary>
    public required IReadOnlyDictionary<string, RecordTable> Records { get; init; }

    /// <summary>What was agreed to be excused, by case.</summary>
    public AgreedExceptions AgreedExceptions { get; init; } = AgreedExceptions.None;

    /// <summary>The data dictionary the extract was read by.</summary>
    public required DataDictionary Dictionary { get; init; }

    /// <summary>What was wrong, in the order of files and lines.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }

    /// <summary>What was read from each file.</summary>
    public required IReadOnlyList<FileSummary> Files { get; init; }

    /// <summary>What the reader worked out for itself and a person should know, in plain words.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>The one of <see cref="Notes"/> that tells where <see cref="AsAt"/> comes from, if the reader worked it out; of no use where another as-at date is given.</summary>
    public string? AsAtNote { get; init; }

    /// <summary>The kinds of which the past is not known in full.</summary>
    public IReadOnlyDictionary<string, KindHistory> Histories { get; init; } = new Dictionary<string, KindHistory>(StringComparer.Ordinal);

    /// <summary>The day the extract was taken, if it says so.</summary>
    public LocalDate? AsAt { get; init; }

    /// <summary>The records of a kind, or null if no file has any.</summary>
    public RecordTable? Table(string kind) => Records.GetValueOrDefault(kind);
}
