namespace ComplianceChecker.Tests.Extracts;

/// <summary>A test that runs statements in a real PostgreSQL: COMPLIANCE_POSTGRES is its connection string. The dataset's tables are made from its published specification, so COMPLIANCE_SAMPLES is needed too.</summary>
public sealed class PostgresFactAttribute : FactAttribute
{
    public PostgresFactAttribute()
    {
        if (ConnectionString is null || SamplesFactAttribute.Folder is null)
        {
            Skip = "Set COMPLIANCE_POSTGRES to the connection string of a PostgreSQL in which a schema may be made, and COMPLIANCE_SAMPLES to the folder that holds ssd.";
        }
    }

    public static string? ConnectionString => Environment.GetEnvironmentVariable("COMPLIANCE_POSTGRES") is { Length: > 0 } text ? text : null;
}
