namespace ComplianceChecker.Extracts.Proposals;

/// <summary>Periods that a list does not date and that may begin on a birthday: behind slashes until a person says that it is so.</summary>
/// <param name="Kind">The kind of the periods.</param>
/// <param name="Age">The age, in whole years.</param>
/// <param name="HasBirth">Whether the list has dates of birth.</param>
/// <param name="Attributes">Their attributes that the list has.</param>
internal sealed record ProposedBirthday(string Kind, int Age, bool HasBirth, IReadOnlyList<ProposedAttribute> Attributes);
