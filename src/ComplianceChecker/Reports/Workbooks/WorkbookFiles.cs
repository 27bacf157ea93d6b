using System.Text;
using ComplianceChecker.Measures;

namespace ComplianceChecker.Reports.Workbooks;

/// <summary>The workbooks of a report as files.</summary>
public static class WorkbookFiles
{
    private const int LongestName = 100;

    private static readonly string[] Reserved = ["CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$", .. Enumerable.Range(0, 10).SelectMany(i => new[] { FormattableString.Invariant($"COM{i}"), FormattableString.Invariant($"LPT{i}") })];

    /// <summary>The workbook of all, then one for each team or worker.</summary>
    /// <param name="contents">The report with all that belongs to it.</param>
    /// <param name="split">By what it is split, one of <see cref="ReportPart.Fields"/>; null for not at all.</param>
    public static IReadOnlyList<ReportFile> Of(ReportContents contents, string? split)
    {
        ArgumentNullException.ThrowIfNull(contents);
        List<ReportFile> files = [new(ReportWorkbook.FileName, stream => ReportWorkbook.Write(contents, stream))];
        if (split is not null)
        {
            var parts = ReportParts.Of(contents.Report, split);
            var names = NamesOf([.. parts.Select(p => p.Words)]);
            files.AddRange(parts.Select((part, i) => new ReportFile($"{FolderOf(split)}/{names[i]}.xlsx", stream => ReportWorkbook.WritePart(contents, part, stream))));
        }

        return files;
    }

    /// <summary>The folder of the workbooks of a field, such as <c>by-team</c>.</summary>
    public static string FolderOf(string field)
    {
        ArgumentNullException.ThrowIfNull(field);
        return "by-" + field.Replace('_', '-');
    }

    /// <summary>Names of files, without extension, that every system takes and that no two values share.</summary>
    internal static string[] NamesOf(IReadOnlyList<string> values)
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var names = new string[values.Count];
        for (var i = 0; i < names.Length; i++)
        {
            var name = Safe(values[i]);
            names[i] = name;
            for (var other = 2; !taken.Add(names[i]); other++)
            {
                names[i] = FormattableString.Invariant($"{name} ({other})");
            }
        }

        return names;
    }

    private static string Safe(string value)
    {
        var name = new StringBuilder(value.Length);
        foreach (var character in ExcelText.Shown(VisibleText.Of(value)).Normalize())
        {
            name.Append(character is '<' or '>' or ':' or '"' or '/' or '\\' or '|' or '?' or '*' or '\uFFFD' ? '-' : character);
        }

        if (name.Length > LongestName)
        {
            name.Length = char.IsHighSurrogate(name[LongestName - 1]) ? LongestName - 1 : LongestName;
        }

        var safe = name.ToString().TrimEnd(' ', '.').TrimStart(' ', '.', '~');
        return safe.Length == 0 ? "-" : Reserved.Contains(safe.Split('.')[0].TrimEnd(), StringComparer.OrdinalIgnoreCase) ? "-" + safe : safe;
    }
}
