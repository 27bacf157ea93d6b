namespace ComplianceChecker.Extracts;

/// <summary>Finds a case by the bytes of its id.</summary>
/// <param name="ids">The ids, numbered as they were met.</param>
/// <param name="positions">By number, the case's position in ordinal order of ids.</param>
/// <param name="sorted">The ids in ordinal order.</param>
internal sealed class CaseIndex(TextPool ids, int[] positions, IReadOnlyList<string> sorted)
{
    /// <summary>The ids in ordinal order, and by number of an id where it stands among them.</summary>
    public static (string[] Ids, int[] Positions) Order(TextPool ids)
    {
        string[] sorted = [.. Enumerable.Range(1, ids.Count - 1).Select(ids.TextOf)];
        var numbers = Enumerable.Range(1, sorted.Length).ToArray();
        if (!IsSorted(sorted))
        {
            Array.Sort(sorted, numbers, StringComparer.Ordinal);
        }

        var positions = new int[sorted.Length + 1];
        for (var i = 0; i < sorted.Length; i++)
        {
            positions[numbers[i]] = i;
        }

        return (sorted, positions);
    }

    /// <summary>How many cases there are.</summary>
    public int Count => sorted.Count;

    /// <summary>The id of a case.</summary>
    public string IdOf(int position) => sorted[position];

    /// <summary>The number of an id for <see cref="PositionOf"/>, or -1 if there is no such case; 0 if it is blank.</summary>
    /// <param name="id">The id.</param>
    /// <param name="guess">A number to try first, and then the next: rows of a case mostly stand together, and cases in one order in all files.</param>
    public int Find(ReadOnlySpan<byte> id, int guess) =>
        guess > 0 && id.SequenceEqual(ids.BytesOf(guess)) ? guess
        : guess + 1 < ids.Count && id.SequenceEqual(ids.BytesOf(guess + 1)) ? guess + 1
        : ids.Find(id);

    /// <summary>The position of the case of a number.</summary>
    public int PositionOf(int number) => positions[number];

    private static bool IsSorted(string[] ids)
    {
        for (var i = 1; i < ids.Length; i++)
        {
            if (string.CompareOrdinal(ids[i - 1], ids[i]) > 0)
            {
                return false;
            }
        }

        return true;
    }
}
