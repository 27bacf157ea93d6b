using System.Globalization;
using ComplianceChecker.Cases;
using ComplianceChecker.Cases.DataFiles;
using ComplianceChecker.Extracts;

namespace ComplianceChecker.Tests.Extracts;

/// <summary>Thousands of damaged files, the same in each run: each is read with numbers that add up, or refused with a message that holds nothing of what children's cells hold.</summary>
/// <remarks>COMPLIANCE_DAMAGED gives how many of each form there are, for a longer run by hand.</remarks>
public sealed class DamagedFilesTests
{
    private static readonly int Rounds = int.TryParse(Environment.GetEnvironmentVariable("COMPLIANCE_DAMAGED"), CultureInfo.InvariantCulture, out var rounds) ? rounds : 500;
    private static readonly SourceMapping Return = ExtractFixture.Ssda903(TestFolder.Dictionary);

    public static TheoryData<string> Forms => [.. FilesToDamage.Forms];

    [Theory]
    [MemberData(nameof(Forms))]
    public void A_damaged_file_is_read_with_numbers_that_add_up_or_refused_without_telling_what_its_cells_hold(string form)
    {
        var (files, beside) = FilesToDamage.Of(form);
        var others = FilesToDamage.Forms.SelectMany(f => FilesToDamage.Of(f).Damaged).ToArray();
        var first = FilesToDamage.Forms.TakeWhile(f => !string.Equals(f, form, StringComparison.Ordinal)).Count() * 10_000_000;
        var wrong = new List<string>();
        var (read, refused) = (0, 0);
        for (var round = 0; round < Rounds; round++)
        {
            var dice = new Random(first + round);
            var at = dice.Next(files.Length);
            var damaged = Damage.Of(files[at].Content, others[dice.Next(others.Length)].Content, dice);
            var mayTell = MayTell(files[at], damaged);
            try
            {
                var extract = Read(form, damaged, [.. files.Select((f, i) => i == at ? (f.Name, damaged) : f), .. beside]);
                read++;
                wrong.AddRange(NotAddedUp(extract).Concat(Told(extract.Findings.Select(f => f.Problem), mayTell)).Select(w => $"{form} {round}: {w}"));
            }
            catch (Exception stop) when (stop is ExtractException or DataFileException)
            {
                refused++;
                wrong.AddRange(Told([stop.Message], mayTell).Select(w => $"{form} {round}: {w}"));
            }
            catch (Exception e) when (e is not OutOfMemoryException)
            {
                wrong.Add($"{form} {round}: {e}");
            }
        }

        Assert.Empty(wrong);
        Assert.True(read > Rounds / 100 && refused > Rounds / 100, $"{read} read, {refused} refused: the damage is too little or too much to test anything.");
    }

    private static CaseExtract Read(string form, byte[] damaged, IReadOnlyList<(string Name, byte[] Content)> files)
    {
        var isMapping = string.Equals(form, "mapping", StringComparison.Ordinal);
        var isDictionary = string.Equals(form, "dictionary", StringComparison.Ordinal);
        var dictionary = isDictionary ? DataDictionaryFile.Read([(damaged, "dictionary.json")]) : TestFolder.Dictionary;
        var source = isMapping ? SourceMappingFile.Read(damaged, "ssda903.json", dictionary) : Return;
        var extract = ExtractReader.Read([.. files.Skip(isMapping || isDictionary ? 1 : 0).Select(f => new InputFile(f.Name, () => f.Content))], dictionary, [source], new ExtractOptions(), CancellationToken.None);
        _ = PlausibilityChecks.Find(extract, extract.AsAt ?? TestFolder.Date("2018-03-31"));
        return extract;
    }

    private static IEnumerable<string> NotAddedUp(CaseExtract extract) => extract.Files
        .Where(f => f.RowsRead != f.RowsUsed + f.RowsRepeated + f.RowsSetAside && !f.Kind.EndsWith("(not used)", StringComparison.Ordinal) && !string.Equals(f.Kind, "not known", StringComparison.Ordinal))
        .Select(f => f.ToString());

    private static IEnumerable<string> Told(IEnumerable<string> messages, bool mayTell) => mayTell ? [] : messages.Where(m => m.Contains(FilesToDamage.Secret, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether the damage may have made a header or a name of what was in cells: headers and names are told.</summary>
    private static bool MayTell((string Name, byte[] Content) file, byte[] damaged) =>
        file.Name.EndsWith(".csv", StringComparison.Ordinal) ? !TopOf(file.Content).SequenceEqual(TopOf(damaged)) : !file.Name.EndsWith(".xml", StringComparison.Ordinal);

    private static ReadOnlySpan<byte> TopOf(byte[] content)
    {
        var end = 0;
        for (var line = 0; line < FilesToDamage.Top && end < content.Length; line++)
        {
            var next = content.AsSpan(end).IndexOf((byte)'\n');
            end = next < 0 ? content.Length : end + next + 1;
        }

        return content.AsSpan(0, end);
    }
}
