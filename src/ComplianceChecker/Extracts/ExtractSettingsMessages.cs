namespace ComplianceChecker.Extracts;

/// <summary>Everything that can be wrong with <c>extract.json</c>.</summary>
internal static class ExtractSettingsMessages
{
    public const string UnknownName = "\"{0}\" is not known here.{1} Known: {2}.";
    public const string NotAnObject = "an object {{ }} was expected here, not {0}.";
    public const string NotADate = "this is no date. Write a day as \"2016-03-31\".";
    public const string NotAFormat = "this is no way of writing dates that is known.{0} Known: {1}; or an object that gives one for each kind.";
    public const string History = "\"latest\" is all that \"history\" can be. Leave it out where all records are there.";
    public const string LatestNeedsAsAt = "\"latest\" needs \"asAt\", the day on which the latest records were taken. Add it at the top of the file, or give it with --taken-on.";
    public const string WhereNeedsLatest = "\"where\" says of which records the latest was taken, and needs \"history\": \"latest\" beside it.";
    public const string RecordsFromBesideLatest = "\"recordsFrom\" cannot stand beside \"history\": \"latest\": of earlier records none is there. Keep the one that is true of the extract.";
    public const string WhereIsList = "one object {{ }} of tests is wanted here, not a list: the latest is taken of one sort of record.";
    public const string WhereUnknownAttribute = "\"{0}\" is no attribute of {1} that the dictionary knows.{2} Known: {3}.";
    public const string WhereUnknownTest = "\"{0}\" is no test.{1} Known: {2}; or give a value, or a list of values.";
    public const string WhereNoTest = "this says nothing of \"{0}\". Give a value, a list of values or a test such as {{ \"not\": ... }}.";
    public const string WhereNoBound = "\"{0}\" cannot be asked of \"{1}\", which has no order. Give a value, a list of values, \"not\" or \"present\".";
    public const string WhereWrongType = "\"{0}\" must be {1}, not {2}.";
    public const string WhereUnknownCode = "\"{0}\" is none of the codes of \"{1}\".{2} Known: {3}.";
    public const string NothingSaid = "this says nothing about the kind. Give \"recordsFrom\" or \"history\", or leave the kind out: it is then known in full.";
}
