using System.Reflection;
using System.Text.RegularExpressions;
using ComplianceChecker.Cases.DataFiles;
using ComplianceChecker.Rules;
using ComplianceChecker.Rules.Layers;
using ComplianceChecker.Rules.Loading;

namespace ComplianceChecker.Tests.Rules;

/// <summary>Every file fixtures/bad/rules-*.json says exactly what stands beside it, and every message has such a file.</summary>
public partial class BadRuleFileTests
{
    private const string Folder = "fixtures/bad";
    private const string Anything = "\u2042";

    public static TheoryData<string> Names => [.. Directory.GetFiles(Shipped.PathOf(Folder), "rules-*.json").Select(f => Path.GetFileNameWithoutExtension(f)).Where(n => !n.EndsWith(".second", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    public static TheoryData<string> Messages => [.. Methods().Select(m => m.Name).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_bad_file_is_told_exactly_what_is_wrong_with_it(string name) =>
        Shipped.AssertApproved($"{Folder}/{name}.expected.txt", Said(name));

    [Theory]
    [MemberData(nameof(Messages))]
    public void Every_message_has_a_bad_file(string message)
    {
        var slug = WordStart().Replace(message, "-$0").ToLowerInvariant();
        var expected = File.ReadAllText(Shipped.PathOf($"{Folder}/rules{slug}.expected.txt"));

        var method = Methods().Single(m => string.Equals(m.Name, message, StringComparison.Ordinal));
        var text = (string)method.Invoke(null, [.. method.GetParameters().Select(_ => (object)Anything)])!;

        Assert.Matches(Regex.Escape(text).Replace(Anything, ".*", StringComparison.Ordinal) + "\n", expected);
    }

    private static string Said(string name)
    {
        var file = Shipped.File($"{Folder}/{name}.json", $"{name}.json");
        var content = File.ReadAllText(Shipped.PathOf($"{Folder}/{name}.json"));
        var isCalendar = content.Contains("\"covers\"", StringComparison.Ordinal) || content.Contains("\"dates\"", StringComparison.Ordinal);
        var second = Shipped.File($"{Folder}/{name}.second.json", $"{name}.second.json");
        InputFile[] rules = isCalendar ? [] : File.Exists(Shipped.PathOf($"{Folder}/{name}.second.json")) ? [file, second] : [file];
        try
        {
            var loaded = RuleSetLoader.Load(rules, isCalendar ? [Shipped.Calendar, Shipped.Terms, file] : [Shipped.Calendar, Shipped.Terms], Shipped.Dictionary, TestFolder.Beside(Folder));
            return string.Concat(loaded.Warnings.Select(w => $"warning: {w}\n"));
        }
        catch (DataFileException bad)
        {
            return string.Concat(bad.Errors.Select(e => $"error: {e}\n"));
        }
    }

    private static IEnumerable<MethodInfo> Methods() =>
        new[] { typeof(RuleMessages), typeof(LayerMessages) }.SelectMany(t => t.GetMethods(BindingFlags.Static | BindingFlags.Public | BindingFlags.DeclaredOnly));

    [GeneratedRegex("[A-Z]", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex WordStart();
}
