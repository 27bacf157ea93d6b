using ComplianceChecker.Measures.Quality;
using Spectre.Console;

namespace ComplianceChecker.Reports;

/// <summary>Prints what is least often filled in, and how unevenly problems are spread over the teams. No team is named: names of an extract stand in files alone.</summary>
public static class ConsoleCompleteness
{
    private const int ItemsShown = 10;

    /// <summary>Prints the ten attributes that are least complete; one sentence where all are.</summary>
    public static void Write(IAnsiConsole console, DataQuality quality, ConsolePlaces places)
    {
        ArgumentNullException.ThrowIfNull(console);
        ArgumentNullException.ThrowIfNull(quality);
        ArgumentNullException.ThrowIfNull(places);
        console.Heading("Completeness");
        var items = quality.LeastComplete(ItemsShown);
        if (items.Count == 0)
        {
            console.Indented("Nothing is blank that should be filled in.");
        }
        else
        {
            WriteItems(console, items);
        }

        var without = quality.WithoutColumn is > 0 and var count ? $"{ConsoleWords.Count(count, "attribute", "attributes")} that should be filled in {(count == 1 ? "has" : "have")} no column. " : "";
        if (quality.MostProblems() is { } most)
        {
            var who = most.IsTeam ? $"One of {ConsoleWords.Count(most.Teams, "team", "teams")} has" : "Cases without a team have";
            console.Indented($"{who} {ConsoleWords.Percent(most.OfProblems)} of the problems that belong to a case, and {(most.IsTeam ? "" : "are ")}{ConsoleWords.Percent(most.OfCases)} of the cases.");
        }

        console.Aside(without + places.Of("quality.csv"));
    }

    private static void WriteItems(IAnsiConsole console, IReadOnlyList<IncompleteItem> items)
    {
        var table = ConsoleWords.Columns("|Should be filled in", ">Blank", ">Of", ">Filled", ">Most blanks in one team");
        foreach (var item in items)
        {
            table.Row(
                $"{item.Kind}.{item.Item}",
                ConsoleWords.Count(item.Blank),
                ConsoleWords.Count(item.Records),
                item.PercentageFilled is { } filled ? ConsoleWords.Percent(filled) : "",
                item.MostInOneTeam is { } most ? ConsoleWords.Count(most) : "");
        }

        console.Put(table);
    }
}
