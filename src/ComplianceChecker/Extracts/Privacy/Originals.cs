namespace ComplianceChecker.Extracts.Privacy;

/// <summary>The identifiers of an extract, to be looked for in a copy of it.</summary>
/// <remarks>
/// One is found where it stands as a whole: what is before and after it is no letter or digit. Blanks, brackets and the like round it do not count, nor does the case of
/// letters. Identifiers of fewer than four letters and digits are not looked for: they are found everywhere, and tell little.
/// </remarks>
internal sealed class Originals
{
    private const int Shortest = 4;

    private readonly TextPool texts = new();
    private readonly TextPool words = new();
    private readonly List<List<Identifier>?> byFirstWord = [null];
    private int seen = 1;

    /// <summary>How many there are.</summary>
    public int Count => texts.Count - 1;

    /// <summary>Adds an identifier.</summary>
    public void Add(ReadOnlySpan<byte> cell)
    {
        var text = Stripped(cell);
        if (text.Length < Shortest || texts.Add(text) < seen)
        {
            return;
        }

        seen = texts.Count;
        var (numbers, gaps) = (new List<int>(), new List<byte[]>());
        while (!text.IsEmpty)
        {
            var length = WordLength(text);
            numbers.Add(words.Add(text[..length]));
            text = text[length..];
            var gap = GapLength(text);
            gaps.Add(text[..gap].ToArray());
            text = text[gap..];
        }

        while (byFirstWord.Count < words.Count)
        {
            byFirstWord.Add(null);
        }

        (byFirstWord[numbers[0]] ??= []).Add(new Identifier([.. numbers], [.. gaps]));
    }

    /// <summary>Whether an identifier stands anywhere in a text.</summary>
    public bool StandsIn(ReadOnlySpan<byte> text)
    {
        text = text[GapLength(text)..];
        while (!text.IsEmpty)
        {
            var length = WordLength(text);
            if (words.Find(text[..length]) is > 0 and var number && byFirstWord[number] is { } identifiers)
            {
                foreach (var identifier in identifiers)
                {
                    if (Continues(text[length..], identifier))
                    {
                        return true;
                    }
                }
            }

            text = text[length..];
            text = text[GapLength(text)..];
        }

        return false;
    }

    /// <summary>Whether an identifier goes on after its first word as a text does.</summary>
    private bool Continues(ReadOnlySpan<byte> text, Identifier identifier)
    {
        for (var i = 1; i < identifier.Words.Length; i++)
        {
            var gap = GapLength(text);
            if (!text[..gap].SequenceEqual(identifier.Gaps[i - 1]))
            {
                return false;
            }

            text = text[gap..];
            var length = WordLength(text);
            if (length == 0 || words.Find(text[..length]) != identifier.Words[i])
            {
                return false;
            }

            text = text[length..];
        }

        return true;
    }

    private static ReadOnlySpan<byte> Stripped(ReadOnlySpan<byte> cell)
    {
        while (!cell.IsEmpty && !IsOfWord(cell[0]))
        {
            cell = cell[1..];
        }

        while (!cell.IsEmpty && !IsOfWord(cell[^1]))
        {
            cell = cell[..^1];
        }

        return cell;
    }

    private static int WordLength(ReadOnlySpan<byte> text)
    {
        var length = 0;
        while (length < text.Length && IsOfWord(text[length]))
        {
            length++;
        }

        return length;
    }

    private static int GapLength(ReadOnlySpan<byte> text)
    {
        var length = 0;
        while (length < text.Length && !IsOfWord(text[length]))
        {
            length++;
        }

        return length;
    }

    private static bool IsOfWord(byte b) => b >= 0x80 || char.IsAsciiLetterOrDigit((char)b);

    /// <summary>An identifier: its words by their numbers, and what stands after each of them.</summary>
    private readonly record struct Identifier(int[] Words, byte[][] Gaps);
}
