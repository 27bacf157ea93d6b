using NodaTime;

namespace ComplianceChecker.Reports;

/// <summary>What was run: the version, what it was asked and what it read, so that a figure can be traced and found again.</summary>
public sealed record RunDetails
{
    /// <summary>The program's version.</summary>
    public required string Version { get; init; }

    /// <summary>When the outputs were made; the only thing in them that is not the same again for the same inputs.</summary>
    public required Instant GeneratedAt { get; init; }

    /// <summary>The options in use, in the order of commands.md.</summary>
    public required IReadOnlyList<OptionInUse> Options { get; init; }

    /// <summary>The rule sets, calendars, dictionaries and settings that were read.</summary>
    public required IReadOnlyList<FileHash> RuleFiles { get; init; }

    /// <summary>The files beside the tables of the extract that say how to read them, such as <c>extract.json</c>.</summary>
    public required IReadOnlyList<FileHash> Settings { get; init; }

    /// <summary>What a person should know, in plain words.</summary>
    public required IReadOnlyList<string> Notes { get; init; }

    /// <summary>Those of the notes without which the figures would mislead; they stand below the headline.</summary>
    public IReadOnlyList<string> Foremost { get; init; } = [];

    /// <summary>The other notes.</summary>
    public IReadOnlyList<string> NotesBelow => [.. Notes.Except(Foremost, StringComparer.Ordinal)];
}
