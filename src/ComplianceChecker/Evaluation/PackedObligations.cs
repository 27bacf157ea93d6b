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
    private readonly Obligation[] few;

    private PackedObligations(Step[] steps, Clock[] clocks, Obligation[] few)
    {
        this.steps = steps;
        this.clocks = clocks;
        this.few = few;
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

        var (clockCount, fewCount) = (0, 0);
        for (var i = 0; i < all.Length; i++)
        {
            clockCount += i == 0 || !IsSameClock(in all[i - 1], in all[i]) ? 1 : 0;
            fewCount += Step.Holds(in all[i]) ? 0 : 1;
        }

        // Not cleared before they are filled.
        var ofSteps = GC.AllocateUninitializedArray<Step>(all.Length);
        var ofClocks = GC.AllocateUninitializedArray<Clock>(clockCount);
        var ofFew = fewCount == 0 ? [] : new Obligation[fewCount];
        (clockCount, fewCount) = (0, 0);
        for (var i = 0; i < all.Length; i++)
        {
            ref readonly var o = ref all[i];
            var isNewClock = i == 0 || !IsSameClock(in all[i - 1], in o);
            if (isNewClock)
            {
                ofClocks[clockCount++] = new Clock(o.Case, o.StartRow, o.Started, o.Ends);
            }

            if (Step.Holds(in o))
            {
                ofSteps[i] = Step.Of(in o, isNewClock);
            }
            else
            {
                ofFew[fewCount++] = o;
                ofSteps[i] = Step.OfFew(isNewClock);
            }
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

        var (clockCount, fewCount) = (0, 0);
        var clock = default(Clock);
        for (var i = 0; i < steps.Length; i++)
        {
            ref readonly var step = ref steps[i];
            if (step.IsOfNewClock)
            {
                clock = clocks[clockCount++];
            }

            room[i] = step.IsOfFew ? few[fewCount++] : step.In(in clock);
        }

        return room.AsSpan(0, steps.Length);
    }

    private static bool IsSameClock(in Obligation a, in Obligation b) => a.Case == b.Case && a.StartRow == b.StartRow && a.Started == b.Started && a.Ends == b.Ends;

    private readonly record struct Clock(int Case, int StartRow, int Started, int Ends);

    /// <summary>A step in eight bytes: days are counted from the clock's start, or from the day the step opened, and what few steps have is not there.</summary>
    private readonly struct Step
    {
        private const ushort NewClock = 0x8000;
        private const ushort Few = 0x4000;
        private const int MostSteps = Few - 1;

        private readonly ushort opened;
        private readonly ushort due;

        // One more than the days to the event; 0 where there is none.
        private readonly ushort done;
        private readonly ushort numberAndMarks;

        private Step(ushort opened, ushort due, ushort done, ushort numberAndMarks)
        {
            this.opened = opened;
            this.due = due;
            this.done = done;
            this.numberAndMarks = numberAndMarks;
        }

        public bool IsOfNewClock => (numberAndMarks & NewClock) != 0;

        public bool IsOfFew => (numberAndMarks & Few) != 0;

        /// <summary>Whether a step has room for an obligation.</summary>
        public static bool Holds(in Obligation o) =>
            o.DueLater == DayNumber.None
            && o.Excused == DayNumber.None
            && o.DueMinute == DayNumber.NoTime
            && o.DoneMinute == DayNumber.NoTime
            && !o.OnlyInBreach
            && o.Step <= MostSteps
            && IsShort((long)o.Opened - o.Started)
            && IsShort((long)o.Due - o.Opened)
            && (o.Done == DayNumber.None || IsShort((long)o.Done - o.Opened));

        public static Step Of(in Obligation o, bool isNewClock) => new(
            (ushort)(o.Opened - o.Started),
            (ushort)(o.Due - o.Opened),
            o.Done == DayNumber.None ? (ushort)0 : (ushort)(o.Done - o.Opened + 1),
            (ushort)(o.Step | (isNewClock ? NewClock : 0)));

        public static Step OfFew(bool isNewClock) => new(0, 0, 0, (ushort)(Few | (isNewClock ? NewClock : 0)));

        public Obligation In(in Clock clock)
        {
            var day = clock.Started + opened;
            return new Obligation
            {
                Case = clock.Case,
                StartRow = clock.StartRow,
                Started = clock.Started,
                Ends = clock.Ends,
                Step = numberAndMarks & MostSteps,
                Opened = day,
                Due = day + due,
                Done = done == 0 ? DayNumber.None : day + done - 1,
            };
        }

        private static bool IsShort(long days) => days is >= 0 and < ushort.MaxValue;
    }
}
