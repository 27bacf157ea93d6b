using System.Globalization;
using ComplianceChecker.Measures;
using ComplianceChecker.Rules;
using ComplianceChecker.Timescales;
using NodaTime;

namespace ComplianceChecker.Reports.Pages;

/// <summary>How pages say dates, figures and standings.</summary>
internal static class PageWords
{
    /// <summary>A date in words.</summary>
    public static string People(LocalDate date) => Day.ForPeople(DayNumber.Of(date));

    /// <summary>The reporting period, both of its ends included.</summary>
    public static string Period(ReportRequest request) =>
        request.Since < request.AsAt ? $"{People(request.Since)} to {People(request.AsAt.PlusDays(-1))}" : "none; it would begin on the as-at date";

    /// <summary>The figure of a row: the mark where it is withheld, a dash where there is none.</summary>
    public static string Figure(MeasureRow? row) =>
        row is null ? "–" : row.IsFigureWithheld() ? WithheldMarks.Mark : row.Figure is { } figure ? Figure(figure, row.Measure.Unit) : "–";

    /// <summary>A figure in the unit of its measure, to one decimal.</summary>
    public static string Figure(decimal figure, MeasureUnit unit) => unit == MeasureUnit.Percent ? ConsoleWords.Percent(figure) : ConsoleMeasures.Figure((double)figure, unit);

    /// <summary>A target or the figure of others, as it is written.</summary>
    public static string Aim(double figure, MeasureUnit unit) => ConsoleMeasures.Figure(figure, unit);

    /// <summary>A count, or the mark where it is withheld.</summary>
    public static string Count(MeasureRow row, WithheldCells cell, int? count) =>
        row.IsWithheld(cell) ? WithheldMarks.Mark : count is { } number ? ConsoleWords.Count(number) : "–";

    /// <summary>What the figure is made of, such as "492 of 507"; empty where it is made of nothing else.</summary>
    public static string Parts(MeasureRow row) => row.Measure.Unit switch
    {
        MeasureUnit.Percent => $"{Count(row, WithheldCells.Numerator, row.Numerator)} of {Count(row, WithheldCells.Denominator, row.Denominator)}",
        MeasureUnit.Days => $"of {Count(row, WithheldCells.Denominator, row.Denominator)}",
        _ => "",
    };

    /// <summary>By how much a figure moved, in words.</summary>
    public static string Change(decimal difference, MeasureUnit unit)
    {
        var size = Math.Abs(difference).ToString(unit == MeasureUnit.Number ? "#,0" : "#,0.0", CultureInfo.InvariantCulture);
        var things = unit switch
        {
            MeasureUnit.Percent => Math.Abs(difference) == 1 ? " point" : " points",
            MeasureUnit.Days => Math.Abs(difference) == 1 ? " day" : " days",
            _ => "",
        };
        return difference == 0 ? "no change" : $"{(difference > 0 ? "up" : "down")} {size}{things}";
    }

    /// <summary>How the figure stands, as a word; empty where there is nothing to say.</summary>
    public static string Standing(MeasureRow? row) => row switch
    {
        null => "",
        { WhyNot: not null } => "Not given",
        { Rag: Rag.Green } => "Green",
        { Rag: Rag.Amber } => "Amber",
        { Rag: Rag.Red } => "Red",
        _ when row.IsWithheld(WithheldCells.Rag) => "Withheld",
        _ => "",
    };

    /// <summary>Writes the standing as a tag; nothing where there is none.</summary>
    public static void WriteStanding(this HtmlWriter html, MeasureRow? row)
    {
        if (Standing(row) is { Length: > 0 } word)
        {
            html.Element("strong", word, ("class", row!.Rag is { } rag ? $"tag {rag.Word()}" : "tag"));
        }
    }

    /// <summary>A group's name.</summary>
    public static string Group(string group) => group.Length == 0 ? "(blank)" : group;

    /// <summary>What is grouped by, in words: "team and placement type".</summary>
    public static string GroupedBy(string groupBy) => groupBy.Replace("+", " and ", StringComparison.Ordinal).Replace('_', ' ');
}
