using System.Runtime.InteropServices;
using ComplianceChecker.Timescales;

namespace ComplianceChecker.Evaluation;

/// <summary>The obligations of a rule on a run of cases, kept small: England has millions of them.</summary>
/// <remarks>What the steps of a clock have in common is kept once, and what few obligations have stands apart. They are read from the first to the last.</remarks>
internal sealed class PackedObligations
{
    public static readonly PackedObligations None = new([], [], []);

    private readonly Step[] steps;
    private readonly Clock[] clocks;
    private readonly More[] more;

    private PackedObligations(Step[] steps, Clock[] clocks, More[] more)
    {
        this.steps = steps;
        this.clocks = clocks;
        this.more = more;
    }

    [Flags]
    private enum Marks : byte
    {
        None = 0,

        /// <summary>The next of the clocks begins.</summary>
        NewClock = 1,

        /// <summary>The next of what few have belongs to this step.</summary>
        HasMore = 2,
    }

    /// <summary>How many obligations there are.</summary>
    public int Count => steps.Length;

    /// <summary>Packs obligations that stand in order.</summary>
    public static PackedObligations Of(List<Obligation> obligations)
    {
        var all = CollectionsMarshal.AsSpan(obligations);
        if (all.IsEmpty)
        {
            return None;
        }

        var (clockCount, moreCount) = (0, 0);
        for (var i = 0; i < all.Length; i++)
        {
            clockCount += i == 0 || !IsSameClock(in all[i - 1], in all[i]) ? 1 : 0;
            moreCount += HasMore(in all[i]) ? 1 : 0;
        }

        // Not cleared before they are filled.
        var ofSteps = GC.AllocateUninitializedArray<Step>(all.Length);
        var ofClocks = GC.AllocateUninitializedArray<Clock>(clockCount);
        var ofFew = moreCount == 0 ? [] : new More[moreCount];
        (clockCount, moreCount) = (0, 0);
        for (var i = 0; i < all.Length; i++)
        {
            ref readonly var o = ref all[i];
            var marks = Marks.None;
            if (i == 0 || !IsSameClock(in all[i - 1], in o))
            {
                ofClocks[clockCount++] = new Clock(o.Case, o.StartRow, o.Started, o.Ends);
                marks |= Marks.NewClock;
            }

            if (HasMore(in o))
            {
                ofFew[moreCount++] = new More(o.DueLater, o.Excused, o.DueMinute, o.DoneMinute, o.OnlyInBreach);
                marks |= Marks.HasMore;
            }

            ofSteps[i] = new Step(o.Opened, o.Due, o.Done, (ushort)o.Step, marks);
        }

        return new PackedObligations(ofSteps, ofClocks, ofFew);
    }

    /// <summary>The obligations, in order. They hold until the room is used again.</summary>
    /// <param name="room">Receives them; made larger if need be.</param>
    public ReadOnlySpan<Obligation> In(scoped ref Obligation[] room)
    {
        if (room.Length < steps.Length)
        {
            room = GC.AllocateUninitializedArray<Obligation>(Math.Max(steps.Length, room.Length * 2));
        }

        var (clockCount, moreCount) = (0, 0);
        var clock = default(Clock);
        for (var i = 0; i < steps.Length; i++)
        {
            ref readonly var step = ref steps[i];
            if (step.Marks.HasFlag(Marks.NewClock))
            {
                clock = clocks[clockCount++];
            }

            var rare = step.Marks.HasFlag(Marks.HasMore) ? more[moreCount++] : More.Nothing;
            room[i] = new Obligation
            {
                Case = clock.Case,
                StartRow = clock.StartRow,
                Started = clock.Started,
                Ends = clock.Ends,
                Step = step.Number,
                Opened = step.Opened,
                Due = step.Due,
                Done = step.Done,
                DueLater = rare.DueLater,
                Excused = rare.Excused,
                DueMinute = rare.DueMinute,
                DoneMinute = rare.DoneMinute,
                OnlyInBreach = rare.OnlyInBreach,
            };
        }

        return room.AsSpan(0, steps.Length);
    }

    private static bool IsSameClock(in Obligation a, in Obligation b) => a.Case == b.Case && a.StartRow == b.StartRow && a.Started == b.Started && a.Ends == b.Ends;

    private static bool HasMore(in Obligation o) =>
        o.DueLater != DayNumber.None || o.Excused != DayNumber.None || o.DueMinute != DayNumber.NoTime || o.DoneMinute != DayNumber.NoTime || o.OnlyInBreach;

    private readonly record struct Clock(int Case, int StartRow, int Started, int Ends);

    private readonly record struct Step(int Opened, int Due, int Done, ushort Number, Marks Marks);

    private readonly record struct More(int DueLater, int Excused, short DueMinute, short DoneMinute, bool OnlyInBreach)
    {
        public static readonly More Nothing = new(DayNumber.None, DayNumber.None, DayNumber.NoTime, DayNumber.NoTime, OnlyInBreach: false);
    }
}
