namespace ComplianceChecker.Cases;

/// <summary>The unbroken stretches for which a child was looked after: periods that touch or overlap are one.</summary>
internal static class CareStretches
{
    /// <summary>The kind of the periods.</summary>
    public const string Kind = "looked_after";

    /// <summary>The attribute that tells a series of short breaks, in which days of care and days at home take turns.</summary>
    public const string ShortBreaks = "short_breaks";

    /// <summary>Gives a case's stretches, in order: the first day of each, and the day that is no longer part of it.</summary>
    /// <param name="care">The periods.</param>
    /// <param name="caseIndex">The case.</param>
    /// <param name="stretches">Receives them; emptied first.</param>
    /// <param name="isCounted">Which periods count, by row; null for all.</param>
    public static void Of(RecordTable care, int caseIndex, List<(int From, int To)> stretches, Func<int, bool>? isCounted = null)
    {
        stretches.Clear();
        for (var row = care.FirstRow[caseIndex]; row < care.FirstRow[caseIndex + 1]; row++)
        {
            if (isCounted is not null && !isCounted(row))
            {
                continue;
            }

            if (stretches.Count > 0 && care.Starts[row] <= stretches[^1].To)
            {
                stretches[^1] = (stretches[^1].From, Math.Max(stretches[^1].To, care.Ends[row]));
            }
            else
            {
                stretches.Add((care.Starts[row], care.Ends[row]));
            }
        }
    }
}
