namespace ComplianceChecker.Extracts;

/// <summary>Everything that can be wrong with <c>extract.json</c>.</summary>
internal static class ExtractSettingsMessages
{
    public const string UnknownName = "\"{0}\" is not known here.{1} Known: {2}.";
    public const string NotAnObject = "an object {{ }} was expected here, not {0}.";
    public const string NotADate = "this is no date. Write a day as \"2016-03-31\".";
    public const string NotAFormat = "this is no way of writing dates that is known.{0} Known: {1}; or an object that gives one for each kind.";
    public const string History = "\"latest\" is all that \"history\" can be. Leave it out where all records are there.";
    public const string LatestNeedsAsAt = "\"latest\" needs \"asAt\", the day on which the latest records were taken. Add it at the top of the file.";
    public const string WhereNeedsLatest = "\"where\" says of which records the latest was taken, and needs \"history\": \"latest\" beside it.";
    public const string NothingSaid = "this says nothing about the kind. Give \"recordsFrom\" or \"history\", or leave the kind out: it is then known in full.";
}
