using System.Text.Json;
using ComplianceChecker.Cases;
using ComplianceChecker.Cases.DataFiles;
using NodaTime;

namespace ComplianceChecker.Extracts.Privacy;

/// <summary>Copies an extract, our own format or a source, with pseudonyms for its identifiers and without what a policy does not keep. The copy is read as the extract is.</summary>
public sealed class Pseudonymiser
{
    /// <summary>When the extract was taken matters to whoever reads the copy, and nothing to its making.</summary>
    private static readonly LocalDate AnyDay = LocalDate.MaxIsoValue;

    private readonly DataDictionary dictionary;
    private readonly PrivacyPolicy policy;
    private readonly Originals originals = new();
    private readonly TableCopier copier;

    /// <summary>Makes copies with a key.</summary>
    /// <param name="dictionary">The kinds and attributes that are known: nothing else is kept.</param>
    /// <param name="policy">What is kept of them.</param>
    /// <param name="key">The key of the pseudonyms.</param>
    public Pseudonymiser(DataDictionary dictionary, PrivacyPolicy policy, PseudonymKey key)
    {
        this.dictionary = dictionary;
        this.policy = policy;
        copier = new TableCopier(new Pseudonyms(key), originals, policy);
    }

    /// <summary>Writes the copy, and then looks through it for identifiers.</summary>
    /// <param name="files">The extract.</param>
    /// <param name="sources">The sources that are tried where there is no table of cases of our own.</param>
    /// <param name="ruleIds">The ids of the rules that an exception may be agreed from.</param>
    /// <param name="place">Where the copy is written, and read again.</param>
    /// <param name="progress">Is told how many rows were written or looked through; null for nobody.</param>
    /// <param name="cancellation">Stops the writing.</param>
    /// <exception cref="ExtractException">The extract cannot be used, or an identifier stands in the copy, which must then be thrown away.</exception>
    /// <exception cref="DataFileException"><c>extract.json</c> cannot be used.</exception>
    public PseudonymisedExtract Write(
        ExtractFiles files, IReadOnlyList<SourceMapping> sources, IReadOnlySet<string> ruleIds, CopyPlace place, IProgress<int>? progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(place);
        var settingsFile = files.All.FirstOrDefault(f => string.Equals(f.Name, ExtractSettings.FileName, StringComparison.OrdinalIgnoreCase));
        var settings = settingsFile is null ? new ExtractSettings() : ExtractSettingsFile.Read(settingsFile, dictionary, AnyDay);
        var (plans, notCopied) = Plan(files, sources, settings, ruleIds);
        var rows = new RowProgress(progress);
        var tables = new List<PseudonymisedTable>();
        foreach (var plan in plans)
        {
            using var stream = place.Create(plan.File);
            var (copied, leftOut) = copier.Copy(plan, stream, rows, cancellation);
            tables.Add(new PseudonymisedTable(plan.Csv.Name, plan.File, copied, leftOut, [.. plan.Columns.Select(c => (c.Title, c.Treatment, c.IsIdentifying))]));
        }

        if (settingsFile is not null)
        {
            using var stream = place.Create(ExtractSettings.FileName);
            WriteSettings(settingsFile, stream);
        }

        Search(plans, settingsFile is not null, place, rows, cancellation);
        return new PseudonymisedExtract(tables, notCopied, originals.Count);
    }

    private (IReadOnlyList<TablePlan> Plans, IReadOnlyList<string> NotCopied) Plan(ExtractFiles files, IReadOnlyList<SourceMapping> sources, ExtractSettings settings, IReadOnlySet<string> ruleIds)
    {
        var tables = files.Tables();
        if (files.Cases() is not null)
        {
            FolderReader.CheckNames(tables);
            var own = new OwnTables(dictionary, policy, settings, ruleIds);
            var planned = tables.Select(t => (Table: t, Plan: own.Plan(t))).ToArray();
            return ([.. planned.Select(p => p.Plan).OfType<TablePlan>()], [.. planned.Where(p => p.Plan is null).Select(p => p.Table.Name)]);
        }

        var found = SourceFiles.Find(tables, sources);
        var source = new SourceTables(found.Mapping, dictionary, policy, settings);
        return (
            [.. CopyNames.Of(found).Select(f => source.Plan(f.File, f.Name))],
            [.. tables.Where(t => found.All.All(f => !ReferenceEquals(f.Csv, t))).Select(t => t.Name)]);
    }

    /// <summary>Looks through what was written, as it now stands in its place.</summary>
    private void Search(IReadOnlyList<TablePlan> plans, bool hasSettings, CopyPlace place, RowProgress rows, CancellationToken cancellation)
    {
        foreach (var plan in plans)
        {
            using var stream = place.Open(plan.File);
            SurvivorSearch.Search(plan, stream, originals, rows, cancellation);
        }

        if (hasSettings)
        {
            using var stream = place.Open(ExtractSettings.FileName);
            using var content = new MemoryStream();
            stream.CopyTo(content);
            SurvivorSearch.Search(ExtractSettings.FileName, content.GetBuffer().AsSpan(0, (int)content.Length), originals);
        }
    }

    /// <summary>Writes the settings without their comments, which may say anything.</summary>
    private static void WriteSettings(InputFile file, Stream stream)
    {
        using var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n" });
        Write(DataFileReader.Read(file.Read(), file.Name, []), writer);
    }

    private static void Write(DataNode node, Utf8JsonWriter writer)
    {
        switch (node.Kind)
        {
            case DataNodeKind.Object:
                writer.WriteStartObject();
                foreach (var member in node.Members)
                {
                    writer.WritePropertyName(member.Name);
                    Write(member.Value, writer);
                }

                writer.WriteEndObject();
                break;
            case DataNodeKind.List:
                writer.WriteStartArray();
                foreach (var item in node.Items)
                {
                    Write(item, writer);
                }

                writer.WriteEndArray();
                break;
            case DataNodeKind.Text:
                writer.WriteStringValue(node.Text);
                break;
            case DataNodeKind.Number:
                writer.WriteRawValue(node.Text);
                break;
            case DataNodeKind.Boolean:
                writer.WriteBooleanValue(node.IsTrue);
                break;
            default:
                writer.WriteNullValue();
                break;
        }
    }
}
