using System.Diagnostics;
using ComplianceChecker.Evaluation;
using ComplianceChecker.Measures;
using ComplianceChecker.Timescales;
using Spectre.Console;

namespace ComplianceChecker.Reports;

/// <summary>Prints on which cases the results change, and the gravest changes one by one.</summary>
internal static class ConsoleCaseChanges
{
    private const int Shown = 20;
    private const string Withheld = "withheld";

    public static void Write(IAnsiConsole console, Comparison comparison, ConsolePlaces places)
    {
        var kept = comparison.New.Filter.CasesKept;
        console.Heading($"Cases whose results change: {(comparison.Obligations.Count == 0 ? "none" : ConsoleWords.Count(comparison.CasesChanged))} of {ConsoleWords.Count(kept)}");
        if (comparison.Obligations.Count == 0)
        {
            return;
        }

        console.Indented($"{ConsoleWords.Count(comparison.CasesChangedOpen)} of them in what is open at the as-at date. {Overdue(comparison)}");
        WriteRules(console, comparison);
        console.Indented($"Steps that change: {string.Join(", ", Kinds(comparison))}.");
        console.Aside("Compared is what can be seen at the as-at date; what opens later is left out.");
        console.WriteLine();
        WriteList(console, comparison, places);
    }

    /// <summary>The sum over all rules, which is withheld with any that it is made of: the others stand in the table.</summary>
    private static string Overdue(Comparison comparison) => comparison.Rules.Any(r => r.Obligations > 0 && comparison.WithholdsOverdue(r))
        ? "How many become overdue or are no longer overdue is withheld."
        : $"By a rule, {ConsoleWords.Count(comparison.CasesBecomeOverdue, "case becomes", "cases become")} overdue and {ConsoleWords.Count(comparison.CasesNoLongerOverdue, "case is", "cases are")} no longer overdue.";

    private static void WriteList(IAnsiConsole console, Comparison comparison, ConsolePlaces places)
    {
        // Where it is all one duty, the table above has named it.
        var hasDuties = comparison.Rules.Count(r => r.Obligations > 0) > 1;
        var table = hasDuties ? ConsoleWords.Columns("|Case", "Duty", ">Step", "Old", "New") : ConsoleWords.Columns("|Case", ">Step", "Old", "New");
        foreach (var change in comparison.Obligations.Take(Shown))
        {
            var isUntold = change.Kind is ObligationChangeKind.NowTold or ObligationChangeKind.NoLongerTold;
            string[] cells =
            [
                comparison.CaseId(change),
                .. hasDuties ? [comparison.Rules[change.Rule].Rule.Title] : Array.Empty<string>(),
                ConsoleWords.Count(change.Step),
                Side(change.Old, isUntold),
                Side(change.New, isUntold),
            ];
            table.Row(cells);
        }

        console.Put(table);
        if (comparison.Obligations.Count > Shown)
        {
            console.Aside($"The first {ConsoleWords.Count(Shown)} of {ConsoleWords.Count(comparison.Obligations.Count)}: what becomes overdue, then what no longer is, then what else is open, then what is over. {places.Of("compare-cases.csv")}");
        }
    }

    private static void WriteRules(IAnsiConsole console, Comparison comparison)
    {
        var table = ConsoleWords.Columns("Duty", ">Cases", ">Become overdue", ">No longer", ">Steps");
        foreach (var effect in comparison.Rules.Where(r => r.Obligations > 0))
        {
            var isWithheld = comparison.WithholdsOverdue(effect);
            table.Row(effect.Rule.Title, ConsoleWords.Count(effect.Cases), isWithheld ? Withheld : ConsoleWords.Count(effect.BecomeOverdue), isWithheld ? Withheld : ConsoleWords.Count(effect.NoLongerOverdue), ConsoleWords.Count(effect.Obligations));
        }

        console.Put(table);
    }

    /// <summary>How many steps change in each way: "another status 5".</summary>
    private static IEnumerable<string> Kinds(Comparison comparison) => Enum.GetValues<ObligationChangeKind>()
        .Select(kind => (Kind: kind, Count: comparison.Rules.Sum(r => r.Kinds.GetValueOrDefault(kind))))
        .Where(k => k.Count > 0)
        .Select(k => $"{Words(k.Kind)} {ConsoleWords.Count(k.Count)}");

    private static string Words(ObligationChangeKind kind) => kind switch
    {
        ObligationChangeKind.Added => "by the new rules only",
        ObligationChangeKind.Removed => "by the old rules only",
        ObligationChangeKind.StatusChanged => "another status",
        ObligationChangeKind.DueMoved => "same status and another due date",
        ObligationChangeKind.DatesMoved => "only other dates",
        ObligationChangeKind.NowTold => "can be told by the new rules only",
        ObligationChangeKind.NoLongerTold => "can be told by the old rules only",
        _ => throw new UnreachableException($"No words for {kind}."),
    };

    private static string Side(in Reading reading, bool isUntold)
    {
        if (!reading.IsTold)
        {
            return isUntold ? "cannot be told" : "none";
        }

        var due = Day.ForPeople(reading.Due, reading.DueMinute);
        return reading.Status switch
        {
            ObligationStatus.Overdue => $"overdue by {Days(reading)}, due {due}",
            ObligationStatus.NotDue => $"not due until {due}",
            ObligationStatus.Met => $"met on {Day.ForPeople(reading.Done, reading.DoneMinute)}, due {due}",
            ObligationStatus.MetLate => $"met {Days(reading)} late, due {due}",
            ObligationStatus.Missed => $"missed by {Days(reading)}, due {due}",
            ObligationStatus.Lapsed => $"lapsed, due {due}",
            _ => $"excused, due {due}",
        };
    }

    private static string Days(in Reading reading) => ConsoleWords.Count(reading.DaysLate, "day", "days");
}
