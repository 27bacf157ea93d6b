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

        if (attribute.Codes.Count + attribute.Open.Count == 0)
        {
            text.Sleeping($"\"what stands in the cells\": {Quoted(attribute.Known[0])}");
        }

        text.Close("}");
        text.Close("}");
    }

    /// <summary>An attribute without codes, on one line.</summary>
    public static string Short(ProposedAttribute attribute) =>
        $"{Quoted(attribute.Name)}: {{ {(attribute.Column is { } column ? $"\"column\": {Quoted(column)}" : $"\"value\": {Quoted(attribute.Value!)}")} }}";

    /// <summary>An attribute with its codes on one line; values that are not known become nothing.</summary>
    public static string OnOneLine(ProposedAttribute attribute)
    {
        string[] codes = [.. attribute.Codes.Concat(attribute.Open.Select(o => (From: o.Value, To: ""))).Select(c => $"{Quoted(c.From)}: {Quoted(c.To)}")];
        return codes.Length == 0 ? Short(attribute) : $"{Quoted(attribute.Name)}: {{ \"column\": {Quoted(attribute.Column!)}, \"codes\": {{ {string.Join(", ", codes)} }} }}";
    }

    private static string Question(ProposedAttribute attribute, string of)
    {
        var unknown = attribute.Open.Count + attribute.Hidden;
        var shown = attribute.Open.Count == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $" {Are(attribute.Open.Count)} listed in the mapping: remove the slashes and write the code between the quotes, or leave \"\" for a value that says nothing.");
        var hidden = attribute.Hidden == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $" {Are(attribute.Hidden)} not shown here{(attribute.Known is ["true", "false"] ? "" : " (in one row only, or long, or too many)")}: see values.csv, which extract check --out writes.");
        return string.Create(CultureInfo.InvariantCulture, $"{of}: what do the values of \"{attribute.Column}\" mean? {Are(unknown)} none of the known ones ({string.Join(", ", attribute.Known)}).{shown}{hidden}");
    }

    private static string Are(int count) => string.Create(CultureInfo.InvariantCulture, $"{count:N0} {(count == 1 ? "is" : "are")}");
}
