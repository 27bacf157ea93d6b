namespace ComplianceChecker.Rules.Words;

/// <summary>The due dates that a rule gives for a few starts, as a table.</summary>
/// <param name="Note">How the dates are counted.</param>
/// <param name="Columns">The headings of the due dates, one for each step and each of its spans.</param>
/// <param name="Rows">The starts with their due dates.</param>
public sealed record SampleDates(string Note, IReadOnlyList<string> Columns, IReadOnlyList<SampleStart> Rows)
{
    /// <summary>Works out the due dates of a rule for days that often go wrong.</summary>
    internal static SampleDates Of(Rule rule)
    {
        var steps = new (string Name, IReadOnlyList<Alternative>? Alternatives)[]
        {
            ("first step", rule.Timescale.First),
            (rule.Timescale.Second is null ? "next step" : "second step", rule.Timescale.Second ?? rule.Timescale.Then),
            ("next step", rule.Timescale.Second is null ? null : rule.Timescale.Then),
        };
        var columns = steps.SelectMany(s => (s.Alternatives ?? []).Select(a => $"{s.Name}, {a.Every}")).ToList();
        var note = "The due date is the last day in time."
            + (columns.Count > 1 ? " Each later step is counted as if the one before had been done on its due date" : "")
            + (columns.Count > 1 && steps.Any(s => s.Alternatives?.Count > 1) ? ", by the last of its times." : columns.Count > 1 ? "." : "");
        return new SampleDates(note, columns, [.. SampleStart.Occasions.Select(o => SampleStart.Of(o.Occasion, o.Day, steps.Select(s => s.Alternatives), rule))]);
    }
}
