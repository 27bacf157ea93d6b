using ComplianceChecker.Cases.DataFiles;
using ComplianceChecker.Rules.Format;
using ComplianceChecker.Rules.Loading;

namespace ComplianceChecker.Rules.Layers;

/// <summary>Read rules, indicators and measures by the names and settings of one scope.</summary>
internal sealed class FormReaders(RuleReading reading, RuleSurroundings surroundings, FactReader facts)
{
    private readonly FormatChecker format = new(reading);
    private readonly RuleReader rules = new(reading, surroundings, facts);
    private readonly IndicatorReader indicators = new(reading, surroundings, facts);
    private readonly MeasureReader measures = new(reading, facts);

    /// <summary>A rule. What its own file says has been checked with that file; what a layer made of it is checked here.</summary>
    public Rule Rule(Form form)
    {
        Check(form, RuleFormat.Rule);
        return rules.Read(form.Node, form.SetsExamplesAside || (form.Before is not null && form.Node["examples"] is null));
    }

    /// <summary>An indicator.</summary>
    public Indicator Indicator(Form form)
    {
        Check(form, RuleFormat.Indicator);
        return indicators.ReadIndicator(form.Node);
    }

    /// <summary>A measure over several rules.</summary>
    /// <param name="form">Its form.</param>
    /// <param name="node">It, with those of its rules that are left.</param>
    /// <param name="among">The rules of the set.</param>
    public Measure Measure(Form form, DataNode node, IReadOnlyList<Rule> among)
    {
        Check(form, RuleFormat.MeasureOfRules);
        var measure = measures.ReadOfSet(node, among);
        var kinds = measure.Cohort?.Parts.Select(p => p.Reads?.Kind).OfType<string>().Where(reading.IsDerived).ToList() ?? [];
        return kinds.Count == 0 ? measure : measure with { DerivedPeriods = surroundings.DerivedPeriods.For(() => kinds, form.Node.Place, reading) };
    }

    private void Check(Form form, FormatObject of)
    {
        if (form.Before is not null)
        {
            format.Check(form.Node, of, of.Called);
        }
    }
}
