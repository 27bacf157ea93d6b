using ComplianceChecker.Cases;
using ComplianceChecker.Cases.DataFiles;

namespace ComplianceChecker.Rules.Loading;

/// <summary>Reads conditions: an object of tests that must all hold, or a list of such objects of which any must.</summary>
internal sealed class ConditionsReader(RuleReading reading)
{
    private const string CasePrefix = "case.";
    private const string Age = "case.age";
    private const string AgeInCase = "age";
    private const string AgeWhenDue = "case.ageWhenDue";
    private const string Elapsed = "elapsed";

    private readonly TestReader tests = new(reading);

    /// <summary>Reads conditions whose shape has been checked.</summary>
    public Conditions Read(DataNode? node, ConditionScope scope) => node?.Kind switch
    {
        DataNodeKind.Object => new Conditions([ReadAll(node, scope)]),
        DataNodeKind.List => new Conditions([.. node.Items.Where(i => i.Kind == DataNodeKind.Object).Select(i => ReadAll(i, scope))]),
        _ => Conditions.Always,
    };

    private List<Condition> ReadAll(DataNode node, ConditionScope scope)
    {
        var all = new List<Condition>();
        foreach (var member in node.Members)
        {
            if (TestReader.Operators.ContainsKey(member.Name))
            {
                reading.Error(member.Place, RuleMessages.MisplacedComparison(member.Name));
            }
            else if (ThingOf(member, scope) is { } thing)
            {
                all.Add(new Condition(thing.Subject, thing.Attribute, tests.Read(member.Value, thing)));
            }
        }

        return all;
    }

    private TestedThing? ThingOf(DataMember member, ConditionScope scope)
    {
        if (scope.IsCaseFact && member.Name.StartsWith(CasePrefix, StringComparison.Ordinal))
        {
            reading.Error(member.Place, RuleMessages.CaseWithinCase(member.Name, member.Name[CasePrefix.Length..]));
            return null;
        }

        switch (member.Name)
        {
            case AgeInCase when scope.IsCaseFact:
                return new TestedThing(AgeInCase, ConditionSubject.CaseAge, "", AttributeType.Number, null);
            case Age when scope.IsFact:
                reading.Error(member.Place, RuleMessages.AgeInWhereOfFact());
                return null;
            case Age when !scope.KnowsAge:
                reading.Error(member.Place, RuleMessages.AgeInDuring());
                return null;
            case Age:
                return new TestedThing(Age, ConditionSubject.CaseAge, "", AttributeType.Number, null);
            case AgeWhenDue or Elapsed when !scope.KnowsStep:
                reading.Error(member.Place, RuleMessages.OnlyInWhen(member.Name));
                return null;
            case AgeWhenDue:
                return new TestedThing(AgeWhenDue, ConditionSubject.CaseAgeWhenDue, "", AttributeType.Number, null);
            case Elapsed:
                return new TestedThing(Elapsed, ConditionSubject.Elapsed, "", null, null);
            default:
                var ofCase = member.Name.StartsWith(CasePrefix, StringComparison.Ordinal);
                return ofCase
                    ? AttributeOf(member, DataDictionary.CasesKind, member.Name[CasePrefix.Length..], scope)
                    : AttributeOf(member, scope.Kind, member.Name, scope);
        }
    }

    private TestedThing? AttributeOf(DataMember member, string kind, string attribute, ConditionScope scope)
    {
        if (reading.IsDerived(kind) && attribute is not ("start_date" or "end_date"))
        {
            reading.Error(member.Place, RuleMessages.DerivedPeriodHasNoAttribute(member.Name, kind));
            return null;
        }

        var definition = reading.Dictionary.Attribute(kind, attribute);
        var isDate = KnownAttributes.DatesOf(kind, reading.Dictionary).Contains(attribute, StringComparer.Ordinal);
        if (definition is null && !isDate && reading.Dictionary.Kinds.ContainsKey(kind))
        {
            reading.WarnOnce(member.Place, RuleMessages.UnknownAttribute(member.Name, kind, NearestKey(member.Name, scope)));
        }

        var subject = string.Equals(kind, DataDictionary.CasesKind, StringComparison.Ordinal) ? ConditionSubject.CaseAttribute : ConditionSubject.Attribute;
        return new TestedThing(member.Name, subject, attribute, isDate ? AttributeType.Date : definition?.Type, definition);
    }

    private string NearestKey(string key, ConditionScope scope)
    {
        if (scope.IsCaseFact)
        {
            return NearestName.Hint(key, KnownAttributes.NamesOf(scope.Kind, reading.Dictionary).Append(AgeInCase));
        }

        var known = KnownAttributes.NamesOf(scope.Kind, reading.Dictionary)
            .Concat(KnownAttributes.NamesOf(DataDictionary.CasesKind, reading.Dictionary).Select(name => CasePrefix + name))
            .Concat(scope.KnowsAge ? [Age] : [])
            .Concat(scope.KnowsStep ? [AgeWhenDue, Elapsed] : [])
            .ToList();
        return known.Contains(CasePrefix + key, StringComparer.Ordinal) ? $" Did you mean \"{CasePrefix}{key}\"?" : NearestName.Hint(key, known);
    }
}
