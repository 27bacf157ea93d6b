using NodaTime;

namespace ComplianceChecker.Tests.Evaluation.Plain;

/// <summary>Local time in London by definition: summer time runs from the last Sunday of March to the last Sunday of October, changing at 1 o'clock Greenwich time.</summary>
internal static class PlainLondon
{
    /// <summary>Of a time that comes twice the first is meant; one that the clocks leave out is read as if they had not gone forward.</summary>
    public static Instant Instant(LocalDateTime local)
    {
        Instant inSummer = local.PlusHours(-1).InUtc().ToInstant();
        return IsSummer(inSummer) ? inSummer : local.InUtc().ToInstant();
    }

    public static LocalDateTime Local(Instant instant) => instant.InUtc().LocalDateTime.PlusHours(IsSummer(instant) ? 1 : 0);

    private static bool IsSummer(Instant instant)
    {
        int year = instant.InUtc().Year;
        return instant >= Change(year, 3) && instant < Change(year, 10);
    }

    private static Instant Change(int year, int month)
    {
        LocalDate day = new(year, month, 31);
        while (day.DayOfWeek != IsoDayOfWeek.Sunday)
        {
            day = day.PlusDays(-1);
        }

        return day.At(new LocalTime(1, 0)).InUtc().ToInstant();
    }
}
