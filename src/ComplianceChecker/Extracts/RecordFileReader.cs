using System.Text;
using ComplianceChecker.Cases;
using ComplianceChecker.Timescales;
using CsvHelper;

namespace ComplianceChecker.Extracts;

/// <summary>Reads the rows of a file of records, and sets aside those that cannot be used.</summary>
internal sealed class RecordFileReader
{
    private readonly CsvText csv;
    private readonly RowLayout layout;
    private readonly DateWatch dates;
    private readonly CaseIndex cases;
    private readonly RowBuffer rows;
    private readonly ColumnReader[] columns;
    private readonly int[][] codes;
    private readonly LineSpanningCells spanning;
    private readonly RecordDates days;
    private CsvMalformedReason? malformed;
    private CsvReader reader = null!;
    private int caseNumber;
    private int number = -1;

    private RecordFileReader(CsvText csv, RowLayout layout, DateWatch dates, CaseIndex cases, RowBuffer? into)
    {
        this.csv = csv;
        this.layout = layout;
        this.dates = dates;
        this.cases = cases;
        columns = [.. layout.Columns];
        rows = into ?? new RowBuffer(csv.Name, csv.Titles[layout.Start], layout.End < 0 ? null : csv.Titles[layout.End], columns, csv.RowsAtMost, layout.HasTimes);
        codes = rows.Codes;
        days = new RecordDates(layout, dates, rows, Add);
        spanning = new LineSpanningCells(csv, layout.Start < 0 ? layout.Case : layout.Start, dates.Format);
    }

    /// <summary>Reads all rows.</summary>
    /// <param name="csv">The file.</param>
    /// <param name="layout">Which of its fields are what.</param>
    /// <param name="dates">How its dates are written.</param>
    /// <param name="cases">The cases.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <param name="into">Where the rows are added; a buffer of their own if null.</param>
    /// <exception cref="ExtractException">The file cannot be read as CSV, or all its dates are written in another way.</exception>
    public static RowBuffer Read(CsvText csv, RowLayout layout, DateWatch dates, CaseIndex cases, CancellationToken cancellation, RowBuffer? into = null)
    {
        var file = new RecordFileReader(csv, layout, dates, cases, into);
        var read = file.rows;
        var (readBefore, setAsideBefore) = (read.RowsRead, read.RowsSetAside);
        file.ReadAll(cancellation);
        dates.Check(csv.Name);
        if ((read.RowsSetAside - setAsideBefore) * 2 > read.RowsRead - readBefore && layout.FilledColumns == 0)
        {
            read.Findings.Add(new Finding(Severity.Error, csv.Name, 0, null, null, null, ExtractMessages.MostlySetAside));
        }

        return read;
    }

    private void ReadAll(CancellationToken cancellation)
    {
        using var opened = csv.Rows(m => malformed = m.Reason);
        reader = opened;
        while (reader.Read())
        {
            if ((++number & 0xFFFF) == 0)
            {
                cancellation.ThrowIfCancellationRequested();
            }

            if (malformed == CsvMalformedReason.UnterminatedQuote)
            {
                throw new ExtractException([ExtractMessages.Fill(ExtractMessages.OpenQuote, csv.Name, reader.LineNumber)]);
            }

            var fate = ReadRow();
            layout.Tally?.Note(number, fate);
            rows.RowsRead += fate == RowFate.LeftOut ? 0 : 1;
            if (fate == RowFate.SetAside)
            {
                rows.RowsSetAside++;
                if (caseNumber > 0)
                {
                    var position = cases.PositionOf(caseNumber);
                    rows.SetAsideOfCase[position] = rows.SetAsideOfCase.GetValueOrDefault(position) + 1;
                }
            }

            malformed = null;
        }
    }

    /// <summary>Reads a row; of one that is kept it cannot be told here whether it repeats another.</summary>
    private RowFate ReadRow()
    {
        var row = rows.Count;
        var found = layout.Case < reader.FieldCount ? cases.Find(Cell(layout.Case), caseNumber) : 0;
        caseNumber = Math.Max(found, 0);

        // Spreadsheets pad a file with rows in which there is nothing. Of a source every row is accounted for.
        if (found == 0 && layout.Tally is null && malformed is null && CsvText.IsBlankRow(reader))
        {
            return RowFate.LeftOut;
        }

        if (!IsWhole())
        {
            return RowFate.SetAside;
        }

        if (IsLeftOut())
        {
            return RowFate.LeftOut;
        }

        var isUsable = found > 0;
        if (found <= 0)
        {
            AddNoCase(isBlank: found == 0);
        }

        isUsable &= days.Read(reader, row, caseNumber > 0 ? cases.PositionOf(caseNumber) : -1) & ReadAttributes(row);
        for (var i = 0; i < layout.FilledColumns; i++)
        {
            if (codes[i][row] == 0)
            {
                Add(columns[i].Index, null, ExtractMessages.NotFilledIn);
                isUsable = false;
            }
        }

        if (!isUsable)
        {
            return RowFate.SetAside;
        }

        rows.Cases[row] = cases.PositionOf(caseNumber);
        rows.Add(csv.LineOf(reader), number);
        return RowFate.Repeated;
    }

    /// <summary>Whether the row is none of those meant, or has no such record.</summary>
    private bool IsLeftOut() =>
        (layout.Filter is { } filter && !filter.Keeps(reader))
        || (layout.IsOptional && Cell(layout.Start).IsEmpty)
        || (layout.StartOfCase is { } starts && caseNumber > 0 && starts[cases.PositionOf(caseNumber)] == DayNumber.None);

    private bool IsWhole()
    {
        if (malformed == CsvMalformedReason.TextAfterClosingQuote)
        {
            Add(-1, null, ExtractMessages.QuotesOutOfPlace);
            return false;
        }

        if (spanning.Find(reader) is >= 0 and var spans)
        {
            Add(spans, null, ExtractMessages.RowsInCell, Severity.Warning);
        }

        if (reader.FieldCount != csv.Columns.Count)
        {
            Add(-1, null, ExtractMessages.Fill(ExtractMessages.FieldCount, ExtractMessages.Fields(reader.FieldCount), csv.Columns.Count));
            return false;
        }

        return true;
    }

    private bool ReadAttributes(int row)
    {
        var isUsable = true;
        for (var i = 0; i < columns.Length; i++)
        {
            var column = columns[i];
            var code = column.Index < 0 ? 0 : column.Read(Cell(column.Index));
            codes[i][row] = code;
            if (column.HasUnusable && column.StateOf(code) is >= ValueState.UnreadableNumber and var state)
            {
                var message = state == ValueState.UnreadableNumber ? ExtractMessages.NotANumber : ExtractMessages.NotADate;
                Add(column.Index, column.Texts.TextOf(code), ExtractMessages.Fill(message, dates.Format.Example));
                isUsable = false;
            }
        }

        return isUsable;
    }

    private void AddNoCase(bool isBlank) => rows.Findings.Add(new Finding(
        Severity.Error,
        csv.Name,
        csv.LineOf(reader),
        csv.Titles[layout.Case],
        null,
        isBlank ? null : Encoding.UTF8.GetString(Cell(layout.Case)),
        isBlank
            ? ExtractMessages.Fill(ExtractMessages.NoCaseId, csv.Titles[layout.Case], layout.CasesFile)
            : ExtractMessages.Fill(ExtractMessages.NoSuchCase, layout.CasesFile, csv.Titles[layout.Case])));

    private ReadOnlySpan<byte> Cell(int index) => CsvText.Cell(reader, index);

    private void Add(int index, string? value, string problem) => Add(index, value, problem, Severity.Error);

    private void Add(int index, string? value, string problem, Severity severity) => rows.Findings.Add(new Finding(
        severity, csv.Name, csv.LineOf(reader), index < 0 ? null : csv.Titles[index], value, caseNumber > 0 ? cases.IdOf(cases.PositionOf(caseNumber)) : null, problem));
}
