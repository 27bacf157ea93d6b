namespace ComplianceChecker.Reports;

/// <summary>What a summary on the console says of where things are.</summary>
/// <param name="Extract">The name of the extract's folder.</param>
/// <param name="Out">The folder that the lists were written to, as the person named it; null if they were not.</param>
/// <param name="ShowsGroups">Whether measures are shown by group as well as for all cases.</param>
public sealed record ConsolePlaces(string Extract, string? Out, bool ShowsGroups)
{
    /// <summary>Where a whole list is, as the end of a sentence.</summary>
    internal string Of(string file) => Out is null ? "Add --out FOLDER to have the whole list." : $"The whole list is in {Out}/{file}.";
}
