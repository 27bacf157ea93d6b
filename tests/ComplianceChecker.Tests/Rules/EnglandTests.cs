using System.Text.RegularExpressions;
using ComplianceChecker.Cases.DataFiles;
using ComplianceChecker.Evaluation;
using ComplianceChecker.Rules;

namespace ComplianceChecker.Tests.Rules;

/// <summary>What holds of every rule in <c>rules/england</c>, and of the table of provisions beside them.</summary>
public sealed partial class EnglandTests
{
    private const string Folder = "rules/england";
    private const string InCoronavirus = "-coronavirus";

    private static readonly LoadedRules Loaded = RuleSetLoader.Load(TestFolder.FilesIn(Folder, "*.json"), TestFolder.Calendars, TestFolder.Dictionary);
    private static readonly string Table = File.ReadAllText(TestFolder.At(Folder + "/README.md"));

    /// <summary>The rows of the table of timescales, by section: how many there are, and those numbered in between.</summary>
    private static readonly (char Section, int Count, string[] Between)[] Rows =
    [
        ('A', 45, ["A21a", "A24a", "A24b", "A25a", "A25b", "A27a"]), ('B', 8, []), ('C', 18, []), ('D', 11, ["D09a"]), ('E', 2, []), ('F', 11, ["F03a", "F04a"]), ('G', 5, []),
    ];

    public static TheoryData<string> RuleIds => [.. Loaded.Rules.Select(r => r.Id)];

    [Fact]
    public void The_files_load_together_without_a_warning() => Assert.Empty(Loaded.Warnings.Select(w => w.ToString()));

    [Theory]
    [MemberData(nameof(RuleIds))]
    public void An_example_reaches_every_step_and_choice(string id) =>
        Assert.Empty(RuleCoverage.NotReached(Rule(id), TestFolder.Dictionary).Select(p => p.ToString()));

    [Theory]
    [MemberData(nameof(RuleIds))]
    public void A_rule_says_where_it_comes_from_and_what_it_asks(string id)
    {
        var rule = Rule(id);

        Assert.NotNull(rule.Source.Kind);
        Assert.NotEmpty(rule.Source.Instrument);
        Assert.NotEmpty(rule.Summary);
        Assert.True(rule.Examples.Count >= 4, "four examples at least: met on the last day, a day late, ended before due, the exception");
        Assert.NotEmpty(rule.Measures);
    }

    [Theory]
    [MemberData(nameof(RuleIds))]
    public void No_target_is_invented(string id)
    {
        // The headline measures have the targets that the first councils published.
        if (!id.StartsWith("headline-", StringComparison.Ordinal))
        {
            Assert.All(Rule(id).Measures, m => Assert.Null(m.Target));
        }
    }

    [Theory]
    [MemberData(nameof(RuleIds))]
    public void The_table_of_provisions_names_the_rule(string id)
    {
        var named = id.EndsWith(InCoronavirus, StringComparison.Ordinal) && !Table.Contains($"`{id}`", StringComparison.Ordinal) ? id[..^InCoronavirus.Length] : id;

        Assert.True(id.StartsWith("headline-", StringComparison.Ordinal) || Table.Contains($"`{named}`", StringComparison.Ordinal));
    }

    [Fact]
    public void The_table_of_provisions_names_no_rule_or_indicator_that_is_not_there()
    {
        var named = RuleId().Matches(Table).Select(m => m.Groups["id"].Value);

        Assert.Subset(Loaded.Rules.Select(r => r.Id).Concat(Loaded.Indicators.Select(i => i.Id)).ToHashSet(StringComparer.Ordinal), named.ToHashSet(StringComparer.Ordinal));
    }

    [Fact]
    public void An_indicator_says_where_it_comes_from_has_no_invented_target_and_stands_in_the_table() => Assert.All(Loaded.Indicators, i =>
    {
        Assert.NotNull(i.Source.Kind);
        Assert.NotEmpty(i.Source.Instrument);
        Assert.NotEmpty(i.Summary);
        Assert.All(i.Measures, m => Assert.Null(m.Target));
        Assert.Contains($"`{i.Id}`", Table, StringComparison.Ordinal);
    });

    [Fact]
    public void Every_row_of_the_timescales_stands_in_the_table_of_provisions()
    {
        var rows = Rows.SelectMany(s => Enumerable.Range(1, s.Count).Select(n => FormattableString.Invariant($"{s.Section}{n:00}")).Concat(s.Between));

        var first = string.Join('\n', Table.Split('\n').Where(l => l.StartsWith('|')).Select(l => l.Split('|')[1]));

        Assert.All(rows, r => Assert.Matches($@"\b{r}\b", first));
    }

    private static Rule Rule(string id) => Loaded.Rules.Single(r => string.Equals(r.Id, id, StringComparison.Ordinal));

    [GeneratedRegex("`(?<id>[a-z0-9]+(-[a-z0-9]+)+)`", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex RuleId();
}
