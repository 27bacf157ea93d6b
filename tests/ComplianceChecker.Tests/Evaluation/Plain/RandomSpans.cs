using System.Globalization;

namespace ComplianceChecker.Tests.Evaluation.Plain;

internal static class RandomSpans
{
    private static readonly string[] Units = ["days", "working days", "weeks", "months", "years"];

    public static string Any(RandomDice dice, bool workingDays = true, int times = 1)
    {
        string unit = dice.Between(1, 100) switch
        {
            <= 35 => Units[0],
            <= 60 => workingDays ? Units[1] : Units[0],
            <= 80 => Units[2],
            <= 98 => Units[3],
            _ => Units[4],
        };
        int length = times * unit switch
        {
            "days" => dice.Between(1, 20),
            "working days" => dice.Between(1, 12),
            "weeks" => dice.Between(1, 4),
            "months" => dice.Between(1, 2),
            _ => 1,
        };
        return length.ToString(CultureInfo.InvariantCulture) + " " + (length == 1 ? unit[..^1] : unit);
    }
}
