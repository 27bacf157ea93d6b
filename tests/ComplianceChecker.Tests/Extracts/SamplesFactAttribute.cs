namespace ComplianceChecker.Tests.Extracts;

/// <summary>A test over the published synthetic returns, which are not part of the repository: COMPLIANCE_SAMPLES names the folder that holds them.</summary>
public sealed class SamplesFactAttribute : FactAttribute
{
    public SamplesFactAttribute()
    {
        if (Folder is null)
        {
            Skip = "Set COMPLIANCE_SAMPLES to the folder that holds ssda903-2018 and ssda903-years.";
        }
    }

    public static string? Folder => Environment.GetEnvironmentVariable("COMPLIANCE_SAMPLES") is { Length: > 0 } folder ? folder : null;
}
