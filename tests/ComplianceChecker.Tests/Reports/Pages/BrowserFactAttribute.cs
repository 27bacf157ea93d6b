namespace ComplianceChecker.Tests.Reports.Pages;

/// <summary>A test in a browser: COMPLIANCE_BROWSER names the program, else Chromium or Chrome is taken where Linux has it.</summary>
public sealed class BrowserFactAttribute : FactAttribute
{
    private static readonly string[] Known = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    public BrowserFactAttribute()
    {
        if (Program is null)
        {
            Skip = "Install Chromium, or set COMPLIANCE_BROWSER to the program of a browser of its kind.";
        }
    }

    public static string? Program => Environment.GetEnvironmentVariable("COMPLIANCE_BROWSER") is { Length: > 0 } named ? named : Known.FirstOrDefault(File.Exists);
}
