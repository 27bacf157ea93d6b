namespace ComplianceChecker.Cli;

/// <summary>The names of the options, without dashes.</summary>
internal static class OptionNames
{
    public const string Rules = "rules";
    public const string From = "from";
    public const string To = "to";
    public const string Every = "every";
    public const string AsAt = "as-at";
    public const string Since = "since";
    public const string Where = "where";
    public const string By = "by";
    public const string DueWithin = "due-within";
    public const string Out = "out";
    public const string Format = "format";
    public const string Split = "split";
    public const string Previous = "previous";
    public const string Lookup = "lookup";
    public const string Marking = "marking";
    public const string RecordsFrom = "records-from";
    public const string TakenOn = "taken-on";
    public const string AllowIdentifiable = "allow-identifiable";
    public const string SuppressBelow = "suppress-below";
    public const string FailOn = "fail-on";
    public const string Cases = "cases";
    public const string Seed = "seed";
    public const string Years = "years";
    public const string Clean = "clean";
    public const string KeyFile = "key-file";
    public const string NewKey = "new-key";
    public const string Policy = "policy";
    public const string Kind = "kind";
    public const string Coverage = "coverage";
    public const string Log = "log";
    public const string Verbose = "verbose";

    /// <summary>Options that say what a sample is to be like, and nothing to other commands.</summary>
    public static readonly IReadOnlyList<string> OfSamplesOnly = [Cases, Seed, Years, Clean];

    /// <summary>Options that say how pseudonyms are made, and nothing to other commands.</summary>
    public static readonly IReadOnlyList<string> OfPseudonymsOnly = [KeyFile, NewKey, Policy];

    /// <summary>Options that say when the dates of a trend are.</summary>
    public static readonly IReadOnlyList<string> OfTrendsOnly = [From, To, Every];

    /// <summary>Options that change the lists of a report and none of its figures.</summary>
    public static readonly IReadOnlyList<string> OfListsOnly = [DueWithin, Split, Previous, Lookup];

    /// <summary>Options of other commands that say nothing to <c>report</c> and <c>case</c>.</summary>
    public static readonly IReadOnlyList<string> OfOthers = [.. OfSamplesOnly, .. OfPseudonymsOnly, .. OfTrendsOnly, Kind, Coverage];

    /// <summary>Options that no output names: those that say where things go and change nothing in them, so that the same figures written to two folders are the same files, and the file of names, whose path may tell whom it is about.</summary>
    public static readonly IReadOnlyList<string> OfThisRunOnly = [Out, Log, Verbose, Lookup];
}
