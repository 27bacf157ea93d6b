namespace ComplianceChecker.Measures;

/// <summary>The counts of a measure over all cases or over one group.</summary>
internal sealed class Tally
{
    /// <summary>How many keep the timescale.</summary>
    public int Numerator { get; set; }

    /// <summary>Of how many.</summary>
    public int Denominator { get; set; }

    /// <summary>Obligations otherwise counted that are excused.</summary>
    public int Excused { get; set; }

    /// <summary>Cases left out as not yet due.</summary>
    public int LeftOut { get; set; }

    /// <summary>Cases of which it cannot be told.</summary>
    public int NotTold { get; set; }

    /// <summary>How many would keep the timescale, and of how many, if all that cannot be told were not kept.</summary>
    public (int Numerator, int Denominator) AtWorst { get; set; }

    /// <summary>How many would keep the timescale, and of how many, if all that cannot be told were kept.</summary>
    public (int Numerator, int Denominator) AtBest { get; set; }

    /// <summary>Adds counts of other cases.</summary>
    public void Add(Tally other)
    {
        Numerator += other.Numerator;
        Denominator += other.Denominator;
        Excused += other.Excused;
        LeftOut += other.LeftOut;
        NotTold += other.NotTold;
        AtWorst = (AtWorst.Numerator + other.AtWorst.Numerator, AtWorst.Denominator + other.AtWorst.Denominator);
        AtBest = (AtBest.Numerator + other.AtBest.Numerator, AtBest.Denominator + other.AtBest.Denominator);
    }

    /// <summary>Whether there is anything to count.</summary>
    public bool HasAnything => Denominator > 0 || NotTold > 0;
}
