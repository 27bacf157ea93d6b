using System.Globalization;
using ComplianceChecker.Rules;
using ComplianceChecker.Rules.Words;
using ComplianceChecker.Timescales;
using NodaTime;

namespace ComplianceChecker.Tests.Rules;

public class PlainEnglishTests
{
    private const string Folder = "tests/ComplianceChecker.Tests/Rules/Approved";

    [Fact]
    public void Every_word_of_the_format_is_told_in_plain_English() =>
        Shipped.AssertApproved($"{Folder}/every-word.txt", Told(Shipped.Load(Shipped.File($"{Folder}/every-word.json", "every-word.json"))));

    [Fact]
    public void The_shipped_headline_rules_are_told_in_plain_English() =>
        Shipped.AssertApproved($"{Folder}/headline.txt", Told(Shipped.Load(Shipped.File("rules/england/headline.json", "england/headline.json"))));

    [Fact]
    public void What_is_told_does_not_depend_on_the_culture()
    {
        var loaded = Shipped.Load(Shipped.File($"{Folder}/every-word.json", "every-word.json"));
        var invariant = Told(loaded);
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("de-DE");

            Assert.Equal(invariant, Told(loaded));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void A_due_date_beyond_the_calendar_is_blank()
    {
        var rule = Shipped.Load(Shipped.File("rules/england/headline.json", "england/headline.json")).Rules.Single(r => string.Equals(r.Id, "headline-reviews", StringComparison.Ordinal));
        var until2024 = ShippedUpTo(new LocalDate(2024, 12, 31));

        var samples = PlainEnglish.Tell(rule with { Calendar = until2024 }, Shipped.Dictionary, []).Samples!;

        Assert.Equal([null, null, null], samples.Rows[1].Due);
        Assert.Equal(new LocalDate(2024, 7, 1), samples.Rows[0].Due[0]);
    }

    private static string Told(LoadedRules loaded) =>
        string.Concat(loaded.Rules.Select(r => PlainEnglish.Tell(r, Shipped.Dictionary, MeasuresOfSeveral(r, loaded)))
            .Concat(loaded.Indicators.Select(i => IndicatorSentences.Tell(i, Shipped.Dictionary)))
            .SelectMany(Lines).Select(line => line + "\n"));

    private static List<Measure> MeasuresOfSeveral(Rule rule, LoadedRules loaded) =>
        [.. loaded.RuleSets.SelectMany(s => s.Measures).Where(m => m.RuleIds.Contains(rule.Id, StringComparer.Ordinal))];

    private static IEnumerable<string> Lines(RuleInWords told) =>
        [
            $"# {told.Title} ({told.Id})",
            told.Summary,
            .. told.Sections.SelectMany(s => s.Sentences.Select(t => t.IsListed ? $"- {t.Text}" : t.Text).Prepend($"## {s.Heading}").Append("")),
            .. told.Samples is { } samples ? Lines(samples) : [],
            "",
        ];

    private static IEnumerable<string> Lines(SampleDates samples) =>
        [
            "## Sample dates",
            samples.Note,
            $"starts | {string.Join(" | ", samples.Columns)}",
            .. samples.Rows.Select(row => $"{Day(row.Starts)} ({row.Occasion}) | {string.Join(" | ", row.Due.Select(d => Day(d)))}"),
        ];

    private static string Day(LocalDate? day) => day is { } known ? known.ToString("ddd d MMM uuuu", CultureInfo.InvariantCulture) : "not known";

    private static WorkingDayCalendar ShippedUpTo(LocalDate last)
    {
        var whole = CalendarFile.Read(Shipped.Calendar);
        var days = Enumerable.Range(0, Period.DaysBetween(whole.From, last) + 1).Select(i => whole.From.PlusDays(i));
        return new WorkingDayCalendar("short", whole.From, last, days.Where(d => !whole.IsWorkingDay(d)));
    }
}
