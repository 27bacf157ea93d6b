using System.Text;

namespace ComplianceChecker.Cli;

/// <summary>A writer that leaves out spaces at the end of lines, which would only be in the way of whoever reads or compares the text.</summary>
internal sealed class PlainLines(TextWriter output) : TextWriter(output.FormatProvider)
{
    private int spaces;

    /// <inheritdoc/>
    public override Encoding Encoding => output.Encoding;

    /// <inheritdoc/>
    public override void Write(char value)
    {
        if (value == ' ')
        {
            spaces++;
            return;
        }

        if (value is not ('\r' or '\n'))
        {
            WriteSpaces();
        }

        spaces = 0;
        output.Write(value);
    }

    /// <inheritdoc/>
    public override void Flush() => output.Flush();

    private void WriteSpaces()
    {
        for (; spaces > 0; spaces--)
        {
            output.Write(' ');
        }
    }
}
