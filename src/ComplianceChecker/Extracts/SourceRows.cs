using ComplianceChecker.Cases;
using ComplianceChecker.Timescales;

namespace ComplianceChecker.Extracts;

/// <summary>The usable rows of one table of a source that are meant, in canonical order, with the columns that its mapping reads.</summary>
internal sealed class SourceRows
{
    private readonly int[] numbers;

    private SourceRows(IReadOnlyList<SourceFile> files, RecordTable rows, RowBuffer read, int[]? order, int[]? kept)
    {
        Files = files;
        Rows = rows;
        Read = read;
        int[] inOrder = order is null ? read.Numbers : [.. order.Select(row => read.Numbers[row])];
        numbers = kept is null ? inOrder : [.. kept.Select(row => inOrder[row])];
    }

    /// <summary>The files that are the table.</summary>
    public IReadOnlyList<SourceFile> Files { get; }

    /// <summary>The rows; columns are named as in the mapping, with texts as in the file.</summary>
    public RecordTable Rows { get; }

    /// <summary>The rows as read, with what was wrong and how many were set aside.</summary>
    public RowBuffer Read { get; }

    /// <summary>The file of a row.</summary>
    public int FileOf(int row) => Rows.FileOfRow.Length == 0 ? 0 : Rows.FileOfRow[row];

    /// <summary>Notes what became of a row.</summary>
    public void Note(int row, RowFate fate) => Files[FileOf(row)].Tally.Note(numbers[row], fate);

    /// <summary>Notes what became of rows that follow each other.</summary>
    public void Note(int first, int next, RowFate fate)
    {
        for (var row = first; row < next; row++)
        {
            Note(row, fate);
        }
    }

    /// <summary>What is said of rows that repeat others in what is read here, with the line of the other.</summary>
    /// <param name="isOfYears">Whether each file is the return of a year. Of other lists a row that something else came of is no repeat: one that has the start of care beside every visit.</param>
    public IEnumerable<(int OtherLine, Finding Finding)> Repeats(bool isOfYears) => Read.Repeats
        .Where(r => isOfYears || !Files[Read.SourceOfRow.Length == 0 ? 0 : Read.SourceOfRow[r.Row]].Tally.IsUsed(Read.Numbers[r.Row])).Select(r => (r.OtherLine, r.Finding));

    /// <summary>By what records can be made of the same reading of a table: the same rows and dates.</summary>
    public static string KeyOf(SourceRecord record) =>
        string.Join('\r', record.Start, record.Birthday, record.End, record.IsPeriod, record.IsOptional, record.Rows.Key, record.HasTimes);

    /// <summary>Reads a table.</summary>
    /// <param name="files">The files that are the table, and have the columns of the dates.</param>
    /// <param name="records">The kinds that are made of it; all of the same key.</param>
    /// <param name="source">The source, its dictionary and how dates are written.</param>
    /// <param name="cases">The cases.</param>
    /// <param name="born">The date of birth of each case.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public static SourceRows Of(IReadOnlyList<SourceFile> files, IReadOnlyList<SourceRecord> records, SourceContext source, CaseIndex cases, int[] born, CancellationToken cancellation)
    {
        var record = records[0];
        string[] names = [.. records.SelectMany(r => r.ColumnsRead).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.Ordinal).Where(c => files.Any(f => f.IndexOf(c) >= 0))];
        ColumnReader[] columns = [.. names.Select(n => new ColumnReader(n, n, -1, null, DateFormat.Iso))];
        var hasTimes = record.HasTimes;
        var read = new RowBuffer(
            [.. files.Select(f => new RowSource(f.Name, StartTitle(record, f), record.End is null ? "" : f.TitleOf(record.End), [.. names.Select(f.TitleOf)]))],
            record.IsPeriod, columns, files.Sum(f => f.Csv.RowsAtMost), hasTimes, keepsNumbers: true)
        {
            MayRepeatElsewhere = source.Mapping.Year is not null,
        };
        var starts = record.Birthday is { } age ? Birthdays(born, age) : null;
        for (var i = 0; i < files.Count; i++)
        {
            var file = files[i];
            read.Source = i;
            var layout = new RowLayout(file.Case, file.IndexOf(record.Start), file.IndexOf(record.End), [.. columns.Select(c => c.In(file.TitleOf(c.Name), file.IndexOf(c.Name)))], $"the {source.Mapping.Title}")
            {
                HasTimes = hasTimes,
                StartOfCase = starts,
                IsOptional = record.IsOptional,
                Filter = RowFilter.Of(file, record.Rows),
                Tally = file.Tally,
            };

            // A time of day is dropped where the records have none: what a source holds is not for its reader to correct.
            _ = RecordFileReader.Read(file.Csv, layout, new DateWatch(source.DatesOf(file.Table), anyTime: true, orIso: true), cases, cancellation, read);
        }

        var (rows, order) = RecordTableBuilder.BuildInOrder(record.Table, read, cases);
        var kept = source.Mapping.Year is not null && files.Count > 1 ? SourceYears.Join(rows, files, cases, read.Findings) : null;
        rows = kept is null ? rows : RecordTableBuilder.Only(rows, kept);
        if (records.Any(r => r.BreaksAt is not null))
        {
            AddOpenThenNext(rows, cases, read.Findings);
        }

        return new SourceRows(files, rows, read, order, kept);
    }

    private static string StartTitle(SourceRecord record, SourceFile file) => record.Start is null ? "" : file.TitleOf(record.Start);

    private static int[] Birthdays(int[] born, int age) =>
        [.. born.Select(b => b == DayNumber.None || Ages.Birthday(b, age, LeapDayBirthday.FirstOfMarch) is var day && day == DayNumber.Never ? DayNumber.None : Ages.Birthday(b, age, LeapDayBirthday.FirstOfMarch))];

    /// <summary>Reports rows without an end that another row of the child follows.</summary>
    private static void AddOpenThenNext(RecordTable rows, CaseIndex cases, List<Finding> findings)
    {
        for (var c = 0; c < cases.Count; c++)
        {
            for (var row = rows.FirstRow[c]; row < rows.FirstRow[c + 1] - 1; row++)
            {
                if (rows.Ends[row] == DayNumber.Never)
                {
                    var (file, line) = rows.PlaceOf(row);
                    findings.Add(new Finding(Severity.Warning, file, line, null, null, cases.IdOf(c), ExtractMessages.Fill(ExtractMessages.OpenThenNext, rows.LineSeenFrom(row + 1, row))));
                }
            }
        }
    }
}
