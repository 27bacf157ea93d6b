namespace ComplianceChecker.Extracts;

/// <summary>An extract cannot be used at all; lists everything that stops it.</summary>
public sealed class ExtractException(IReadOnlyList<string> messages)
    : Exception(string.Join(Environment.NewLine, messages))
{
    /// <summary>What stops it, a sentence or two each, in the order of the files.</summary>
    public IReadOnlyList<string> Messages { get; } = messages;
}
