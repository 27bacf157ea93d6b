using ComplianceChecker.Extracts;

namespace ComplianceChecker.Tests.Extracts;

public sealed class LinesAsReadTests
{
    [Fact]
    public void Lines_without_a_gap_are_told_from_the_first()
    {
        var lines = Read(2, 3, 4, 5);

        Assert.Equal([2, 3, 4, 5], Enumerable.Range(0, 4).Select(row => lines[row]));
        Assert.Equal([2, 3, 4, 5], Enumerable.Range(0, 4).Select(row => lines.In(4, null)[row]));
        Assert.Equal([5, 2], Enumerable.Range(0, 2).Select(row => lines.In(4, [3, 0])[row]));
    }

    [Fact]
    public void Lines_after_a_row_that_was_set_aside_or_a_cell_over_two_lines_are_told_one_by_one()
    {
        var lines = Read(2, 3, 5, 6, 9);

        Assert.Equal([2, 3, 5, 6, 9], Enumerable.Range(0, 5).Select(row => lines[row]));
        Assert.Equal([2, 3, 5, 6, 9], Enumerable.Range(0, 5).Select(row => lines.In(5, null)[row]));
        Assert.Equal([9, 5], Enumerable.Range(0, 2).Select(row => lines.In(5, [4, 2])[row]));
    }

    [Fact]
    public void The_first_record_may_stand_below_rows_that_were_set_aside()
    {
        Assert.Equal([7, 8], Enumerable.Range(0, 2).Select(row => Read(7, 8)[row]));
    }

    private static LinesAsRead Read(params int[] lines)
    {
        var read = new LinesAsRead(lines.Length);
        for (var row = 0; row < lines.Length; row++)
        {
            read.Add(row, lines[row]);
        }

        return read;
    }
}
