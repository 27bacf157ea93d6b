namespace ComplianceChecker.Tests.Extracts;

/// <summary>As <see cref="SamplesFactAttribute"/>, for several sets of data.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SamplesTheoryAttribute : TheoryAttribute
{
    public SamplesTheoryAttribute() => Skip = new SamplesFactAttribute().Skip;
}
