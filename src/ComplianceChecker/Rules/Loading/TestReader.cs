using ComplianceChecker.Cases;
using ComplianceChecker.Cases.DataFiles;

namespace ComplianceChecker.Rules.Loading;

/// <summary>Reads the tests on one attribute, age or elapsed time.</summary>
internal sealed class TestReader(RuleReading reading)
{
    /// <summary>The comparisons by name.</summary>
    public static readonly IReadOnlyDictionary<string, TestOperator> Operators = new Dictionary<string, TestOperator>(StringComparer.Ordinal)
    {
        ["not"] = TestOperator.Not,
        ["atLeast"] = TestOperator.AtLeast,
        ["atMost"] = TestOperator.AtMost,
        ["above"] = TestOperator.Above,
        ["below"] = TestOperator.Below,
        ["present"] = TestOperator.Present,
    };

    private readonly LiteralReader literals = new(reading);

    /// <summary>Reads a literal, a list of literals or an object of comparisons.</summary>
    public IReadOnlyList<ValueTest> Read(DataNode node, TestedThing thing)
    {
        var found = node.Kind == DataNodeKind.Object ? ReadComparisons(node, thing) : [new ValueTest(TestOperator.Is, ReadValues(node, thing))];
        CheckOneType(node, found, thing);
        return found;
    }

    private List<ValueTest> ReadComparisons(DataNode node, TestedThing thing)
    {
        if (node.Members.Count == 0)
        {
            reading.Error(node.Place, RuleMessages.TestIsEmpty(thing.Called));
        }

        var found = new List<ValueTest>();
        foreach (var member in node.Members)
        {
            if (!Operators.TryGetValue(member.Name, out var comparison))
            {
                reading.Error(member.Place, RuleMessages.UnknownName(member.Name, $"the tests on {thing.Called}", NearestName.Hint(member.Name, Operators.Keys), string.Join(", ", Operators.Keys)));
                continue;
            }

            found.Add(new ValueTest(comparison, comparison switch
            {
                TestOperator.Not => ReadValues(member.Value, thing),
                TestOperator.Present => ReadPresent(member, thing),
                _ => ReadBound(member, thing),
            }));
        }

        return found;
    }

    private List<Literal> ReadValues(DataNode node, TestedThing thing)
    {
        if (node.Kind != DataNodeKind.List)
        {
            return literals.Read(node, thing) is { } single ? [single] : [];
        }

        if (node.Items.Count == 0)
        {
            reading.Error(node.Place, RuleMessages.EmptyList(thing.Called));
        }

        return [.. node.Items.Select(item => literals.Read(item, thing)).OfType<Literal>()];
    }

    private List<Literal> ReadPresent(DataMember member, TestedThing thing)
    {
        if (!thing.IsAttribute)
        {
            reading.Error(member.Place, RuleMessages.BlankNotPossible(thing.Called));
        }
        else if (member.Value.Kind != DataNodeKind.Boolean)
        {
            reading.Error(member.Value.Place, RuleMessages.WrongType("\"present\"", "true or false", member.Value.Described));
        }

        return [new Literal.Boolean(member.Value.IsTrue)];
    }

    private List<Literal> ReadBound(DataMember member, TestedThing thing)
    {
        if (thing.Type is AttributeType.Text or AttributeType.Boolean)
        {
            reading.Error(member.Place, RuleMessages.ComparisonNotPossible(member.Name, thing.Called, thing.Type == AttributeType.Text ? "a text" : "true or false"));
            return [];
        }

        if (member.Value.Kind is DataNodeKind.List or DataNodeKind.Null)
        {
            reading.Error(member.Value.Place, RuleMessages.WrongType($"\"{member.Name}\"", "a single number, date or span", member.Value.Described));
            return [];
        }

        var bound = literals.Read(member.Value, thing);
        if (bound is Literal.Text or Literal.Boolean)
        {
            reading.Error(member.Place, RuleMessages.ComparisonNotPossible(member.Name, thing.Called, "compared here with " + member.Value.Described));
        }

        return bound is null ? [] : [bound];
    }

    private void CheckOneType(DataNode node, IEnumerable<ValueTest> found, TestedThing thing)
    {
        var types = found.Where(t => t.Operator != TestOperator.Present).SelectMany(t => t.Values).Where(v => v is not Literal.Blank).Select(v => v.GetType()).Distinct();
        if (types.Skip(1).Any())
        {
            reading.Error(node.Place, RuleMessages.MixedLiterals(thing.Called));
        }
    }
}
