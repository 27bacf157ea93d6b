using ComplianceChecker.Timescales;
using NodaTime;

namespace ComplianceChecker.Extracts;

/// <summary>How a source's own year is told: it is the one in which most periods of a table end (else start).</summary>
/// <param name="Month">The month in which years begin.</param>
/// <param name="Day">The day of that month.</param>
/// <param name="Table">The table.</param>
/// <param name="RecordsFrom">The kinds of which all records of the year are there, and not those before.</param>
/// <param name="Codes">Codes that not every year has.</param>
internal sealed record SourceYear(int Month, int Day, string Table, IReadOnlyList<string> RecordsFrom, IReadOnlyList<SourceYearCodes> Codes)
{
    /// <summary>The first day of the year that a day lies in.</summary>
    public LocalDate Beginning(LocalDate day)
    {
        var begins = new LocalDate(day.Year, Month, Day);
        return begins <= day || begins.Year == 1 ? begins : begins.PlusYears(-1);
    }

    /// <summary>The first day of the year that most days lie in, of several the latest; null if there is no day.</summary>
    /// <param name="days">Day numbers.</param>
    public LocalDate? OfMost(IEnumerable<int> days)
    {
        var most = days.Select(d => Beginning(DayNumber.ToDate(d))).CountBy(d => d).OrderByDescending(d => d.Value).ThenByDescending(d => d.Key).FirstOrDefault();
        return most.Value == 0 ? null : most.Key;
    }

    /// <summary>The last day of the year that begins on a day.</summary>
    public static LocalDate LastDay(LocalDate begins) => begins.PlusYears(1).PlusDays(-1);
}
