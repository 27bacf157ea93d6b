using System.Numerics;
using ComplianceChecker.Timescales;

namespace ComplianceChecker.Extracts.Proposals;

/// <summary>In which ways the values of a column can be read as dates.</summary>
internal sealed class DateLook
{
    /// <summary>By set of formats (a bit each, in the order of <see cref="DateFormat.All"/>), how many values exactly these read.</summary>
    private readonly Dictionary<int, int> counts = [];

    /// <summary>How many values read as a date in some way.</summary>
    public int Read { get; private set; }

    /// <summary>How many of them are written 2016-03-31, as real dates of workbooks are: they are read whatever way is declared.</summary>
    public int Plain { get; private set; }

    /// <summary>By set of formats that read just the same values, how many there are.</summary>
    public IReadOnlyDictionary<int, int> Counts => counts;

    /// <summary>The formats that read every value that any reads and that is not <see cref="Plain"/>; all where there is none.</summary>
    public int Common => counts.Keys.Aggregate((1 << DateFormat.All.Count) - 1, (all, mask) => all & mask);

    /// <summary>Looks at a value.</summary>
    public void Add(ReadOnlySpan<byte> cell)
    {
        var mask = MaskOf(cell);
        Read += mask == 0 ? 0 : 1;
        if ((mask & 1) != 0)
        {
            Plain++;
        }
        else if (mask != 0)
        {
            counts[mask] = counts.GetValueOrDefault(mask) + 1;
        }
    }

    /// <summary>Whether a text reads as a date in any way.</summary>
    public static bool IsDate(ReadOnlySpan<byte> text) => MaskOf(text) != 0;

    /// <summary>The formats of a set.</summary>
    public static IEnumerable<DateFormat> FormatsOf(int mask) => DateFormat.All.Where((_, i) => (mask & (1 << i)) != 0);

    /// <summary>Whether a set holds one format and no more.</summary>
    public static bool IsOne(int mask) => BitOperations.PopCount((uint)mask) == 1;

    private static int MaskOf(ReadOnlySpan<byte> text)
    {
        var mask = 0;
        for (var i = 0; i < DateFormat.All.Count; i++)
        {
            mask |= DateText.Read(text, DateFormat.All[i], anyTime: true) == DayNumber.None ? 0 : 1 << i;
        }

        return mask;
    }
}
