namespace ComplianceChecker.Cases.DataFiles;

/// <summary>A named member of an object.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Place">Where the name stands.</param>
/// <param name="Value">Its value.</param>
public sealed record DataMember(string Name, DataPlace Place, DataNode Value);
