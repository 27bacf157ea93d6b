namespace ComplianceChecker.Rules.Format;

/// <summary>The format of a calendar of working days.</summary>
internal static class CalendarFormat
{
    private static readonly FormatObject Covers = new("covers", "The days for which holidays are known, both ends included.",
    [
        new("from", new FormatValue.Date(), "The first day.", Required: true),
        new("to", new FormatValue.Date(), "The last day.", Required: true),
    ]);

    private static readonly FormatObject Holiday = new("holiday", "A day that is no working day besides Saturdays and Sundays.",
    [
        new("date", new FormatValue.Date(), "The day.", Required: true),
        new("title", new FormatValue.Text(), "Its name."),
    ])
    { Called = "a holiday" };

    /// <summary>A calendar: the whole file.</summary>
    public static readonly FormatObject Calendar = new("calendar", "Which days are working days.",
    [
        new("$schema", new FormatValue.Text(), "A JSON Schema that an editor checks the file by."),
        new("calendar", new FormatValue.Text(), "The calendar's name, the same as the file's.", Required: true),
        new("source", new FormatValue.Text(), "Where the holidays are published."),
        new("covers", new FormatValue.Object(Covers), "The days for which holidays are known.", Required: true),
        new("holidays", new FormatValue.List(new FormatValue.Object(Holiday), MayBeEmpty: true), "The holidays.", Required: true),
    ])
    { Called = "a calendar" };
}
