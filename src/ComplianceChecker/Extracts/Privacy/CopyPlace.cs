namespace ComplianceChecker.Extracts.Privacy;

/// <summary>Where the files of a copy are written.</summary>
/// <param name="Create">Makes the file of a name, which may begin with the name of a folder and a slash.</param>
/// <param name="Open">Opens a file that was made, from its first byte.</param>
public sealed record CopyPlace(Func<string, Stream> Create, Func<string, Stream> Open);
