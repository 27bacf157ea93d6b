namespace ComplianceChecker.Measures;

/// <summary>Which figures of a row are withheld because they, or others that they would give away, are small.</summary>
[Flags]
public enum WithheldCells
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>The numerator, or the days that stand in its place.</summary>
    Numerator = 1,

    /// <summary>The denominator.</summary>
    Denominator = 2,

    /// <summary>The percentage.</summary>
    Percentage = 4,

    /// <summary>The number excused.</summary>
    Excused = 8,

    /// <summary>The number left out.</summary>
    LeftOut = 16,

    /// <summary>The number that cannot be told.</summary>
    NotTold = 32,

    /// <summary>The percentage at worst.</summary>
    AtWorst = 64,

    /// <summary>The percentage at best.</summary>
    AtBest = 128,

    /// <summary>How the figure stands against the target.</summary>
    Rag = 256,
}
