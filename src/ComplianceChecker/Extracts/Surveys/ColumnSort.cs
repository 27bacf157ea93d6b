namespace ComplianceChecker.Extracts.Surveys;

/// <summary>What a column is read as.</summary>
public enum ColumnSort
{
    /// <summary>The pseudonym that tells whose row it is.</summary>
    CaseId,

    /// <summary>A date.</summary>
    Date,

    /// <summary>A number.</summary>
    Number,

    /// <summary>Yes or no.</summary>
    Boolean,

    /// <summary>One of the dictionary's codes.</summary>
    Code,

    /// <summary>Any text.</summary>
    Text,

    /// <summary>An attribute that the dictionary does not know, read as text.</summary>
    NotInDictionary,

    /// <summary>Looked at to tell rows apart, and kept nowhere.</summary>
    ComparedOnly,

    /// <summary>Known, and skipped by the reader.</summary>
    NeverRead,

    /// <summary>Not known, and not read.</summary>
    NotRecognised,
}
