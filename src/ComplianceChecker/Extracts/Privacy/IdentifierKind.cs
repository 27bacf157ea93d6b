namespace ComplianceChecker.Extracts.Privacy;

/// <summary>Whose identifier it is. Pseudonyms of different kinds have nothing to do with each other, whatever they stand for.</summary>
internal enum IdentifierKind
{
    Child,
    Worker,
    Placement,
    Accommodation,
    Team,

    /// <summary>Any other text that is not kept, of which it may count whether two are the same.</summary>
    Value,
}
