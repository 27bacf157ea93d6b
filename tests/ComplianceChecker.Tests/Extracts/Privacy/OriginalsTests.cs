using System.Text;
using ComplianceChecker.Extracts;
using ComplianceChecker.Extracts.Privacy;

namespace ComplianceChecker.Tests.Extracts.Privacy;

public sealed class OriginalsTests
{
    [Theory]
    [InlineData("A0123", "A0123", true, "the same")]
    [InlineData("A0123", "a0123", true, "in other letters")]
    [InlineData("A0123", "seen by A0123.", true, "as a word in a text")]
    [InlineData("A0123", "A01234", false, "the beginning of another")]
    [InlineData("A0123", "BA0123", false, "the end of another")]
    [InlineData("Ann Archer", "with ann archer, at home", true, "of two words")]
    [InlineData("Ann Archer", "with Ann and Archer", false, "not side by side")]
    [InlineData("Ann Archer", "Ann Archers", false, "longer at the end")]
    [InlineData("(A0123)", "A0123", true, "without the brackets round it")]
    [InlineData("A-0123", "A-0123", true, "with a hyphen")]
    [InlineData("Zoë1", "with ZOË1", true, "with letters beyond A to Z")]
    [InlineData("A12", "A12", false, "too short to be looked for")]
    public void An_identifier_is_found_where_it_stands_as_a_whole(string identifier, string text, bool isFound, string why)
    {
        var originals = new Originals();
        originals.Add(Encoding.UTF8.GetBytes(identifier));
        Assert.True(isFound == originals.StandsIn(Encoding.UTF8.GetBytes(text)), why);
    }

    [Theory]
    [InlineData("note", "case_id,note\nC1,seen with A0123 at home\n", "in a text")]
    [InlineData("score", "case_id,score\nC1,104523\n", "in a column of numbers, and too long for a count")]
    [InlineData("held", "case_id,held\nC1,2044\n", "in a column of dates, and no date")]
    [InlineData("sex", "case_id,sex\nC1,A0123\n", "in a column of words, and none of them")]
    [InlineData("case_id", "case_id,sex\nA0123,male\n", "in place of its pseudonym")]
    public void A_survivor_stops_the_copy_and_is_named_by_file_and_column_alone(string column, string copy, string why)
    {
        var stop = Assert.Throws<ExtractException>(() => Search(copy));
        var message = $"visits.csv, column {column}: an identifier of the extract still stands in the copy, on line 2. Nothing was written. Drop the column in the policy, or take the identifier out of the text.";
        Assert.True(string.Equals(message, stop.Messages.Single(), StringComparison.Ordinal), why);
    }

    [Theory]
    [InlineData("case_id,held\nC1,2016-11-30\n", "2016 is an id, and a year here")]
    [InlineData("case_id,score\nC1,2044\n", "2044 is an id, and a count here")]
    [InlineData("case_id,sex\nC1,unknown\n", "a worker is called unknown, and so is a sex")]
    [InlineData("case_id,note\nC1,A01234\n", "another id begins alike")]
    public void What_is_an_identifier_by_chance_is_none(string copy, string why) =>
        Assert.True(Record.Exception(() => Search(copy)) is null, why);

    [Fact]
    public void A_survivor_in_the_settings_stops_the_copy()
    {
        var stop = Assert.Throws<ExtractException>(() => SurvivorSearch.Search("extract.json", Encoding.UTF8.GetBytes("""{ "records": { "A0123": { "recordsFrom": "2016-11-30" } } }"""), All()));
        Assert.Equal(["extract.json: an identifier of the extract still stands in the copy. Nothing was written. Take it out of the file."], stop.Messages);
        SurvivorSearch.Search("extract.json", Encoding.UTF8.GetBytes("""{ "asAt": "2016-11-30" }"""), All());
    }

    private static Originals All()
    {
        var originals = new Originals();
        foreach (var text in new[] { "A0123", "2016", "2044", "104523", "unknown" })
        {
            originals.Add(Encoding.UTF8.GetBytes(text));
        }

        return originals;
    }

    private static void Search(string copy)
    {
        var csv = CsvText.Open(TestFolder.Text("visits.csv", copy));
        CopiedColumn[] columns = [.. csv.Columns.Select((title, index) => title switch
        {
            "case_id" => new CopiedColumn(index, title, ColumnTreatment.Replace) { Kind = IdentifierKind.Child },
            "held" => CopyColumns.OfDates(index, title),
            "score" => new CopiedColumn(index, title, ColumnTreatment.Keep) { HasNumbers = true },
            "sex" => new CopiedColumn(index, title, ColumnTreatment.Keep) { Words = new KnownWords(["male", "unknown"]) },
            _ => new CopiedColumn(index, title, ColumnTreatment.Keep) { Words = null },
        })];
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(copy));
        SurvivorSearch.Search(new TablePlan(csv, "visits.csv", columns), stream, All(), new RowProgress(null), CancellationToken.None);
    }
}
