using System.Text;

namespace ComplianceChecker.Cases.DataFiles;

/// <summary>Turns positions in a file's bytes into lines and columns.</summary>
internal sealed class LinePlaces
{
    private readonly byte[] text;
    private readonly string file;
    private readonly List<int> lineStarts = [0];

    public LinePlaces(byte[] text, string file)
    {
        this.text = text;
        this.file = file;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == (byte)'\n')
            {
                lineStarts.Add(i + 1);
            }
        }
    }

    public DataPlace Of(int position)
    {
        var index = lineStarts.BinarySearch(position);
        var line = index >= 0 ? index : ~index - 1;
        return new DataPlace(file, line + 1, ColumnOf(line + 1, position - lineStarts[line]));
    }

    /// <summary>The letter at a byte of a line, or null at the end of the text.</summary>
    public Rune? RuneAt(int line, int byteInLine)
    {
        var at = lineStarts[Math.Min(line, lineStarts.Count) - 1] + Math.Max(byteInLine, 0);
        return at < text.Length && Rune.DecodeFromUtf8(text.AsSpan(at), out var letter, out _) == System.Buffers.OperationStatus.Done ? letter : null;
    }

    /// <summary>The column, in characters from 1, of a byte of a line.</summary>
    public int ColumnOf(int line, int byteInLine)
    {
        var start = lineStarts[Math.Min(line, lineStarts.Count) - 1];
        return Encoding.UTF8.GetCharCount(text, start, Math.Clamp(byteInLine, 0, text.Length - start)) + 1;
    }
}
