using System.Globalization;
using ComplianceChecker.Cases;
using ComplianceChecker.Cases.DataFiles;

namespace ComplianceChecker.Rules.Loading;

/// <summary>Reads a literal as the type of what it is compared with.</summary>
internal sealed class LiteralReader(RuleReading reading)
{
    private const int OldestAge = 150;

    /// <summary>The literal, or null if it is none that fits; then the error has been said.</summary>
    public Literal? Read(DataNode node, TestedThing thing)
    {
        if (node.Kind is DataNodeKind.List or DataNodeKind.Object)
        {
            reading.Error(node.Place, RuleMessages.LiteralOfWrongType(thing.Called, "single values", node.Described));
            return null;
        }

        if (node.Kind == DataNodeKind.Null)
        {
            return ReadBlank(node, thing);
        }

        return thing.Subject switch
        {
            ConditionSubject.Elapsed => ReadLength(node, thing),
            ConditionSubject.CaseAge or ConditionSubject.CaseAgeWhenDue => ReadAge(node, thing),
            _ => ReadAttribute(node, thing),
        };
    }

    private Literal.Blank? ReadBlank(DataNode node, TestedThing thing)
    {
        if (thing.IsAttribute)
        {
            return new Literal.Blank();
        }

        reading.Error(node.Place, RuleMessages.BlankNotPossible(thing.Called));
        return null;
    }

    private Literal.Length? ReadLength(DataNode node, TestedThing thing)
    {
        if (node.Kind != DataNodeKind.Text)
        {
            return Wrong<Literal.Length>(node, thing, "a span in quotes, such as \"1 year\"");
        }

        FormatScalars.CheckSpan(node, ofStep: false, reading);
        return FormatScalars.SpanOf(node) is { } span ? new Literal.Length(span) : null;
    }

    private Literal.Number? ReadAge(DataNode node, TestedThing thing)
    {
        if (node.Kind != DataNodeKind.Number)
        {
            return Wrong<Literal.Number>(node, thing, "an age in whole years, without quotes");
        }

        if (node.Number is < 0 or > OldestAge || node.Number % 1 != 0)
        {
            reading.Error(node.Place, RuleMessages.NotAWholeNumber(thing.Called, "0", OldestAge.ToString(CultureInfo.InvariantCulture), node.Text));
            return null;
        }

        return new Literal.Number(node.Number);
    }

    private Literal? ReadAttribute(DataNode node, TestedThing thing) => (thing.Type, node.Kind) switch
    {
        (AttributeType.Boolean or null, DataNodeKind.Boolean) => new Literal.Boolean(node.IsTrue),
        (AttributeType.Number or null, DataNodeKind.Number) => new Literal.Number(node.Number),
        (AttributeType.Text, DataNodeKind.Text) => ReadText(node, thing),
        (AttributeType.Date, DataNodeKind.Text) => ReadDate(node, thing),
        (null, DataNodeKind.Text) => FormatScalars.DateOf(node) is { } date ? new Literal.Date(date) : ReadText(node, thing),
        (AttributeType.Boolean, _) => Wrong<Literal>(node, thing, "true or false, without quotes"),
        (AttributeType.Number, _) => Wrong<Literal>(node, thing, "a number, without quotes"),
        (AttributeType.Date, _) => Wrong<Literal>(node, thing, "a date in quotes, such as \"2016-03-31\""),
        _ => Wrong<Literal>(node, thing, "a text in quotes"),
    };

    private Literal.Date? ReadDate(DataNode node, TestedThing thing)
    {
        if (FormatScalars.DateOf(node) is { } date)
        {
            return new Literal.Date(date);
        }

        reading.Error(node.Place, RuleMessages.NotADate(thing.Called, node.Text));
        return null;
    }

    private Literal.Text? ReadText(DataNode node, TestedThing thing)
    {
        var text = node.Text.Trim();
        if (text.Length == 0)
        {
            reading.Error(node.Place, RuleMessages.BlankText(thing.Called));
            return null;
        }

        if (thing.Definition is not { Codes.Count: > 0 } definition)
        {
            return new Literal.Text(text);
        }

        if (definition.Codes.Keys.FirstOrDefault(code => string.Equals(code, text, StringComparison.OrdinalIgnoreCase)) is { } known)
        {
            return new Literal.Text(known);
        }

        reading.Error(node.Place, RuleMessages.UnknownCode(thing.Called, text, CodeHint(text, definition), string.Join(", ", definition.Codes.Keys)));
        return null;
    }

    private static string CodeHint(string text, AttributeDefinition definition) =>
        definition.Codes.FirstOrDefault(code => string.Equals(code.Value, text, StringComparison.OrdinalIgnoreCase)).Key is { } meant
            ? $" Did you mean \"{meant}\"?"
            : NearestName.Hint(text, definition.Codes.Keys);

    private T? Wrong<T>(DataNode node, TestedThing thing, string expected)
        where T : Literal
    {
        reading.Error(node.Place, RuleMessages.LiteralOfWrongType(thing.Called, expected, node.Described));
        return null;
    }
}
