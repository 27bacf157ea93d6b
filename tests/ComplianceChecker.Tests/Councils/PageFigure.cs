using System.Globalization;

namespace ComplianceChecker.Tests.Councils;

/// <summary>A figure of a council's page.</summary>
/// <param name="Title">What it tells.</param>
/// <param name="AsAt">Its date, as 2016-11-30.</param>
/// <param name="Published">The figure as published: "97%", "16 of 28" or a number with words behind it.</param>
/// <param name="Id">The measure or indicator that it comes out of.</param>
/// <param name="Group">The field and value of the group that it is about, as "team=North"; blank for all cases.</param>
/// <param name="Command">The command that gives it.</param>
public sealed record PageFigure(string Title, string AsAt, string Published, string Id, string Group, string Command)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Title} at {AsAt}: {Published}";

    /// <summary>What a row of measures.csv gives, written as the published figure is, so that 97.0 and "97%" are the same and 97.1 is not.</summary>
    internal string As(IReadOnlyDictionary<string, string> row)
    {
        var number = Published.Split(' ', '%')[0];
        if (Published.Contains('%', StringComparison.Ordinal))
        {
            return Replaced(number, row["percentage"]);
        }

        return Published.Split(' ') is [_, "of", ..] words ? Replaced($"{number} of {words[2]}", $"{row["numerator"]} of {row["denominator"]}") : Replaced(number, row["numerator"]);
    }

    private string Replaced(string figure, string given)
    {
        var isSame = decimal.TryParse(figure.Replace(",", "", StringComparison.Ordinal), CultureInfo.InvariantCulture, out var published)
            && decimal.TryParse(given, CultureInfo.InvariantCulture, out var came) ? published == came : string.Equals(figure, given, StringComparison.Ordinal);
        return isSame ? Published : given + Published[figure.Length..];
    }
}
