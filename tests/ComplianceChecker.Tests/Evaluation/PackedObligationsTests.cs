using ComplianceChecker.Evaluation;
using ComplianceChecker.Timescales;

namespace ComplianceChecker.Tests.Evaluation;

public sealed class PackedObligationsTests
{
    private static readonly Obligation[] All =
    [
        new() { Case = 0, StartRow = 4, Started = 10, Step = 1, Opened = 10, Due = 20, Done = 15, Ends = 90 },
        new() { Case = 0, StartRow = 4, Started = 10, Step = 2, Opened = 15, Due = 57, Done = DayNumber.None, Ends = 90, Excused = 60 },
        new() { Case = 0, StartRow = 5, Started = 10, Step = 3, Opened = 12, Due = 20, DueLater = 40, Done = DayNumber.None, Ends = DayNumber.Never, OnlyInBreach = true },
        new() { Case = 3, StartRow = -1, Started = -700, Step = ushort.MaxValue, Opened = -700, Due = -697, Done = -697, Ends = DayNumber.Never, DueMinute = 840, DoneMinute = 0 },
        new() { Case = 4, StartRow = -1, Started = -700, Step = 1, Opened = -700, Due = -697, Done = DayNumber.None, Ends = DayNumber.Never },
        new() { Case = 5, StartRow = 6, Started = 10, Step = 1, Opened = 9, Due = 20, Done = 15, Ends = 90 },
        new() { Case = 5, StartRow = 6, Started = 10, Step = 2, Opened = 20, Due = 19, Done = DayNumber.None, Ends = 90 },
        new() { Case = 5, StartRow = 6, Started = 10, Step = 3, Opened = 20, Due = 20, Done = 19, Ends = 90 },
        new() { Case = 5, StartRow = 6, Started = 10, Step = 4, Opened = 10 + 65_534, Due = 10 + (2 * 65_534), Done = 10 + (2 * 65_534), Ends = DayNumber.Never },
        new() { Case = 6, StartRow = 6, Started = 10, Step = 16_383, Opened = 10 + 65_535, Due = 10 + 65_535, Done = DayNumber.None, Ends = DayNumber.Never },
        new() { Case = 6, StartRow = 6, Started = 10, Step = 16_384, Opened = 10, Due = 10 + 65_535, Done = 10 + 65_535, Ends = DayNumber.Never },
    ];

    [Fact]
    public void Obligations_come_out_as_they_went_in_and_the_room_is_used_again()
    {
        Obligation[] room = [];
        Assert.Equal(All, PackedObligations.Of([.. All]).In(ref room).ToArray());

        var first = room;
        Assert.Equal(All[1..3], PackedObligations.Of([.. All[1..3]]).In(ref room).ToArray());
        Assert.Same(first, room);
        Assert.Equal(0, PackedObligations.Of([]).In(ref room).Length);
    }

    [Fact]
    public void The_steps_of_a_clock_take_8_bytes_each_because_England_has_millions_of_them()
    {
        var steps = Enumerable.Range(1, 10_000).Select(i => new Obligation { Case = 1, StartRow = 1, Started = 5, Step = i, Opened = i, Due = i + 7, Done = i + 1, Ends = DayNumber.Never }).ToList();
        _ = PackedObligations.Of(steps);

        var before = GC.GetAllocatedBytesForCurrentThread();
        var packed = PackedObligations.Of(steps);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.Equal(steps.Count, packed.Count);
        Assert.InRange(allocated, 80_000, 80_500);
    }
}
