using System.Buffers;
using System.Text;

namespace ComplianceChecker.Extracts;

/// <summary>Writes rows of texts as CSV in UTF-8, each on one line, and keeps where each stands in its file. Rows without any text are left out.</summary>
internal sealed class CsvRows
{
    private static readonly SearchValues<char> Special = SearchValues.Create(",\"\r\n");
    private readonly StringBuilder text = new();
    private readonly List<int> ends = [];
    private readonly List<int> filled = [];
    private readonly List<int> lines = [];

    /// <summary>How many rows there are.</summary>
    public int Count => lines.Count;

    /// <summary>Adds a row.</summary>
    /// <param name="line">Where it stands in the file.</param>
    /// <param name="cells">Its cells.</param>
    public void AddRow(int line, IEnumerable<string> cells)
    {
        var column = 0;
        var width = 0;
        foreach (var cell in cells)
        {
            if (!string.IsNullOrWhiteSpace(cell))
            {
                for (; width <= column; width++)
                {
                    _ = width == 0 ? text : text.Append(',');
                }

                Append(cell);
            }

            column++;
        }

        if (width > 0)
        {
            lines.Add(line);
            filled.Add(width);
            ends.Add(text.Length);
        }
    }

    /// <summary>The lines of the rows in the file.</summary>
    public int[] Lines() => [.. lines];

    /// <summary>The rows, all with as many cells as the longest has.</summary>
    public byte[] ToUtf8()
    {
        var width = filled.Max();
        var csv = new StringBuilder(text.Length + (lines.Count * 2));
        var from = 0;
        for (var row = 0; row < lines.Count; row++)
        {
            _ = csv.Append(text, from, ends[row] - from).Append(',', width - filled[row]).Append('\n');
            from = ends[row];
        }

        return Encoding.UTF8.GetBytes(csv.ToString());
    }

    /// <summary>A cell, in quotes where it needs them; it is on one line, so that a line is a row.</summary>
    private void Append(string value)
    {
        if (!value.AsSpan().ContainsAny(Special))
        {
            _ = text.Append(value);
            return;
        }

        _ = text.Append('"').Append(value.ReplaceLineEndings(" ").Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
    }
}
