using ComplianceChecker.Cases;
using ComplianceChecker.Cases.DataFiles;
using NodaTime;
using NodaTime.Text;

namespace ComplianceChecker.Extracts;

/// <summary>Reads <c>extract.json</c>, strictly: an unknown name is an error.</summary>
internal sealed class ExtractSettingsFile(DataDictionary dictionary, LocalDate? takenOn)
{
    private readonly List<DataFileError> errors = [];
    private readonly List<(string Kind, DataPlace Place)> kinds = [];
    private readonly List<Finding> findings = [];

    /// <summary>Reads the settings.</summary>
    /// <param name="file">The file.</param>
    /// <param name="dictionary">The kinds, attributes and codes that are known.</param>
    /// <param name="takenOn">The day on which the extract was taken, if the caller knows it; what the file says goes before it.</param>
    /// <exception cref="DataFileException">They cannot be used; lists everything wrong with them.</exception>
    public static ExtractSettings Read(InputFile file, DataDictionary dictionary, LocalDate? takenOn = null)
    {
        byte[] content;
        try
        {
            content = file.Read();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ExtractException([ExtractMessages.Fill(ExtractMessages.CannotOpen, file.Name)]);
        }

        var settings = new ExtractSettingsFile(dictionary, takenOn);
        var root = DataFileReader.Read(content, file.Name, settings.errors);
        var read = settings.Settings(root);
        return settings.errors.Count == 0 ? read : throw new DataFileException(settings.errors);
    }

    private ExtractSettings Settings(DataNode root)
    {
        CheckMembers(root, ["asAt", "dates", "records"]);
        var asAt = root["asAt"] is { } day ? Date(day) : takenOn;
        DateFormat? dates = null;
        var datesOfKind = new Dictionary<string, DateFormat>(StringComparer.Ordinal);
        if (root["dates"] is { Kind: DataNodeKind.Object } byKind)
        {
            foreach (var member in byKind.Members)
            {
                kinds.Add((member.Name, member.Place));
                if (Format(member.Value) is { } format)
                {
                    datesOfKind[member.Name] = format;
                }
            }
        }
        else if (root["dates"] is { } forAll)
        {
            dates = Format(forAll);
        }

        var histories = new Dictionary<string, KindHistory>(StringComparer.Ordinal);
        if (root["records"] is { } records && IsObject(records))
        {
            foreach (var member in records.Members)
            {
                kinds.Add((member.Name, member.Place));
                histories[member.Name] = History(member, asAt, root["asAt"] is not null || takenOn is not null);
            }
        }

        return new ExtractSettings { AsAt = asAt, Dates = dates, DatesOfKind = datesOfKind, Histories = histories, KindsNamed = kinds, Findings = findings };
    }

    private KindHistory History(DataMember kind, LocalDate? asAt, bool hasAsAt)
    {
        var node = kind.Value;
        CheckMembers(node, ["recordsFrom", "history", "where"]);
        var latest = false;
        if (node["history"] is { } history)
        {
            latest = string.Equals(history.Text, "latest", StringComparison.Ordinal);
            if (!latest)
            {
                Add(history, ExtractSettingsMessages.History);
            }
            else if (!hasAsAt)
            {
                Add(history, ExtractSettingsMessages.LatestNeedsAsAt);
            }

            if (latest && node["recordsFrom"] is { } both)
            {
                Add(both, ExtractSettingsMessages.RecordsFromBesideLatest);
            }
        }

        if (node["where"] is { } where && !latest)
        {
            Add(where, ExtractSettingsMessages.WhereNeedsLatest);
        }
        else if (node["where"] is { } conditions)
        {
            new LatestWhere(dictionary, errors).Check(kind.Name, conditions);
        }

        if (node.Kind == DataNodeKind.Object && node["recordsFrom"] is null && node["history"] is null)
        {
            Add(node, ExtractSettingsMessages.NothingSaid);
        }

        var recordsFrom = node["recordsFrom"] is { } from ? Date(from) : null;
        if (recordsFrom > asAt)
        {
            var place = node["recordsFrom"]!.Place;
            findings.Add(new Finding(Severity.Warning, place.File, place.Line, null, null, null, ExtractMessages.Fill(ExtractMessages.RecordsFromAfterAsAt, kind.Name)));
        }

        return new KindHistory(recordsFrom, latest, latest ? node["where"] : null);
    }

    private LocalDate? Date(DataNode node)
    {
        if (node.Kind == DataNodeKind.Text && LocalDatePattern.Iso.Parse(node.Text) is { Success: true } parsed && parsed.Value.Year is >= 1 and <= 9999)
        {
            return parsed.Value;
        }

        Add(node, ExtractSettingsMessages.NotADate);
        return null;
    }

    private DateFormat? Format(DataNode node)
    {
        var format = node.Kind == DataNodeKind.Text ? DateFormat.Named(node.Text) : null;
        if (format is null)
        {
            var names = DateFormat.All.Select(f => f.Name).ToArray();
            Add(node, ExtractMessages.Fill(ExtractSettingsMessages.NotAFormat, NearestName.Hint(node.Text, names), string.Join(", ", names)));
        }

        return format;
    }

    private void CheckMembers(DataNode node, string[] known)
    {
        if (!IsObject(node))
        {
            return;
        }

        foreach (var member in node.Members.Where(m => !known.Contains(m.Name, StringComparer.Ordinal)))
        {
            errors.Add(new DataFileError(
                member.Place, null, ExtractMessages.Fill(ExtractSettingsMessages.UnknownName, member.Name, NearestName.Hint(member.Name, known), string.Join(", ", known))));
        }
    }

    private bool IsObject(DataNode node)
    {
        if (node.Kind != DataNodeKind.Object)
        {
            Add(node, ExtractMessages.Fill(ExtractSettingsMessages.NotAnObject, node.Described));
        }

        return node.Kind == DataNodeKind.Object;
    }

    private void Add(DataNode node, string message) => errors.Add(new DataFileError(node.Place, null, message));
}
