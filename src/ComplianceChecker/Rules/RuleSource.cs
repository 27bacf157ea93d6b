namespace ComplianceChecker.Rules;

/// <summary>Where a rule comes from.</summary>
/// <param name="Instrument">The Act, regulations, guidance or policy, by its full name; empty if not given.</param>
/// <param name="Provision">The provision, such as "reg 28(2)"; empty if not given.</param>
/// <param name="Kind">What gives it force; null if not given.</param>
public sealed record RuleSource(string Instrument, string Provision, SourceKind? Kind)
{
    /// <summary>The source for a list: instrument and provision, and "(local standard)" or the like where it is not law.</summary>
    public override string ToString()
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
