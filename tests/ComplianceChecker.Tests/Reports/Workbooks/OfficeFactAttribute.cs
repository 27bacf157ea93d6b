namespace ComplianceChecker.Tests.Reports.Workbooks;

/// <summary>A test that opens workbooks in LibreOffice: COMPLIANCE_OFFICE names its program, else it is looked for where it is usually installed.</summary>
public sealed class OfficeFactAttribute : FactAttribute
{
    public OfficeFactAttribute()
    {
        if (Program is null)
        {
            Skip = "Install LibreOffice Calc, or set COMPLIANCE_OFFICE to its program soffice.";
        }
    }

    public static string? Program { get; } = new[] { Environment.GetEnvironmentVariable("COMPLIANCE_OFFICE"), "/usr/bin/soffice", "/usr/bin/libreoffice", "/Applications/LibreOffice.app/Contents/MacOS/soffice", @"C:\Program Files\LibreOffice\program\soffice.exe" }
        .FirstOrDefault(File.Exists);
}
