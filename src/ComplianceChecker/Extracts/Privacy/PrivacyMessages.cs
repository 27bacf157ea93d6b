namespace ComplianceChecker.Extracts.Privacy;

/// <summary>What making a copy with pseudonyms can say. No text here may hold a cell's content.</summary>
/// <remarks>A test fails if one of them has no example.</remarks>
internal static class PrivacyMessages
{
    public const string SamePseudonym = "Two different identifiers have the same pseudonym, so the copy would take two persons for one. Nothing was written. Make another key with --new-key.";
    public const string Survivor = "{0}, column {1}: an identifier of the extract still stands in the copy, on line {2}. Nothing was written. Drop the column in the policy, or take the identifier out of the text.";
    public const string SurvivorInSettings = "{0}: an identifier of the extract still stands in the copy. Nothing was written. Take it out of the file.";
    public const string NotAChoice = "\"{0}\" must be one of {1}.{2}";
    public const string NotAText = "\"{0}\" is no text of the data dictionary that could be kept: write kind.attribute, of an attribute without codes, such as accommodation.type.{1}";
    public const string NotWords = "give the words that are kept, as a list of texts, or \"all\".";
    public const string NotAnAttribute = "\"{0}\" is no attribute of the data dictionary: write kind.attribute, such as cases.ethnicity.{1}";
}
