namespace ComplianceChecker.Measures;

/// <summary>The counts of an indicator over all cases or over one group.</summary>
internal sealed class IndicatorTally
{
    private readonly List<int> days = [];

    /// <summary>How many of the cohort are counted; for a plain number, how many there are.</summary>
    public int Numerator { get; private set; }

    /// <summary>How many the figure is of.</summary>
    public int Denominator { get; private set; }

    /// <summary>How many of the cohort have not both days.</summary>
    public int LeftOut { get; private set; }

    /// <summary>How many have both days, of which one is not known.</summary>
    public int NotTold { get; private set; }

    /// <summary>Whether there is anything to count.</summary>
    public bool HasAnything => Denominator > 0 || NotTold > 0;

    /// <summary>The mean of the days to one decimal, halves upwards; null with none.</summary>
    public decimal? Mean => days.Count == 0 ? null : Tenths(days.Sum(d => (long)d), days.Count);

    /// <summary>The median of the days, of an even number half way between the two in the middle; null with none.</summary>
    public decimal? Median
    {
        get
        {
            if (days.Count == 0)
            {
                return null;
            }

            days.Sort();
            return Tenths((long)days[(days.Count - 1) / 2] + days[days.Count / 2], 2);
        }
    }

    /// <summary>Adds one of the cohort.</summary>
    /// <param name="judgement">What comes of it.</param>
    /// <param name="between">The days, where the indicator counts them and it is counted.</param>
    /// <param name="countsDays">Whether the indicator counts days.</param>
    public void Add(Judgement judgement, int between, bool countsDays)
    {
        Numerator += judgement == Judgement.Counted ? 1 : 0;
        Denominator += judgement is Judgement.Counted or Judgement.NotCounted ? 1 : 0;
        LeftOut += judgement == Judgement.LeftOut ? 1 : 0;
        NotTold += judgement == Judgement.NotTold ? 1 : 0;
        if (countsDays && judgement == Judgement.Counted)
        {
            days.Add(between);
        }
    }

    /// <summary>Adds what another thread counted.</summary>
    public void Add(IndicatorTally other)
    {
        Numerator += other.Numerator;
        Denominator += other.Denominator;
        LeftOut += other.LeftOut;
        NotTold += other.NotTold;
        days.AddRange(other.days);
    }

    private static decimal Tenths(long sum, int count) => ((sum * 20) + count) / (2L * count) / 10m;
}
