using ComplianceChecker.Cases;
using ComplianceChecker.Cases.DataFiles;
using ComplianceChecker.Rules;

namespace ComplianceChecker.Tests.Rules;

/// <summary>The files of the repository that tests of rules read.</summary>
internal static class Shipped
{
    public static DataDictionary Dictionary => TestFolder.Dictionary;

    public static InputFile Calendar => File("rules/calendars/england-and-wales.json", "calendars/england-and-wales.json");

    public static InputFile Terms => File("rules/calendars/example-authority.json", "calendars/example-authority.json");

    public static string PathOf(string path) => TestFolder.At(path);

    public static InputFile File(string path, string name) => new(name, () => System.IO.File.ReadAllBytes(PathOf(path)));

    public static InputFile Text(string name, string content) => TestFolder.Text(name, content);

    public static LoadedRules Load(params InputFile[] files) => RuleSetLoader.Load(files, [Calendar, Terms], Dictionary);

    /// <summary>Compares with a committed text, or rewrites it where UPDATE_APPROVED=1.</summary>
    public static void AssertApproved(string path, string actual)
    {
        if (string.Equals(Environment.GetEnvironmentVariable("UPDATE_APPROVED"), "1", StringComparison.Ordinal))
        {
            System.IO.File.WriteAllText(PathOf(path), actual);
        }

        Assert.True(System.IO.File.Exists(PathOf(path)), $"{path} does not exist. Run the tests with UPDATE_APPROVED=1 to write it, and read what it says.");
        Assert.Equal(System.IO.File.ReadAllText(PathOf(path)), actual);
    }
}
