using System.Globalization;
using System.Text;
using NodaTime;

namespace ComplianceChecker.Tests.Evaluation.Plain;

/// <summary>Which team had a case when: with gaps, overlaps, blanks and plans, and some cases without any.</summary>
internal static class RandomAllocations
{
    public static string Csv(RandomDice dice, IReadOnlyList<string> cases, LocalDate since, LocalDate asAt)
    {
        StringBuilder csv = new("case_id,start_date,end_date,team,social_worker\n");
        foreach (string id in cases.Distinct(StringComparer.OrdinalIgnoreCase))
        {
            LocalDate last = since.PlusDays(-dice.Between(0, 200));
            for (int rows = dice.Between(0, 5); rows > 0; rows--)
            {
                LocalDate start = last.PlusDays(dice.Pick([0, 0, 0, 1, 9, -5]));
                LocalDate? end = dice.Chance(20) ? null : start.PlusDays(dice.Pick([0, dice.Between(1, 20), dice.Between(1, 120), Math.Max(0, Period.DaysBetween(start, asAt) + dice.Between(-1, 1))]));
                csv.AppendJoin(',', id, Text(start), Text(end), dice.Pick(["North", "South", "Moved", "North", ""]), dice.Pick(["SW1", "SW2", ""])).Append('\n');
                last = end ?? start.PlusDays(dice.Between(0, 100));
            }
        }

        return csv.ToString();
    }

    private static string Text(LocalDate? day) => day?.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
