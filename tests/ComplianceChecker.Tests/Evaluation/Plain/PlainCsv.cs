using System.Text;

namespace ComplianceChecker.Tests.Evaluation.Plain;

/// <summary>Reads a CSV text into rows by column name.</summary>
internal static class PlainCsv
{
    public static IReadOnlyList<IReadOnlyDictionary<string, string>> Read(string text)
    {
        List<List<string>> lines = Lines(text);
        return [.. lines.Skip(1).Select(line => lines[0]
            .Select((column, at) => (column, at))
            .ToDictionary(pair => pair.column, pair => line[pair.at], StringComparer.Ordinal))];
    }

    private static List<List<string>> Lines(string text)
    {
        List<List<string>> lines = [];
        List<string> line = [];
        StringBuilder field = new();
        bool quoted = false;
        foreach (char c in text.TrimStart('\uFEFF').Replace("\r\n", "\n", StringComparison.Ordinal))
        {
            if (c == '"')
            {
                quoted = !quoted;
            }
            else if (!quoted && (c is ',' or '\n'))
            {
                line.Add(field.ToString());
                field.Clear();
                if (c == '\n')
                {
                    lines.Add(line);
                    line = [];
                }
            }
            else
            {
                field.Append(c);
            }
        }

        return lines;
    }
}
