using ComplianceChecker.Cases;
using ComplianceChecker.Cases.DataFiles;
using ComplianceChecker.Rules.Format;
using ComplianceChecker.Timescales;

namespace ComplianceChecker.Rules.Loading;

/// <summary>Reads one rule set.</summary>
internal sealed class RuleSetReader(RuleReading reading, IReadOnlyDictionary<string, WorkingDayCalendar?> calendars)
{
    /// <summary>Checks and reads the whole file.</summary>
    public RuleSet Read(DataNode node, string file)
    {
        var calendar = ReadCalendar(node["calendar"]);
        new FormatChecker(reading).Check(node, RuleFormat.RuleSet, "a rule set");
        if (node is { Kind: DataNodeKind.Object } && node["title"] is null)
        {
            reading.Warn(node.Place, RuleMessages.NoTitle("rule set", "Its id"));
        }

        var leapDay = node["leapDayBirthday"]?.Text is "28 February" ? LeapDayBirthday.LastOfFebruary : LeapDayBirthday.FirstOfMarch;
        var reader = new RuleReader(reading, calendar, leapDay);
        return new RuleSet(
            node["id"]?.Text ?? "",
            node["title"]?.Text.Trim() ?? node["id"]?.Text ?? "",
            file,
            [.. (node["rules"]?.Items ?? []).Where(n => n.Kind == DataNodeKind.Object).Select(reader.Read)]);
    }

    private WorkingDayCalendar? ReadCalendar(DataNode? node)
    {
        reading.NamesCalendar = node is not null;
        if (node is not { Kind: DataNodeKind.Text } || string.IsNullOrWhiteSpace(node.Text))
        {
            return null;
        }

        if (!calendars.TryGetValue(node.Text, out var calendar))
        {
            var known = calendars.Keys.Order(StringComparer.Ordinal).ToList();
            var there = known.Count == 0 ? "The folder \"calendars\" has none." : $"There are: {string.Join(", ", known)}.";
            reading.Error(node.Place, RuleMessages.CalendarNotFound(node.Text, NearestName.Hint(node.Text, known), there));
        }

        return calendar;
    }
}
