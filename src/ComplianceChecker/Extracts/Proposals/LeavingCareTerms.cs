namespace ComplianceChecker.Extracts.Proposals;

/// <summary>Tells whether a list is one of care leavers, in which words such as "contact" and "PP" have one meaning.</summary>
internal static class LeavingCareTerms
{
    /// <summary>The kind of the time as a care leaver.</summary>
    public const string Kind = "care_leavers";

    /// <summary>The birthday from which most care leavers are such.</summary>
    public const int Birthday = 18;

    /// <summary>What dates in such a list are most likely about.</summary>
    public static readonly IReadOnlyList<string> Events = ["contacts", "pathway_plans"];

    private static readonly string[][] Names = Of("care leaver, leaving care, care experienced, kit");
    private static readonly string[][] Headings = Of("personal adviser, personal advisor, pathway plan, former relevant");

    /// <summary>Of children who are still looked after there is more to tell.</summary>
    private static readonly HashSet<string> OfOtherLists = new(["looked_after", "reviews", "visits", "placements", "personal_education_plans"], StringComparer.Ordinal);
    private static readonly HashSet<string> Others = new(["referrals", "placement_plans"], StringComparer.Ordinal);

    /// <summary>Whether it is so: by its name, or by what any heading in it speaks of.</summary>
    /// <param name="look">The list.</param>
    /// <param name="finder">Tells what words speak of.</param>
    public static bool IsOfLeavingCare(TableLook look, KindFinder finder)
    {
        var name = HeadingWords.Of(look.Files[0].Name);
        var headings = look.Columns.Select(c => c.Words).ToArray();
        return HasAny(name, Names) || (!headings.Append(name).Any(h => finder.Of(h).Kinds.Any(OfOtherLists.Contains)) && Array.Exists(headings, h => HasAny(h, Names) || HasAny(h, Headings)));
    }

    /// <summary>The kinds without those that no list of care leavers has, where others are left.</summary>
    public static IReadOnlyList<string> Without(IReadOnlyList<string> kinds) => kinds.Where(k => !Others.Contains(k)).ToArray() is { Length: > 0 } left ? left : kinds;

    private static string[][] Of(string terms) => [.. terms.Split(',').Select(HeadingWords.Of)];

    private static bool HasAny(string[] words, string[][] terms) => Array.Exists(terms, t => HeadingWords.Find(words, t) >= 0);
}
