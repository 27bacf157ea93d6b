using System.Globalization;
using System.Runtime.InteropServices;
using ComplianceChecker.Cases;
using ComplianceChecker.Timescales;

namespace ComplianceChecker.Extracts;

/// <summary>Makes one case of all that the files of a source tell of it: what the first file says counts, and what another says otherwise is reported.</summary>
/// <remarks>Values of one file that contradict each other are left blank, so that nothing depends on the order of its rows.</remarks>
internal sealed class SourceCaseBuilder
{
    private readonly SourceContext source;
    private readonly SourceFiles files;
    private readonly CaseValues born = new(DayNumber.None);
    private readonly CaseValues ends = new(DayNumber.Never);
    private readonly SourceCaseColumn[] columns;
    private readonly List<(string Attribute, HashSet<int> Numbers)> memberships = [];
    private readonly List<(SourceFile? File, int Line)> placeOf = [(null, 0)];
    private readonly Dictionary<int, SortedSet<string>> problems = [];
    private readonly List<Finding> found = [];
    private string bornTitle = "";

    /// <summary>Makes the builder.</summary>
    public SourceCaseBuilder(SourceContext source, SourceFiles files)
    {
        this.source = source;
        this.files = files;
        columns = [.. source.Mapping.CaseAttributes.OrderBy(a => a.Name, StringComparer.Ordinal)
            .Select(a => new SourceCaseColumn(a, source.Dictionary.Attribute(DataDictionary.CasesKind, a.Name)))];
    }

    /// <summary>The ids of all files.</summary>
    public TextPool Ids { get; } = new();

    /// <summary>Adds the rows of a file.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="file">The file.</param>
    /// <param name="layout">Which of its fields are what.</param>
    /// <param name="isOfCases">Whether the table is only about cases, so that a case has one row.</param>
    public void Add(CaseRows rows, SourceFile file, CaseLayout layout, bool isOfCases)
    {
        var made = layout.Columns.Select(c => columns.First(m => string.Equals(m.Name, c.Name, StringComparison.Ordinal))).ToArray();
        var codes = layout.Columns.Select((c, i) => made[i].CodesOf(c)).ToArray();
        bornTitle = bornTitle.Length > 0 ? bornTitle : rows.BornColumn;
        found.AddRange(rows.Findings);
        AddValueFindings(rows, file);
        AddProblems(rows);
        var repeats = isOfCases ? SourceCaseRepeats.Find(rows, file, found) : null;
        for (var row = 0; row < rows.Numbers.Count; row++)
        {
            if (repeats?.Contains(row) == true)
            {
                continue;
            }

            var number = rows.Numbers[row];
            var place = (file, rows.Lines[row]);
            var isNew = number >= placeOf.Count || placeOf[number].File is null;
            if (isNew)
            {
                AddCase(number, place);
            }

            var isUsed = isNew | Take(born, number, rows.Born[row], place, rows.BornColumn, isOfCases, ShowDay) | Take(ends, number, rows.Ends[row], place, rows.EndColumn, isOfCases, ShowDay);
            for (var i = 0; i < made.Length; i++)
            {
                var column = made[i];
                isUsed |= Take(column.Values, number, codes[i][rows.Codes[i][row]], place, layout.Columns[i].Title, isOfCases, column.Show);
            }

            if (isUsed || isOfCases)
            {
                file.Tally.Note(rows.RowNumbers[row], RowFate.Used);
            }
        }
    }

    /// <summary>Adds an attribute that says whether a case is in a table.</summary>
    public void AddMembership(string attribute, HashSet<int> numbers) => memberships.Add((attribute, numbers));

    /// <summary>Makes the table, and the index that finds its cases.</summary>
    public (CaseTable Cases, CaseIndex Index) Build(List<Finding> findings)
    {
        var (ids, positions) = CaseIndex.Order(Ids);
        var numbers = new int[ids.Length];
        for (var number = 1; number < positions.Length; number++)
        {
            numbers[positions[number]] = number;
        }

        var first = files.Of(source.Mapping.Cases[0].Table)[0].Name;
        findings.AddRange(found);
        return (new CaseTable
        {
            Ids = ids,
            File = first,
            BornTitle = bornTitle.Length > 0 ? bornTitle : "date_of_birth",
            Columns = [
                .. columns.Where(c => c.IsThere).Select(c => c.Build(numbers)),
                .. memberships.Select(m => Membership(m.Attribute, m.Numbers, numbers))],
            OtherFileOfCase = numbers.Select((number, position) => (position, placeOf[number].File!.Name)).Where(p => !string.Equals(p.Name, first, StringComparison.Ordinal)).ToDictionary(p => p.position, p => p.Name),
            Born = [.. numbers.Select(born.Of)],
            Ends = [.. numbers.Select(ends.Of)],
            Lines = [.. numbers.Select(n => placeOf[n].Line)],
            ProblemsOfCase = problems.ToDictionary(p => positions[p.Key], p => (IReadOnlyList<string>)[.. p.Value]),
        }, new CaseIndex(Ids, positions, ids));
    }

    private void AddCase(int number, (SourceFile File, int Line) place)
    {
        while (placeOf.Count <= number)
        {
            placeOf.Add((null, 0));
        }

        placeOf[number] = place;
        var first = source.Mapping.Cases[0].Table;
        if (!string.Equals(place.File.Table.Name, first, StringComparison.Ordinal) && source.Mapping.CasesAreWhole)
        {
            found.Add(new Finding(Severity.Warning, place.File.Name, place.Line, null, null, Ids.TextOf(number), ExtractMessages.Fill(ExtractMessages.CaseNotInFirst, string.Join(" or ", files.Of(first).Select(f => f.Name)))));
        }
    }

    /// <summary>Takes the value of a row if none is known yet, and reports one that differs.</summary>
    private bool Take(CaseValues values, int number, int value, (SourceFile File, int Line) place, string title, bool isOfCases, Func<int, string?> show)
    {
        switch (values.Take(number, value, place, isOfCases))
        {
            case CaseValues.Outcome.Taken:
                return true;
            case CaseValues.Outcome.Contradicts:
                var message = isOfCases ? ExtractMessages.CaseContradiction : SourceMessages.CaseRowsDiffer;
                found.Add(new Finding(Severity.Error, place.File.Name, place.Line, title, show(value), Ids.TextOf(number), ExtractMessages.Fill(message, values.PlaceOf(number).Line)));
                AddProblem(number, ReferenceEquals(values, born) ? bornTitle : title);
                return false;
            case CaseValues.Outcome.Differs:
                var differs = ReferenceEquals(values, born) ? ExtractMessages.BornDiffers : SourceMessages.CaseValueDiffers;
                found.Add(new Finding(Severity.Warning, place.File.Name, place.Line, title, show(value), Ids.TextOf(number), ExtractMessages.Fill(differs, values.PlaceOf(number).File.Name)));
                return false;
            default:
                return false;
        }
    }

    private void AddValueFindings(CaseRows rows, SourceFile file)
    {
        for (var i = 0; i < rows.Columns.Count; i++)
        {
            var column = rows.Columns[i];
            found.AddRange(ValueFindings.Find(
                _ => (file.Name, column.Title), column.Definition, [.. column.Meanings().Select(m => m.State)], column.Texts.TextOf,
                CollectionsMarshal.AsSpan(rows.Codes[i]), row => rows.Lines[row], row => Ids.TextOf(rows.Numbers[row])));
        }
    }

    private void AddProblems(CaseRows rows)
    {
        foreach (var (number, titles) in rows.Problems)
        {
            foreach (var title in titles)
            {
                AddProblem(number, string.Equals(title, rows.BornColumn, StringComparison.OrdinalIgnoreCase) ? bornTitle : title);
            }
        }
    }

    private void AddProblem(int number, string column)
    {
        if (!problems.TryGetValue(number, out var titles))
        {
            problems[number] = titles = new SortedSet<string>(StringComparer.Ordinal);
        }

        titles.Add(column);
    }

    private AttributeColumn Membership(string name, HashSet<int> members, int[] numbers) =>
        new(name, source.Dictionary.Attribute(DataDictionary.CasesKind, name), ["", "false", "true"], [.. numbers.Select(n => members.Contains(n) ? 2 : 1)], null);

    private static string ShowDay(int day) => DayNumber.ToDate(day).ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);
}
