using ComplianceChecker.Cases;

namespace ComplianceChecker.Rules.Loading;

/// <summary>The attributes a record has: those of the dictionary, and the columns that every record of its shape has.</summary>
internal static class KnownAttributes
{
    /// <summary>The date columns of a kind; those of both shapes where the kind is not known.</summary>
    public static IReadOnlyList<string> DatesOf(string kind, DataDictionary dictionary) => dictionary.Kinds.GetValueOrDefault(kind)?.Shape switch
    {
        _ when string.Equals(kind, DataDictionary.CasesKind, StringComparison.Ordinal) => ["date_of_birth", "end_date"],
        RecordShape.Period => ["start_date", "end_date"],
        RecordShape.Event => ["date"],
        _ => ["start_date", "end_date", "date"],
    };

    /// <summary>The names of all known attributes and dates of a kind.</summary>
    public static IEnumerable<string> NamesOf(string kind, DataDictionary dictionary) =>
        [.. DatesOf(kind, dictionary), .. dictionary.Kinds.GetValueOrDefault(kind)?.Attributes.Keys ?? []];
}
