using ComplianceChecker.Cases;
using ComplianceChecker.Cases.DataFiles;
using ComplianceChecker.Rules.Format;
using ComplianceChecker.Timescales;

namespace ComplianceChecker.Rules.Loading;

/// <summary>Reads one rule set.</summary>
internal sealed class RuleSetReader(RuleReading reading, Calendars calendars)
{
    /// <summary>Checks and reads the whole file.</summary>
    public RuleSet Read(DataNode node, string file)
    {
        reading.NamesCalendar = node["calendar"] is not null;
        reading.NamesTerms = node["terms"] is not null;
        var calendar = ReadCalendar(node["calendar"], calendars.WorkingDays, RuleMessages.CalendarNotFound);
        var terms = ReadCalendar(node["terms"], calendars.Terms, RuleMessages.TermsNotFound);
        new FormatChecker(reading).Check(node, RuleFormat.RuleSet, "a rule set");
        if (node is { Kind: DataNodeKind.Object } && node["title"] is null)
        {
            reading.Warn(node.Place, RuleMessages.NoTitle("rule set", "Its id"));
        }

        reading.DerivedKinds = DerivedPeriodReader.NamesOf(node["derivedPeriods"], reading);
        var facts = new FactReader(reading, node["definitions"]);
        facts.ReadDefinitions();
        var derivedPeriods = new DerivedPeriodReader(reading, facts).Read(node["derivedPeriods"]);
        var leapDay = node["leapDayBirthday"]?.Text is "28 February" ? LeapDayBirthday.LastOfFebruary : LeapDayBirthday.FirstOfMarch;
        var surroundings = new RuleSurroundings(calendar, terms, leapDay, derivedPeriods);
        var reader = new RuleReader(reading, surroundings, facts);
        var rules = (node["rules"]?.Items ?? []).Where(n => n.Kind == DataNodeKind.Object).Select(reader.Read).ToList();
        return new RuleSet(node["id"]?.Text ?? "", node["title"]?.Text.Trim() ?? node["id"]?.Text ?? "", file, rules)
        {
            Measures = new MeasureReader(reading, facts).ReadOfSet(node["measures"], rules),
            Indicators = new IndicatorReader(reading, surroundings, facts).Read(node["indicators"]),
            DerivedPeriods = derivedPeriods,
        };
    }

    private T? ReadCalendar<T>(DataNode? node, IReadOnlyDictionary<string, T?> known, Func<string, string, string, string> notFound)
        where T : class
    {
        if (node is not { Kind: DataNodeKind.Text } || string.IsNullOrWhiteSpace(node.Text))
        {
            return null;
        }

        if (!known.TryGetValue(node.Text, out var calendar))
        {
            var names = known.Keys.Order(StringComparer.Ordinal).ToList();
            var there = names.Count == 0 ? "The folder \"calendars\" has none." : $"There are: {string.Join(", ", names)}.";
            reading.Error(node.Place, notFound(node.Text, NearestName.Hint(node.Text, names), there));
        }

        return calendar;
    }
}
