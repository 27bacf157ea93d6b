using ComplianceChecker.Measures;
using ComplianceChecker.Rules.Words;
using Spectre.Console;

namespace ComplianceChecker.Reports;

/// <summary>Prints what two sets of rules do not say alike, the old words beside the new.</summary>
internal static class ConsoleDifferences
{
    private const int ChangedShown = 10;
    private const int OthersShown = 20;

    public static void Write(IAnsiConsole console, Comparison comparison, ComparisonDetails details, ConsolePlaces places)
    {
        var words = comparison.Words;
        if (words.Count == 0)
        {
            console.Heading("What the rules say: nothing differs");
            return;
        }

        console.Heading($"What the rules say: {string.Join(", ", Kinds(words))}");
        WordsDifference[] changed = [.. words.Where(w => w.Kind == DifferenceKind.Changed)];
        foreach (var difference in changed.Take(ChangedShown))
        {
            console.Indented(Name(difference));
            var table = ConsoleWords.Columns("Part", "Old", "New");
            var last = "";
            foreach (var part in difference.Parts)
            {
                table.Row(string.Equals(part.Part, last, StringComparison.Ordinal) ? "" : part.Part, Side(part.Old), Side(part.New));
                last = part.Part;
            }

            console.Write(new Padder(table, new Padding(4, 0, 0, 0)));
        }

        if (changed.Length > ChangedShown)
        {
            console.Aside($"And {ConsoleWords.Count(changed.Length - ChangedShown)} more that changed. {places.Of("compare-rules.csv")}");
        }

        WriteOneSided(console, words, DifferenceKind.Added, "In the new rules only", details.New, places);
        WriteOneSided(console, words, DifferenceKind.Dropped, "In the old rules only", details.Old, places);
    }

    private static void WriteOneSided(IAnsiConsole console, IReadOnlyList<WordsDifference> words, DifferenceKind kind, string where, string rules, ConsolePlaces places)
    {
        WordsDifference[] listed = [.. words.Where(w => w.Kind == kind)];
        if (listed.Length == 0)
        {
            return;
        }

        console.Indented($"{where} ({rules}):");
        foreach (var difference in listed.Take(OthersShown))
        {
            console.Indented("- " + Name(difference), by: 4);
        }

        if (listed.Length > OthersShown)
        {
            console.Aside($"And {ConsoleWords.Count(listed.Length - OthersShown)} more. {places.Of("compare-rules.csv")}");
        }
    }

    private static string Name(WordsDifference difference)
    {
        var thing = difference.Thing.Word();
        return difference.Thing == ComparedThing.Calendar ? $"Calendar. {difference.Title}" : $"{char.ToUpperInvariant(thing[0])}{thing[1..]} {difference.Id}: {difference.Title}";
    }

    private static string Side(string words) => words.Length == 0 ? "-" : words;

    /// <summary>How many of each sort there are: "1 rule changed", "2 measures added".</summary>
    private static IEnumerable<string> Kinds(IReadOnlyList<WordsDifference> words) =>
        words.GroupBy(w => (w.Thing, w.Kind)).OrderBy(g => g.Key.Thing).ThenBy(g => g.Key.Kind switch { DifferenceKind.Changed => 0, DifferenceKind.Added => 1, _ => 2 })
            .Select(g => $"{ConsoleWords.Count(g.Count(), g.Key.Thing.Word(), g.Key.Thing.Word() + "s")} {g.Key.Kind.Word()}");
}
