using System.Globalization;
using ComplianceChecker.Cases.DataFiles;
using ComplianceChecker.Timescales;
using NodaTime;

namespace ComplianceChecker.Rules.Loading;

/// <summary>Reads a calendar of school terms whose shape has been checked.</summary>
internal static class TermsReader
{
    /// <summary>The terms, or null if they cannot be used.</summary>
    public static TermCalendar? Read(DataNode node, string name, RuleReading reading)
    {
        var terms = new List<SchoolTerm>();
        var usable = true;
        foreach (var term in node["dates"]?.Items ?? [])
        {
            if (FormatScalars.DateOf(term["from"]) is not { } first || FormatScalars.DateOf(term["to"]) is not { } last)
            {
                usable = false;
                continue;
            }

            var called = term["name"]?.Text ?? "";
            if (last < first)
            {
                reading.Error(term.Place, RuleMessages.TermEndsBeforeItBegins(called, Iso(first), Iso(last)));
                usable = false;
            }
            else if (terms.Count > 0 && first <= terms[^1].Last)
            {
                reading.Error(term.Place, RuleMessages.TermsOverlap(called, Iso(first), terms[^1].Name, Iso(terms[^1].Last)));
                usable = false;
            }
            else
            {
                terms.Add(new SchoolTerm(called, first, last));
            }
        }

        return usable ? new TermCalendar(name, terms) : null;
    }

    private static string Iso(LocalDate date) => date.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);
}
