using System.Text;
using ComplianceChecker.Cases;
using ComplianceChecker.Timescales;
using CsvHelper;

namespace ComplianceChecker.Extracts;

/// <summary>Reads the dates of the rows of a file of records.</summary>
/// <param name="layout">Which fields they are.</param>
/// <param name="dates">How they are written.</param>
/// <param name="rows">Where they go.</param>
/// <param name="add">Notes what is wrong with a field of the row: its number, its content, what is wrong and how bad that is.</param>
internal sealed class RecordDates(RowLayout layout, DateWatch dates, RowBuffer rows, Action<int, string?, string, Severity> add)
{
    private static readonly int Year1900 = DayNumber.Of(1900, 1, 1);

    /// <summary>Reads the dates of a row.</summary>
    /// <param name="row">Where they are written.</param>
    /// <param name="reader">Stands on the row.</param>
    /// <param name="position">The row's case; -1 if there is none.</param>
    /// <returns>Whether the row can be used.</returns>
    public bool Read(CsvReader reader, int row, int position)
    {
        var start = layout.StartOfCase is { } starts ? StartOfCase(starts, row, position) : ReadStart(reader, row);
        rows.Starts[row] = start;
        if (layout.End < 0)
        {
            SetOpen(row);
            return start != DayNumber.None;
        }

        var endCell = CsvText.Cell(reader, layout.End);
        var end = endCell.IsEmpty ? DayNumber.Never : ReadDate(layout.End, endCell);
        rows.Ends[row] = end;
        if (endCell.IsEmpty && layout.FilledColumns > 0)
        {
            AddNoDate(layout.End);
            return false;
        }

        if (start == DayNumber.None || end == DayNumber.None)
        {
            return false;
        }

        var isBefore = end < start;
        if (layout.HasTimes)
        {
            var time = dates.TimeOf(endCell);
            rows.EndTimes[row] = time;
            isBefore |= end == start && time >= 0 && time < rows.StartTimes[row];
        }

        if (isBefore)
        {
            add(layout.End, Encoding.UTF8.GetString(endCell), ExtractMessages.EndBeforeStart, Severity.Error);
        }

        return !isBefore;
    }

    private int StartOfCase(int[] starts, int row, int position)
    {
        if (layout.HasTimes)
        {
            rows.StartTimes[row] = -1;
        }

        return position < 0 ? DayNumber.None : starts[position];
    }

    /// <summary>A period of which no field gives the end stays open.</summary>
    private void SetOpen(int row)
    {
        if (rows.IsPeriod)
        {
            rows.Ends[row] = DayNumber.Never;
        }

        if (rows.EndTimes.Length > 0)
        {
            rows.EndTimes[row] = -1;
        }
    }

    private int ReadStart(CsvReader reader, int row)
    {
        var cell = CsvText.Cell(reader, layout.Start);
        var start = ReadDate(layout.Start, cell);
        if (cell.IsEmpty)
        {
            AddNoDate(layout.Start);
        }

        if (layout.HasTimes)
        {
            rows.StartTimes[row] = start == DayNumber.None ? (short)-1 : dates.TimeOf(cell);
        }

        return start;
    }

    private void AddNoDate(int index) => add(index, null, ExtractMessages.Fill(ExtractMessages.NoDate, dates.Format.Example), Severity.Error);

    private int ReadDate(int index, ReadOnlySpan<byte> cell)
    {
        var day = dates.Read(cell);
        if (day == DayNumber.None && !cell.IsEmpty)
        {
            var message = dates.HasTime(cell) ? ExtractMessages.TimeOfDay : ExtractMessages.NotADate;
            add(index, Encoding.UTF8.GetString(cell), ExtractMessages.Fill(message, dates.Format.Example), Severity.Error);
        }
        else if (day < Year1900 && day != DayNumber.None)
        {
            add(index, Encoding.UTF8.GetString(cell), ExtractMessages.OldYear, Severity.Warning);
        }

        return day;
    }
}
