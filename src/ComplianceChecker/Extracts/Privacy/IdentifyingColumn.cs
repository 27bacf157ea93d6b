namespace ComplianceChecker.Extracts.Privacy;

/// <summary>A column that looks as if it told who or where a child is.</summary>
/// <param name="Index">Which field of the row it is.</param>
/// <param name="Sort">What it seems to hold.</param>
/// <param name="ByHeading">Whether its heading says so; otherwise it is what stands in its first rows.</param>
internal readonly record struct IdentifyingColumn(int Index, IdentifyingSort Sort, bool ByHeading)
{
    /// <summary>What it seems to hold and by what it is known, such as "postcodes, by its heading".</summary>
    public string Described => $"{Words(Sort)}, {(ByHeading ? "by its heading" : "by what stands in it")}";

    private static string Words(IdentifyingSort sort) => sort switch
    {
        IdentifyingSort.Name => "names",
        IdentifyingSort.Address => "addresses",
        IdentifyingSort.Postcode => "postcodes",
        IdentifyingSort.Telephone => "telephone numbers",
        IdentifyingSort.Email => "e-mail addresses",
        IdentifyingSort.NhsNumber => "NHS numbers",
        IdentifyingSort.Upn => "unique pupil numbers",
        _ => "National Insurance numbers",
    };
}
