using System.Buffers.Text;
using System.Text;
using ComplianceChecker.Evaluation;
using ComplianceChecker.Measures;
using ComplianceChecker.Timescales;
using CsvHelper;

namespace ComplianceChecker.Reports;

/// <summary>Makes the lines of <c>obligations.csv</c> for a run of cases. For one thread.</summary>
/// <remarks>England has millions of these lines: nothing is allocated for one. Ids go through the CSV library, once a case; all else is digits and known names.</remarks>
internal sealed class ObligationLines : IDisposable
{
    /// <summary>No line is longer, its ids apart: six dates, two whole numbers, a status and the commas.</summary>
    private const int LongestLine = 128;

    private static readonly byte[][] StatusNames = [.. ObligationStatusNames.All.Select(s => Encoding.UTF8.GetBytes(s.Name()))];

    private readonly Report report;
    private readonly int asAt;
    private readonly DayTexts days = new();
    private readonly MemoryStream cell = new();
    private readonly CsvWriter cells;
    private byte[] lines = new byte[64 * 1024];
    private Obligation[] obligations = [];
    private int used;

    public ObligationLines(Report report)
    {
        this.report = report;
        asAt = DayNumber.Of(report.Request.AsAt);
        cells = CsvCells.OpenCells(cell);
    }

    /// <summary>The lines of a rule's obligations on the runs of cases from one up to, not including, another. They hold until the next are made.</summary>
    public ReadOnlyMemory<byte> Of(RuleOutcome outcome, int fromChunk, int toChunk)
    {
        used = 0;
        var ruleId = Cell(outcome.Rule.Id).ToArray();
        for (var chunk = fromChunk; chunk < toChunk; chunk++)
        {
            AddLines(outcome, chunk, ruleId);
        }

        return lines.AsMemory(0, used);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        cells.Dispose();
        cell.Dispose();
    }

    private void AddLines(RuleOutcome outcome, int chunk, byte[] ruleId)
    {
        ReadOnlySpan<byte> caseId = [];
        var caseIndex = -1;
        foreach (ref readonly var obligation in outcome.ObligationsIn(chunk, ref obligations))
        {
            var reading = obligation.At(asAt);
            if (!reading.IsTold || !report.Filter.Keeps(outcome.Rule, in obligation, in reading))
            {
                continue;
            }

            if (obligation.Case != caseIndex)
            {
                caseIndex = obligation.Case;
                caseId = Cell(report.Result.Extract.Cases.Ids[caseIndex]);
            }

            MakeRoom(caseId.Length + ruleId.Length + LongestLine);
            Add(caseId);
            Add(ruleId);
            AddDay(obligation.Started);
            AddCount(obligation.Step);
            AddDay(obligation.Opened);
            AddDay(reading.Due, reading.DueMinute);
            AddDay(reading.Done, reading.DoneMinute);
            AddDay(reading.Ended);
            Add(StatusNames[(int)reading.Status]);
            if (reading.DaysLate > 0)
            {
                AddCount(reading.DaysLate);
                used--;
            }

            lines[used++] = (byte)'\n';
        }
    }

    /// <summary>A text as a CSV cell; it holds until the next is asked for.</summary>
    private ReadOnlySpan<byte> Cell(string text)
    {
        cell.SetLength(0);
        cells.WriteText(text);
        cells.EndRecord();
        cells.Flush();
        return cell.GetBuffer().AsSpan(0, (int)cell.Length - 1);
    }

    private void MakeRoom(int bytes)
    {
        if (used + bytes > lines.Length)
        {
            Array.Resize(ref lines, Math.Max(lines.Length * 2, used + bytes));
        }
    }

    private void Add(ReadOnlySpan<byte> text)
    {
        text.CopyTo(lines.AsSpan(used));
        used += text.Length;
        lines[used++] = (byte)',';
    }

    private void AddDay(int day, int minute = DayNumber.NoTime)
    {
        if (day is not (DayNumber.None or DayNumber.Never))
        {
            days.Of(day).CopyTo(lines.AsSpan(used));
            used += DayTexts.Length;
            if (minute != DayNumber.NoTime)
            {
                lines[used++] = (byte)'T';
                AddTwoDigits(minute / 60);
                lines[used++] = (byte)':';
                AddTwoDigits(minute % 60);
            }
        }

        lines[used++] = (byte)',';
    }

    private void AddTwoDigits(int number)
    {
        lines[used++] = (byte)('0' + (number / 10));
        lines[used++] = (byte)('0' + (number % 10));
    }

    private void AddCount(int count)
    {
        _ = Utf8Formatter.TryFormat(count, lines.AsSpan(used), out var written);
        used += written;
        lines[used++] = (byte)',';
    }
}
