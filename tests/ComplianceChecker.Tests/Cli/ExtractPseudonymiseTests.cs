using System.Text;
using System.Text.RegularExpressions;
using ComplianceChecker.Extracts.Privacy;

namespace ComplianceChecker.Tests.Cli;

public sealed partial class ExtractPseudonymiseTests : CliTest
{
    [Fact]
    public void What_was_made_is_told_by_file_and_column()
    {
        Write("extract/cases.csv", "case_id,date_of_birth,team,social_worker,surname,shoe_size\nA1,2006-05-01,North,SW1,Archer,3\nA2,2008-02-29,North,SW2,Brook\n");
        Write("extract/agreed_exceptions.csv", "case_id,rule_id,start_date,last_date,reason,agreed_by\nA1,visits,2016-09-01,2016-10-01,Ann Archer is away,Head One\n");
        Write("extract/notes.csv", "case_id,date,note\nA1,2016-09-01,Ann was seen\n");
        var result = Pseudonymise("--new-key");
        Assert.Equal((0, ""), (result.Status, result.Error));
        Approved.Check(result.Out, "extract-pseudonymise");
        Assert.Equal(["agreed_exceptions.csv", "cases.csv", "extract.json", "looked_after.csv", "reviews.csv", "visits.csv"], Names("copy"));
        Assert.Matches("^case_id,date_of_birth,team,social_worker\nC[A-Z2-7]{16},2006-05-01,T[A-Z2-7]{16},W[A-Z2-7]{16}\nC[A-Z2-7]{16},,,\n$", Read("copy", "cases.csv"));
        Assert.Matches("^case_id,rule_id,start_date,last_date,reason,agreed_by\nC[A-Z2-7]{16},VX[A-Z2-7]{16},2016-09-01,2016-10-01,withheld,W[A-Z2-7]{16}\n$", Read("copy", "agreed_exceptions.csv"));
    }

    [Theory]
    [InlineData("--clean")]
    [InlineData("")]
    public void A_report_of_the_copy_has_the_same_measures_and_lists_under_other_names(string clean)
    {
        Assert.Equal(0, Run(["extract", "sample", "sample", "--cases", "300", "--as-at", "2016-11-30", .. clean.Length > 0 ? new[] { clean } : []]).Status);
        Assert.Equal(0, Run("extract", "pseudonymise", "sample", "copy", "--key-file", "key", "--new-key").Status);
        Assert.Equal(0, Run("report", "sample", "--by", "team", "--out", "before").Status);
        Assert.Equal(0, Run("report", "copy", "--by", "team", "--out", "after").Status);
        var pseudonyms = new Pseudonyms(PseudonymKey.Read(File.ReadAllBytes(PathOf("key")))!);
        foreach (var list in new[] { "measures.csv", "exceptions.csv", "due-soon.csv", "ended.csv", "excused.csv", "obligations.csv" })
        {
            Assert.Equal(Lines("before", list, pseudonyms).Order(StringComparer.Ordinal), Lines("after", list, null).Order(StringComparer.Ordinal));
        }

        Assert.NotEmpty(Lines("after", "exceptions.csv", null));
    }

    [Fact]
    public void What_to_do_with_the_key_stands_before_the_columns()
    {
        var said = Run("extract", "pseudonymise", "extract", "copy", "--key-file", "key", "--new-key").Out;
        Assert.InRange(said.IndexOf("The key is new. Keep its file to yourself", StringComparison.Ordinal), 1, said.IndexOf("cases.csv: ", StringComparison.Ordinal));
    }

    [Fact]
    public void The_same_key_gives_the_same_pseudonyms_and_another_key_others()
    {
        Assert.Equal(0, Pseudonymise("--new-key").Status);
        Assert.Equal(0, Run("extract", "pseudonymise", "extract", "second", "--key-file", "keys/key").Status);
        Assert.Equal(0, Run("extract", "pseudonymise", "extract", "third", "--key-file", "other", "--new-key").Status);
        Assert.All(Names("copy"), f => Assert.Equal(Read("copy", f), Read("second", f)));
        Assert.Empty(IdsIn("copy").Intersect(IdsIn("third"), StringComparer.Ordinal));
    }

    [Fact]
    public void A_return_keeps_its_form_and_its_pseudonyms_are_those_of_other_files()
    {
        Write("own/cases.csv", "case_id,date_of_birth\n201,2008-02-14\n");
        CopyReturn("return");
        Assert.Equal(0, Run("extract", "pseudonymise", "return", "copy", "--key-file", "key", "--new-key").Status);
        Assert.Equal(0, Run("extract", "pseudonymise", "own", "own copy", "--key-file", "key").Status);
        var before = Run("report", "return", "--format", "json");
        var after = Run("report", "copy", "--format", "json");
        Assert.Equal(0, after.Status);
        Assert.Equal(MeasuresIn(before.Out), MeasuresIn(after.Out));
        Assert.StartsWith("CHILD,SEX,DOB,ETHNIC\n" + IdsIn("own copy").Single() + ",M,14/02/2008,WBRI\n", Read("copy", "header.csv"), StringComparison.Ordinal);
        Assert.DoesNotContain("AA1 1AA", Read("copy", "episodes.csv"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("keep", "A1", "2006-05-19")]
    [InlineData("month", "A1", "2006-05-01")]
    [InlineData("year", "A1", "2006-01-01")]
    public void Dates_of_birth_are_as_exact_as_the_policy_says(string choice, string id, string born)
    {
        Write("extract/cases.csv", $"case_id,date_of_birth\n{id},2006-05-19\n");
        Write("policy.json", $$"""{ "datesOfBirth": "{{choice}}" }""");
        var result = Pseudonymise("--new-key", "--policy", "policy.json");
        Assert.Equal(0, result.Status);
        Assert.Contains("," + born + "\n", Read("copy", "cases.csv"), StringComparison.Ordinal);
        Assert.Equal(!string.Equals(choice, "keep", StringComparison.Ordinal), result.Out.Contains("Rules that go by an age or a birthday: ", StringComparison.Ordinal));
    }

    [Fact]
    public void Dates_of_birth_stay_in_the_way_that_the_extract_writes_them()
    {
        Write("extract/extract.json", """{ "dates": { "cases": "dd-mmm-yyyy" } // Ann Archer's council""" + "\n}");
        Write("extract/cases.csv", "case_id,date_of_birth\nA1,19-May-2006\nA2,not known\n");
        Write("policy.json", """{ "datesOfBirth": "month" }""");
        Assert.Equal(0, Pseudonymise("--new-key", "--policy", "policy.json").Status);
        Assert.Matches("^case_id,date_of_birth\nC[A-Z2-7]{16},01-May-2006\nC[A-Z2-7]{16},VX[A-Z2-7]{16}\n$", Read("copy", "cases.csv"));
        Assert.DoesNotContain("Archer", Read("copy", "extract.json"), StringComparison.Ordinal);
        Assert.Contains("dd-mmm-yyyy", Read("copy", "extract.json"), StringComparison.Ordinal);
    }

    [Fact]
    public void Teams_and_texts_are_kept_and_attributes_dropped_as_the_policy_says()
    {
        Write("extract/accommodation.csv", "case_id,start_date,end_date,type,suitable\nA1,2016-09-01,,Staying put,yes\nA1,2016-10-01,,With Ann's aunt,perhaps\n");
        Write("policy.json", """{ "teams": "keep", "texts": { "accommodation.type": ["staying put"] }, "drop": ["cases.social_worker"] }""");
        Assert.Equal(0, Pseudonymise("--new-key", "--policy", "policy.json").Status);
        Assert.StartsWith("case_id,date_of_birth,end_date,team\n", Read("copy", "cases.csv"), StringComparison.Ordinal);
        Assert.Contains(",North\n", Read("copy", "cases.csv"), StringComparison.Ordinal);
        Assert.Matches("^case_id,start_date,end_date,type,suitable\nC.{16},2016-09-01,,Staying put,yes\nC.{16},2016-10-01,,VX.{16},VX.{16}\n$", Read("copy", "accommodation.csv"));
    }

    [Fact]
    public void An_identifier_that_would_stay_in_a_text_stops_the_copy_and_nothing_is_left()
    {
        Write("extract/core_groups.csv", "case_id,date,outcome\nA1,2016-09-01,agreed with SW11 present\n");
        Write("extract/cases.csv", "case_id,date_of_birth,social_worker\nA1,2006-05-01,SW11\n");
        Write("policy.json", """{ "texts": { "core_groups.outcome": "all" } }""");
        var result = Pseudonymise("--new-key", "--policy", "policy.json");
        Assert.Equal(
            (3, "", "core_groups.csv, column outcome: an identifier of the extract still stands in the copy, on line 2. Nothing was written. Drop the column in the policy, or take the identifier out of the text.\n"),
            (result.Status, result.Out, result.Error));
        Assert.Equal(["extract", "keys", "policy.json", "rules"], Directory.EnumerateFileSystemEntries(Folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Empty(Directory.EnumerateFileSystemEntries(PathOf("keys")));
    }

    [Fact]
    public void A_new_key_is_for_its_owner_alone_and_never_takes_the_place_of_another()
    {
        Assert.Equal(0, Pseudonymise("--new-key").Status);
        var key = Read("keys", "key");
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(PathOf("keys", "key")));
        }

        var result = Run("extract", "pseudonymise", "extract", "again", "--key-file", "keys/key", "--new-key");
        Assert.Equal((2, "--new-key: keys/key is there already, and a key is never replaced: leave --new-key out to use it, or name another file.\n"), (result.Status, result.Error));
        Assert.Equal(key, Read("keys", "key"));
    }

    [Fact]
    public void A_key_that_others_may_read_is_refused()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        Assert.Equal(0, Pseudonymise("--new-key").Status);
        File.SetUnixFileMode(PathOf("keys", "key"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead);
        var result = Run("extract", "pseudonymise", "extract", "again", "--key-file", "keys/key");
        Assert.Equal((3, "", "keys/key can be read or changed by others than its owner. Run: chmod 600 \"keys/key\"\n"), (result.Status, result.Out, result.Error));
    }

    [Theory]
    [InlineData(2, "extract copy", "--key-file is missing. Name the file with the key; with --new-key it is made.")]
    [InlineData(2, "extract copy --key-file none", "--key-file: there is no file none. Give the key that earlier copies were made with, or make a new one with --new-key.")]
    [InlineData(2, "extract copy --key-file extract/key --new-key", "--key-file: the key may lie neither in the extract nor in the copy, or it would be handed on with it. Choose a file elsewhere.")]
    [InlineData(2, "extract copy --key-file copy/key --new-key", "--key-file: the key may lie neither in the extract nor in the copy, or it would be handed on with it. Choose a file elsewhere.")]
    [InlineData(4, "extract copy --key-file nowhere/key --new-key", "nowhere/key cannot be written: its folder does not exist. Make the folder, or choose another place.")]
    [InlineData(3, "extract copy --key-file rules/owners.txt", "rules/owners.txt is no key file as --new-key makes them: a line with 32 bytes in base64, below lines that begin with #.")]
    [InlineData(2, "extract extract --key-file key --new-key", "extract lies in the extract. Choose a folder elsewhere.")]
    [InlineData(2, "extract extract/copy --key-file key --new-key", "extract/copy lies in the extract. Choose a folder elsewhere.")]
    [InlineData(2, "extract . --key-file key --new-key", ". holds the extract. Choose a folder elsewhere.")]
    [InlineData(2, "extract rules --key-file key --new-key", "rules holds files. They are left as they are; choose another folder, or empty this one.")]
    [InlineData(2, "extract rules/small.json --key-file key --new-key", "rules/small.json is a file. Give a folder.")]
    [InlineData(2, "extract rules/small.json/copy --key-file key --new-key", "rules/small.json/copy has a file in its path. Give a folder.")]
    [InlineData(2, "extract / --key-file key --new-key", "/ is a whole disk. Give a folder.")]
    [InlineData(3, "extract copy --key-file key --new-key --policy none.json", "none.json cannot be read: it does not exist.")]
    public void What_cannot_be_made_is_refused_and_nothing_is_written(int status, string line, string message)
    {
        Write("rules/owners.txt", "no key\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(PathOf("rules", "owners.txt"), UnixFileMode.UserRead);
        }

        var result = Run(["extract", "pseudonymise", .. line.Split(' ')]);
        Assert.Equal((status, ""), (result.Status, result.Out));
        Assert.StartsWith(message, result.Error, StringComparison.Ordinal);
        Assert.Equal(["extract", "rules"], Directory.EnumerateFileSystemEntries(Folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Stopping_leaves_nothing_behind()
    {
        using var stop = new CancellationTokenSource();
        stop.Cancel();
        Assert.Equal(0, Run("extract", "sample", "sample", "--cases", "300", "--as-at", "2016-11-30").Status);
        var result = RunIn(s => s with { Stop = stop.Token }, "extract", "pseudonymise", "sample", "copy", "--key-file", "key", "--new-key");
        Assert.Equal(130, result.Status);
        Assert.Equal(["extract", "rules", "sample"], Directory.EnumerateFileSystemEntries(Folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    private CliResult Pseudonymise(params string[] more)
    {
        Directory.CreateDirectory(PathOf("keys"));
        return Run(["extract", "pseudonymise", "extract", "copy", "--key-file", "keys/key", .. more]);
    }

    private string[] Names(string folder) => [.. Directory.EnumerateFiles(PathOf(folder)).Select(Path.GetFileName).OfType<string>().Order(StringComparer.Ordinal)];

    private string[] IdsIn(string folder) => [.. Pseudonym().Matches(Read(folder, "cases.csv")).Select(m => m.Value)];

    private void CopyReturn(string folder)
    {
        Directory.CreateDirectory(PathOf(folder));
        foreach (var file in Directory.GetFiles(TestFolder.At("fixtures/extracts/ssda903-small"), "*.csv"))
        {
            File.Copy(file, PathOf(folder, Path.GetFileName(file)));
        }
    }

    private static string MeasuresIn(string json) => System.Text.Json.JsonDocument.Parse(json).RootElement.GetProperty("measures").ToString();

    private string[][] Rows(string folder, string file) => [.. Read(folder, file).TrimEnd('\n').Split('\n').Select(l => Cell().Matches(l.TrimEnd('\r')).Select(m => m.Groups["cell"].Value).ToArray())];

    /// <summary>The lines of a list without what rows that cannot be parsed, and so are not in the copy, add to it; names are replaced by their pseudonyms.</summary>
    private string[] Lines(string folder, string list, Pseudonyms? pseudonyms)
    {
        var rows = Rows(folder, list);
        var header = rows[0];
        return [.. rows.Skip(1).Select(r => string.Join(',', r.Select((cell, i) => header[i] is "reason" or "data_problems" ? "" : pseudonyms is null ? cell : New(header[i], r, cell))))];

        string New(string column, string[] row, string cell) => KindOf(column, row) is { } kind && cell.Length > 0 ? Encoding.ASCII.GetString(pseudonyms.Of(kind, Encoding.UTF8.GetBytes(cell))) : cell;

        IdentifierKind? KindOf(string column, string[] row) => column switch
        {
            "case_id" => IdentifierKind.Child,
            "team" => IdentifierKind.Team,
            "social_worker" or "iro" or "personal_adviser" or "agreed_by" => IdentifierKind.Worker,
            "group" when row[header.IndexOf("group_by")].Length > 0 => IdentifierKind.Team,
            _ => null,
        };
    }

    [GeneratedRegex("(?:^|,)(?<cell>\"(?:[^\"]|\"\")*\"|[^,]*)", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Cell();

    [GeneratedRegex("C[A-Z2-7]{16}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Pseudonym();
}
