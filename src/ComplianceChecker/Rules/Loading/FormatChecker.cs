using System.Globalization;
using ComplianceChecker.Cases;
using ComplianceChecker.Cases.DataFiles;
using ComplianceChecker.Rules.Format;

namespace ComplianceChecker.Rules.Loading;

/// <summary>Checks a rule file against the format: names, JSON types, dates, spans, choices. What words mean together is for the readers to check.</summary>
internal sealed class FormatChecker(RuleReading reading)
{
    /// <summary>Checks an object and all that is in it.</summary>
    public void Check(DataNode node, FormatObject format, string called)
    {
        if (format.IsPartial)
        {
            return;
        }

        if (node.Kind != DataNodeKind.Object)
        {
            reading.Error(node.Place, RuleMessages.WrongType(called, "an object { }", node.Described));
            return;
        }

        if (format == RuleFormat.RuleSet && node["tables"] is not null && node["records"] is not null && node["rules"] is null)
        {
            reading.Error(node.Place, RuleMessages.IsAMapping());
            return;
        }

        if (format == RuleFormat.Rule)
        {
            reading.RuleId = node["id"] is { Kind: DataNodeKind.Text } id ? id.Text : null;
        }

        var isAllKnown = true;
        foreach (var member in node.Members)
        {
            isAllKnown &= CheckMember(node, member, format);
        }

        // What is only misspelt is not missing as well.
        var misspelt = isAllKnown ? null : Misspelt(node, format);
        foreach (var missing in format.Words.Where(w => w.Required && node[w.Name] is null && misspelt?.Contains(w.Name) != true))
        {
            reading.Error(node.Place, RuleMessages.MissingName(missing.Name, format.Called, missing.Description));
        }

        CheckChoice(node, format, misspelt);
        if (format == RuleFormat.Rule)
        {
            reading.RuleId = null;
        }
    }

    /// <summary>Checks a member; false if its name is not known.</summary>
    private bool CheckMember(DataNode node, DataMember member, FormatObject format)
    {
        if (format.Word(member.Name) is not { } word)
        {
            var known = format.Words.Select(w => w.Name).ToList();
            reading.Error(member.Place, RuleMessages.UnknownName(member.Name, format.Called, NearestName.Hint(member.Name, known), string.Join(", ", known)));
            return false;
        }

        Check(member.Value, word.Value, $"\"{member.Name}\"");
        if (word.OnlyWith is { } other && node[other] is null)
        {
            reading.Error(member.Place, RuleMessages.OnlyBeside(member.Name, other));
        }

        return true;
    }

    /// <summary>The names that members with unknown names were probably meant to have.</summary>
    private static HashSet<string> Misspelt(DataNode node, FormatObject format) =>
        [.. node.Members.Where(m => format.Word(m.Name) is null).Select(m => NearestName.Of(m.Name, format.Words.Select(w => w.Name))).OfType<string>()];

    private void CheckChoice(DataNode node, FormatObject format, HashSet<string>? misspelt)
    {
        if (format.AtLeastOneOf.Count > 0 && format.AtLeastOneOf.All(name => node[name] is null) && misspelt?.Overlaps(format.AtLeastOneOf) != true)
        {
            reading.Error(node.Place, RuleMessages.AtLeastOne(format.Called, Quoted(format.AtLeastOneOf, ", ")));
        }

        if (format.ExactlyOneOf.Count == 0)
        {
            return;
        }

        var found = format.ExactlyOneOf.Where(name => node[name] is not null).ToList();
        if (found.Count > 1 || (found.Count == 0 && misspelt?.Overlaps(format.ExactlyOneOf) != true))
        {
            var here = Here(node, found);
            reading.Error(node.Place, RuleMessages.ExactlyOne(format.Called, Quoted(format.ExactlyOneOf, ", "), here));
        }
    }

    /// <summary>Which of the names are there. One that a layer's change has left in from a base is told apart, with how to take it out.</summary>
    private static string Here(DataNode node, IReadOnlyList<string> found)
    {
        var ofBase = node.Members.FirstOrDefault(m => found.Contains(m.Name, StringComparer.Ordinal) && !string.Equals(m.Place.File, node.Place.File, StringComparison.Ordinal));
        return (found.Count == 0 ? "none is given" : "are " + Quoted(found, " and "))
            + (ofBase is null ? "" : FormattableString.Invariant($" (\"{ofBase.Name}\" is from {ofBase.Place.File} line {ofBase.Place.Line}; \"{ofBase.Name}\": null takes it out)"));
    }

    private static string Quoted(IEnumerable<string> names, string between) => string.Join(between, names.Select(n => $"\"{n}\""));

    private void Check(DataNode node, FormatValue value, string called)
    {
        switch (value)
        {
            case FormatValue.Object(var format):
                Check(node, format, called);
                break;
            case FormatValue.List(var item, var mayBeEmpty):
                CheckList(node, item, mayBeEmpty, called);
                break;
            case FormatValue.OneOrMore(var item):
                CheckOneOrMore(node, item, called);
                break;
            case FormatValue.Either(var first, var second):
                CheckEither(node, first, second, called);
                break;
            case FormatValue.OrNull(var inner):
                if (node.Kind != DataNodeKind.Null)
                {
                    Check(node, inner, called);
                }

                break;
            case FormatValue.Conditions:
                CheckConditions(node, called);
                break;
            case FormatValue.Fact:
                CheckFact(node, called);
                break;
            case FormatValue.Named(var item, var namesAreKinds):
                CheckNamed(node, item, namesAreKinds, called);
                break;
            case FormatValue.Given:
                _ = Is(node, DataNodeKind.Object, "an object { } of lists, one for each kind of record", called);
                break;
            default:
                CheckScalar(node, value, called);
                break;
        }
    }

    private bool Is(DataNode node, DataNodeKind kind, string expected, string called)
    {
        if (node.Kind == kind)
        {
            return true;
        }

        reading.Error(node.Place, RuleMessages.WrongType(called, expected, node.Described));
        return false;
    }

    private void CheckList(DataNode node, FormatValue item, bool mayBeEmpty, string called)
    {
        if (!Is(node, DataNodeKind.List, "a list [ ]", called))
        {
            return;
        }

        if (node.Items.Count == 0 && !mayBeEmpty)
        {
            reading.Error(node.Place, RuleMessages.EmptyList(called));
        }

        foreach (var entry in node.Items)
        {
            Check(entry, item, $"an entry of {called}");
        }
    }

    private void CheckOneOrMore(DataNode node, FormatValue item, string called)
    {
        if (node.Kind == DataNodeKind.List)
        {
            CheckList(node, item, mayBeEmpty: false, called);
        }
        else if (Is(node, DataNodeKind.Object, "an object { }, or a list of them", called))
        {
            Check(node, item, called);
        }
    }

    private void CheckConditions(DataNode node, string called)
    {
        if (node.Kind == DataNodeKind.List)
        {
            if (node.Items.Count == 0)
            {
                reading.Error(node.Place, RuleMessages.EmptyList(called));
            }

            foreach (var entry in node.Items)
            {
                _ = Is(entry, DataNodeKind.Object, "an object { } of conditions", $"an entry of {called}");
            }
        }
        else
        {
            _ = Is(node, DataNodeKind.Object, "an object { } of conditions, or a list of such objects", called);
        }
    }

    private void CheckFact(DataNode node, string called)
    {
        if (node.Kind == DataNodeKind.Text)
        {
            CheckScalar(node, new FormatValue.Text(), called);
            return;
        }

        if (!Is(node, DataNodeKind.Object, "a fact: an object { }, or the name of a definition in quotes", called))
        {
            return;
        }

        var names = FactFormat.Forms.Select(f => f.Name).ToList();
        var found = FactFormat.Forms.Where(f => node[f.Name] is not null).ToList();
        var unknown = found.Count > 0 ? [] : node.Members.Where(m => !FactFormat.Forms.Any(f => f.Format.Word(m.Name) is not null)).ToList();
        if (found.Count == 1)
        {
            Check(node, found[0].Format, called);
        }
        else if (unknown.Count > 0)
        {
            foreach (var member in unknown)
            {
                reading.Error(member.Place, RuleMessages.UnknownName(member.Name, "a fact", NearestName.Hint(member.Name, names), string.Join(", ", names)));
            }
        }
        else
        {
            var here = Here(node, [.. found.Select(f => f.Name)]);
            reading.Error(node.Place, RuleMessages.ExactlyOne("a fact", Quoted(names, ", "), here));
        }
    }

    private void CheckNamed(DataNode node, FormatValue item, bool namesAreKinds, string called)
    {
        if (!Is(node, DataNodeKind.Object, "an object { } of names", called))
        {
            return;
        }

        foreach (var member in node.Members)
        {
            if (namesAreKinds && !FormatValue.KindName().IsMatch(member.Name))
            {
                reading.Error(member.Place, RuleMessages.UnusableKind(member.Name));
            }
            else if (string.IsNullOrWhiteSpace(member.Name))
            {
                reading.Error(member.Place, RuleMessages.EmptyText($"a name in {called}"));
            }

            Check(member.Value, item, $"\"{member.Name}\"");
        }
    }

    private void CheckEither(DataNode node, FormatValue first, FormatValue second, string called)
    {
        if (FormatScalars.KindOf(first) == node.Kind)
        {
            Check(node, first, called);
        }
        else if (FormatScalars.KindOf(second) == node.Kind)
        {
            Check(node, second, called);
        }
        else
        {
            reading.Error(node.Place, RuleMessages.WrongType(called, $"{FormatScalars.Describe(first)} or {FormatScalars.Describe(second)}", node.Described));
        }
    }

    private void CheckScalar(DataNode node, FormatValue value, string called)
    {
        if (!Is(node, FormatScalars.KindOf(value), FormatScalars.Describe(value), called))
        {
            return;
        }

        switch (value)
        {
            case FormatValue.Id:
                FormatScalars.CheckId(node, reading);
                break;
            case FormatValue.Date when FormatScalars.DateOf(node) is null:
                reading.Error(node.Place, RuleMessages.NotADate(called, node.Text));
                break;
            case FormatValue.Length(var ofStep):
                FormatScalars.CheckSpan(node, ofStep, reading);
                break;
            case FormatValue.Moment when !FormatScalars.IsMoment(node):
                reading.Error(node.Place, RuleMessages.NotAMoment(called, node.Text));
                break;
            case FormatValue.Whole(var lowest, var highest) when node.Number < lowest || node.Number > highest || node.Number % 1 != 0:
                reading.Error(node.Place, RuleMessages.NotAWholeNumber(called, lowest.ToString(CultureInfo.InvariantCulture), highest.ToString(CultureInfo.InvariantCulture), node.Text));
                break;
            case FormatValue.Percent when node.Number is not (>= 0 and <= 100):
                reading.Error(node.Place, RuleMessages.NotAPercentage(called, node.Text));
                break;
            case FormatValue.Amount when node.Number is not (>= 0 and <= FormatValue.Amount.Most):
                reading.Error(node.Place, RuleMessages.NotAnAmount(called, FormatValue.Amount.Most.ToString(CultureInfo.InvariantCulture), node.Text));
                break;
            case FormatValue.Choice(var words) when !words.Contains(node.Text, StringComparer.Ordinal):
                reading.Error(node.Place, RuleMessages.UnknownWord(called, node.Text, NearestName.Hint(node.Text, words), Quoted(words, ", ")));
                break;
            case FormatValue.Text when string.IsNullOrWhiteSpace(node.Text):
                reading.Error(node.Place, RuleMessages.EmptyText(called));
                break;
        }
    }
}
