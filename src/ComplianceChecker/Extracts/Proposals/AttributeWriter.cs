using System.Globalization;
using static ComplianceChecker.Extracts.Proposals.ProposalText;

namespace ComplianceChecker.Extracts.Proposals;

/// <summary>Writes attributes with their codes.</summary>
/// <param name="text">Where to.</param>
/// <param name="decide">Notes what a person has to decide.</param>
internal sealed class AttributeWriter(ProposalText text, Action<string, bool> decide)
{
    /// <summary>Writes an attribute.</summary>
    /// <param name="attribute">The attribute.</param>
    /// <param name="of">What has it, in the plural.</param>
    public void Write(ProposedAttribute attribute, string of)
    {
        if (attribute.IsOpen)
        {
            decide(Question(attribute, of), false);
        }
        else if (attribute.Why.Length > 0)
        {
            text.Comment($"{char.ToUpperInvariant(attribute.Why[0])}{attribute.Why[1..]}.");
        }

        if (attribute.Codes.Count == 0 && !attribute.IsOpen)
        {
            text.Line(Short(attribute));
            return;
        }

        text.Open($"{Quoted(attribute.Name)}: {{");
        text.Member("column", Quoted(attribute.Column!));
        text.Open("\"codes\": {");
        foreach (var (from, to) in attribute.Codes)
        {
            text.Member(from, Quoted(to));
        }

        foreach (var (value, rows) in attribute.Open)
        {
            text.Sleeping($"{Quoted(value)}: \"\"", string.Create(CultureInfo.InvariantCulture, $"{rows:N0} rows"));
        }

        text.Close("}");
        text.Close("}");
    }

    /// <summary>An attribute without codes, on one line.</summary>
    public static string Short(ProposedAttribute attribute) =>
        $"{Quoted(attribute.Name)}: {{ {(attribute.Column is { } column ? $"\"column\": {Quoted(column)}" : $"\"value\": {Quoted(attribute.Value!)}")} }}";

    private static string Question(ProposedAttribute attribute, string of)
    {
        var count = attribute.Open.Count + attribute.Hidden;
        var known = $"{string.Join(", ", attribute.Known)}";
        var fill = attribute.Open.Count == 0 ? "" : $" {(attribute.Open.Count == 1 ? "It stands" : "They stand")} below: take the // away and write the code between the quotes; \"\" is for one that says nothing.";
        var hidden = attribute.Hidden == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $" {(attribute.Hidden == count ? "" : $"{attribute.Hidden:N0} more ")}{(attribute.Hidden == count ? "They are" : "are")} not shown here, because {Reason(attribute)}; values.csv of extract check --out has them.");
        return string.Create(CultureInfo.InvariantCulture, $"{of}, \"{attribute.Column}\": what do {count:N0} of its values mean? Those of {attribute.Name} are {known}.{fill}{hidden}");
    }

    private static string Reason(ProposedAttribute attribute) =>
        attribute.Known is ["true", "false"] ? "they might be anything" : "they stand in one row only, are long or there are very many";
}
