using NodaTime;

namespace ComplianceChecker.Extracts;

/// <summary>One value of each case, gathered from the rows of several files.</summary>
/// <param name="blank">What stands for no value.</param>
internal sealed class CaseValues(int blank)
{
    private readonly List<(int Value, SourceFile? File, int Line)> known = [];
    private readonly HashSet<int> contradicted = [];
    private readonly HashSet<(int Number, LocalDate? Year)> told = [];

    /// <summary>What came of a row's value.</summary>
    public enum Outcome
    {
        /// <summary>Nothing: it is blank, known already, or its difference has been told.</summary>
        None,

        /// <summary>It is the case's first.</summary>
        Taken,

        /// <summary>It contradicts another row of the same file; the case has none.</summary>
        Contradicts,

        /// <summary>It differs from that of an earlier file, which counts. Told once, and of returns once a year.</summary>
        Differs,
    }

    /// <summary>Takes the value of a row.</summary>
    /// <param name="number">The number of the case's id.</param>
    /// <param name="value">The value.</param>
    /// <param name="place">Where it stands.</param>
    /// <param name="everyRow">Whether each row that contradicts is told; the first only otherwise.</param>
    public Outcome Take(int number, int value, (SourceFile File, int Line) place, bool everyRow)
    {
        if (value == blank)
        {
            return Outcome.None;
        }

        while (known.Count <= number)
        {
            known.Add((blank, null, 0));
        }

        var before = known[number];
        if (before.File is null)
        {
            known[number] = (value, place.File, place.Line);
            return Outcome.Taken;
        }

        if (before.Value == value)
        {
            return Outcome.None;
        }

        if (ReferenceEquals(before.File, place.File))
        {
            return contradicted.Add(number) || everyRow ? Outcome.Contradicts : Outcome.None;
        }

        return told.Add((number, place.File.Year)) ? Outcome.Differs : Outcome.None;
    }

    /// <summary>The value of a case.</summary>
    public int Of(int number) => number < known.Count && !contradicted.Contains(number) ? known[number].Value : blank;

    /// <summary>Where the value of a case stands; there is one.</summary>
    public (SourceFile File, int Line) PlaceOf(int number) => (known[number].File!, known[number].Line);
}
