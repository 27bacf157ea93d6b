using System.Runtime.CompilerServices;

namespace ComplianceChecker.Tests.Cli;

/// <summary>Compares a whole output with the text that was approved; set UPDATE_APPROVED=1 to approve what comes now.</summary>
internal static class Approved
{
    public static void Check(string text, string name, [CallerFilePath] string test = "")
    {
        var path = Path.Combine(Path.GetDirectoryName(test)!, name + ".approved.txt");
        if (string.Equals(Environment.GetEnvironmentVariable("UPDATE_APPROVED"), "1", StringComparison.Ordinal))
        {
            File.WriteAllText(path, text);
        }

        Assert.True(File.Exists(path), $"There is no approved text {name}. Run with UPDATE_APPROVED=1 and read what it wrote.");
        Assert.Equal(File.ReadAllText(path).Replace("\r\n", "\n", StringComparison.Ordinal), text);
    }
}
