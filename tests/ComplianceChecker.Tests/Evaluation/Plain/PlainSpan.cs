using System.Globalization;

namespace ComplianceChecker.Tests.Evaluation.Plain;

internal sealed record PlainSpan(int Length, string Unit)
{
    public static PlainSpan Parse(string text)
    {
        if (text is "term")
        {
            return new PlainSpan(1, text);
        }

        int space = text.IndexOf(' ', StringComparison.Ordinal);
        int length = int.Parse(text[..space], CultureInfo.InvariantCulture);
        string unit = text[(space + 1)..] switch
        {
            "day" or "days" => "days",
            "working day" or "working days" => "working days",
            "week" or "weeks" => "weeks",
            "month" or "months" => "months",
            "year" or "years" => "years",
            "hour" or "hours" => "hours",
            _ => throw new FormatException("Not a span that the plain evaluator knows: " + text),
        };
        return new PlainSpan(length, unit);
    }
}
