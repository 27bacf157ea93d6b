using ComplianceChecker.Cases;
using ComplianceChecker.Cases.DataFiles;

namespace ComplianceChecker.Cli;

/// <summary>Reads <c>compliance.json</c>, which may hold any option of the command line.</summary>
internal static class SettingsFile
{
    /// <summary>The file's name.</summary>
    public const string Name = "compliance.json";

    /// <summary>The values of each option that the file holds.</summary>
    /// <param name="content">The file's bytes.</param>
    /// <exception cref="CommandFailure">Something in the file is wrong; lists all of it.</exception>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Read(byte[] content)
    {
        var errors = new List<DataFileError>();
        var values = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        try
        {
            var root = DataFileReader.Read(content, Name, errors);
            if (root.Kind != DataNodeKind.Object)
            {
                errors.Add(new DataFileError(root.Place, null, $"an object {{ }} was expected here, not {root.Described}."));
            }

            foreach (var member in root.Members)
            {
                if (OptionDefinition.All.FirstOrDefault(o => string.Equals(o.JsonName, member.Name, StringComparison.Ordinal)) is { } option)
                {
                    values[option.Name] = ReadValues(option, member.Value, errors);
                }
                else
                {
                    var known = OptionDefinition.All.Select(o => o.JsonName).ToArray();
                    errors.Add(new DataFileError(member.Place, null, $"\"{member.Name}\" is no option.{NearestName.Hint(member.Name, known)} Known: {string.Join(", ", known)}."));
                }
            }
        }
        catch (DataFileException broken)
        {
            errors.AddRange(broken.Errors);
        }

        return errors.Count == 0 ? values : throw new CommandFailure(ExitStatus.WrongCommandLine, [.. errors.Select(e => e.ToString())]);
    }

    private static IReadOnlyList<string> ReadValues(OptionDefinition option, DataNode node, List<DataFileError> errors)
    {
        if (option.Value.Length == 0)
        {
            if (node.Kind == DataNodeKind.Boolean)
            {
                return node.IsTrue ? [""] : [];
            }

            errors.Add(new DataFileError(node.Place, null, $"\"{option.JsonName}\" is true or false, not {node.Described}."));
            return [];
        }

        if (option.IsRepeatable && node.Kind == DataNodeKind.List)
        {
            return [.. node.Items.SelectMany(item => ReadValue(option, item, errors))];
        }

        return ReadValue(option, node, errors);
    }

    private static string[] ReadValue(OptionDefinition option, DataNode node, List<DataFileError> errors)
    {
        if (node.Kind is DataNodeKind.Text or DataNodeKind.Number)
        {
            return [node.Text];
        }

        errors.Add(new DataFileError(node.Place, null, $"\"{option.JsonName}\" is a text such as \"{option.Value}\"{(option.IsRepeatable ? ", or a list of them" : "")}, not {node.Described}."));
        return [];
    }
}
