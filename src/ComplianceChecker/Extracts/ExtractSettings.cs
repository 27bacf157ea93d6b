using ComplianceChecker.Cases;
using ComplianceChecker.Cases.DataFiles;
using NodaTime;

namespace ComplianceChecker.Extracts;

/// <summary>What <c>extract.json</c> says of an extract that its files cannot show.</summary>
internal sealed class ExtractSettings
{
    /// <summary>The settings file's name.</summary>
    public const string FileName = "extract.json";

    /// <summary>The day the extract was taken.</summary>
    public LocalDate? AsAt { get; init; }

    /// <summary>How dates are written in all files; null if it is not said.</summary>
    public DateFormat? Dates { get; init; }

    /// <summary>How dates are written, by kind.</summary>
    public IReadOnlyDictionary<string, DateFormat> DatesOfKind { get; init; } = new Dictionary<string, DateFormat>(StringComparer.Ordinal);

    /// <summary>The kinds of which the past is not known in full.</summary>
    public IReadOnlyDictionary<string, KindHistory> Histories { get; init; } = new Dictionary<string, KindHistory>(StringComparer.Ordinal);

    /// <summary>Each kind that is named, with the place.</summary>
    public IReadOnlyList<(string Kind, DataPlace Place)> KindsNamed { get; init; } = [];

    /// <summary>What is suspicious about the settings.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];

    /// <summary>How dates of a kind are written.</summary>
    public DateFormat DatesOf(string kind, DateFormat otherwise) => DatesOfKind.GetValueOrDefault(kind) ?? Dates ?? otherwise;
}
