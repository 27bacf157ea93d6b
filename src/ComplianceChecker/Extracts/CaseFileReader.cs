using System.Text;
using ComplianceChecker.Cases;
using ComplianceChecker.Timescales;
using CsvHelper;

namespace ComplianceChecker.Extracts;

/// <summary>Reads the rows of the file of cases. A child is never lost: what cannot be read is left blank.</summary>
internal sealed class CaseFileReader
{
    private static readonly int Year1900 = DayNumber.Of(1900, 1, 1);
    private readonly CsvText csv;
    private readonly CaseLayout layout;
    private readonly DateWatch dates;
    private readonly CaseRows rows;
    private readonly LineSpanningCells spanning;
    private CsvMalformedReason? malformed;
    private CsvReader reader = null!;
    private int number;

    private CaseFileReader(CsvText csv, CaseLayout layout, DateWatch dates, TextPool? ids)
    {
        this.csv = csv;
        this.layout = layout;
        this.dates = dates;
        spanning = new LineSpanningCells(csv, layout.Born < 0 ? layout.Case : layout.Born, dates.Format);
        rows = new CaseRows(csv.Name, layout.Born < 0 ? "" : csv.Titles[layout.Born], layout.End < 0 ? "" : csv.Titles[layout.End], layout.Columns, csv.RowsAtMost, ids);
    }

    /// <summary>Reads all rows.</summary>
    /// <param name="csv">The file.</param>
    /// <param name="layout">Which of its fields are what.</param>
    /// <param name="dates">How its dates are written.</param>
    /// <param name="ids">The ids of the cases of other files, to which these are added; null where there is none.</param>
    /// <exception cref="ExtractException">The file cannot be read as CSV, or all its dates are written in another way.</exception>
    public static CaseRows Read(CsvText csv, CaseLayout layout, DateWatch dates, TextPool? ids = null)
    {
        var file = new CaseFileReader(csv, layout, dates, ids);
        file.ReadAll();
        dates.Check(csv.Name);
        return file.rows;
    }

    private void ReadAll()
    {
        using var opened = csv.Rows(m => malformed = m.Reason);
        reader = opened;
        while (reader.Read())
        {
            // Spreadsheets pad a file with rows in which there is nothing. Of a source every row is accounted for.
            if (layout.Tally is null && malformed is null && CsvText.IsBlankRow(reader))
            {
                continue;
            }

            rows.RowsRead++;
            if (malformed == CsvMalformedReason.UnterminatedQuote)
            {
                throw new ExtractException([ExtractMessages.Fill(ExtractMessages.OpenQuote, csv.Name, reader.LineNumber)]);
            }

            if (layout.Filter is { } filter && !filter.Keeps(reader))
            {
                layout.Tally?.Note(rows.RowsRead - 1, RowFate.LeftOut);
            }
            else if (!ReadRow())
            {
                rows.RowsSetAside++;
                layout.Tally?.Note(rows.RowsRead - 1, RowFate.SetAside);
            }
            else
            {
                layout.Tally?.Note(rows.RowsRead - 1, RowFate.Repeated);
            }

            malformed = null;
        }
    }

    private bool ReadRow()
    {
        var hasId = layout.Case < reader.FieldCount;
        var isPaired = malformed != CsvMalformedReason.TextAfterClosingQuote || !hasId || IsPaired(reader.GetRawSpan(layout.Case));
        number = hasId && isPaired ? rows.Ids.Add(CsvText.Cell(reader, layout.Case)) : 0;
        if (!isPaired)
        {
            Add(layout.Case, null, ExtractMessages.Fill(ExtractMessages.CaseIdQuotes, csv.Titles[layout.Case]));
            return false;
        }

        if (number == 0)
        {
            Add(layout.Case, null, ExtractMessages.Fill(ExtractMessages.NoCaseId, csv.Titles[layout.Case], csv.Name));
            return false;
        }

        rows.Numbers.Add(number);
        rows.Lines.Add(csv.LineOf(reader));
        if (layout.Tally is not null)
        {
            rows.RowNumbers.Add(rows.RowsRead - 1);
        }

        if (!IsWhole())
        {
            // Which cell is which cannot be told; the child is kept, and nothing else of the row.
            rows.AddProblem(number, "");
            rows.Born.Add(DayNumber.None);
            rows.Ends.Add(DayNumber.Never);
            Array.ForEach(rows.Codes, c => c.Add(0));
            return true;
        }

        ReadDates();
        for (var i = 0; i < rows.Codes.Length; i++)
        {
            rows.Codes[i].Add(ReadAttribute(layout.Columns[i]));
        }

        return true;
    }

    /// <summary>Whether a cell has no quotes round it, or a pair with nothing after it.</summary>
    internal static bool IsPaired(ReadOnlySpan<byte> raw)
    {
        raw = CsvText.Trimmed(raw);
        if (raw.IsEmpty || raw[0] != (byte)'"')
        {
            return true;
        }

        var at = 1;
        while (at < raw.Length && (raw[at] != (byte)'"' || (at + 1 < raw.Length && raw[at + 1] == (byte)'"')))
        {
            at += raw[at] == (byte)'"' ? 2 : 1;
        }

        return at == raw.Length - 1;
    }

    private bool IsWhole()
    {
        if (malformed == CsvMalformedReason.TextAfterClosingQuote)
        {
            Add(-1, null, ExtractMessages.CaseQuotesOutOfPlace);
            return false;
        }

        if (spanning.Find(reader) is >= 0 and var spans)
        {
            Add(spans, null, ExtractMessages.RowsInCell, Severity.Warning);
        }

        if (reader.FieldCount != csv.Columns.Count)
        {
            Add(-1, null, ExtractMessages.Fill(ExtractMessages.CaseFieldCount, ExtractMessages.Fields(reader.FieldCount), csv.Columns.Count));
            return false;
        }

        return true;
    }

    private void ReadDates()
    {
        var born = layout.Born < 0 ? DayNumber.None : ReadDate(layout.Born);
        var end = layout.End < 0 ? DayNumber.None : ReadDate(layout.End);
        if (end != DayNumber.None && end < born)
        {
            AddProblem(layout.End, Encoding.UTF8.GetString(CsvText.Cell(reader, layout.End)), ExtractMessages.CaseEndBeforeBirth);
            end = DayNumber.None;
        }

        rows.Born.Add(born);
        rows.Ends.Add(end == DayNumber.None ? DayNumber.Never : end);
    }

    private int ReadDate(int index)
    {
        var cell = CsvText.Cell(reader, index);
        var day = dates.Read(cell);
        if (day == DayNumber.None && !cell.IsEmpty)
        {
            AddProblem(index, Encoding.UTF8.GetString(cell), ExtractMessages.Fill(ExtractMessages.CaseDateUnreadable, dates.Format.Example));
        }
        else if (day < Year1900 && day != DayNumber.None)
        {
            Add(index, Encoding.UTF8.GetString(cell), ExtractMessages.OldYear, Severity.Warning);
        }

        return day;
    }

    private int ReadAttribute(ColumnReader column)
    {
        var code = column.Read(CsvText.Cell(reader, column.Index));
        var state = column.StateOf(code);
        if (state == ValueState.UnreadableBoolean)
        {
            rows.AddProblem(number, csv.Columns[column.Index]);
        }
        else if (state > ValueState.UnreadableBoolean)
        {
            var message = state == ValueState.UnreadableNumber ? ExtractMessages.CaseNumberUnreadable : ExtractMessages.CaseDateUnreadable;
            AddProblem(column.Index, column.Texts.TextOf(code), ExtractMessages.Fill(message, dates.Format.Example));
        }

        return code;
    }

    private void AddProblem(int index, string value, string problem)
    {
        rows.AddProblem(number, csv.Columns[index]);
        Add(index, value, problem);
    }

    private void Add(int index, string? value, string problem, Severity severity = Severity.Error) => rows.Findings.Add(new Finding(
        severity, csv.Name, csv.LineOf(reader), index < 0 ? null : csv.Titles[index], value, number > 0 ? rows.Ids.TextOf(number) : null, problem));
}
