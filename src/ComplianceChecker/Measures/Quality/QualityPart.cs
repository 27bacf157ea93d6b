namespace ComplianceChecker.Measures.Quality;

/// <summary>What a row of data quality counts.</summary>
public enum QualityPart
{
    /// <summary>All records.</summary>
    Records,

    /// <summary>Records in which an attribute is filled that should be.</summary>
    Complete,

    /// <summary>Records in which an attribute is filled of which a blank says something of its own, or may be right.</summary>
    Optional,

    /// <summary>An attribute of the dictionary for which no file has a column.</summary>
    NoColumn,

    /// <summary>Records in which an attribute has a value that is no known code, or neither yes nor no.</summary>
    Unknown,

    /// <summary>Records with a problem, and how often it is listed among the findings.</summary>
    Problem,
}
