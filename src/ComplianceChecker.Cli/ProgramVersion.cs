using System.Reflection;

namespace ComplianceChecker.Cli;

/// <summary>Which program this is.</summary>
internal static class ProgramVersion
{
    private const int HashLength = 40;
    private const int ShortHashLength = 7;

    // The build appends the commit, where there is one: 0.3.0+65dbc62...
    private static readonly string[] Parts =
        (typeof(ProgramVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown").Split('+', 2);

    /// <summary>The version, such as <c>0.3.0</c>.</summary>
    public static string Text => Parts[0];

    /// <summary>The commit it was built from, such as <c>65dbc62</c>; <c>unknown</c> where it was built outside git.</summary>
    public static string Commit => Parts.Length < 2 ? "unknown" : ShortCommit(Parts[1]);

    /// <summary>The first digits of a commit's hash, with what the build added to it.</summary>
    internal static string ShortCommit(string revision) =>
        revision.Length >= HashLength ? revision[..ShortHashLength] + revision[HashLength..] : revision;
}
