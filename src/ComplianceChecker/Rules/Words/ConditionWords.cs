using ComplianceChecker.Cases;

namespace ComplianceChecker.Rules.Words;

/// <summary>Tells conditions in plain English.</summary>
/// <param name="dictionary">The data dictionary.</param>
/// <param name="derivedPeriods">The new kinds of period of the rule set.</param>
internal sealed class ConditionWords(DataDictionary dictionary, IReadOnlyList<DerivedPeriod> derivedPeriods)
{
    /// <summary>Which periods are joined into one: "those that overlap or follow one another without a gap", "those with the same placement id that overlap or ...". It begins with a small letter.</summary>
    public static string Joined(Merge merge)
    {
        var gap = merge.Bridging is { } bridging ? $"begin no later than {bridging} after the one before ended" : "follow one another without a gap";
        return $"those {(merge.Attribute is null ? "" : $"with the same {merge.Attribute.Replace('_', ' ')} ")}that overlap or {gap}";
    }

    /// <summary>Whether the records of a kind are periods.</summary>
    public bool IsPeriod(string kind) => IsDerived(kind) || dictionary.Kinds.GetValueOrDefault(kind)?.Shape == RecordShape.Period;

    /// <summary>A kind's records with what is asked of them: "visits where seen is yes".</summary>
    public string Records(string kind, Conditions where)
    {
        var title = Title(kind);
        return where.IsAlways ? title : $"{title} where {Tell(where, kind)}";
    }

    /// <summary>Conditions on records of a kind: "seen is yes and method is not phone (phone)".</summary>
    public string Tell(Conditions conditions, string kind)
    {
        var any = conditions.AnyOf.Select(all => string.Join(" and ", all.Select(c => Tell(c, kind)))).ToList();
        return any.Count == 1 ? any[0] : "either " + string.Join(", or ", any);
    }

    private string Title(string kind) =>
        IsDerived(kind) ? $"periods of {kind.Replace('_', ' ')}" : dictionary.Kinds.GetValueOrDefault(kind)?.Title ?? kind.Replace('_', ' ');

    private bool IsDerived(string kind) => derivedPeriods.Any(d => string.Equals(d.Kind, kind, StringComparison.Ordinal));

    private string Tell(Condition condition, string kind) => condition.Subject switch
    {
        ConditionSubject.CaseAge => "the child is " + string.Join(" and ", condition.Tests.Select(AgeWords)),
        ConditionSubject.CaseAgeWhenDue => "the child would, on the due date, be " + string.Join(" and ", condition.Tests.Select(AgeWords)),
        ConditionSubject.Elapsed => string.Join(" and ", condition.Tests.Select(ElapsedWords)) + " since the clock started",
        ConditionSubject.CaseAttribute => "the child's " + AttributeWords(condition, DataDictionary.CasesKind),
        _ => AttributeWords(condition, kind),
    };

    private static string AgeWords(ValueTest test)
    {
        var age = test.Values.Count > 0 ? ListWords.Or(test.Values.Select(v => v.ToString()!)) : "";
        return test.Operator switch
        {
            TestOperator.Is => $"aged {age}",
            TestOperator.Not => $"not aged {age}",
            TestOperator.AtLeast => $"aged {age} or over",
            TestOperator.AtMost => $"aged {age} or under",
            TestOperator.Above => $"older than {age}",
            _ => $"under {age}",
        };
    }

    private static string ElapsedWords(ValueTest test)
    {
        var span = ListWords.Or(test.Values.Select(v => v.ToString()!));
        return test.Operator switch
        {
            TestOperator.Is => $"exactly {span} passed",
            TestOperator.Not => $"not exactly {span} passed",
            TestOperator.AtLeast => $"{span} or more passed",
            TestOperator.AtMost => $"{span} or less passed",
            TestOperator.Above => $"more than {span} passed",
            _ => $"less than {span} passed",
        };
    }

    private string AttributeWords(Condition condition, string kind)
    {
        var definition = dictionary.Attribute(kind, condition.Attribute);
        var tests = condition.Tests.Select(t => TestWords(t, definition));
        return $"{condition.Attribute.Replace('_', ' ')} is {string.Join(" and ", tests)}";
    }

    private static string TestWords(ValueTest test, AttributeDefinition? definition)
    {
        var values = test.Values.Select(v => LiteralWords(v, definition)).ToList();
        var areDates = test.Values is [Literal.Date, ..];
        return test.Operator switch
        {
            TestOperator.Is => ListWords.Or(values),
            TestOperator.Not when values.Count == 1 => "not " + values[0],
            TestOperator.Not => "neither " + ListWords.Nor(values),
            TestOperator.AtLeast => areDates ? $"on or after {values[0]}" : $"at least {values[0]}",
            TestOperator.AtMost => areDates ? $"on or before {values[0]}" : $"at most {values[0]}",
            TestOperator.Above => areDates ? $"after {values[0]}" : $"above {values[0]}",
            TestOperator.Below => areDates ? $"before {values[0]}" : $"below {values[0]}",
            TestOperator.Present => test.Values is [Literal.Boolean { Value: true }] ? "given" : "blank",
            _ => "",
        };
    }

    private static string LiteralWords(Literal literal, AttributeDefinition? definition)
    {
        var text = literal.ToString()!;
        if (literal is not Literal.Text)
        {
            return text;
        }

        var words = text.Replace('_', ' ');
        var meaning = definition?.Codes.FirstOrDefault(c => string.Equals(c.Key, text, StringComparison.OrdinalIgnoreCase)).Value ?? "";
        if (meaning.Length == 0 || string.Equals(meaning, words, StringComparison.OrdinalIgnoreCase))
        {
            return definition?.Codes.Count > 0 ? words : text;
        }

        // A code such as P1 says nothing by itself, so its meaning comes first; one such as former_relevant is a word already.
        return text.Any(char.IsAsciiLetterLower) ? $"{words} ({meaning})" : $"{meaning} ({text})";
    }
}
