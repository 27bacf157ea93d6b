namespace ComplianceChecker.Measures;

/// <summary>A value of <c>--where</c> that its field has nowhere in the extract, so that nothing is kept by it.</summary>
/// <param name="Field">The field, such as <c>team</c>.</param>
/// <param name="Value">The value, as it was given.</param>
/// <param name="Others">How many different values the field has in the extract.</param>
/// <param name="Words">The values that the data dictionary gives the field, or its age bands; empty where any text may stand.</param>
public sealed record UnknownValue(string Field, string Value, int Others, IReadOnlyList<string> Words)
{
    /// <summary>In a sentence or two for people. Values of the extract are not named: they may be names of workers.</summary>
    public string InWords() => MeasureMessages.UnknownValue(this);
}
