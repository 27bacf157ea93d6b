namespace ComplianceChecker.Extracts.Proposals;

/// <summary>Tells by the heading of a column that is not used whether it holds what somebody wrote about a child, or something of another person: it is never to be read.</summary>
internal static class PersonalHeading
{
    private static readonly IReadOnlySet<string> FreeText = Set("comment commentary note remark narrative summary detail explanation observation description");
    private static readonly IReadOnlySet<string> Persons = Set("mother father parent carer sibling brother sister guardian relative grandparent grandmother grandfather partner kin gp dentist");

    /// <summary>Whether it is so: "Comments", "Mother", "Seen by".</summary>
    public static bool Is(string[] words) => HeadingWords.HasAny(words, FreeText) || HeadingWords.HasAny(words, Persons) || words is [_, .., "by"];

    private static IReadOnlySet<string> Set(string words) => HeadingWords.Of(words).ToHashSet(StringComparer.Ordinal);
}
