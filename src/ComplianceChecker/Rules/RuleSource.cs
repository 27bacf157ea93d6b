namespace ComplianceChecker.Rules;

/// <summary>Where a rule comes from.</summary>
/// <param name="Instrument">The Act, regulations, guidance or policy, by its full name; empty if not given.</param>
/// <param name="Provision">The provision, such as "reg 28(2)"; empty if not given.</param>
/// <param name="Kind">What gives it force; null if not given.</param>
public sealed record RuleSource(string Instrument, string Provision, SourceKind? Kind)
{
    /// <summary>What the rule is a local standard of, where a layer made it of another; null where it stands as it is first written.</summary>
    public LocalStandard? Local { get; init; }

    /// <summary>The source for a list: instrument and provision, and "(local standard)" or the like where it is not law; of a local standard, what it is made of and whether it is tighter.</summary>
    public override string ToString() => ToString("what is late by it may be in time by the law");

    /// <summary>The source for a list, with what a step of a tighter local standard is by the law.</summary>
    /// <param name="byTheLaw">How it stands by the law, in words.</param>
    public string ToString(string byTheLaw)
    {
        if (Local is not { } standard)
        {
            return Own();
        }

        var name = this with { Local = null } == standard.Of ? $"local standard of {standard.RuleSet}" : Own();
        var of = standard.Of.Kind == SourceKind.Statutory ? $"the law ({standard.Of})" : standard.Of.ToString() is { Length: > 0 } source ? source : "a rule without a source";
        var beside = !standard.IsTighter ? $"in place of {of}"
            : standard.Of.Kind == SourceKind.Statutory ? $"tighter than {of}: {byTheLaw}"
            : $"tighter than {of}";
        return $"{name}, {beside}{(standard.Why.Length == 0 ? "" : $". Reason given: {standard.Why}")}";
    }

    private string Own()
    {
        var text = string.Join(", ", new[] { Instrument, Provision }.Where(s => s.Length > 0));
        var kind = Kind switch
        {
            SourceKind.Local => "local standard, not law",
            SourceKind.Guidance => "guidance",
            SourceKind.StatutoryGuidance => "statutory guidance",
            _ => "",
        };
        return kind.Length == 0 ? text : text.Length == 0 ? kind : $"{text} ({kind})";
    }
}
