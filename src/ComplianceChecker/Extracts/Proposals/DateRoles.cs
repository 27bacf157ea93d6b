namespace ComplianceChecker.Extracts.Proposals;

/// <summary>Tells by a heading's words what a column of dates is about.</summary>
internal static class DateRoles
{
    private static readonly (DateRole Role, IReadOnlySet<string> Words)[] Words =
    [
        (DateRole.Planned, Set("due next planned scheduled target expected deadline required proposed edd")),
        (DateRole.OfOthers, Set("mother father parent carer sibling mc")),
        (DateRole.Birth, Set("birth dob dofb born birthday")),
        (DateRole.Death, Set("death died dod deceased")),
        (DateRole.Recorded, Set("recorded created updated modified input inputted exported extracted printed logged")),
        (DateRole.End, Set("end ended ending ceased cease closed closure left leaving discharge discharged finish finished until returned return located found")),
        (DateRole.Completed, Set("completed completion complete authorised authorisation authorized finalised")),
        (DateRole.Start, Set("start started starting begin began beginning commenced commencement opened open opening from entered admission admitted since came became went into accommodated")),
    ];

    private static readonly IReadOnlySet<string> Dates = Set("date dated day dob born birth birthday start started end ended began ceased when from until visited on");
    private static readonly IReadOnlySet<string> LatestWords = Set("last latest recent");

    /// <summary>What the column is about.</summary>
    public static DateRole Of(string[] words) =>
        Array.Find(Words, w => HeadingWords.HasAny(words, w.Words)) is { Words: not null } found ? found.Role
        : words is [.., "to"] ? DateRole.End
        : DateRole.Any;

    /// <summary>Whether a word speaks of a date, a start or an end, and of nothing else.</summary>
    public static bool IsOfDates(string word) => Dates.Contains(word) || word is "to" || Array.Exists(Words, w => w.Role is DateRole.Start or DateRole.End && w.Words.Contains(word));

    /// <summary>Whether a heading speaks of a date.</summary>
    public static bool SaysDate(string[] words) => HeadingWords.HasAny(words, Dates);

    /// <summary>Whether a heading speaks of an end and of nothing else: "Left", "Closed".</summary>
    public static bool AreAllOfEnd(string[] words) => words.All(Array.Find(Words, w => w.Role == DateRole.End).Words.Contains);

    /// <summary>Whether a heading says that only the latest is there.</summary>
    public static bool IsLatest(string[] words) => HeadingWords.HasAny(words, LatestWords);

    /// <summary>Whether a heading says that only what holds now is there.</summary>
    public static bool IsCurrent(string[] words) => words.Contains("current", StringComparer.Ordinal);

    private static IReadOnlySet<string> Set(string words) => HeadingWords.Of(words).ToHashSet(StringComparer.Ordinal);
}
