namespace ComplianceChecker.Rules.Layers;

/// <summary>Reads forms, each once, with what layers made of them before.</summary>
internal sealed class LayeredRules(ScopeReader scopes)
{
    private readonly Dictionary<Form, Rule> rules = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Form, Indicator> indicators = new(ReferenceEqualityComparer.Instance);

    /// <summary>Reads a form for what is wrong with it. A measure over several rules is read once all rules are known.</summary>
    public void Check(Form form)
    {
        if (form.Kind == FormKind.Rule)
        {
            _ = Rule(form);
        }
        else if (form.Kind == FormKind.Indicator)
        {
            _ = Indicator(form);
        }
    }

    /// <summary>The rule of a form.</summary>
    public Rule Rule(Form form)
    {
        if (!rules.TryGetValue(form, out var rule))
        {
            rule = scopes.For(form).Rule(form);
            rules[form] = rule = form.Before is { } before ? Layered(rule, form, Rule(before)) : rule;
        }

        return rule;
    }

    /// <summary>The indicator of a form.</summary>
    public Indicator Indicator(Form form)
    {
        if (!indicators.TryGetValue(form, out var indicator))
        {
            indicator = scopes.For(form).Indicator(form);
            indicators[form] = indicator = form.Before is { } before ? Layered(indicator, form, Indicator(before)) : indicator;
        }

        return indicator;
    }

    private static Indicator Layered(Indicator indicator, Form form, Indicator before) =>
        indicator with { Layers = [.. before.Layers, new IndicatorLayer(form.By.Title, form.By.Name, form.Places, form.Why, before)] };

    private Rule Layered(Rule rule, Form form, Rule before)
    {
        rule = rule with
        {
            Layers = [.. before.Layers, new RuleLayer(form.By.Title, form.By.Name, form.Places, form.Why, before)],
            ExamplesSetAside = form.SetsExamplesAside ? [.. before.ExamplesSetAside, .. before.Examples] : form.Node["examples"] is null ? before.ExamplesSetAside : [],
        };
        var differences = LawGuard.OfStandard(form.First.Node, form.Node);
        if (differences.Count == 0)
        {
            return rule;
        }

        var last = form;
        while (last.Before is { } earlier && LawGuard.OfStandard(earlier.Node, last.Node).Count == 0)
        {
            last = earlier;
        }

        var first = Rule(form.First).Source;
        rule = rule with { Source = rule.Source with { Local = new LocalStandard(last.By.Title, first, LawGuard.OnlyShortens(form.First.Node, differences), last.Why) } };
        return first.Kind == SourceKind.Local ? rule
            : rule with { Title = LocalTitles.Of(rule.Title), Measures = [.. rule.Measures.Select(m => m with { Title = LocalTitles.Of(m.Title) })] };
    }
}
