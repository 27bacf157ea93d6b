namespace ComplianceChecker.Extracts.Proposals;

/// <summary>Tells whether a list is about the health of children, in which words such as "referral" mean something else than in social work.</summary>
internal static class HealthTerms
{
    private static readonly IReadOnlySet<string> Kinds = new HashSet<string>(StringComparer.Ordinal)
    {
        "health_assessments", "health_assessment_requests", "dental_checks", "immunisations", "sdq_scores", "development_checks", "health_histories", "health_passports",
    };

    private static readonly IReadOnlySet<string> Words = HeadingWords.Of("health medical nurse paediatrician nhs").ToHashSet(StringComparer.Ordinal);

    /// <summary>Whether it is so: by its name, or because no date in it but referrals and times in care is about anything else.</summary>
    /// <param name="name">The words of the list's name.</param>
    /// <param name="ofName">What they speak of.</param>
    /// <param name="ofDates">What the headings of its dates speak of.</param>
    public static bool IsOfHealth(string[] name, FoundKinds ofName, IEnumerable<FoundKinds> ofDates)
    {
        string[] others = [.. ofDates.Where(d => d.Strength != TermStrength.Weak).SelectMany(d => d.Kinds).Where(k => k is not ("referrals" or "looked_after"))];
        return HeadingWords.HasAny(name, Words) || ofName.Kinds.Any(Kinds.Contains) || (others.Length > 0 && Array.TrueForAll(others, Kinds.Contains));
    }
}
