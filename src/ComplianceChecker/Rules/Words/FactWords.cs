using System.Globalization;
using ComplianceChecker.Cases;
using ComplianceChecker.Timescales;

namespace ComplianceChecker.Rules.Words;

/// <summary>Tells facts in plain English, as clauses of a sentence that says of which day they are.</summary>
/// <param name="conditions">Tells conditions.</param>
internal sealed class FactWords(ConditionWords conditions)
{
    /// <summary>Whether it is left out which periods count as one: a reason in the story of a case need not say what the rule in words does.</summary>
    public bool IsBrief { get; init; }

    /// <summary>A fact: "one of the placements where long term is yes holds".</summary>
    public string Tell(Fact fact) => fact switch
    {
        Fact.In f => $"one of the {conditions.Records(f.Kind, f.Where)} holds",
        Fact.Had f => $"{Number(f.Number)} of the {Counted(f)} {Happened(f)} {Window(f)}",
        Fact.Latest { Where.IsAlways: true } f => $"there was one of the {conditions.Records(f.Kind, f.Where)} up to that day",
        Fact.Latest f => $"there was one of the {conditions.Records(f.Kind, Conditions.Always)} up to that day, and of the latest of them {conditions.Tell(f.Where, f.Kind)}",
        Fact.InFor f => $"one of the {conditions.Records(f.Kind, f.Where)} holds{Long(f.AtLeast)}{Joined(f.Merge)}",
        Fact.Total f => $"the days in {conditions.Records(f.Kind, f.Where)}, that day included, add up to at least {f.AtLeast}{Since(f.SinceBirthday)}",
        Fact.OfCase f => conditions.Tell(f.Conditions, DataDictionary.CasesKind),
        Fact.All { Facts: [var only] } => Tell(only),
        Fact.Any { Facts: [var only] } => Tell(only),
        Fact.All f => string.Join(", and ", f.Facts.Select(Part)),
        Fact.Any f => "either " + string.Join(", or ", f.Facts.Select(Part)),
        Fact.Not f => TellNot(f.Of),
        Fact.Named f => $"\"{f.Name}\" is so",
        _ => "",
    };

    /// <summary>When an alternative applies, its conditions and its fact together; empty if it always does.</summary>
    /// <param name="alternative">The alternative.</param>
    /// <param name="kind">The kind of record that starts the clock.</param>
    public string Applies(Alternative alternative, string kind) => (alternative.When.IsAlways, alternative.If) switch
    {
        (true, null) => "",
        (true, { } fact) => Tell(fact),
        (false, null) => conditions.Tell(alternative.When, kind),
        (false, { } fact) => $"{(alternative.When.AnyOf.Count > 1 ? $"({conditions.Tell(alternative.When, kind)})" : conditions.Tell(alternative.When, kind))}, and {Part(fact)}",
    };

    private static bool IsJoined(Fact fact) => fact is Fact.All { Facts.Count: > 1 } or Fact.Any { Facts.Count: > 1 } or Fact.Latest or Fact.OfCase { Conditions.AnyOf.Count: > 1 };

    private static string Since(int? birthday) => birthday is { } age ? $" since the {ListWords.Ordinal(age)} birthday" : "";

    private string Joined(Merge merge) => merge.Joins && !IsBrief ? $", {ConditionWords.Joined(merge)} counting as one" : "";

    private static string Long(Span atLeast) => atLeast.Length == 0 ? "" : $" that began at least {atLeast} before that day";

    private static string Window(Fact.Had fact) => (fact.Within, fact.SinceStart) switch
    {
        ({ } within, true) => $"in the {within} up to that day and since the clock started",
        ({ } within, false) => $"in the {within} up to that day",
        (null, true) => "since the clock started, up to that day",
        _ => "at any time up to that day",
    };

    private static string Number(IReadOnlyList<ValueTest> tests) => tests is [var only] && IsNone(only) ? "none" : string.Join(" and ", tests.Select(NumberTest));

    private static bool IsNone(ValueTest test) => NumberOf(test) is var number
        && ((test.Operator == TestOperator.AtMost && number == 0) || (test.Operator == TestOperator.Below && number == 1));

    private static string NumberTest(ValueTest test)
    {
        var number = NumberOf(test) == 1 ? "one" : NumberOf(test).ToString(CultureInfo.InvariantCulture);
        return test.Operator switch
        {
            TestOperator.AtLeast => $"at least {number}",
            TestOperator.AtMost => $"at most {number}",
            TestOperator.Above => $"more than {number}",
            _ => $"fewer than {number}",
        };
    }

    private static double NumberOf(ValueTest test) => test.Values is [Literal.Number number] ? number.Value : 0;

    private string Happened(Fact.Had fact) => fact.Counting switch
    {
        PeriodCount.Held => "held",
        PeriodCount.Ended => "ended",
        _ when conditions.IsPeriod(fact.Kind) => "began",
        _ => "took place",
    };

    private string Counted(Fact.Had fact) => $"{conditions.Records(fact.Kind, fact.Where)}{(fact.Merge.Joins && !IsBrief ? $"{Joined(fact.Merge)}," : "")}";

    private string Part(Fact fact) => IsJoined(fact) ? $"({Tell(fact)})" : Tell(fact);

    private string TellNot(Fact fact) => fact switch
    {
        Fact.In f => $"none of the {conditions.Records(f.Kind, f.Where)} holds",
        Fact.Had { Number: [{ Operator: TestOperator.AtLeast } test] } f when NumberOf(test) == 1 => $"none of the {Counted(f)} {Happened(f)} {Window(f)}",
        Fact.InFor f => $"none of the {conditions.Records(f.Kind, f.Where)} holds{Long(f.AtLeast)}{Joined(f.Merge)}",
        Fact.Named f => $"\"{f.Name}\" is not so",
        Fact.Not f => Tell(f.Of),
        _ => $"it is not so that {Part(fact)}",
    };
}
