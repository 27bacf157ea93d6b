using System.Globalization;
using ComplianceChecker.Cases.DataFiles;

namespace ComplianceChecker.Rules.Layers;

/// <summary>Lays a row of a table of standards over the rule, indicator or measure that it names.</summary>
internal sealed class StandardsEdit(List<DataFileError> errors)
{
    private static readonly string[] Steps = ["first", "second", "then"];
    private static readonly string[] Targets = ["target", "amber"];

    /// <summary>The whole form with what the row changes; null where nothing can be said.</summary>
    public DataNode? Of(StandardsRow row, EditTarget target)
    {
        var isRule = target is { Form.Kind: FormKind.Rule, Measure: null };
        if (isRule)
        {
            return OfRule(row, target);
        }

        foreach (var (column, cell) in row.Cells.Where(c => Steps.Contains(c.Key, StringComparer.Ordinal) || c.Key is "due_soon"))
        {
            Error(cell, row, LayerMessages.NoSuchCell(column, row.Id.Text, target.Form.Kind == FormKind.Indicator ? "an indicator" : "a measure"));
        }

        return target.InForm(WithTargets(target.Node, row));
    }

    private DataNode OfRule(StandardsRow row, EditTarget target)
    {
        var rule = target.Node;
        var timescale = rule["timescale"] ?? new DataNode(DataNodeKind.Object, row.Id.Place);
        foreach (var (step, cell) in Steps.Where(row.Cells.ContainsKey).Select(s => (s, row.Cells[s])))
        {
            if (timescale[step] is { Kind: DataNodeKind.List })
            {
                Error(cell, row, LayerMessages.HasAlternatives(step, row.Id.Text));
            }
            else
            {
                timescale = NodeMerge.With(timescale, step, new DataMember(step, cell.Place, cell));
            }
        }

        rule = NodeMerge.With(rule, "timescale", new DataMember("timescale", row.Id.Place, timescale));
        if (row.Cells.TryGetValue("due_soon", out var soon))
        {
            rule = NodeMerge.With(rule, "dueSoon", new DataMember("dueSoon", soon.Place, soon));
        }

        if (row.Cells.TryGetValue("why", out var why) && LawGuard.Differences(target.Form.First.Node, rule) is { Count: > 0 } differences && !LawGuard.OnlyShortens(target.Form.First.Node, differences))
        {
            rule = NodeMerge.With(rule, "loosens", new DataMember("loosens", why.Place, why));
        }

        return Targets.FirstOrDefault(row.Cells.ContainsKey) is { } first ? WithTargetOfOnlyMeasure(rule, row, row.Cells[first]) : rule;
    }

    private DataNode WithTargetOfOnlyMeasure(DataNode rule, StandardsRow row, DataNode cell)
    {
        var measures = (rule["measures"]?.Items ?? []).Where(m => m.Kind == DataNodeKind.Object).ToList();
        if (measures.Count == 1)
        {
            var member = NodeMerge.MemberOf(rule, "measures")!;
            return NodeMerge.With(rule, "measures", member with { Value = member.Value with { Items = [WithTargets(measures[0], row)] } });
        }

        Error(cell, row, measures.Count == 0
            ? LayerMessages.NoMeasure(row.Id.Text)
            : LayerMessages.SeveralMeasures(row.Id.Text, string.Join(", ", measures.Select(m => m["id"]?.Text))));
        return rule;
    }

    private static DataNode WithTargets(DataNode measure, StandardsRow row)
    {
        foreach (var column in Targets.Where(row.Cells.ContainsKey))
        {
            measure = NodeMerge.With(measure, column, new DataMember(column, row.Cells[column].Place, NumberOf(row.Cells[column])));
        }

        return measure;
    }

    // What is no number stays a text, which the check of the format then tells with its place. Excel may write 95 as 95%.
    private static DataNode NumberOf(DataNode cell)
    {
        var text = cell.Text.TrimEnd('%').TrimEnd();
        return double.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? new DataNode(DataNodeKind.Number, cell.Place) { Number = number, Text = text }
            : cell;
    }

    private void Error(DataNode cell, StandardsRow row, string message) => errors.Add(new DataFileError(cell.Place, row.Id.Text, message));
}
