using System.Text;
using ComplianceChecker.Cases.DataFiles;
using ComplianceChecker.Extracts;
using ComplianceChecker.Extracts.Proposals;

namespace ComplianceChecker.Tests.Extracts.Proposals;

/// <summary>Proposes mappings for lists that a test gives as text, or that lie in a folder.</summary>
internal static class ProposalFixture
{
    private const string Sheets = ".sheets";

    /// <summary>A file of lines.</summary>
    public static InputFile File(string name, params string[] lines) => new(name, () => name.EndsWith(".xlsx", StringComparison.Ordinal) ? SheetText.ToWorkbook(string.Join('\n', lines)) : Encoding.UTF8.GetBytes(string.Join('\n', lines) + "\n"));

    /// <summary>The files of a folder; x.xlsx.sheets stands for the workbook that <see cref="SheetText"/> makes of it.</summary>
    public static InputFile[] FilesOf(string folder) => [.. Directory.GetFiles(folder).Order(StringComparer.Ordinal).Select(path =>
        path.EndsWith(Sheets, StringComparison.Ordinal) ? new InputFile(Path.GetFileName(path)[..^Sheets.Length], () => SheetText.ToWorkbook(System.IO.File.ReadAllText(path)))
        : new InputFile(Path.GetFileName(path), () => System.IO.File.ReadAllBytes(path)))];

    /// <summary>The proposal.</summary>
    public static MappingProposal Propose(IReadOnlyList<InputFile> files, string? kind = null) =>
        MappingProposer.Propose(ExtractFiles.Open(files, CancellationToken.None), ExtractFixture.Dictionary(), [ExtractFixture.Ssda903(ExtractFixture.Dictionary())], "lists", kind, CancellationToken.None);

    /// <summary>The text of a proposal.</summary>
    public static string TextOf(MappingProposal proposal) => Encoding.UTF8.GetString(proposal.Content);

    /// <summary>The text of a proposal for files.</summary>
    public static string TextFor(params InputFile[] files) => TextOf(Propose(files));

    /// <summary>Reads a mapping, as the program would.</summary>
    public static SourceMapping Read(string text) => SourceMappingFile.Read(Encoding.UTF8.GetBytes(text), "mapping.json", ExtractFixture.Dictionary());

    /// <summary>What reading a mapping says is wrong with it.</summary>
    public static string[] Errors(string text)
    {
        try
        {
            _ = Read(text);
            return [];
        }
        catch (DataFileException refused)
        {
            return [.. refused.Errors.Select(e => e.ToString())];
        }
    }

    /// <summary>What all that is told about a proposal holds: all but the file.</summary>
    public static string Told(MappingProposal proposal) =>
        string.Join('\n', [.. proposal.Tables.SelectMany(t => t.Lines.Prepend(t.Name)), .. proposal.LeftOut, .. proposal.Decisions.Select(d => d.Text)]);
}
