using System.Text;

namespace ComplianceChecker.Reports.Pages;

/// <summary>Writes HTML in which no text can be anything but text.</summary>
/// <remarks>Every text and every value of an attribute is escaped; characters that command a terminal or turn the direction of writing are shown as U+FFFD.
/// Only what is written in the program itself goes in as markup: names of elements and attributes, and <see cref="Markup"/>.</remarks>
internal sealed class HtmlWriter : IDisposable
{
    private readonly StreamWriter writer;
    private readonly Stack<string> open = new();

    /// <summary>A writer that leaves the stream open.</summary>
    public HtmlWriter(Stream stream) => writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 16, leaveOpen: true) { NewLine = "\n" };

    /// <summary>Writes markup that stands in the program, such as a style sheet.</summary>
    public HtmlWriter Markup(string literal)
    {
        writer.Write(literal);
        return this;
    }

    /// <summary>Opens an element.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="attributes">Its attributes; one whose value is null is left out, one whose value is empty is written without a value.</param>
    public HtmlWriter Open(string name, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        WriteTag(name, attributes);
        writer.Write('>');
        open.Push(name);
        return this;
    }

    /// <summary>Closes the element that was opened last.</summary>
    public HtmlWriter Close()
    {
        writer.Write("</");
        writer.Write(open.Pop());
        writer.Write('>');
        return this;
    }

    /// <summary>Closes the element that was opened last, and ends the line.</summary>
    public HtmlWriter CloseLine()
    {
        Close();
        writer.Write('\n');
        return this;
    }

    /// <summary>Writes an element that has no content, such as a line of a picture.</summary>
    public HtmlWriter Empty(string name, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        WriteTag(name, attributes);
        writer.Write("/>");
        return this;
    }

    /// <summary>Writes an element with a text in it.</summary>
    public HtmlWriter Element(string name, string text, params ReadOnlySpan<(string Name, string? Value)> attributes) => Open(name, attributes).Text(text).Close();

    /// <summary>Writes a text.</summary>
    public HtmlWriter Text(string text)
    {
        WriteEscaped(VisibleText.Of(text));
        return this;
    }

    /// <summary>Ends the line in the file; nothing is seen of it.</summary>
    public HtmlWriter Line()
    {
        writer.Write('\n');
        return this;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        while (open.Count > 0)
        {
            Close();
        }

        writer.Dispose();
    }

    private void WriteTag(string name, ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        writer.Write('<');
        writer.Write(name);
        foreach (var (attribute, value) in attributes)
        {
            if (value is null)
            {
                continue;
            }

            writer.Write(' ');
            writer.Write(attribute);
            if (value.Length > 0)
            {
                writer.Write("=\"");
                WriteEscaped(VisibleText.Of(value));
                writer.Write('"');
            }
        }
    }

    private void WriteEscaped(ReadOnlySpan<char> text)
    {
        while (text.IndexOfAny("&<>\"'") is >= 0 and var at)
        {
            writer.Write(text[..at]);
            writer.Write(text[at] switch
            {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                '"' => "&quot;",
                _ => "&#39;",
            });
            text = text[(at + 1)..];
        }

        writer.Write(text);
    }
}
