using System.Buffers;
using System.Text;
using ComplianceChecker.Timescales;
using CsvHelper;

namespace ComplianceChecker.Extracts.Privacy;

/// <summary>Copies tables row by row as their plans say.</summary>
/// <param name="pseudonyms">Gives the pseudonyms.</param>
/// <param name="originals">Receives every identifier that is met.</param>
/// <param name="policy">What becomes of dates of birth.</param>
internal sealed class TableCopier(Pseudonyms pseudonyms, Originals originals, PrivacyPolicy policy)
{
    private const int BufferSize = 1 << 16;
    private readonly ArrayBufferWriter<byte> buffer = new(BufferSize * 2);

    /// <summary>Copies a table.</summary>
    /// <param name="plan">What becomes of its columns.</param>
    /// <param name="stream">The copy.</param>
    /// <param name="progress">Is told of each row.</param>
    /// <param name="cancellation">Stops the copying.</param>
    /// <returns>How many rows were copied, and of how many, which could not be parsed, nothing or no more than the child was.</returns>
    /// <exception cref="ExtractException">A quote is opened and never closed.</exception>
    public (int Rows, int LeftOut) Copy(TablePlan plan, Stream stream, RowProgress progress, CancellationToken cancellation)
    {
        var (rows, leftOut) = (0, 0);
        CsvMalformedReason? malformed = null;
        Put(string.Join(',', plan.Written.Select(c => c.Title)));
        using var reader = plan.Csv.Rows(m => malformed = m.Reason);
        while (reader.Read())
        {
            if ((progress.Add() & 0xFFF) == 0)
            {
                cancellation.ThrowIfCancellationRequested();
            }

            if (malformed == CsvMalformedReason.UnterminatedQuote)
            {
                throw new ExtractException([ExtractMessages.Fill(ExtractMessages.OpenQuote, plan.Csv.Name, reader.LineNumber)]);
            }

            if (malformed is not null || reader.FieldCount != plan.Csv.Columns.Count)
            {
                leftOut++;
                CopyChild(plan, reader);
            }
            else
            {
                CopyRow(plan, reader);
                rows++;
            }

            malformed = null;
            if (buffer.WrittenCount > BufferSize)
            {
                Flush(stream);
            }
        }

        Put("\n");
        Flush(stream);
        return (rows, leftOut);
    }

    /// <summary>Copies the child of a row of a table of cases that cannot be parsed, if it can be told who it is: what the reader makes of such a row.</summary>
    private void CopyChild(TablePlan plan, CsvReader reader)
    {
        var child = plan.Written.FirstOrDefault(c => c.Kind == IdentifierKind.Child);
        if (plan.IsOfCases && child is not null && child.Index < reader.FieldCount && CaseFileReader.IsPaired(reader.GetRawSpan(child.Index)))
        {
            Put("\n");
            foreach (var column in plan.Written)
            {
                Put(ReferenceEquals(column, plan.Written[0]) ? "" : ",");
                if (ReferenceEquals(column, child))
                {
                    var cell = CsvText.Cell(reader, child.Index);
                    Note(child, cell);
                    buffer.Write(pseudonyms.Of(child.Kind, cell));
                }
            }
        }
    }

    private void CopyRow(TablePlan plan, CsvReader reader)
    {
        Put("\n");
        var isFirst = true;
        foreach (var column in plan.Columns)
        {
            var cell = CsvText.Cell(reader, column.Index);
            Note(column, cell);
            if (column.Treatment == ColumnTreatment.Drop)
            {
                continue;
            }

            if (!isFirst)
            {
                Put(",");
            }

            isFirst = false;
            if (!cell.IsEmpty && column.Treatment != ColumnTreatment.Blank)
            {
                Put(column, cell);
            }
        }
    }

    private void Note(CopiedColumn column, ReadOnlySpan<byte> cell)
    {
        if (column.IsIdentifying || column.Treatment == ColumnTreatment.Replace)
        {
            originals.Add(cell);
        }
    }

    private void Put(CopiedColumn column, ReadOnlySpan<byte> cell)
    {
        switch (column.Treatment)
        {
            case ColumnTreatment.Withhold:
                Put(KnownWords.Withheld);
                break;
            case ColumnTreatment.Keep when column.Kept(cell) is { IsEmpty: false } kept:
                PutQuoted(kept);
                break;
            case ColumnTreatment.Coarsen when DateText.Read(cell, column.Dates, anyTime: false) is var day && day != DayNumber.None:
                Put(Coarsened(day, column.Dates));
                break;
            default:
                buffer.Write(pseudonyms.Of(column.Kind, cell));
                break;
        }
    }

    private string Coarsened(int day, DateFormat dates)
    {
        var date = DayNumber.ToDate(day);
        return dates.Write(new NodaTime.LocalDate(date.Year, policy.DatesOfBirth == DatesOfBirth.Year ? 1 : date.Month, 1));
    }

    private void PutQuoted(ReadOnlySpan<byte> cell)
    {
        if (cell.IndexOfAny("\",\r\n"u8) < 0)
        {
            buffer.Write(cell);
            return;
        }

        Put("\"");
        foreach (var b in cell)
        {
            buffer.Write(b == (byte)'"' ? "\"\""u8 : [b]);
        }

        Put("\"");
    }

    private void Put(string text) => Encoding.UTF8.GetBytes(text, buffer);

    private void Flush(Stream stream)
    {
        stream.Write(buffer.WrittenSpan);
        buffer.ResetWrittenCount();
    }
}
