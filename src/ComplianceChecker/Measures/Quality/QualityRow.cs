namespace ComplianceChecker.Measures.Quality;

/// <summary>One figure of data quality: of the records of a kind in a group and a period, how many are filled in, or have a problem.</summary>
/// <param name="Kind">The kind of record; empty for what belongs to no kind.</param>
/// <param name="Part">What is counted.</param>
/// <param name="Item">The attribute, or the name of the problem; empty of all records.</param>
/// <param name="By">What is grouped by: <c>all</c>, <c>team</c> or a worker; <c>no_case</c> for what belongs to no case.</param>
/// <param name="Group">The team or worker; empty for all, and where it is not recorded.</param>
/// <param name="Period">When the records start; <c>all</c>, or empty for what stands at no record.</param>
/// <param name="Records">How many records there are; null where none is meant.</param>
/// <param name="Number">How many of them are counted; null where what is counted stands at no record.</param>
/// <param name="Lines">Of a problem, how many findings there are; null otherwise.</param>
public sealed record QualityRow(string Kind, QualityPart Part, string Item, string By, string Group, string Period, int? Records, int? Number, int? Lines)
{
    /// <summary>The number as a percentage of the records, to one decimal, and 100.0 only where it is all of them; null without either.</summary>
    public decimal? Percentage => Records is { } all && Number is { } number ? Percentages.OfFilled(number, all) : null;
}
