using ComplianceChecker.Evaluation;

namespace ComplianceChecker.Measures;

/// <summary>The obligations of all rules on a run of cases, unpacked once for those who read them at many dates. Several threads may read at once.</summary>
internal sealed class UnpackedChunk
{
    private readonly Dictionary<RuleOutcome, Obligation[]> rooms = [];
    private int chunk = -1;

    /// <summary>Unpacks a run of cases in the place of the one before.</summary>
    public void Open(EvaluationResult result, int ofCases)
    {
        chunk = ofCases;
        foreach (var outcome in result.Outcomes)
        {
            var room = rooms.GetValueOrDefault(outcome) ?? [];
            _ = outcome.ObligationsIn(chunk, ref room);
            rooms[outcome] = room;
        }
    }

    /// <summary>What a rule gives on the run.</summary>
    public ReadOnlySpan<Obligation> Of(RuleOutcome outcome) => rooms[outcome].AsSpan(0, outcome.CountIn(chunk));

    /// <summary>Likewise with room behind it.</summary>
    public Obligation[] RoomOf(RuleOutcome outcome) => rooms[outcome];
}
