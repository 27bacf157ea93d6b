namespace ComplianceChecker.Extracts.Privacy;

/// <summary>What a column may hold that tells who or where a child is.</summary>
internal enum IdentifyingSort
{
    None,
    Name,
    Address,
    Postcode,
    Telephone,
    Email,
    NhsNumber,
    Upn,
    NationalInsurance,
}
