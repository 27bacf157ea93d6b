namespace ComplianceChecker.Measures.Quality;

/// <summary>An attribute that is blank where it should be filled.</summary>
/// <param name="Kind">The kind of record.</param>
/// <param name="Item">The attribute.</param>
/// <param name="Blank">In how many records it is blank.</param>
/// <param name="Records">Of how many.</param>
/// <param name="MostInOneTeam">How many of the blanks are of cases of the team that has most of them; null where there are not several teams.</param>
public sealed record IncompleteItem(string Kind, string Item, int Blank, int Records, int? MostInOneTeam)
{
    /// <summary>The records in which it is filled, as a percentage.</summary>
    public decimal? PercentageFilled => Percentages.OfFilled(Records - Blank, Records);
}
