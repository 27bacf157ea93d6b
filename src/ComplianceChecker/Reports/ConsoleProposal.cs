using ComplianceChecker.Extracts.Proposals;
using Spectre.Console;

namespace ComplianceChecker.Reports;

/// <summary>Prints what was proposed for lists, what a person has to decide, and what to do next. No cell's content is in any of it.</summary>
public static class ConsoleProposal
{
    /// <summary>Prints it.</summary>
    /// <param name="console">The console.</param>
    /// <param name="proposal">What was proposed.</param>
    /// <param name="written">The file that it was written to, or null.</param>
    /// <param name="next">What to do with it, a line each; commands begin with <c>compliance</c>.</param>
    public static void Write(IAnsiConsole console, MappingProposal proposal, string? written, IReadOnlyList<string> next)
    {
        ArgumentNullException.ThrowIfNull(console);
        ArgumentNullException.ThrowIfNull(proposal);
        ArgumentNullException.ThrowIfNull(next);
        console.Line($"A mapping for {ConsoleWords.Count(proposal.Tables.Count, "list", "lists")}{(written is null ? "" : $", written to {written}")}", new Style(decoration: Decoration.Bold));
        foreach (var table in proposal.Tables)
        {
            console.Heading($"{table.Name}: {ConsoleWords.Count(table.Rows, "row", "rows")}");
            foreach (var line in table.Lines)
            {
                console.Indented(line);
            }
        }

        WriteLeftOut(console, proposal);
        WriteDecisions(console, proposal);
        console.Heading("What to do next");
        foreach (var line in next)
        {
            console.Indented(line);
        }
    }

    private static void WriteLeftOut(IAnsiConsole console, MappingProposal proposal)
    {
        if (proposal.LeftOut.Count > 0)
        {
            console.Heading("Left out");
            foreach (var reason in proposal.LeftOut)
            {
                console.Indented(reason);
            }
        }
    }

    private static void WriteDecisions(IAnsiConsole console, MappingProposal proposal)
    {
        if (proposal.Decisions.Count == 0)
        {
            return;
        }

        console.Heading("For you to decide (each stands in the mapping, marked DECIDE and its number)");
        for (var i = 0; i < proposal.Decisions.Count; i++)
        {
            console.Indented($"{ConsoleWords.Plainly(i + 1)}. {proposal.Decisions[i].Text}");
        }

        string[] needed = [.. Enumerable.Range(1, proposal.Decisions.Count).Where(i => proposal.Decisions[i - 1].IsNeeded).Select(ConsoleWords.Plainly)];
        console.Indented(needed.Length == 0
            ? "The mapping can be used as it is; what it gives depends on these."
            : $"The mapping is refused until {(needed.Length == 1 ? $"{needed[0]} is" : $"{string.Join(", ", needed[..^1])} and {needed[^1]} are")} decided, where CHOOSE stands in it.");
    }
}
