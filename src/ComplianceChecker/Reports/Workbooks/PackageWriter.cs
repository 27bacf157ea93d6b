using System.IO.Compression;
using System.Text;
using System.Xml;
using DocumentFormat.OpenXml;

namespace ComplianceChecker.Reports.Workbooks;

/// <summary>Writes the parts of a package one after another, so that none need be held in memory, and with one time for all, so that the same content gives the same bytes.</summary>
internal sealed class PackageWriter(Stream stream) : IDisposable
{
    private const string ContentTypes = "http://schemas.openxmlformats.org/package/2006/content-types";
    private const string Relationships = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string RelationshipsType = "application/vnd.openxmlformats-package.relationships+xml";

    // The earliest that a zip file can hold.
    private static readonly DateTimeOffset Time = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    // Line ends within texts stay what they are on every system.
    private static readonly XmlWriterSettings Format = new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), NewLineHandling = NewLineHandling.Entitize, CheckCharacters = false, CloseOutput = true };

    private readonly ZipArchive archive = new(stream, ZipArchiveMode.Create, leaveOpen: true);
    private readonly List<(string Path, string ContentType)> parts = [];

    /// <summary>Writes a part.</summary>
    /// <param name="path">Where it lies, without a slash before it.</param>
    /// <param name="contentType">What it is.</param>
    /// <param name="write">Writes its content.</param>
    public void Add(string path, string contentType, Action<XmlWriter> write)
    {
        parts.Add((path, contentType));
        Write(path, write);
    }

    /// <summary>Writes a part that is one element.</summary>
    public void Add(string path, string contentType, OpenXmlElement root) => Add(path, contentType, root.WriteTo);

    /// <summary>Writes which parts another one refers to, as <c>rId1</c> and so on.</summary>
    /// <param name="path">Where the relationships lie.</param>
    /// <param name="targets">Their types and paths.</param>
    public void AddRelationships(string path, IReadOnlyList<(string Type, string Target)> targets) => Write(path, xml =>
    {
        xml.WriteStartElement("Relationships", Relationships);
        for (var i = 0; i < targets.Count; i++)
        {
            xml.WriteStartElement("Relationship", Relationships);
            xml.WriteAttributeString("Id", RelationshipId(i));
            xml.WriteAttributeString("Type", targets[i].Type);
            xml.WriteAttributeString("Target", targets[i].Target);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    });

    /// <summary>What a part calls its n-th relationship, counted from 0.</summary>
    public static string RelationshipId(int index) => FormattableString.Invariant($"rId{index + 1}");

    /// <summary>Writes what each part is; then no more can be added.</summary>
    public void Finish() => Write("[Content_Types].xml", xml =>
    {
        xml.WriteStartElement("Types", ContentTypes);
        xml.WriteStartElement("Default", ContentTypes);
        xml.WriteAttributeString("Extension", "rels");
        xml.WriteAttributeString("ContentType", RelationshipsType);
        xml.WriteEndElement();
        foreach (var (path, contentType) in parts)
        {
            xml.WriteStartElement("Override", ContentTypes);
            xml.WriteAttributeString("PartName", "/" + path);
            xml.WriteAttributeString("ContentType", contentType);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    });

    /// <inheritdoc/>
    public void Dispose() => archive.Dispose();

    private void Write(string path, Action<XmlWriter> write)
    {
        var entry = archive.CreateEntry(path, CompressionLevel.Fastest);
        entry.LastWriteTime = Time;
        entry.ExternalAttributes = 0;
        using var xml = XmlWriter.Create(new BufferedStream(entry.Open(), 1 << 16), Format);
        xml.WriteStartDocument(standalone: true);
        write(xml);
        xml.WriteEndDocument();
    }
}
