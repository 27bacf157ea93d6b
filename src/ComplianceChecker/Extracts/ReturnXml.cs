using System.Security.Cryptography;
using System.Text;
using System.Xml;
using ComplianceChecker.Cases;
using ComplianceChecker.Cases.DataFiles;

namespace ComplianceChecker.Extracts;

/// <summary>Reads the XML form of the SSDA903 return as the tables of its CSV form.</summary>
/// <remarks>A child's element has a header, in which what is known once stands as single elements and what may be known several times as groups of elements, and an element for each episode.</remarks>
internal sealed class ReturnXml
{
    /// <summary>More than any child's element needs; what nests deeper is no return.</summary>
    private const int MostDepth = 16;

    /// <summary>More characters than any value of a return has.</summary>
    private const int MostText = 10_000;

    private const string Child = "CHILD";
    private const string Header = "HEADER";

    /// <summary>Each table of the CSV form, the element that a row of it is made of, and its columns besides the child's own. Columns of the header of which none is given make no row.</summary>
    private static readonly (string Table, string Element, string[] Own, string[] Columns)[] Tables =
    [
        ("header", Header, [], ["SEX", "DOB", "ETHNIC", "UPN", "MOTHER", "MC_DOB"]),
        ("uasc", Header, ["SEX", "DOB"], ["DUC"]),
        ("oc3", Header, ["DOB"], ["IN_TOUCH", "ACTIV", "ACCOM"]),
        ("ad1", Header, ["DOB"], ["DATE_INT", "DATE_MATCH", "FOSTER_CARE", "NB_ADOPTR", "SEX_ADOPTR", "LS_ADOPTR"]),
        ("reviews", "AREVIEW", ["DOB"], ["REVIEW", "REVIEW_CODE"]),
        ("missing", "AMISSING", ["DOB"], ["MISSING", "MIS_START", "MIS_END"]),
        ("previous_permanence", "PERMANENCE", ["DOB"], ["PREV_PERM", "LA_PERM", "DATE_PERM"]),
        ("placed_for_adoption", "AD_PLACED", ["DOB"], ["DATE_PLACED", "DATE_PLACED_CEASED", "REASON_PLACED_CEASED"]),
        ("oc2", "OC2", ["DOB"], ["SDQ_SCORE", "SDQ_REASON", "CONVICTED", "HEALTH_CHECK", "IMMUNISATIONS", "TEETH_CHECK", "HEALTH_ASSESSMENT", "SUBSTANCE_MISUSE", "INTERVENTION_RECEIVED", "INTERVENTION_OFFERED"]),
        ("episodes", "EPISODE", [], ["DECOM", "RNE", "LS", "CIN", "PLACE", "PLACE_PROVIDER", "DEC", "REC", "REASON_PLACE_CHANGE", "HOME_POST", "PL_POST", "URN"]),
    ];

    /// <summary>Columns that the XML form names otherwise.</summary>
    private static readonly Dictionary<string, string> OtherNames = new(StringComparer.Ordinal) { ["CHILDID"] = Child, ["PL"] = "PLACE", ["PLACEMENT"] = "PLACE" };

    /// <summary>Elements that say nothing a column of the CSV form has.</summary>
    private static readonly string[] Passed = ["UASC"];

    private readonly string file;
    private readonly CsvRows[] rows = [.. Tables.Select(_ => new CsvRows())];
    private readonly Dictionary<string, int> unknown = new(StringComparer.Ordinal);
    private readonly List<(string Element, int Line, Dictionary<string, string> Values)> groups = [];

    private ReturnXml(string file) => this.file = file;

    /// <summary>Opens a return.</summary>
    /// <exception cref="ExtractException">It is no XML, or no such return.</exception>
    public static IReadOnlyList<CsvText> Open(InputFile file)
    {
        try
        {
            var content = file.Read();
            // A return may be declared to be in Windows-1252.
            Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
            using var reader = XmlReader.Create(
                new MemoryStream(content, writable: false), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, IgnoreWhitespace = true });
            return new ReturnXml(file.Name).Read(reader, Convert.ToHexStringLower(SHA256.HashData(content)));
        }
        catch (XmlException broken)
        {
            throw new ExtractException([ExtractMessages.Fill(ExtractMessages.NotXml, file.Name, Math.Max(1, broken.LineNumber))]);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ExtractException([ExtractMessages.Fill(ExtractMessages.CannotOpen, file.Name)]);
        }
    }

    private IReadOnlyList<CsvText> Read(XmlReader reader, string sha256)
    {
        for (var i = 0; i < Tables.Length; i++)
        {
            rows[i].AddRow(1, [Child, .. Tables[i].Own, .. Tables[i].Columns]);
        }

        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element && reader.Depth == 1 && string.Equals(reader.Name, Child, StringComparison.Ordinal))
            {
                ReadGroup(reader);
                AddChild();
            }
        }

        // Without a child's header or episode it is XML of another kind that happens to speak of children.
        if (rows.All(r => r.Count <= 1))
        {
            throw new ExtractException([ExtractMessages.Fill(ExtractMessages.NotReturn, file)]);
        }

        CsvText[] tables = [.. Enumerable.Range(0, Tables.Length).Where(i => rows[i].Count > 1).Select(i => CsvText.Of($"{file}, {Tables[i].Table}", Tables[i].Table, rows[i].ToUtf8(), rows[i].Lines(), sha256))];
        tables[0].Findings.AddRange(unknown.OrderBy(u => u.Key, StringComparer.Ordinal).Select(u =>
            new Finding(Severity.Warning, file, u.Value, u.Key, null, null, ExtractMessages.ElementNotRecognised)));
        return tables;
    }

    /// <summary>Reads an element with what is in it: single elements are its values, and those that have elements themselves are groups of their own.</summary>
    private void ReadGroup(XmlReader reader)
    {
        var (element, line, depth) = (reader.Name, ((IXmlLineInfo)reader).LineNumber, reader.Depth);
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        groups.Add((element, line, values));
        if (reader.IsEmptyElement)
        {
            return;
        }

        // What is open inside the group, and the text of the innermost.
        var (name, text) = ("", "");
        while (reader.Read() && reader.Depth > depth)
        {
            if (reader.Depth > MostDepth || text.Length > MostText)
            {
                throw new ExtractException([ExtractMessages.Fill(ExtractMessages.NotReturn, file)]);
            }

            if (reader.NodeType == XmlNodeType.Element && (IsGroup(reader.Name) || reader.Depth > depth + 1))
            {
                ReadGroup(reader);
                name = "";
            }
            else if (reader.NodeType == XmlNodeType.Element)
            {
                (name, text) = (OtherNames.GetValueOrDefault(reader.Name, reader.Name), "");
                _ = unknown.TryAdd(name, ((IXmlLineInfo)reader).LineNumber);
            }
            else if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA)
            {
                text += reader.Value;
                values[name] = text;
            }
        }
    }

    private static bool IsGroup(string element) => Tables.Any(t => string.Equals(t.Element, element, StringComparison.Ordinal));

    private void AddChild()
    {
        var header = groups.Find(g => string.Equals(g.Element, Header, StringComparison.Ordinal)).Values ?? new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < Tables.Length; i++)
        {
            var (table, element, own, columns) = Tables[i];
            foreach (var (_, line, values) in groups.Where(g => string.Equals(g.Element, element, StringComparison.Ordinal)))
            {
                if (i == 0 || columns.Any(values.ContainsKey))
                {
                    rows[i].AddRow(line, [header.GetValueOrDefault(Child, ""), .. own.Select(c => header.GetValueOrDefault(c, "")), .. columns.Select(c => values.GetValueOrDefault(c, ""))]);
                }
            }
        }

        foreach (var known in Tables.SelectMany(t => t.Columns).Concat(Passed).Append(Child))
        {
            _ = unknown.Remove(known);
        }

        groups.Clear();
    }
}
