namespace ComplianceChecker.Cases.DataFiles;

/// <summary>A file to be read, without saying where it lies: only the command line knows paths.</summary>
/// <param name="Name">The name that messages and outputs use, such as <c>visits.csv</c> or <c>england/headline.json</c>.</param>
/// <param name="Read">Gives the whole content.</param>
public sealed record InputFile(string Name, Func<byte[]> Read);
