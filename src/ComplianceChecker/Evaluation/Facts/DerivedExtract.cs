using ComplianceChecker.Cases;
using ComplianceChecker.Rules;
using ComplianceChecker.Timescales;

namespace ComplianceChecker.Evaluation.Facts;

/// <summary>Makes the derived periods of a rule set: the longest runs of days on all of which a fact holds (rule-format.md, <c>derivedPeriods</c>).</summary>
internal static class DerivedExtract
{
    /// <summary>The extract with the derived periods of a rule's set as kinds of their own. They have no attributes and stand in no file.</summary>
    public static CaseExtract Of(CaseExtract extract, Rule rule) => Of(extract, rule.DerivedPeriods, rule.Calendar, rule.LeapDay);

    /// <summary>Likewise with the derived periods themselves.</summary>
    /// <param name="extract">The extract.</param>
    /// <param name="derivedPeriods">The derived periods, each after those that it is made of.</param>
    /// <param name="calendar">Working days.</param>
    /// <param name="leapDay">What a birth on 29 February means in a common year.</param>
    public static CaseExtract Of(CaseExtract extract, IReadOnlyList<DerivedPeriod> derivedPeriods, WorkingDayCalendar? calendar, LeapDayBirthday leapDay)
    {
        foreach (var derived in derivedPeriods)
        {
            var records = extract.Records.ToDictionary(StringComparer.Ordinal);
            records[derived.Kind] = Table(extract, derivedPeriods, derived, new FactBinder(extract, calendar, leapDay));
            extract = With(extract, records);
        }

        return extract;
    }

    private static CaseExtract With(CaseExtract extract, IReadOnlyDictionary<string, RecordTable> records) => new()
    {
        Cases = extract.Cases,
        Source = extract.Source,
        Records = records,
        AgreedExceptions = extract.AgreedExceptions,
        Dictionary = extract.Dictionary,
        Findings = extract.Findings,
        Files = extract.Files,
        Notes = extract.Notes,
        AsAtNote = extract.AsAtNote,
        Histories = extract.Histories,
        AsAt = extract.AsAt,
    };

    private static RecordTable Table(CaseExtract extract, IReadOnlyList<DerivedPeriod> derivedPeriods, DerivedPeriod derived, FactBinder facts)
    {
        var fact = facts.Bind(derived.HoldsWhile);
        var needsBirth = RuleReads.NeedsBirth(derived.HoldsWhile, derivedPeriods);
        var count = extract.Cases.Count;
        var found = new FoundRuns[(count + Evaluator.CasesInAChunk - 1) / Evaluator.CasesInAChunk];
        _ = Parallel.For(0, found.Length, () => new RunFinder(fact, extract.Cases.Born, needsBirth), (chunk, _, finder) =>
        {
            found[chunk] = finder.Find(chunk * Evaluator.CasesInAChunk, Math.Min(count, (chunk + 1) * Evaluator.CasesInAChunk));
            return finder;
        },
        _ => { });
        return Joined(derived.Kind, count, found);
    }

    private static RecordTable Joined(string kind, int cases, FoundRuns[] found)
    {
        var firstRow = new int[cases + 1];
        var total = found.Sum(f => f.Starts.Length);
        var (starts, ends, unknown) = (new int[total], new int[total], new int[total]);
        var (row, caseIndex) = (0, 0);
        foreach (var runs in found)
        {
            runs.Starts.CopyTo(starts, row);
            runs.Ends.CopyTo(ends, row);
            foreach (var run in runs.Unknown)
            {
                unknown[row + run] = 1;
            }

            foreach (var ofCase in runs.Counts)
            {
                firstRow[caseIndex + 1] = firstRow[caseIndex] + ofCase;
                caseIndex++;
            }

            row += runs.Starts.Length;
        }

        return new RecordTable
        {
            Kind = kind,
            IsPeriod = true,
            Files = [],
            Columns = Array.IndexOf(unknown, 1) >= 0 ? [new AttributeColumn("start_known", null, ["", "false"], unknown, null)] : [],
            Starts = starts,
            Ends = ends,
            Lines = LineNumbers.Of(new int[total]),
            FirstRow = firstRow,
        };
    }
}
