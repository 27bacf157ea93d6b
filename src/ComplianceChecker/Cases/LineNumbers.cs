namespace ComplianceChecker.Cases;

/// <summary>The lines of a file on which records stand, counted from 1, the header included.</summary>
/// <remarks>In most files each record stands on the line below the one before it. Then one number says it all: England has millions of records.</remarks>
public sealed class LineNumbers
{
    private readonly int first;
    private readonly int[]? each;

    private LineNumbers(int first, int[]? each)
    {
        this.first = first;
        this.each = each;
    }

    /// <summary>The line of a row.</summary>
    public int this[int row] => each is null ? first + row : each[row];

    /// <summary>Lines one by one.</summary>
    public static LineNumbers Of(int[] lines) => new(0, lines);

    /// <summary>Lines without a gap, from that of the first row on.</summary>
    public static LineNumbers From(int first) => new(first, null);
}
