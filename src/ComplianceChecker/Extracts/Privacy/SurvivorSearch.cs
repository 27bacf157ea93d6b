using System.Text;
using CsvHelper;

namespace ComplianceChecker.Extracts.Privacy;

/// <summary>Looks through a finished copy for identifiers of the extract, whatever made it.</summary>
/// <remarks>
/// Every cell of every file is looked at but for those that are a date in a column of dates, a known word in a column of such words, or a number below 100,000 in a
/// column of numbers: an id such as 2016 or 1044 would otherwise be found wherever a year or a count stands. Headings are words of the program.
/// </remarks>
internal static class SurvivorSearch
{
    private const int MostDigitsOfNumber = 5;

    /// <summary>Looks through a table of the copy.</summary>
    /// <exception cref="ExtractException">An identifier stands in it.</exception>
    public static void Search(TablePlan plan, Stream stream, Originals originals, RowProgress progress, CancellationToken cancellation)
    {
        using var reader = CsvReader.Create(stream, CsvReaderOptions.Default with { Separator = ',', TrackLineNumbers = true, IncludeValuesInExceptions = false }, leaveOpen: true);
        reader.ReadHeader();
        while (reader.Read())
        {
            if ((progress.Add() & 0xFFF) == 0)
            {
                cancellation.ThrowIfCancellationRequested();
            }

            for (var i = 0; i < reader.FieldCount; i++)
            {
                var cell = reader.GetSpan(i);
                if (!cell.IsEmpty && originals.StandsIn(cell) && !(i < plan.Written.Count && MayBeChance(plan.Written[i], cell)))
                {
                    throw new ExtractException([ExtractMessages.Fill(PrivacyMessages.Survivor, plan.File, i < plan.Written.Count ? plan.Written[i].Title : "-", reader.LineNumber)]);
                }
            }
        }
    }

    /// <summary>Looks through the settings of the copy, of which each text between quotes is looked at as a cell.</summary>
    /// <exception cref="ExtractException">An identifier stands in it.</exception>
    public static void Search(string file, ReadOnlySpan<byte> settings, Originals originals)
    {
        var dates = CopyColumns.OfDates(0, "");
        foreach (var text in Encoding.UTF8.GetString(settings).Split('"'))
        {
            var bytes = Encoding.UTF8.GetBytes(text);
            if (dates.Kept(bytes).IsEmpty && originals.StandsIn(bytes))
            {
                throw new ExtractException([ExtractMessages.Fill(PrivacyMessages.SurvivorInSettings, file)]);
            }
        }
    }

    /// <summary>Whether a cell is what its column is for, so that it is an identifier only by chance.</summary>
    private static bool MayBeChance(CopiedColumn column, ReadOnlySpan<byte> cell)
    {
        if (column.Treatment == ColumnTreatment.Withhold)
        {
            return cell.SequenceEqual(Encoding.UTF8.GetBytes(KnownWords.Withheld));
        }

        var digits = 0;
        foreach (var b in cell)
        {
            digits += char.IsAsciiDigit((char)b) ? 1 : 0;
        }

        return column.Treatment is ColumnTreatment.Keep or ColumnTreatment.Coarsen && column.Words is not null && !column.Kept(cell).IsEmpty
            && !(column.HasNumbers && digits > MostDigitsOfNumber && !column.HasDates && column.Words.Kept(Encoding.UTF8.GetString(cell)) is null);
    }
}
