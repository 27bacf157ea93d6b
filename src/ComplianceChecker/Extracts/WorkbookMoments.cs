using NodaTime;
using NodaTime.Text;

namespace ComplianceChecker.Extracts;

/// <summary>Writes the dates and times of workbooks as ISO 8601.</summary>
internal static class WorkbookMoments
{
    private static readonly LocalDateTimePattern Pattern = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm");

    /// <summary>A date; with its time of day where that is not midnight.</summary>
    /// <remarks>Excel counts days, and a time is a fraction that is seldom exact: half a second makes it the minute that was meant.</remarks>
    public static string TextOf(DateTime moment)
    {
        var local = LocalDateTime.FromDateTime(moment).PlusMilliseconds(500);
        return local.Hour == 0 && local.Minute == 0 && local.Second == 0 ? LocalDatePattern.Iso.Format(local.Date) : Pattern.Format(local);
    }
}
