namespace ComplianceChecker.Extracts.Samples;

/// <summary>Numbers as if by chance, in whole-number arithmetic only, so that they are the same on every machine (SplitMix64).</summary>
internal sealed class SampleRandom
{
    private const ulong Step = 0x9E3779B97F4A7C15UL;
    private ulong state;

    /// <summary>Begins the numbers of a case.</summary>
    public SampleRandom(long seed, int number)
    {
        state = Mix(unchecked((ulong)seed * 0xD1342543DE82EF95UL) ^ Mix((ulong)number + Step));
    }

    /// <summary>A number from 0 up to, not including, a count.</summary>
    public int Below(int count)
    {
        state = unchecked(state + Step);
        return (int)(((Mix(state) >> 32) * (uint)count) >> 32);
    }

    /// <summary>A number from one up to and including another.</summary>
    public int Between(int from, int to) => from + Below(to - from + 1);

    /// <summary>True so many times in a thousand.</summary>
    public bool Chance(int perThousand) => Below(1000) < perThousand;

    /// <summary>A number mostly near the middle and never further from it than the spread.</summary>
    public int Around(int middle, int spread) => middle + ((Between(-spread, spread) + Between(-spread, spread) + Between(-spread, spread)) / 3);

    /// <summary>A number that falls as often between each two neighbours of a list that rises.</summary>
    public int Along(ReadOnlySpan<int> quantiles)
    {
        var at = Below(quantiles.Length - 1);
        return Between(quantiles[at], quantiles[at + 1]);
    }

    private static ulong Mix(ulong value)
    {
        unchecked
        {
            value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9UL;
            value = (value ^ (value >> 27)) * 0x94D049BB133111EBUL;
            return value ^ (value >> 31);
        }
    }
}
