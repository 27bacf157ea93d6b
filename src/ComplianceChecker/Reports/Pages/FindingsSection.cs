using System.Globalization;
using ComplianceChecker.Cases;
using ComplianceChecker.Measures;

namespace ComplianceChecker.Reports.Pages;

/// <summary>What is wrong with the data, with the places to put it right.</summary>
internal static class FindingsSection
{
    public static PageSection Of(Report report)
    {
        var count = report.Findings.Count;
        return new PageSection("data-quality", "Data quality", count == 0 ? "nothing found" : ConsoleWords.Count(count, "problem", "problems"), html => Write(html, report)) { IsWide = count > 0 };
    }

    private static void Write(HtmlWriter html, Report report)
    {
        if (report.Findings.Count == 0)
        {
            html.Element("p", "Nothing was found to be wrong with the data.").Line();
            return;
        }

        html.Element("p", "An error is a row or a value that could not be used; what a warning is about was used. Results that rest on such rows say so under data problems.").Line();
        PageTable.Write(html, "data-quality-table", "Problems in the data, by file and line", [
            PageColumn<Finding>.Text("File", f => f.File),
            PageColumn<Finding>.Text("Line", f => f.Line == 0 ? null : f.Line.ToString(CultureInfo.InvariantCulture)),
            PageColumn<Finding>.Text("Column", f => f.Column) with { IsFilter = true },
            PageColumn<Finding>.Text("Value", f => f.Value),
            PageColumn<Finding>.Text("Case", f => f.CaseId),
            PageColumn<Finding>.Text("Kind", f => f.Severity == Severity.Error ? "Error" : "Warning") with { IsFilter = true },
            PageColumn<Finding>.Text("Problem", f => f.Problem) with { IsLong = true },
        ], report.Findings, "data-quality.csv");
    }
}
