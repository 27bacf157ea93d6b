namespace ComplianceChecker.Tests.Extracts;

/// <summary>A theory over the published synthetic files; see <see cref="SamplesFactAttribute"/>.</summary>
public sealed class SamplesTheoryAttribute : TheoryAttribute
{
    public SamplesTheoryAttribute()
    {
        if (SamplesFactAttribute.Folder is null)
        {
            Skip = "Set COMPLIANCE_SAMPLES to the folder that holds the published files.";
        }
    }
}
