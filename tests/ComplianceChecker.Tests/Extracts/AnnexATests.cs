using ComplianceChecker.Cases;
using ComplianceChecker.Cases.DataFiles;
using ComplianceChecker.Extracts;
using NodaTime;

namespace ComplianceChecker.Tests.Extracts;

public sealed class AnnexATests
{
    private const string Small = "fixtures/extracts/annex-a-small";

    private static readonly LocalDate Taken = new(2024, 3, 28);

    [Fact]
    public void The_lists_become_the_records_worked_out_by_hand() =>
        Assert.Equal(File.ReadAllLines(TestFolder.At(Small + "/expected/records.txt")), RecordLines.Of(Read(Made()), withLines: false));

    [Fact]
    public void Every_row_of_every_sheet_is_accounted_for_once()
    {
        var extract = Read(Made());
        Assert.All(extract.Files, f => Assert.Equal(f.RowsRead, f.RowsUsed + f.RowsRepeated + f.RowsSetAside));
        Assert.Equal(
            ["1 Contacts 0", "10 Adoption 1", "11 Adopters 0", "3 Referrals 2", "4 Assessments 1", "5 Section 47 3", "6 CiN 2", "7 CP plans 4", "8 CLA 5", "9 Care leavers 7", "Notes 0"],
            [.. extract.Files.Select(f => FormattableString.Invariant($"{f.File["annex-a.xlsx, sheet ".Length..]} {f.RowsUsed}"))]);
    }

    [Fact]
    public void What_a_list_has_of_the_past_is_told_by_kind()
    {
        var histories = Read(Made()).Histories;
        Assert.Equal(
            ["child_protection_conferences", "contacts", "dental_checks", "health_assessments", "pathway_plans", "reviews", "visits"],
            [.. histories.Where(h => h.Value.LatestOnly).Select(h => h.Key).Order(StringComparer.Ordinal)]);
        Assert.Equal(new LocalDate(2023, 9, 28), histories["assessments"].RecordsFrom);
        Assert.Equal(new LocalDate(2023, 3, 28), histories["placement_orders"].RecordsFrom);
        Assert.Equal(Taken, histories["placements"].RecordsFrom);
    }

    [Fact]
    public void Without_the_day_on_which_the_lists_were_taken_nothing_is_read()
    {
        var dictionary = ExtractFixture.Dictionary();
        var stop = Assert.Throws<ExtractException>(() => ExtractReader.Read([Made()], dictionary, [ExtractFixture.Source("annex-a.json", dictionary)], new ExtractOptions(), CancellationToken.None));
        Assert.Contains("--taken-on", stop.Messages[0], StringComparison.Ordinal);
    }

    [Fact]
    public void No_postcode_provider_number_or_family_is_kept()
    {
        var extract = Read(Made());
        var values = extract.Records.Values.SelectMany(t => t.Columns).Concat(extract.Cases.Columns).SelectMany(c => c.Values).ToArray();
        Assert.DoesNotContain(values, v => v.Contains("ZZ9", StringComparison.Ordinal) || v.StartsWith("SC0", StringComparison.Ordinal) || v.StartsWith("900", StringComparison.Ordinal) || v.Contains("Town", StringComparison.Ordinal));
        Assert.DoesNotContain(extract.Findings, f => f.Value?.Contains("ZZ9", StringComparison.Ordinal) == true);
    }

    [SamplesFact]
    public void The_published_workbook_is_read_whole()
    {
        var path = Path.Combine(SamplesFactAttribute.Folder!, "annex-a", "Annex_A_2024_Jan.xlsx");
        var extract = Read(new InputFile("annex-a.xlsx", () => File.ReadAllBytes(path)), new LocalDate(2021, 3, 31));
        Assert.All(extract.Files, f => Assert.Equal(f.RowsRead, f.RowsUsed + f.RowsRepeated + f.RowsSetAside));
        Assert.Equal(
            ["List 1 0/0", "List 2 0/0", "List 3 6/6", "List 4 5/5", "List 5 5/5", "List 6 5/5", "List 7 7/7", "List 8 5/5", "List 9 6/6", "List 10 5/5", "List 11 0/0"],
            [.. extract.Files.Select(f => FormattableString.Invariant($"{f.File["annex-a.xlsx, sheet ".Length..]} {f.RowsUsed}/{f.RowsRead}"))]);
        Assert.Equal(
            [
                "adoption_matches 5", "assessments 5", "care_leavers 6", "child_protection_conferences 8", "child_protection_plans 7", "children_in_need 5", "dental_checks 5", "health_assessments 5",
                "legal_statuses 5", "looked_after 5", "placement_orders 5", "placements 5", "referrals 6", "reviews 5", "strategy_discussions 3", "visits 12",
            ],
            [.. extract.Records.Values.Where(t => t.Count > 0).Select(t => FormattableString.Invariant($"{t.Kind} {t.Count}")).Order(StringComparer.Ordinal)]);
    }

    private static InputFile Made() => WorkbookOfSheets.Of(TestFolder.At(Small + "/sheets"), "annex-a.xlsx");

    private static CaseExtract Read(InputFile workbook, LocalDate? taken = null)
    {
        var dictionary = ExtractFixture.Dictionary();
        return ExtractReader.Read([workbook], dictionary, [ExtractFixture.Source("annex-a.json", dictionary)], new ExtractOptions(TakenOn: taken ?? Taken), CancellationToken.None);
    }
}
