using ComplianceChecker.Cases;
using ComplianceChecker.Cases.DataFiles;
using ComplianceChecker.Timescales;

namespace ComplianceChecker.Rules.Layers;

/// <summary>Lays what one file changes and drops over what comes of its bases: <c>change</c> first, then the table of standards, then <c>drop</c>.</summary>
/// <param name="file">The file.</param>
/// <param name="forms">What comes of its bases.</param>
/// <param name="errors">Receives what is wrong.</param>
/// <param name="warnings">Receives what is suspicious.</param>
internal sealed class LayerEdits(LayerFile file, List<Form> forms, List<DataFileError> errors, List<DataFileError> warnings)
{
    private static readonly FormKind[] Kinds = [FormKind.Rule, FormKind.Indicator, FormKind.Measure];

    private readonly Dictionary<string, DataPlace> changed = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>What the file holds: the forms of its bases as it changed them, those it dropped included, and its own.</summary>
    public IReadOnlyList<Form> Apply()
    {
        List<Form> own = [.. Own(FormKind.Rule, "rules"), .. Own(FormKind.Indicator, "indicators"), .. Own(FormKind.Measure, "measures")];
        foreach (var change in file.Node["change"]?.Members ?? [])
        {
            Change(change, own);
        }

        var standards = new StandardsEdit(errors);
        foreach (var row in file.Standards.Where(r => IsFirstRow(r, file.Standards)))
        {
            if (Find(row.Id, own) is { } target && standards.Of(row, target) is { } node)
            {
                Put(target, node, row.Id.Place, row.Cells.GetValueOrDefault("why"), LayerMessages.NeedsWhy);
            }
        }

        Drop(own);
        ReplaceTerms();
        SetExamplesAside();
        return [.. forms, .. own];
    }

    private IEnumerable<Form> Own(FormKind kind, string list) => (file.Node[list]?.Items ?? []).Where(n => n.Kind == DataNodeKind.Object).Select(n => new Form(kind, file, n));

    private void Change(DataMember change, List<Form> own)
    {
        var id = new DataNode(DataNodeKind.Text, change.Place) { Text = change.Name };
        if (Find(id, own) is not { } target)
        {
            return;
        }

        if (!changed.TryAdd(change.Name, change.Place))
        {
            Error(change.Place, null, LayerMessages.ChangedTwice(change.Name, changed[change.Name].Line.ToString(System.Globalization.CultureInfo.InvariantCulture)));
            return;
        }

        if (change.Value.Kind != DataNodeKind.Object)
        {
            Error(change.Value.Place, change.Name, LayerMessages.ChangeIsNotAnObject(change.Name, change.Value.Described));
            return;
        }

        if (NodeMerge.MemberOf(change.Value, "id") is { } idMember)
        {
            Error(idMember.Place, change.Name, LayerMessages.IdInChange(change.Name));
        }

        var merged = NodeMerge.Of(target.Node, NodeMerge.With(change.Value, "id", null), (member, lacking) =>
            Error(member.Place, change.Name, LayerMessages.NothingToRemove(member.Name, NearestName.Hint(member.Name, lacking.Members.Select(m => m.Name)))));
        Put(target, target.InForm(merged), change.Place, change.Value["loosens"], LayerMessages.NeedsLoosens);
    }

    private bool IsFirstRow(StandardsRow row, IReadOnlyList<StandardsRow> rows)
    {
        var first = rows.First(r => string.Equals(r.Id.Text, row.Id.Text, StringComparison.OrdinalIgnoreCase));
        if (!ReferenceEquals(first, row))
        {
            Error(row.Id.Place, null, LayerMessages.StandardsTwice(row.Id.Text, first.Id.Place.ToString()));
            return false;
        }

        _ = changed.TryAdd(row.Id.Text, row.Id.Place);
        return true;
    }

    /// <summary>Finds what an id means: a rule, an indicator or a measure over several rules of the bases, else a measure of one of their rules.</summary>
    private EditTarget? Find(DataNode id, List<Form> own)
    {
        foreach (var kind in Kinds)
        {
            if (forms.FindIndex(f => f.Kind == kind && !f.IsDropped && f.Is(id.Text)) is >= 0 and var at)
            {
                return new EditTarget(at, forms[at], null);
            }
        }

        for (var i = 0; i < forms.Count; i++)
        {
            if (forms[i] is { Kind: FormKind.Rule, IsDropped: false } rule && rule.Node["measures"]?.Items.FirstOrDefault(m => EditTarget.HasId(m, id.Text)) is { } measure)
            {
                return new EditTarget(i, rule, measure);
            }
        }

        var isOwn = own.Exists(f => f.Is(id.Text)) || own.SelectMany(f => f.Node["measures"]?.Items ?? []).Any(m => EditTarget.HasId(m, id.Text));
        if (isOwn)
        {
            Error(id.Place, null, LayerMessages.OwnInChange(id.Text));
        }
        else if (!file.LacksBase)
        {
            Error(id.Place, null, LayerMessages.UnknownInBases(id.Text, NearestName.Hint(id.Text, Ids())));
        }

        return null;
    }

    private IEnumerable<string> Ids() => forms.Where(f => !f.IsDropped)
        .SelectMany(f => (f.Kind == FormKind.Rule ? f.Node["measures"]?.Items ?? [] : []).Select(m => m["id"]?.Text ?? "").Prepend(f.Id))
        .Where(id => id.Length > 0)
        .Distinct(StringComparer.OrdinalIgnoreCase);

    /// <summary>Gives a form its new content, if the law lets it.</summary>
    private void Put(EditTarget target, DataNode node, DataPlace place, DataNode? why, Func<string, string, string> needsReason)
    {
        var before = target.Form;
        var reason = why is { Kind: DataNodeKind.Text } && !string.IsNullOrWhiteSpace(why.Text) ? why.Text.Trim() : "";
        if (before.Kind == FormKind.Rule && reason.Length == 0)
        {
            CheckLaw(before, node, place, needsReason);
            if (InForceDays.Lost(before.Node["inForce"], node["inForce"]) is { Length: > 0 } days)
            {
                warnings.Add(new DataFileError(NodeMerge.MemberOf(node, "inForce")!.Place, before.Id, LayerMessages.InForceForLess(days, (before.Node["inForce"] ?? before.Node).Place.ToString())));
            }
        }

        forms[target.At] = Changed(before, node, [place], reason);
    }

    private void CheckLaw(Form before, DataNode node, DataPlace place, Func<string, string, string> needsReason)
    {
        var law = before.First.Node;
        if (!LawGuard.IsLaw(law) && !LawGuard.IsLaw(before.Node))
        {
            return;
        }

        var touched = LawGuard.Differences(before.Node, node);
        List<NodeDifference> differing = [.. LawGuard.Differences(law, node).Where(d => touched.Any(t => t.Overlaps(d)) && !LawGuard.OnlyShortens(law, [d]))];
        if (differing.Count > 0)
        {
            var source = string.Join(", ", new[] { law["source"]?["instrument"]?.Text.Trim(), law["source"]?["provision"]?.Text.Trim() }.Where(t => !string.IsNullOrEmpty(t)));
            Error(differing.Select(d => d.New?.Place).FirstOrDefault(p => string.Equals(p?.File, place.File, StringComparison.Ordinal)) ?? place, before.Id, needsReason(source, string.Join("; ", differing)));
        }
    }

    private Form Changed(Form before, DataNode node, IReadOnlyList<DataPlace> places, string why)
    {
        var isOurs = ReferenceEquals(before.By, file);
        return new Form(before.Kind, before.Home, node)
        {
            Before = isOurs ? before.Before : before,
            By = file,
            TermsOf = before.TermsOf,
            Places = isOurs ? [.. before.Places, .. places] : places,
            Why = why.Length == 0 && isOurs ? before.Why : why,
        };
    }

    private void Drop(List<Form> own)
    {
        var dropped = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var id in (file.Node["drop"]?.Items ?? []).Where(i => i.Kind == DataNodeKind.Text && !string.IsNullOrWhiteSpace(i.Text)))
        {
            if (!dropped.Add(id.Text))
            {
                Error(id.Place, null, LayerMessages.DroppedTwice(id.Text));
            }
            else if (changed.TryGetValue(id.Text, out var change))
            {
                Error(change, null, LayerMessages.ChangedAndDropped(id.Text, id.Place.ToString()));
            }
            else if (Find(id, own) is { } target)
            {
                forms[target.At] = target.Measure is null
                    ? new Form(target.Form.Kind, target.Form.Home, target.Form.Node) { Before = target.Form, By = file, Places = [id.Place], IsDropped = true }
                    : Changed(target.Form, target.WithoutMeasure(), [id.Place], "");
            }
        }
    }

    /// <summary>School terms are the authority's own: those that a layer names count for the rules of its bases too.</summary>
    private void ReplaceTerms()
    {
        if (NodeMerge.MemberOf(file.Node, "terms") is not { Value: { Kind: DataNodeKind.Text } terms } member)
        {
            return;
        }

        for (var i = 0; i < forms.Count; i++)
        {
            if (forms[i] is { Kind: FormKind.Rule, IsDropped: false } rule && !string.Equals(rule.TermsOf.Node["terms"]?.Text, terms.Text, StringComparison.Ordinal) && CountsTerms(rule.Node["timescale"]))
            {
                var replaced = Changed(rule, rule.Node, [member.Place], "");
                forms[i] = new Form(rule.Kind, rule.Home, rule.Node) { Before = replaced.Before, By = file, TermsOf = file, Places = replaced.Places, Why = replaced.Why };
            }
        }
    }

    private static bool CountsTerms(DataNode? node) => node is not null
        && ((node.Kind == DataNodeKind.Text && Span.TryParse(node.Text, out var span) && span.Unit == SpanUnit.Terms) || node.Items.Any(CountsTerms) || node.Members.Any(m => CountsTerms(m.Value)));

    /// <summary>The examples of a rule do not hold of what it was changed into, unless the change gives them anew.</summary>
    private void SetExamplesAside()
    {
        for (var i = 0; i < forms.Count; i++)
        {
            if (forms[i] is { Kind: FormKind.Rule, IsDropped: false, Before: { } before } rule && ReferenceEquals(rule.By, file)
                && rule.Node["examples"] is { } examples && ReferenceEquals(examples, before.Node["examples"]) && GivesOtherResults(before, rule))
            {
                forms[i] = new Form(rule.Kind, rule.Home, NodeMerge.With(rule.Node, "examples", null))
                {
                    Before = before,
                    By = file,
                    TermsOf = rule.TermsOf,
                    Places = rule.Places,
                    Why = rule.Why,
                    SetsExamplesAside = true,
                };
            }
        }
    }

    private static bool GivesOtherResults(Form before, Form now) => !ReferenceEquals(before.TermsOf, now.TermsOf)
        || LawGuard.OfStandard(before.Node, now.Node).Count > 0;

    private void Error(DataPlace place, string? rule, string message) => errors.Add(new DataFileError(place, rule, message));
}
