using System.Globalization;

namespace ComplianceChecker.Rules.Words;

/// <summary>Lists and numbers as English writes them.</summary>
internal static class ListWords
{
    /// <summary>"a", "a or b", "a, b or c".</summary>
    public static string Or(IEnumerable<string> words) => Join(words, " or ");

    /// <summary>"a", "a nor b", "a, b nor c".</summary>
    public static string Nor(IEnumerable<string> words) => Join(words, " nor ");

    /// <summary>"a", "a and b", "a, b and c".</summary>
    public static string And(IEnumerable<string> words) => Join(words, " and ");

    /// <summary>"1st", "2nd", "11th", "21st".</summary>
    public static string Ordinal(int number)
    {
        var ending = (number % 100, number % 10) switch
        {
            (11 or 12 or 13, _) => "th",
            (_, 1) => "st",
            (_, 2) => "nd",
            (_, 3) => "rd",
            _ => "th",
        };
        return number.ToString(CultureInfo.InvariantCulture) + ending;
    }

    private static string Join(IEnumerable<string> words, string last)
    {
        var all = words.ToList();
        return all.Count < 2 ? string.Concat(all) : string.Join(", ", all[..^1]) + last + all[^1];
    }
}
