using ComplianceChecker.Cases;
using ComplianceChecker.Cases.DataFiles;
using NodaTime.Text;

namespace ComplianceChecker.Extracts;

/// <summary>Checks the <c>where</c> of <c>extract.json</c>: of which records the latest was taken. Its tests are those of a rule's <c>where</c>.</summary>
/// <param name="dictionary">The attributes and codes that are known.</param>
/// <param name="errors">Receives what is wrong.</param>
internal sealed class LatestWhere(DataDictionary dictionary, List<DataFileError> errors)
{
    private static readonly string[] Tests = ["not", "atLeast", "atMost", "above", "below", "present"];
    private static readonly string[] PeriodDates = ["start_date", "end_date"];
    private static readonly string[] EventDates = ["date"];

    /// <summary>Checks the tests on records of a kind. Of a kind that the dictionary does not know any attribute may be tested.</summary>
    public void Check(string kind, DataNode where)
    {
        if (where.Kind != DataNodeKind.Object)
        {
            Add(where.Place, where.Kind == DataNodeKind.List ? ExtractMessages.Fill(ExtractSettingsMessages.WhereIsList) : ExtractMessages.Fill(ExtractSettingsMessages.NotAnObject, where.Described));
            return;
        }

        var definition = dictionary.Kinds.GetValueOrDefault(kind);
        var dates = definition?.Shape == RecordShape.Period ? PeriodDates : EventDates;
        foreach (var member in where.Members)
        {
            if (definition is null)
            {
                CheckTests(member, null, null);
            }
            else if (definition.Attributes.TryGetValue(member.Name, out var attribute))
            {
                CheckTests(member, attribute.Type, attribute);
            }
            else if (dates.Contains(member.Name, StringComparer.Ordinal))
            {
                CheckTests(member, AttributeType.Date, null);
            }
            else
            {
                string[] known = [.. dates, .. definition.Attributes.Keys];
                Add(member.Place, ExtractMessages.Fill(
                    ExtractSettingsMessages.WhereUnknownAttribute, member.Name, definition.Title, NearestName.Hint(member.Name, known), string.Join(", ", known)));
            }
        }
    }

    private void CheckTests(DataMember tested, AttributeType? type, AttributeDefinition? attribute)
    {
        if (tested.Value.Kind != DataNodeKind.Object)
        {
            CheckValues(tested.Value, tested.Name, type, attribute);
            return;
        }

        if (tested.Value.Members.Count == 0)
        {
            Add(tested.Value.Place, ExtractMessages.Fill(ExtractSettingsMessages.WhereNoTest, tested.Name));
        }

        foreach (var test in tested.Value.Members)
        {
            switch (test.Name)
            {
                case "not":
                    CheckValues(test.Value, tested.Name, type, attribute);
                    break;
                case "present":
                    CheckKind(test.Value, test.Name, DataNodeKind.Boolean, "true or false");
                    break;
                case "atLeast" or "atMost" or "above" or "below" when type is AttributeType.Text or AttributeType.Boolean:
                    Add(test.Place, ExtractMessages.Fill(ExtractSettingsMessages.WhereNoBound, test.Name, tested.Name));
                    break;
                case "atLeast" or "atMost" or "above" or "below" when test.Value.Kind is DataNodeKind.List or DataNodeKind.Null or DataNodeKind.Boolean:
                    Add(test.Value.Place, ExtractMessages.Fill(ExtractSettingsMessages.WhereWrongType, test.Name, "a single number or date", test.Value.Described));
                    break;
                case "atLeast" or "atMost" or "above" or "below":
                    CheckValue(test.Value, tested.Name, type, attribute);
                    break;
                default:
                    Add(test.Place, ExtractMessages.Fill(ExtractSettingsMessages.WhereUnknownTest, test.Name, NearestName.Hint(test.Name, Tests), string.Join(", ", Tests)));
                    break;
            }
        }
    }

    private void CheckValues(DataNode node, string name, AttributeType? type, AttributeDefinition? attribute)
    {
        if (node.Kind == DataNodeKind.List && node.Items.Count == 0)
        {
            Add(node.Place, ExtractMessages.Fill(ExtractSettingsMessages.WhereNoTest, name));
        }

        foreach (var value in node.Kind == DataNodeKind.List ? node.Items : [node])
        {
            CheckValue(value, name, type, attribute);
        }
    }

    /// <summary>Checks a single value; null, a blank, fits everywhere.</summary>
    private void CheckValue(DataNode node, string name, AttributeType? type, AttributeDefinition? attribute)
    {
        if (node.Kind == DataNodeKind.Null)
        {
            return;
        }

        switch (type)
        {
            case AttributeType.Boolean:
                CheckKind(node, name, DataNodeKind.Boolean, "true or false, without quotes");
                break;
            case AttributeType.Number:
                CheckKind(node, name, DataNodeKind.Number, "a number, without quotes");
                break;
            case AttributeType.Date when node.Kind != DataNodeKind.Text || !LocalDatePattern.Iso.Parse(node.Text).Success:
                Add(node.Place, ExtractSettingsMessages.NotADate);
                break;
            case AttributeType.Text when CheckKind(node, name, DataNodeKind.Text, "a text in quotes") && attribute is { Codes.Count: > 0 } coded:
                CheckCode(node, name, coded);
                break;
            case null when node.Kind is DataNodeKind.List or DataNodeKind.Object:
                Add(node.Place, ExtractMessages.Fill(ExtractSettingsMessages.WhereWrongType, name, "a single value", node.Described));
                break;
            default:
                break;
        }
    }

    private void CheckCode(DataNode node, string name, AttributeDefinition attribute)
    {
        if (!attribute.Codes.Keys.Contains(node.Text, StringComparer.OrdinalIgnoreCase))
        {
            Add(node.Place, ExtractMessages.Fill(
                ExtractSettingsMessages.WhereUnknownCode, node.Text, name, NearestName.Hint(node.Text, attribute.Codes.Keys), string.Join(", ", attribute.Codes.Keys)));
        }
    }

    private bool CheckKind(DataNode node, string name, DataNodeKind wanted, string described)
    {
        if (node.Kind != wanted)
        {
            Add(node.Place, ExtractMessages.Fill(ExtractSettingsMessages.WhereWrongType, name, described, node.Described));
        }

        return node.Kind == wanted;
    }

    private void Add(DataPlace place, string message) => errors.Add(new DataFileError(place, null, message));
}
