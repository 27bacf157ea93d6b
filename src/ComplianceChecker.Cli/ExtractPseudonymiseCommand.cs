using System.CommandLine;
using System.Globalization;
using ComplianceChecker.Evaluation;
using ComplianceChecker.Extracts.Privacy;
using ComplianceChecker.Rules;

namespace ComplianceChecker.Cli;

/// <summary><c>compliance extract pseudonymise IN OUT</c>: a copy of an extract that does not tell who the children are.</summary>
internal static class ExtractPseudonymiseCommand
{
    /// <summary>The name of the argument of the extract.</summary>
    public const string In = "IN";

    /// <summary>Makes the command.</summary>
    public static Command Create(CommandRunner runner) => runner.Make(
        "pseudonymise",
        "Copies an extract, or the tables of a source, with pseudonyms for children, workers, placements and teams, and without names, addresses, numbers and free text. The copy gives the same results.",
        [
            new Argument<string>(In) { Description = "The folder of the extract, or one workbook, XML return or zip." },
            new Argument<string>(SampleFolder.Argument) { Description = "The folder to write the copy into; made if it is not there. It must be empty." },
        ],
        [OptionNames.Rules, OptionNames.KeyFile, OptionNames.NewKey, OptionNames.Policy, OptionNames.Log, OptionNames.Verbose],
        [
            "compliance extract pseudonymise extracts/november out/november --key-file keys/pseudonyms.key --new-key",
            "compliance extract pseudonymise extracts/december out/december --key-file keys/pseudonyms.key",
            "compliance extract pseudonymise returns/2018 out/2018 --key-file keys/pseudonyms.key --policy privacy.json",
        ],
        Run);

    private static int Run(CommandContext context)
    {
        var path = ExtractFolder.PathOf(context, In);
        var folder = CopyFolder.OfArgument(context, path);
        var files = ExtractFolder.Open(context, path);
        var rules = RulesInUse.OfAll(context);
        var policy = Policy(context, rules);
        var key = KeyFile.OfOption(context, path, folder, out var made);
        var isDone = false;
        try
        {
            context.Progress.Begin("Making the copy", 0, "rows");
            var ids = rules.Rules.Select(r => r.Id).ToHashSet(StringComparer.OrdinalIgnoreCase);
            var copy = folder.Write(aside => new Pseudonymiser(rules.Dictionary, policy, key).Write(files, rules.Sources, ids, PlaceAt(aside), context.Progress, context.Surroundings.Stop));
            context.Progress.End();
            isDone = true;
            Print(context, folder.Name, copy, made is not null);
            PrintBirths(context.Surroundings.Out, policy.DatesOfBirth, rules.Rules);
            return ExitStatus.Done;
        }
        finally
        {
            if (!isDone && made is not null)
            {
                File.Delete(made);
            }
        }
    }

    private static PrivacyPolicy Policy(CommandContext context, RulesInUse rules)
    {
        var given = context.Options.Value(OptionNames.Policy);
        var path = given is null ? Path.Combine(RuleFiles.ShippedFolder(context.Surroundings), "privacy", "policy.json") : context.Surroundings.PathOf(given);
        return PrivacyPolicyFile.Read(new ReadFiles().Read(given is null ? "privacy/policy.json" : Path.GetFileName(path), path), Path.GetFileName(path), rules.Dictionary);
    }

    private static CopyPlace PlaceAt(string aside) => new(
        name =>
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(aside, name))!);
            return new FileStream(Path.Combine(aside, name), FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 1);
        },
        name => new FileStream(Path.Combine(aside, name), FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1));

    private static void Print(CommandContext context, string folder, PseudonymisedExtract copy, bool isKeyNew)
    {
        var output = context.Surroundings.Out;
        var made = string.Create(CultureInfo.InvariantCulture, $"{Counted.Of(copy.Tables.Count, "table")}, {copy.Tables.Sum(t => (long)t.Rows):N0} rows");
        context.Diagnostics.Inform($"Made a copy with pseudonyms: {made}.");
        output.WriteLine($"Made {folder}: {made}. None of {Counted.Of(copy.Identifiers, "identifier")} of the extract stands anywhere in it.");

        // Before the columns: of a large extract they fill several screens.
        output.WriteLine(isKeyNew
            ? "The key is new. Keep its file to yourself and safe: whoever has it can find out whom a pseudonym stands for, and without it later copies get other pseudonyms."
            : "The same key gives the same pseudonyms in every copy.");
        if (OperatingSystem.IsWindows())
        {
            output.WriteLine("On Windows it is not checked who may read the key's file: keep it in a folder that only you can open.");
        }

        output.WriteLine();
        foreach (var table in copy.Tables)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{table.File}: {Counted.Of(table.Rows, "row")}{(string.Equals(table.From, table.File, StringComparison.Ordinal) ? "" : $" of {table.From}")}"));
            if (table.LeftOut > 0)
            {
                output.WriteLine($"  left out: {Counted.Of(table.LeftOut, "row")} that cannot be parsed (of a case, all but who it is); compliance extract check tells which");
            }

            PrintColumns(output, "replaced", table, ColumnTreatment.Replace);
            PrintColumns(output, "coarsened", table, ColumnTreatment.Coarsen);
            PrintColumns(output, "kept", table, ColumnTreatment.Keep);
            PrintColumns(output, "replaced by one word", table, ColumnTreatment.Withhold);
            PrintColumns(output, "left blank", table, ColumnTreatment.Blank);
            PrintColumns(output, "dropped", table, ColumnTreatment.Drop);
        }

        if (copy.NotCopied.Count > 0)
        {
            output.WriteLine();
            output.WriteLine($"Not copied, because what they hold is not known: {string.Join(", ", copy.NotCopied)}");
        }
    }

    private static void PrintColumns(TextWriter output, string what, PseudonymisedTable table, ColumnTreatment treatment)
    {
        string[] titles = [.. table.Columns.Where(c => c.Treatment == treatment).Select(c => c.Title)];
        if (titles.Length > 0)
        {
            output.WriteLine($"  {what}: {string.Join(", ", titles)}");
        }
    }

    /// <summary>Tells which rules may answer otherwise where dates of birth are less exact.</summary>
    private static void PrintBirths(TextWriter output, DatesOfBirth births, IReadOnlyList<Rule> rules)
    {
        if (births == DatesOfBirth.Keep)
        {
            return;
        }

        string[] ids = [.. rules.Where(RuleReads.NeedsBirth).Select(r => r.Id).Distinct(StringComparer.Ordinal)];
        output.WriteLine();
        output.WriteLine(births == DatesOfBirth.Month
            ? "Dates of birth are the first of their month: birthdays come up to 30 days early, and what goes by an age changes with them."
            : "Dates of birth are the first of their year: birthdays come up to 365 days early, and what goes by an age changes with them.");
        output.WriteLine($"Rules that go by an age or a birthday: {(ids.Length == 0 ? "none" : string.Join(", ", ids))}");
        output.WriteLine($"Of {Counted.Of(rules.Count(r => RuleReads.EndsOnBirthday(r) && !RuleReads.NeedsBirth(r)), "other rule")} the duties end on a birthday, and so that much earlier.");
    }
}
