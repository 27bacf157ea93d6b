using System.Text.Json;
using ComplianceChecker.Measures;
using ComplianceChecker.Rules;
using CsvHelper;

namespace ComplianceChecker.Reports;

/// <summary>How figures that are withheld are marked: with a c in tables and CSV files, as published statistics do, and by name in JSON.</summary>
internal static class WithheldMarks
{
    /// <summary>What stands in the place of a figure.</summary>
    public const string Mark = "c";

    private static readonly (WithheldCells Cell, string Column)[] Columns =
    [
        (WithheldCells.Numerator, "numerator"), (WithheldCells.Denominator, "denominator"), (WithheldCells.Percentage, "percentage"), (WithheldCells.Excused, "excused"),
        (WithheldCells.LeftOut, "left_out"), (WithheldCells.NotTold, "not_told"), (WithheldCells.AtWorst, "at_worst"), (WithheldCells.AtBest, "at_best"), (WithheldCells.Rag, "rag"),
    ];

    /// <summary>Whether a figure of a row is withheld.</summary>
    public static bool IsWithheld(this MeasureRow row, WithheldCells cell) => (row.Withheld & cell) != WithheldCells.None;

    /// <summary>Whether the figure itself, in the unit of the measure, is withheld.</summary>
    public static bool IsFigureWithheld(this MeasureRow row) => row.IsWithheld(row.Measure.Unit == MeasureUnit.Percent ? WithheldCells.Percentage : WithheldCells.Numerator);

    /// <summary>Which counts are withheld, such as <c>1 to 4</c>.</summary>
    public static string Range(int below) => below == 2 ? "1" : FormattableString.Invariant($"1 to {below - 1}");

    /// <summary>Writes the mark, if a figure of a row is withheld.</summary>
    public static bool WriteWithheld(this CsvWriter csv, MeasureRow row, WithheldCells cell)
    {
        if (row.IsWithheld(cell))
        {
            csv.WriteText(Mark);
            return true;
        }

        return false;
    }

    /// <summary>Writes a count of a row, or the mark.</summary>
    public static void WriteCount(this CsvWriter csv, MeasureRow row, WithheldCells cell, int? count)
    {
        if (!csv.WriteWithheld(row, cell))
        {
            csv.WriteCount(count);
        }
    }

    /// <summary>Writes a percentage of a row, or the mark.</summary>
    public static void WritePercentage(this CsvWriter csv, MeasureRow row, WithheldCells cell, decimal? percentage)
    {
        if (!csv.WriteWithheld(row, cell))
        {
            csv.WritePercentage(percentage);
        }
    }

    /// <summary>Writes the names of the figures of a row that are withheld, where there are any.</summary>
    public static void WriteWithheld(this Utf8JsonWriter json, MeasureRow row)
    {
        if (row.Withheld == WithheldCells.None)
        {
            return;
        }

        json.WriteStartArray("withheld");
        foreach (var column in row.WithheldColumns())
        {
            json.WriteStringValue(column);
        }

        json.WriteEndArray();
    }

    /// <summary>Writes likewise which figures of either side of a comparison are withheld.</summary>
    public static void WriteWithheld(this Utf8JsonWriter json, MeasureChange change)
    {
        string[] withheld =
        [
            .. change.IsDifferenceWithheld ? ["difference"] : Array.Empty<string>(),
            .. change.Old?.WithheldColumns().Select(c => "old_" + c) ?? [],
            .. change.New?.WithheldColumns().Select(c => "new_" + c) ?? [],
        ];
        if (withheld.Length > 0)
        {
            json.WriteStartArray("withheld");
            Array.ForEach(withheld, json.WriteStringValue);
            json.WriteEndArray();
        }
    }

    private static IEnumerable<string> WithheldColumns(this MeasureRow row) => Columns.Where(c => row.IsWithheld(c.Cell)).Select(c => c.Column);
}
