using ComplianceChecker.Cases.DataFiles;

namespace ComplianceChecker.Rules.Loading;

/// <summary>Reads the ranges of dates for which a rule or an indicator is in force.</summary>
internal static class InForceReader
{
    /// <summary>The ranges, in the order of the file.</summary>
    public static IReadOnlyList<InForce> Read(DataNode? node, RuleReading reading)
    {
        var ranges = new List<InForce>();
        foreach (var range in RuleReader.OneOrMore(node))
        {
            var from = FormatScalars.DateOf(range["from"]);
            var to = FormatScalars.DateOf(range["to"]);
            if (from > to)
            {
                reading.Error(range.Place, RuleMessages.InForceEndsBeforeItBegins(range["from"]!.Text, range["to"]!.Text));
            }
            else if (ranges.Count > 0 && !(ranges[^1].To < from))
            {
                reading.Error(range.Place, RuleMessages.InForceOutOfOrder());
            }

            ranges.Add(new InForce(from, to));
        }

        return ranges;
    }
}
