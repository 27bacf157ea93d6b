using System.Reflection;

namespace ComplianceChecker.Cli;

/// <summary>The program's version.</summary>
internal static class ProgramVersion
{
    /// <summary>The version, such as <c>0.1.0</c>.</summary>
    public static string Text { get; } =
        (typeof(ProgramVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown").Split('+')[0];
}
