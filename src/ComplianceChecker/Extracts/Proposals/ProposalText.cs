using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ComplianceChecker.Extracts.Proposals;

/// <summary>Writes JSON with comments, line by line.</summary>
/// <remarks>Every line within brackets ends with a comma, which the reader allows: a line that a person uncomments or moves then needs no other to be changed.</remarks>
internal sealed class ProposalText
{
    private const int Width = 150;

    private readonly StringBuilder text = new();
    private int depth;

    /// <summary>A line with something that is opened, and whose lines are set in until <see cref="Close"/>.</summary>
    public void Open(string line)
    {
        Add(line);
        depth++;
    }

    /// <summary>The end of what was opened.</summary>
    public void Close(string bracket)
    {
        depth--;
        Add(depth == 0 ? bracket : bracket + ",");
    }

    /// <summary>A member.</summary>
    public void Member(string name, string value) => Add($"{Quoted(name)}: {value},");

    /// <summary>An element or a member as it stands.</summary>
    public void Line(string line) => Add(line + ",");

    /// <summary>A sentence for the person, on as many lines as it needs.</summary>
    public void Comment(string sentence)
    {
        var line = new StringBuilder();
        foreach (var word in sentence.Split(' '))
        {
            if (line.Length > 0 && line.Length + word.Length + (depth * 2) + 4 > Width)
            {
                Add("// " + line);
                _ = line.Clear();
            }

            _ = line.Append(line.Length == 0 ? "" : " ").Append(word);
        }

        Add("// " + line);
    }

    /// <summary>A line that counts once a person has taken its slashes away.</summary>
    public void Sleeping(string line, string note = "") => Add($"// {line},{(note.Length == 0 ? "" : "  // " + note)}");

    /// <summary>The whole, in UTF-8.</summary>
    public byte[] ToUtf8() => Encoding.UTF8.GetBytes(text.ToString());

    /// <summary>A text in quotes, with everything escaped that is no plain letter, digit or sign.</summary>
    public static string Quoted(string value) => $"\"{JsonEncodedText.Encode(value, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";

    /// <summary>A list of texts on one line.</summary>
    public static string List(IEnumerable<string> values) => $"[{string.Join(", ", values.Select(Quoted))}]";

    private void Add(string line) => text.Append(' ', depth * 2).Append(line).Append('\n');
}
