using System.Reflection;
using System.Text.RegularExpressions;
using ComplianceChecker.Cases;
using ComplianceChecker.Evaluation;
using ComplianceChecker.Extracts;

namespace ComplianceChecker.Tests.Extracts.Samples;

public sealed class SampleFindingsTests
{
    /// <summary>What a sample cannot or should not provoke, and why.</summary>
    private static readonly Dictionary<string, string> Excluded = new(StringComparer.Ordinal)
    {
        [nameof(ExtractMessages.NoCases)] = Stops,
        [nameof(ExtractMessages.NoFiles)] = Stops,
        [nameof(ExtractMessages.CannotOpen)] = Stops,
        [nameof(ExtractMessages.EmptyFile)] = Stops,
        [nameof(ExtractMessages.NotWorkbook)] = Stops,
        [nameof(ExtractMessages.WorkbookProtected)] = Stops,
        [nameof(ExtractMessages.WorkbookTooLarge)] = Stops,
        [nameof(ExtractMessages.NotArchive)] = Stops,
        [nameof(ExtractMessages.ArchiveTooLarge)] = Stops,
        [nameof(ExtractMessages.ArchiveLeadsOut)] = Stops,
        [nameof(ExtractMessages.ArchiveInArchive)] = Stops,
        [nameof(ExtractMessages.ArchiveProtected)] = Stops,
        [nameof(ExtractMessages.NotXml)] = Stops,
        [nameof(ExtractMessages.NotReturn)] = Stops,
        [nameof(ExtractMessages.NotCsv)] = Stops,
        [nameof(ExtractMessages.OpenQuote)] = Stops,
        [nameof(ExtractMessages.OtherSeparator)] = Stops,
        [nameof(ExtractMessages.ColumnTwice)] = Stops,
        [nameof(ExtractMessages.MissingColumn)] = Stops,
        [nameof(ExtractMessages.NoDateColumn)] = Stops,
        [nameof(ExtractMessages.SameKindTwice)] = Stops,
        [nameof(ExtractMessages.DatesOtherWay)] = Stops,
        [nameof(ExtractMessages.TableTwice)] = OfReturns,
        [nameof(ExtractMessages.ToldTwice)] = "only of lists that a mapping reads",
        [nameof(ExtractMessages.TableMissing)] = OfReturns,
        [nameof(ExtractMessages.FileNotRecognised)] = OfReturns,
        [nameof(ExtractMessages.ColumnNotRecognised)] = OfReturns,
        [nameof(ExtractMessages.CaseNotInFirst)] = OfReturns,
        [nameof(ExtractMessages.BornDiffers)] = OfReturns,
        [nameof(ExtractMessages.OpenThenNext)] = OfReturns,
        [nameof(ExtractMessages.CaseNumberUnreadable)] = "no attribute of a case is a number",
        [nameof(ExtractMessages.UnknownKind)] = "a sample has kinds of the dictionary only",
        [nameof(ExtractMessages.UnknownAttribute)] = "a sample has attributes of the dictionary only",
        [nameof(ExtractMessages.NotUtf8)] = "of a file as a whole, and there is no free text to show it",
        [nameof(ExtractMessages.IsUtf16)] = "of a file as a whole",
        [nameof(ExtractMessages.HeaderBelow)] = OfReturns,
        [nameof(ExtractMessages.SheetNotRead)] = "of sheets of a workbook",
        [nameof(ExtractMessages.ElementNotRecognised)] = OfReturns,
        [nameof(ExtractMessages.Identifiable)] = Stops,
        [nameof(ExtractMessages.IdentifiableNeeded)] = Stops,
        [nameof(ExtractMessages.IdentifiableNotRead)] = "a sample has no names",
        [nameof(ExtractMessages.NamelessColumn)] = "of a file as a whole",
        [nameof(ExtractMessages.MostlySetAside)] = "would take a whole kind out of every rule",
        [nameof(ExtractMessages.RecordsFromAfterAsAt)] = OfSettings,
        [nameof(ExtractMessages.SettingWithoutFile)] = OfSettings,
        [nameof(PlausibilityMessages.TakenEarlier)] = "of an as-at date that is given, not of the data",
        [nameof(PlausibilityMessages.AfterEnd)] = OfLife,
        [nameof(PlausibilityMessages.AfterDeath)] = OfLife,
        [nameof(PlausibilityMessages.PlacementGap)] = OfLife,
        [nameof(PlausibilityMessages.NoLaterPlacement)] = OfLife,
        [nameof(PlausibilityMessages.NoPlacement)] = OfLife,
        [nameof(PlausibilityMessages.MayBeSameChild)] = OfLife,
        [nameof(PlausibilityMessages.AfterTaken)] = "of an as-at date that is given, not of the data",
    };

    private const string Stops = "stops the run";
    private const string OfReturns = "only of statutory returns";
    private const string OfLife = "the lives that a sample tells have no such break; its faults are single cells and rows";
    private const string OfSettings = "of extract.json, which a sample writes as it should be";

    [Theory]
    [InlineData(1, "2016-11-30", 5)]
    [InlineData(2, "2026-11-24", 5)]
    [InlineData(3, "2024-02-29", 10)]
    [InlineData(4, "2020-12-31", 1)]
    [InlineData(5, "2021-08-15", 2)]
    public void A_clean_sample_has_no_finding_at_all(long seed, string asAt, int years) =>
        Assert.Empty(new MadeSample(MadeSample.Options(3000, seed, asAt, years)).Findings);

    [Theory]
    [InlineData(300, 1)]
    [InlineData(300, 2)]
    [InlineData(301, 3)]
    [InlineData(599, 4)]
    [InlineData(900, 1)]
    [InlineData(2400, 1)]
    public void From_three_hundred_cases_on_a_sample_has_every_kind_of_finding(int cases, long seed)
    {
        var said = new MadeSample(MadeSample.Options(cases, seed, isClean: false)).Findings.Select(f => f.Problem).Distinct(StringComparer.Ordinal).ToArray();
        var without = new[] { typeof(ExtractMessages), typeof(PlausibilityMessages) }
            .SelectMany(t => t.GetFields(BindingFlags.Public | BindingFlags.Static))
            .Where(f => !said.Any(Pattern((string)f.GetValue(null)!).IsMatch))
            .Select(f => f.Name)

            // Whether a fault's row falls on the day of another record is left to chance.
            .Where(name => !string.Equals(name, nameof(PlausibilityMessages.SameDay), StringComparison.Ordinal));
        Assert.Equal(Excluded.Keys.Order(StringComparer.Ordinal), without.Order(StringComparer.Ordinal));
        Assert.Contains(EvaluationMessages.BlankTested(), said);
        Assert.Contains(said, s => s.Contains("opens no clock", StringComparison.Ordinal));
        Assert.Contains(said, s => s.Contains("left out of account for this child", StringComparison.Ordinal));
    }

    [Fact]
    public void Data_problems_are_few_and_change_nothing_else()
    {
        var clean = new MadeSample(MadeSample.Options(6000));
        var dirty = new MadeSample(MadeSample.Options(6000, isClean: false));
        var cleanRows = clean.Bytes.Where(b => b.Key.EndsWith(".csv", StringComparison.Ordinal)).SelectMany(b => clean.Text(b.Key).Split('\n').Select(l => (b.Key, l))).ToHashSet();
        var other = dirty.Bytes.Where(b => b.Key.EndsWith(".csv", StringComparison.Ordinal)).SelectMany(b => dirty.Text(b.Key).Split('\n').Select(l => (b.Key, l))).Count(r => !cleanRows.Contains(r));
        Assert.InRange(other, 100, dirty.Files.Sum(f => f.Rows) * 3 / 1000);
    }

    private static Regex Pattern(string message) => new(
        "^" + Regex.Replace(Regex.Escape(message.Replace("{{", "{", StringComparison.Ordinal).Replace("}}", "}", StringComparison.Ordinal)), @"\\\{[0-9]\}?", "(?s:.*)", RegexOptions.None, TimeSpan.FromSeconds(1)) + "$",
        RegexOptions.None,
        TimeSpan.FromSeconds(1));
}
