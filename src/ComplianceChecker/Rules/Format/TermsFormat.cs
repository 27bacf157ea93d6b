namespace ComplianceChecker.Rules.Format;

/// <summary>The format of a calendar of school terms.</summary>
internal static class TermsFormat
{
    private static readonly FormatObject Term = new("term", "A school term, both ends included.",
    [
        new("name", new FormatValue.Text(), "Its name, such as \"Autumn 2015\".", Required: true),
        new("from", new FormatValue.Date(), "Its first day.", Required: true),
        new("to", new FormatValue.Date(), "Its last day.", Required: true),
    ])
    { Called = "a term" };

    /// <summary>A calendar of school terms: the whole file.</summary>
    public static readonly FormatObject Terms = new("terms", "The school terms of one local authority.",
    [
        new("$schema", new FormatValue.Text(), "A JSON Schema that an editor checks the file by."),
        new("terms", new FormatValue.Text(), "The name of these terms, the same as the file's.", Required: true),
        new("title", new FormatValue.Text(), "Whose terms they are.", Required: true),
        new("source", new FormatValue.Text(), "Where the terms are published."),
        new("dates", new FormatValue.List(new FormatValue.Object(Term), MayBeEmpty: false), "The terms, one after another.", Required: true),
    ])
    { Called = "a calendar of terms" };
}
