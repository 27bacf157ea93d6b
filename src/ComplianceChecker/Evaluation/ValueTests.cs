using System.Diagnostics;
using System.Globalization;
using ComplianceChecker.Cases;
using ComplianceChecker.Rules;
using ComplianceChecker.Timescales;
using NodaTime;
using NodaTime.Text;

namespace ComplianceChecker.Evaluation;

/// <summary>Compares values with the literals of a rule.</summary>
internal static class ValueTests
{
    /// <summary>Whether all tests hold for an attribute's value; an empty text is a blank.</summary>
    /// <param name="tests">The tests.</param>
    /// <param name="value">The value.</param>
    /// <param name="standsFor">What a blank stands for by the dictionary, besides being a blank; null if for nothing.</param>
    public static bool Hold(IReadOnlyList<ValueTest> tests, string value, string? standsFor = null) => tests.All(t => t.Operator switch
    {
        TestOperator.Not => Holds(t, value) && (standsFor is null || Holds(t, standsFor)),
        TestOperator.Present => Holds(t, value),
        _ => Holds(t, value) || (standsFor is not null && Holds(t, standsFor)),
    });

    /// <summary>Whether all tests hold for a whole number, such as an age.</summary>
    public static bool HoldForNumber(IReadOnlyList<ValueTest> tests, int value) => tests.All(t => t.Operator switch
    {
        TestOperator.Is => t.Values.Any(v => v is Literal.Number n && n.Value.Equals(value)),
        TestOperator.Not => !t.Values.Any(v => v is Literal.Number n && n.Value.Equals(value)),
        TestOperator.Present => t.Values is [Literal.Boolean { Value: true }],
        _ => t.Values is [Literal.Number n] && Compares(t.Operator, ((double)value).CompareTo(n.Value)),
    });

    /// <summary>Whether all tests hold for a day; <c>None</c> and <c>Never</c> are blanks.</summary>
    public static bool HoldForDay(ValueTest[] tests, int day)
    {
        // Asked of every row of millions: nothing is allocated.
        foreach (var test in tests)
        {
            if (!HoldsForDay(test, day, blank: day is DayNumber.None or DayNumber.Never))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether all tests hold for a step that opens some time after its clock's start.</summary>
    public static bool HoldForElapsed(ValueTest[] tests, int started, int opened, WorkingDayCalendar? calendar)
    {
        foreach (var test in tests)
        {
            if (!HoldsForElapsed(test, started, opened, calendar))
            {
                return false;
            }
        }

        return true;
    }

    private static bool HoldsForDay(ValueTest test, int day, bool blank)
    {
        switch (test.Operator)
        {
            case TestOperator.Present:
                return test.Values is [Literal.Boolean b] && b.Value != blank;
            case TestOperator.Is or TestOperator.Not:
                var isOne = false;
                for (var i = 0; i < test.Values.Count; i++)
                {
                    isOne |= EqualsDay(test.Values[i], day, blank);
                }

                return isOne == (test.Operator == TestOperator.Is);
            default:
                return !blank && test.Values is [Literal.Date d] && Compares(test.Operator, day.CompareTo(DayNumber.Of(d.Value)));
        }
    }

    private static bool HoldsForElapsed(ValueTest test, int started, int opened, WorkingDayCalendar? calendar)
    {
        switch (test.Operator)
        {
            case TestOperator.Present:
                return test.Values is [Literal.Boolean { Value: true }];
            case TestOperator.Is or TestOperator.Not:
                var isOne = false;
                for (var i = 0; i < test.Values.Count; i++)
                {
                    isOne |= EqualsElapsed(test.Values[i], started, opened, calendar);
                }

                return isOne == (test.Operator == TestOperator.Is);
            default:
                return test.Values is [Literal.Length l] && l.Value.DueDay(started, calendar) is var mark && mark != DayNumber.None && Compares(test.Operator, opened.CompareTo(mark));
        }
    }

    private static bool EqualsElapsed(Literal literal, int started, int opened, WorkingDayCalendar? calendar) =>
        literal is Literal.Length l && l.Value.DueDay(started, calendar) == opened;

    private static bool EqualsDay(Literal literal, int day, bool blank) => literal switch
    {
        Literal.Blank => blank,
        Literal.Date d => !blank && DayNumber.Of(d.Value) == day,
        _ => false,
    };

    private static bool Holds(ValueTest test, string value) => test.Operator switch
    {
        TestOperator.Is => test.Values.Any(v => EqualTo(v, value)),
        TestOperator.Not => !test.Values.Any(v => EqualTo(v, value)),
        TestOperator.Present => test.Values is [Literal.Boolean b] && b.Value == (value.Length > 0),
        _ => test.Values is [var literal] && ComparesWith(test.Operator, literal, value),
    };

    private static bool EqualTo(Literal literal, string value) => literal switch
    {
        Literal.Blank => value.Length == 0,
        Literal.Text t => string.Equals(t.Value.Trim(), value, StringComparison.OrdinalIgnoreCase),
        Literal.Number n => TryNumber(value, out var number) && number.Equals(n.Value),
        Literal.Boolean b => BooleanText.TryParse(value, out var flag) && flag == b.Value,
        Literal.Date d => TryDate(value, out var date) && date == d.Value,
        _ => false,
    };

    private static bool ComparesWith(TestOperator comparison, Literal literal, string value) => literal switch
    {
        Literal.Number n => TryNumber(value, out var number) && Compares(comparison, number.CompareTo(n.Value)),
        Literal.Date d => TryDate(value, out var date) && Compares(comparison, date.CompareTo(d.Value)),
        _ => false,
    };

    private static bool Compares(TestOperator comparison, int order) => comparison switch
    {
        TestOperator.AtLeast => order >= 0,
        TestOperator.AtMost => order <= 0,
        TestOperator.Above => order > 0,
        TestOperator.Below => order < 0,
        _ => throw new UnreachableException($"{comparison} does not compare."),
    };

    private static bool TryNumber(string value, out double number) =>
        double.TryParse(value, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number);

    private static bool TryDate(string value, out LocalDate date) =>
        LocalDatePattern.Iso.Parse(value.Length > 10 && (value[10] is 'T' or ' ') ? value[..10] : value).TryGetValue(default, out date);
}
