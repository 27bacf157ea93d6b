namespace ComplianceChecker.Extracts.Samples;

/// <summary>A kind of record that a sample has.</summary>
/// <param name="Name">The kind's name in the dictionary.</param>
/// <param name="Header">The columns, as its file's first line has them.</param>
internal sealed record SampleKind(string Name, string Header)
{
    /// <summary>The name of its file.</summary>
    public string File { get; } = Name + ".csv";
}
