using System.Globalization;

namespace ComplianceChecker.Cli;

/// <summary>Numbers of things in messages.</summary>
internal static class Counted
{
    /// <summary>A number, thousands marked off, with its thing in the singular or the plural, such as "1 rule" and "2,000 rules".</summary>
    public static string Of(int count, string thing) => string.Create(CultureInfo.InvariantCulture, $"{count:N0} {thing}{(count == 1 ? "" : "s")}");
}
