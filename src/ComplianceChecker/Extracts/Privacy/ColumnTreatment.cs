namespace ComplianceChecker.Extracts.Privacy;

/// <summary>What becomes of a column in a copy with pseudonyms.</summary>
public enum ColumnTreatment
{
    /// <summary>Its dates, numbers and known words stay.</summary>
    Keep,

    /// <summary>Each text becomes a pseudonym.</summary>
    Replace,

    /// <summary>Its dates become less exact.</summary>
    Coarsen,

    /// <summary>Each text becomes the same word.</summary>
    Withhold,

    /// <summary>The column stays, since the table is known by it, and its cells are blank.</summary>
    Blank,

    /// <summary>It is left out.</summary>
    Drop,
}
