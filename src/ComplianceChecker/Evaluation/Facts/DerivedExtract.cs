using ComplianceChecker.Cases;
using ComplianceChecker.Rules;
using ComplianceChecker.Timescales;

namespace ComplianceChecker.Evaluation.Facts;

/// <summary>Makes the derived periods of a rule set: the longest runs of days on all of which a fact holds (rule-format.md, <c>derivedPeriods</c>).</summary>
/// <remarks>Not day by day: a fact can change only on the days that its records, spans and birthdays give, and is looked at on each of those.</remarks>
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
        var runs = new List<(int Start, int End)>[count];
        var unknown = new List<bool>[count];
        _ = Parallel.For(0, count, () => new List<int>(), (c, _, breaks) =>
        {
            runs[c] = needsBirth && extract.Cases.Born[c] == DayNumber.None ? [] : Runs(fact, c, extract.Cases.Born[c], breaks);
            unknown[c] = runs[c].ConvertAll(r => fact.BeginsUnknown(c, r.Start));
            return breaks;
        },
        _ => { });
        var firstRow = new int[count + 1];
        for (var c = 0; c < count; c++)
        {
            firstRow[c + 1] = firstRow[c] + runs[c].Count;
        }

        return new RecordTable
        {
            Kind = derived.Kind,
            IsPeriod = true,
            Files = [],
            Columns = Array.Exists(unknown, u => u.Contains(true)) ? [new AttributeColumn("start_known", null, ["", "false"], [.. unknown.SelectMany(u => u.Select(isUnknown => isUnknown ? 1 : 0))], null)] : [],
            Starts = [.. runs.SelectMany(r => r.Select(p => p.Start))],
            Ends = [.. runs.SelectMany(r => r.Select(p => p.End))],
            Lines = new int[firstRow[count]],
            FirstRow = firstRow,
        };
    }

    /// <summary>The longest runs of days of a case on which a fact holds, from birth on.</summary>
    private static List<(int Start, int End)> Runs(BoundFact fact, int caseIndex, int born, List<int> breaks)
    {
        breaks.Clear();
        breaks.Add(born == DayNumber.None ? DayNumber.First : born);
        fact.AddBreaks(caseIndex, breaks);
        breaks.Sort();
        var first = born == DayNumber.None ? DayNumber.First : born;
        var runs = new List<(int Start, int End)>();
        var previous = DayNumber.None;
        foreach (var day in breaks)
        {
            if (day < first || day == previous)
            {
                continue;
            }

            previous = day;
            var isRunning = runs.Count > 0 && runs[^1].End == DayNumber.Never;
            if (fact.Holds(caseIndex, day, day))
            {
                if (!isRunning)
                {
                    runs.Add((day, DayNumber.Never));
                }
            }
            else if (isRunning)
            {
                runs[^1] = (runs[^1].Start, day);
            }
        }

        return runs;
    }
}
