using System.Globalization;
using System.Text.RegularExpressions;
using ComplianceChecker.Cases;
using ComplianceChecker.Timescales;
using NodaTime;

namespace ComplianceChecker.Extracts;

/// <summary>Tells which files belong to the return of which year where there are several, and puts the latest first.</summary>
internal sealed partial class SourceReturns
{
    private readonly SourceFiles files;
    private readonly SourceContext source;
    private readonly SourceYear year;
    private readonly List<Finding> findings;

    private SourceReturns(SourceFiles files, SourceContext source, SourceYear year, List<Finding> findings)
    {
        this.files = files;
        this.source = source;
        this.year = year;
        this.findings = findings;
    }

    /// <summary>Tells the year of each file, if any table is more than one file.</summary>
    /// <exception cref="ExtractException">Two files are the same table of one return.</exception>
    public static void Order(SourceFiles files, SourceContext source, List<Finding> findings)
    {
        if (source.Mapping.Year is not { } year || !files.Tables.Any(t => files.Of(t).Count > 1))
        {
            return;
        }

        new SourceReturns(files, source, year, findings).Order();
    }

    /// <summary>What tells the files of a return from those of others: the year in their name, else that of their folder, else the folder.</summary>
    public static string KeyOf(string name)
    {
        var slash = name.LastIndexOf('/');
        var folder = slash < 0 ? "" : name[..slash];
        return YearInName().Match(name[(slash + 1)..]) is { Success: true } inName ? inName.Value
            : YearInName().Match(folder) is { Success: true } inFolder ? inFolder.Value
            : folder;
    }

    private void Order()
    {
        var returns = files.All.GroupBy(f => KeyOf(f.Name), StringComparer.OrdinalIgnoreCase).OrderBy(g => g.Key, StringComparer.Ordinal).ToArray();
        Stop(TablesTwice(returns.SelectMany(r => Twice(r))));
        foreach (var ofReturn in returns)
        {
            var begins = ofReturn.FirstOrDefault(f => string.Equals(f.Table.Name, year.Table, StringComparison.Ordinal)) is { } told ? YearOf(told) : null;
            foreach (var file in ofReturn)
            {
                file.Year = begins;
            }
        }

        AddYearsOfNames(returns);
        Stop(Twice(files.All.Where(f => f.Year is not null), f => f.Year).Select(t => ExtractMessages.Fill(
            SourceMessages.ReturnTwice, t.First.Name, t.Second.Name, t.First.Table.Name, Long(t.First.Year!.Value), Long(SourceYear.LastDay(t.First.Year!.Value)))));

        // What the latest return says of a child counts.
        files.Sort((a, b) => a.Year == b.Year ? string.CompareOrdinal(a.Name, b.Name) : (b.Year ?? LocalDate.MaxIsoValue).CompareTo(a.Year ?? LocalDate.MaxIsoValue));
    }

    /// <summary>Gives a return without dates of its own the year that its name says, counted as in the names of the others.</summary>
    private void AddYearsOfNames(IGrouping<string, SourceFile>[] returns)
    {
        var offsets = new HashSet<int>();
        foreach (var ofReturn in returns.Where(r => r.First().Year is not null && NamedYear(r.Key) is not null))
        {
            var begins = ofReturn.First().Year!.Value;
            var named = NamedYear(ofReturn.Key)!.Value;
            _ = offsets.Add(named - begins.Year);
            if (named != begins.Year && named != SourceYear.LastDay(begins).Year)
            {
                var told = ofReturn.First(f => string.Equals(f.Table.Name, year.Table, StringComparison.Ordinal));
                findings.Add(new Finding(
                    Severity.Warning, told.Name, 0, null, null, null, ExtractMessages.Fill(SourceMessages.YearNamedOtherwise, named, Long(begins), Long(SourceYear.LastDay(begins)))));
            }
        }

        var ends = SourceYear.LastDay(new LocalDate(2000, year.Month, year.Day)).Year - 2000;
        foreach (var ofReturn in returns.Where(r => r.First().Year is null && NamedYear(r.Key) is not null))
        {
            var first = NamedYear(ofReturn.Key)!.Value - (offsets.Count == 1 ? offsets.Single() : ends);
            foreach (var file in ofReturn)
            {
                file.Year = new LocalDate(first, year.Month, year.Day);
            }
        }
    }

    /// <summary>The year in which most periods of a file end, else start.</summary>
    private LocalDate? YearOf(SourceFile file)
    {
        var record = source.Mapping.Records.FirstOrDefault(r => string.Equals(r.Table, file.Table.Name, StringComparison.Ordinal) && r.IsPeriod && r.End is not null);
        var dates = new DateWatch(source.DatesOf(file.Table), anyTime: true, orIso: true);
        var (start, end) = (file.IndexOf(record?.Start), file.IndexOf(record?.End));
        var (starts, ends) = (new List<int>(), new List<int>());
        using var reader = file.Csv.Rows(_ => { });
        while (start >= 0 && end >= 0 && reader.Read())
        {
            if (reader.FieldCount == file.Csv.Columns.Count)
            {
                Add(starts, dates.Read(CsvText.Cell(reader, start)));
                Add(ends, dates.Read(CsvText.Cell(reader, end)));
            }
        }

        return year.OfMost(ends.Count > 0 ? ends : starts);

        static void Add(List<int> days, int day)
        {
            if (day != DayNumber.None)
            {
                days.Add(day);
            }
        }
    }

    /// <summary>What to say of tables that are there twice: one line for all that two files share, where they have more than one.</summary>
    private IEnumerable<string> TablesTwice(IEnumerable<(SourceFile First, SourceFile Second)> twice) =>
        twice.GroupBy(HoldersOf).SelectMany(g => !string.Equals(g.Key.First, g.Key.Second, StringComparison.Ordinal) && g.Skip(1).Any()
            ? [ReturnTwice(g.Key.First, g.Key.Second, g.Select(t => t.First.Table.Name))]
            : g.Select(t => ExtractMessages.Fill(ExtractMessages.TableTwice, t.First.Name, t.Second.Name, t.First.Table.Name, source.Mapping.Title)));

    private static (string First, string Second) HoldersOf((SourceFile First, SourceFile Second) twice)
    {
        var (first, second) = (HolderOf(twice.First.Name), HolderOf(twice.Second.Name));
        return string.CompareOrdinal(first, second) <= 0 ? (first, second) : (second, first);
    }

    /// <summary>The file that holds several tables, such as an XML return; empty for a table that is a file of its own.</summary>
    private static string HolderOf(string name) => name.IndexOf(", ", StringComparison.Ordinal) is >= 0 and var end ? name[..end] : "";

    private string ReturnTwice(string holder, string other, IEnumerable<string> of)
    {
        (holder, other) = holder.Length == 0 ? (other, "the files beside it") : other.Length == 0 ? (holder, "the files beside it") : (holder, other);
        return ExtractMessages.Fill(SourceMessages.ReturnTwiceOver, holder, other, source.Mapping.Title, string.Join(", ", of), "2018-" + holder);
    }

    private static IEnumerable<(SourceFile First, SourceFile Second)> Twice(IEnumerable<SourceFile> all, Func<SourceFile, LocalDate?>? by = null) =>
        all.GroupBy(f => (f.Table.Name, by?.Invoke(f))).Where(g => g.Skip(1).Any()).Select(g => g.OrderBy(f => f.Name, StringComparer.Ordinal).ToArray()).Select(g => (g[0], g[1]));

    private static void Stop(IEnumerable<string> messages)
    {
        string[] all = [.. messages];
        if (all.Length > 0)
        {
            throw new ExtractException(all);
        }
    }

    /// <summary>The year that a name says: of two, such as <c>2017-18</c>, the first is given.</summary>
    private static int? NamedYear(string key) =>
        YearInName().Match(key) is { Success: true } match ? int.Parse(match.ValueSpan[..4], NumberStyles.None, CultureInfo.InvariantCulture) : null;

    private static string Long(LocalDate day) => day.ToString("d MMMM uuuu", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?<!\d)(19|20)\d\d(?:[-_ ](?:20)?\d\d(?!\d))?(?!\d)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex YearInName();
}
