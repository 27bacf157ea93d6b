using System.Globalization;

namespace ComplianceChecker.Extracts.Privacy;

/// <summary>Names the files of a copy of a source: by their tables, since a file's own name may tell something.</summary>
internal static class CopyNames
{
    /// <summary>The name of each file, such as <c>episodes.csv</c>. Of several returns it tells which belong together: by the year in their names, else by a folder each.</summary>
    /// <exception cref="ExtractException">Two files are the same table of one return.</exception>
    public static IEnumerable<(SourceFile File, string Name)> Of(SourceFiles files)
    {
        string[] returns = files.Mapping.Year is null ? [] : [.. files.All.Select(KeyOf).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.OrdinalIgnoreCase)];
        foreach (var table in files.Tables.Order(StringComparer.Ordinal))
        {
            SourceFile[] same = [.. files.Of(table).OrderBy(f => f.Name, StringComparer.Ordinal)];
            if (files.Mapping.Year is not null && same.GroupBy(KeyOf, StringComparer.OrdinalIgnoreCase).Select(g => g.ToArray()).FirstOrDefault(g => g.Length > 1) is { } twice)
            {
                throw new ExtractException([ExtractMessages.Fill(ExtractMessages.TableTwice, twice[0].Name, twice[1].Name, table, files.Mapping.Title)]);
            }

            for (var i = 0; i < same.Length; i++)
            {
                yield return (same[i], returns.Length > 1 ? Prefix(same[i], returns) + table + ".csv" : same.Length == 1 ? table + ".csv" : string.Create(CultureInfo.InvariantCulture, $"{table}-{i + 1:D4}.csv"));
            }
        }
    }

    private static string KeyOf(SourceFile file) => SourceReturns.KeyOf(file.Name);

    private static string Prefix(SourceFile file, string[] returns)
    {
        var key = KeyOf(file);
        return key.Length == 0 ? ""
            : string.Equals(SourceReturns.KeyOf(key + "-" + file.Table.Name), key, StringComparison.Ordinal) ? key + "-"
            : string.Create(CultureInfo.InvariantCulture, $"return-{Array.FindIndex(returns, r => string.Equals(r, key, StringComparison.OrdinalIgnoreCase)) + 1}/");
    }
}
