using System.Globalization;

namespace ComplianceChecker.Extracts.Proposals;

/// <summary>Finds the column that tells whose row it is.</summary>
internal static class CaseIdFinder
{
    private static readonly HashSet<string> Alone = Set("id ref reference number identifier child caseid childid personid clientid mosaicid mosaic pid uid");
    private static readonly HashSet<string> Owners = Set("child person case client mosaic liquidlogic lcs ics ehm yp service system cms carefirst swift protocol eclipse frameworki fwi azeus customer la young unique user individual");
    private static readonly HashSet<string> Numbers = Set("id identifier number num ref reference key pseudonym");
    private static readonly HashSet<string> OfOthers = Set("worker placement visit review team event episode carer parent mother father sibling nhs upn pupil school provider record form row assessment contact referral plan meeting conference staff officer phone telephone mobile address legal adopter family");

    /// <summary>Fewer filled cells than nine of ten speak against an id.</summary>
    private const int MostBlank = 10;

    /// <summary>The column, whether that is sure, and why; null if there is none.</summary>
    /// <param name="columns">The columns of the table.</param>
    /// <param name="rows">How many rows it has.</param>
    public static (ColumnLook Column, bool IsSure, string Why)? Find(IReadOnlyList<ColumnLook> columns, int rows)
    {
        var mayBe = columns.Where(c => !c.IsIdentifying && c.Filled > 0 && !(c.Dates.Read == c.Filled && DateRoles.SaysDate(c.Words))).ToArray();
        var named = mayBe.Select(c => (Column: c, Rank: Rank(c.Words))).Where(c => c.Rank > 0).OrderByDescending(c => c.Rank).ThenBy(c => c.Column.Blank).ToArray();
        if (named is [var best, ..])
        {
            var rivals = named.Skip(1).Where(n => n.Rank == best.Rank).Select(n => $"\"{n.Column.Title}\"").ToArray();
            var isBlank = best.Column.Blank * MostBlank > rows;
            var isRowNumber = best.Rank == 1 && best.Column.Distinct == best.Column.Filled && rows > 1;
            var doubt = rivals.Length > 0 ? $" {string.Join(" and ", rivals)} might be it as well."
                : isBlank ? " Many of its cells are blank."
                : !best.Column.IsIdLike && best.Rank < 3 ? " Not all of its values look like ids: make sure that they are no names."
                : isRowNumber ? " No value stands twice: make sure that it is the child's number, and not the row's own."
                : "";
            return (best.Column, doubt.Length == 0, $"Its heading says so; {Contents(best.Column, rows)}.{doubt}");
        }

        return mayBe.Where(c => c.IsIdLike && c.Dates.Read < c.Filled && c.Blank * MostBlank <= rows && !HeadingWords.HasAny(c.Words, OfOthers)).OrderByDescending(c => c.Distinct).FirstOrDefault() is { } like
            ? (like, false, $"No heading says that it is the child's id, but its values look like ids; {Contents(like, rows)}.")
            : null;
    }

    /// <summary>Whether a heading says that it is a child's id.</summary>
    public static bool IsId(string heading) => Rank(HeadingWords.Of(heading)) > 0;

    private static int Rank(string[] words) =>
        words.Length == 0 || HeadingWords.HasAny(words, OfOthers) ? 0
        : HeadingWords.HasAny(words, Owners) && (HeadingWords.HasAny(words, Numbers) || words is [.., "no"]) ? 3
        : words.All(Alone.Contains) && !words.All(Numbers.Contains) ? 2
        : words.All(Numbers.Contains) ? 1
        : 0;

    private static string Contents(ColumnLook column, int rows) => string.Create(CultureInfo.InvariantCulture, $"{column.Filled:N0} of {rows:N0} filled, {column.Distinct:N0} different");

    private static HashSet<string> Set(string words) => HeadingWords.Of(words).ToHashSet(StringComparer.Ordinal);
}
