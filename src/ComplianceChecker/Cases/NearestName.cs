namespace ComplianceChecker.Cases;

/// <summary>Finds the known word that an unknown one was probably meant to be.</summary>
public static class NearestName
{
    private const int LongestShortWord = 3;

    /// <summary>The known name nearest to <paramref name="name"/>, or null if none is near.</summary>
    /// <remarks>
    /// Case, spaces, underscores and hyphens do not count. Near means that at most a third of the longer word's letters differ, two swapped neighbours being one;
    /// of words of two or three letters one may differ, but not the first. Of several equally near, the one whose spaces and hyphens are nearest too, then the first in ordinal order; of short words, the one whose
    /// letters are nearest. A name of two words or more with which another begins, word for word, is that one broken off, unless one letter makes it another. If none is near, the longest known name that the name begins or ends with, word for word: <c>team</c> for <c>Team Name</c>.
    /// </remarks>
    public static string? Of(string name, IEnumerable<string> known)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(known);
        var words = Words(name);
        var letters = string.Concat(words);
        if (letters.Length == 0)
        {
            return null;
        }

        var candidates = known.Order(StringComparer.Ordinal).ToArray();
        string? best = null;
        var bestDistance = (int.MaxValue, 0, 0);
        foreach (var candidate in candidates)
        {
            var other = string.Concat(Words(candidate));
            var distance = (Distance(letters, other), HowFar(letters, other), Distance(name.ToUpperInvariant(), candidate.ToUpperInvariant()));
            if (distance.CompareTo(bestDistance) < 0 && IsNear(letters, other, distance.Item1))
            {
                (best, bestDistance) = (candidate, distance);
            }
        }

        // Of a name that was broken off, such as headline-iha, another that is near by letters, such as headline-pep, is not meant.
        if (words.Length > 1 && bestDistance.Item1 > 1 && candidates.Where(c => Words(c) is var longer && longer.Length > words.Length && longer.AsSpan().StartsWith(words)).MinBy(c => c.Length) is { } whole)
        {
            return whole;
        }

        return best ?? candidates.Where(c => IsPartOf(Words(c), words)).MaxBy(c => c.Length);
    }

    /// <summary>The sentence that offers the nearest name, with a space before it; empty if none is near.</summary>
    public static string Hint(string name, IEnumerable<string> known) =>
        Of(name, known) is { } nearest ? $" Did you mean \"{nearest}\"?" : "";

    private static string[] Words(string name) => name.ToUpperInvariant().Split([' ', '_', '-', '\u00A0'], StringSplitOptions.RemoveEmptyEntries);

    private static bool IsNear(string a, string b, int distance)
    {
        var longer = Math.Max(a.Length, b.Length);
        return distance == 0 || (longer <= LongestShortWord
            ? distance == 1 && Math.Min(a.Length, b.Length) > 1 && a[0] == b[0]
            : distance * 3 <= longer);
    }

    /// <summary>How far apart the letters of two short words are; 0 for longer ones, of which the first in order is as good as another.</summary>
    private static int HowFar(string a, string b) =>
        a.Length > LongestShortWord ? 0 : a.Length != b.Length ? char.MaxValue : a.Zip(b, (x, y) => Math.Abs(x - y)).Sum();

    private static bool IsPartOf(string[] known, string[] words) =>
        known.Length > 0 && known.Length < words.Length && string.Concat(known).Length > 1
        && (words.AsSpan().StartsWith(known) || words.AsSpan().EndsWith(known));

    /// <summary>How many letters to add, drop, change or swap with their neighbour make one word of the other.</summary>
    private static int Distance(string a, string b)
    {
        var table = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            for (var j = 0; j <= b.Length; j++)
            {
                if (i == 0 || j == 0)
                {
                    table[i, j] = i + j;
                    continue;
                }

                var change = table[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                table[i, j] = Math.Min(change, Math.Min(table[i - 1, j], table[i, j - 1]) + 1);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    table[i, j] = Math.Min(table[i, j], table[i - 2, j - 2] + 1);
                }
            }
        }

        return table[a.Length, b.Length];
    }
}
