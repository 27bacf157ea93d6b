using ComplianceChecker.Cases;
using ComplianceChecker.Rules;
using ComplianceChecker.Timescales;

namespace ComplianceChecker.Evaluation;

/// <summary>Binds the conditions of a rule to the columns of an extract.</summary>
/// <remarks>A test on an attribute is worked out once for each distinct value; on a row it is one look-up.</remarks>
/// <param name="extract">The cases and the dictionary.</param>
/// <param name="calendar">The rule's working days, if it has a calendar.</param>
/// <param name="leapDay">What a birth on 29 February means in a common year.</param>
internal sealed class ConditionBinder(CaseExtract extract, WorkingDayCalendar? calendar, LeapDayBirthday leapDay)
{
    private readonly CaseTable cases = extract.Cases;

    /// <summary>Binds the conditions on a record; null if they are always true.</summary>
    /// <param name="conditions">The conditions.</param>
    /// <param name="table">The records, or null for a condition on the case alone.</param>
    public RowTest? Bind(Conditions conditions, RecordTable? table)
    {
        if (conditions.IsAlways)
        {
            return null;
        }

        RowTest[][] anyOf = [.. conditions.AnyOf.Select(all => all.Select(c => BindOne(c, table)).ToArray())];
        return anyOf switch
        {
            [[var only]] => only,
            [var all] => (row, caseIndex, day) => AllHold(all, row, caseIndex, day),
            _ => (row, caseIndex, day) => AnyHolds(anyOf, row, caseIndex, day),
        };
    }

    /// <summary>Binds the conditions of an alternative; null if they are always true.</summary>
    /// <param name="conditions">The conditions.</param>
    /// <param name="table">The records that start the clock, or null for a birthday.</param>
    public StepTest? BindStep(Conditions conditions, RecordTable? table)
    {
        if (conditions.IsAlways)
        {
            return null;
        }

        StepTest[][] anyOf = [.. conditions.AnyOf.Select(all => all.Select(c => BindOneStep(c, table)).ToArray())];
        return (in OpeningStep step) =>
        {
            foreach (var all in anyOf)
            {
                var holds = true;
                foreach (var test in all)
                {
                    if (!test(in step))
                    {
                        holds = false;
                        break;
                    }
                }

                if (holds)
                {
                    return true;
                }
            }

            return false;
        };
    }

    private static bool AllHold(RowTest[] tests, int row, int caseIndex, int day)
    {
        foreach (var test in tests)
        {
            if (!test(row, caseIndex, day))
            {
                return false;
            }
        }

        return true;
    }

    private static bool AnyHolds(RowTest[][] anyOf, int row, int caseIndex, int day)
    {
        foreach (var all in anyOf)
        {
            if (AllHold(all, row, caseIndex, day))
            {
                return true;
            }
        }

        return false;
    }

    private StepTest BindOneStep(Condition condition, RecordTable? table)
    {
        switch (condition.Subject)
        {
            case ConditionSubject.Elapsed:
                ValueTest[] tests = [.. condition.Tests];
                return (in OpeningStep step) => ValueTests.HoldForElapsed(tests, step.Started, step.Opened, calendar);
            case ConditionSubject.CaseAgeWhenDue:
                var (born, ages) = (cases.Born, new NumberTests(condition.Tests));
                return (in OpeningStep step) => step.Due != DayNumber.None && born[step.Case] != DayNumber.None
                    && ages.Hold(Ages.On(step.Due, born[step.Case], leapDay));
            default:
                var test = BindOne(condition, table);
                return (in OpeningStep step) => test(step.Row, step.Case, step.Opened);
        }
    }

    private RowTest BindOne(Condition condition, RecordTable? table)
    {
        switch (condition.Subject)
        {
            case ConditionSubject.CaseAge:
                var (born, ages) = (cases.Born, new NumberTests(condition.Tests));
                return (_, caseIndex, day) => born[caseIndex] != DayNumber.None
                    && ages.Hold(Ages.On(day, born[caseIndex], leapDay));
            case ConditionSubject.CaseAttribute:
                return BindCaseAttribute(condition);
            default:
                // Where a clock starts on a birthday, the record in question is the case.
                return table is null ? BindCaseAttribute(condition) : BindAttribute(condition, table);
        }
    }

    private RowTest BindCaseAttribute(Condition condition)
    {
        ValueTest[] tests = [.. condition.Tests];
        var days = condition.Attribute switch
        {
            "date_of_birth" => cases.Born,
            "end_date" => cases.Ends,
            _ => null,
        };
        if (days is not null)
        {
            return (_, caseIndex, _) => ValueTests.HoldForDay(tests, days[caseIndex]);
        }

        var (matches, codes) = ByCode(DataDictionary.CasesKind, condition.Attribute, cases.Column(condition.Attribute), tests);
        return codes is null ? (_, _, _) => matches[0] : (_, caseIndex, _) => matches[codes[caseIndex]];
    }

    private RowTest BindAttribute(Condition condition, RecordTable table)
    {
        ValueTest[] tests = [.. condition.Tests];
        var days = (condition.Attribute, table.IsPeriod) switch
        {
            ("start_date", true) or ("date", false) => table.Starts,
            ("end_date", true) => table.Ends,
            _ => null,
        };
        if (days is not null)
        {
            return (row, _, _) => ValueTests.HoldForDay(tests, days[row]);
        }

        var (matches, codes) = ByCode(table.Kind, condition.Attribute, table.Column(condition.Attribute), tests);
        return codes is null ? (_, _, _) => matches[0] : (row, _, _) => matches[codes[row]];
    }

    private (bool[] Matches, int[]? Codes) ByCode(string kind, string attribute, AttributeColumn? column, IReadOnlyList<ValueTest> tests)
    {
        var blank = ValueTests.Hold(tests, "", extract.Dictionary.Attribute(kind, attribute)?.Blank);
        return column is null
            ? ([blank], null)
            : ([blank, .. column.Values.Skip(1).Select(v => ValueTests.Hold(tests, v))], column.CodeOfRow);
    }
}
