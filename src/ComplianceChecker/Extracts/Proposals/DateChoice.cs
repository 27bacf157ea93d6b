using System.Globalization;

namespace ComplianceChecker.Extracts.Proposals;

/// <summary>How a table's dates are written, as far as its values tell.</summary>
/// <param name="Format">The one way in which all can be read; null where there are several, none, or no text of a date.</param>
/// <param name="Choices">The ways between which a person has to choose; empty where there is nothing to choose.</param>
/// <param name="Why">What the values tell, as a sentence or two.</param>
internal sealed record DateChoice(DateFormat? Format, IReadOnlyList<DateFormat> Choices, string Why)
{
    /// <summary>Whether a person has to choose.</summary>
    public bool IsOpen => Choices.Count > 0;

    /// <summary>Judges by the columns that are used; of the others of the table those count that settle what these leave open.</summary>
    public static DateChoice Of(IReadOnlyList<ColumnLook> columns, IEnumerable<ColumnLook> others)
    {
        DateLook[] used = [.. columns.Select(c => c.Dates)];
        var all = used.Sum(d => d.Read);
        var plain = used.Sum(d => d.Plain);
        if (plain == all)
        {
            return new DateChoice(null, [], $"All {Count(all)} dates are real dates of a workbook or written 2016-03-31, which is read whatever stands here.");
        }

        var common = used.Aggregate(-1, (mask, d) => mask & d.Common);
        var own = common;
        ColumnLook? evidence = null;
        foreach (var other in others.Where(o => (common & o.Dates.Common) != 0 && (common & o.Dates.Common) != common))
        {
            common &= other.Dates.Common;
            evidence ??= other;
        }

        DateFormat[] fit = [.. DateLook.FormatsOf(common)];
        var beside = plain == 0 ? "" : $" {Count(plain)} of them are real dates or written 2016-03-31.";
        if (fit is [var only])
        {
            return new DateChoice(only, [], evidence is null
                ? $"All {Count(all)} dates can be read so and in no other way{Settled(columns, used)}.{beside}"
                : $"All {Count(all)} dates can be read as {string.Join(" and as ", DateLook.FormatsOf(own).Select(f => f.Name))}; that {only.Name} is meant is told by \"{evidence.Title}\", which is not used but has dates that can be read in no other way.{beside}");
        }

        if (fit.Length > 1)
        {
            return new DateChoice(null, fit, $"Both {string.Join(" and ", fit.Select(f => f.Name))} read all {Count(all)} dates: in none of them is the day after the 12th.{beside} Look at one whose day you know, and write the one that is meant.");
        }

        (DateFormat Format, int Read)[] each = [.. DateFormat.All.Skip(1).Select(f => (f, used.Sum(d => ReadBy(d, f)))).Where(f => f.Item2 > 0).OrderByDescending(f => f.Item2)];
        return new DateChoice(
            null,
            [.. each.Select(e => e.Format)],
            $"No one way reads all {Count(all)} dates: {string.Join(", ", each.Select(e => $"{e.Format.Name} reads {Count(e.Read)}"))}.{beside} Write the one that is meant; rows with other dates are set aside and listed.");
    }

    /// <summary>The first column that leaves no other way open; nothing where there is but one column.</summary>
    private static string Settled(IReadOnlyList<ColumnLook> columns, DateLook[] used) =>
        columns.Count > 1 && Array.FindIndex(used, d => DateLook.IsOne(d.Common)) is >= 0 and var at ? $", as \"{columns[at].Title}\" shows" : "";

    private static int ReadBy(DateLook look, DateFormat format) => look.Counts.Where(c => DateLook.FormatsOf(c.Key).Contains(format)).Sum(c => c.Value);

    private static string Count(int count) => count.ToString("N0", CultureInfo.InvariantCulture);
}
