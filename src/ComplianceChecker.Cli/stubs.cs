#pragma warning disable MA0048
using System.CommandLine;
namespace ComplianceChecker.Cli;
internal static class ExtractCheckCommand { public static Command Create(CommandRunner runner) => new("check"); }
internal static class RulesListCommand { public static Command Create(CommandRunner runner) => new("list"); }
internal static class RulesShowCommand { public static Command Create(CommandRunner runner) => new("show"); }
internal static class RulesCheckCommand { public static Command Create(CommandRunner runner) => new("check"); }
internal static class RulesTestCommand { public static Command Create(CommandRunner runner) => new("test"); }
internal static class RulesSchemaCommand { public static Command Create(CommandRunner runner) => new("schema"); }
