using ComplianceChecker.Cases.DataFiles;
using ComplianceChecker.Rules.Loading;

namespace ComplianceChecker.Rules.Layers;

/// <summary>Reads rule sets with what comes of those that they extend.</summary>
internal sealed class RuleSetReader(ScopeReader scopes, Layering layering, List<DataFileError> errors, List<DataFileError> warnings)
{
    private readonly LayeredRules read = new(scopes);

    /// <summary>The rule sets of the files, but for those that another of them extends.</summary>
    /// <param name="loaded">The files that are used.</param>
    /// <param name="all">These and all that they extend, every one after those that it extends.</param>
    public IReadOnlyList<RuleSet> Read(IReadOnlyList<LayerFile> loaded, IReadOnlyList<LayerFile> all)
    {
        // Every form is read, one that a later layer replaces as well: a file is used as a whole or not at all.
        foreach (var form in all.SelectMany(file => layering.FormsOf(file).Where(f => ReferenceEquals(f.By, file) && !f.IsDropped)))
        {
            read.Check(form);
        }

        var forms = new Dictionary<Form, Form>(layering.Together(loaded).Select(f => KeyValuePair.Create(f.First, f)), ReferenceEqualityComparer.Instance);
        var counted = new HashSet<Form>(ReferenceEqualityComparer.Instance);
        var sets = new List<RuleSet>();
        var nodes = new List<DataNode>();
        foreach (var file in loaded.Where(f => !loaded.Any(other => other.Reaches(f))))
        {
            List<Form> ofFile = [.. layering.FormsOf(file).Select(f => forms[f.First])];

            // What two of the files extend counts in the first of them.
            List<Form> own = [.. ofFile.Where(f => counted.Add(f.First) && !f.IsDropped)];
            nodes.Add(NodeOf(file, own));
            sets.Add(SetOf(file, own, ofFile));
        }

        UniqueIds.Check(nodes, errors, warnings);
        return sets;
    }

    private RuleSet SetOf(LayerFile file, List<Form> own, List<Form> all)
    {
        List<Rule> among = [.. all.Where(f => f is { Kind: FormKind.Rule, IsDropped: false }).Select(read.Rule)];
        List<Form> dropped = [.. all.Where(f => f is { Kind: FormKind.Rule, IsDropped: true })];
        return new RuleSet(file.Node["id"]?.Text ?? "", file.Node["title"]?.Text.Trim() ?? file.Node["id"]?.Text ?? "", file.Name, [.. own.Where(f => f.Kind == FormKind.Rule).Select(read.Rule)])
        {
            Measures = [.. own.Where(f => f.Kind == FormKind.Measure).Select(f => ReadMeasure(f, among, dropped))],
            Indicators = [.. own.Where(f => f.Kind == FormKind.Indicator).Select(read.Indicator)],
            DerivedPeriods = scopes.Of(file).OwnPeriods,
            Extends = [.. file.Bases.Select(b => b.Name)],
        };
    }

    private Measure ReadMeasure(Form form, List<Rule> among, List<Form> dropped)
    {
        // A measure counts what is left of its rules.
        var counted = form.Node["rules"];
        List<DataNode> left = [.. (counted?.Items ?? []).Where(i => !dropped.Exists(d => d.Is(i.Text)) || among.Exists(r => string.Equals(r.Id, i.Text, StringComparison.OrdinalIgnoreCase)))];
        if (counted is { Items.Count: > 0 } && left.Count == 0)
        {
            var last = dropped.Find(d => d.Is(counted.Items[^1].Text))!;
            errors.Add(new DataFileError(last.Places[0], last.Id, LayerMessages.MeasureOfDropped(form.Id)));
        }

        var measure = scopes.For(form).Measure(form, counted is null ? form.Node : NodeMerge.With(form.Node, "rules", new DataMember("rules", counted.Place, counted with { Items = left })), among);
        return measure.RuleIds.Any(id => among.Exists(r => r.Source.Local is not null && string.Equals(r.Id, id, StringComparison.Ordinal))) ? measure with { Title = LocalTitles.Of(measure.Title) } : measure;
    }

    /// <summary>What stands in a set, for the check of ids.</summary>
    private static DataNode NodeOf(LayerFile file, List<Form> forms)
    {
        return file.Bases.Count == 0 ? file.Node : file.Node with { Members = [.. file.Node.Members.Where(m => m.Name is "id"), List("rules", FormKind.Rule), List("measures", FormKind.Measure), List("indicators", FormKind.Indicator)] };

        DataMember List(string name, FormKind kind) =>
            new(name, file.Node.Place, new DataNode(DataNodeKind.List, file.Node.Place) { Items = [.. forms.Where(f => f.Kind == kind).Select(f => f.Node)] });
    }
}
