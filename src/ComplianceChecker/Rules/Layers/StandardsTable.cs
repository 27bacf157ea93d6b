using ComplianceChecker.Cases;
using ComplianceChecker.Cases.DataFiles;
using ComplianceChecker.Extracts;
using CsvHelper;

namespace ComplianceChecker.Rules.Layers;

/// <summary>Reads a table of standards: a CSV file with a row for each rule whose spans or targets it changes.</summary>
internal static class StandardsTable
{
    /// <summary>The column that names the rule.</summary>
    public const string RuleId = "rule_id";

    /// <summary>The columns that a table may have.</summary>
    public static readonly string[] Columns = [RuleId, "first", "second", "then", "target", "amber", "due_soon", "why"];

    /// <summary>The rows, but for blank ones.</summary>
    /// <param name="file">The table.</param>
    /// <param name="errors">Receives what is wrong with it.</param>
    public static IReadOnlyList<StandardsRow> Read(InputFile file, ICollection<DataFileError> errors)
    {
        try
        {
            var csv = CsvText.Open(file);
            return HasColumns(csv, errors) ? ReadRows(csv, errors) : [];
        }
        catch (ExtractException unreadable)
        {
            // Its message begins with the file, which the place says already.
            var message = unreadable.Messages[0];
            errors.Add(new DataFileError(new DataPlace(file.Name, 1, 1), null, message[(message.IndexOf(": ", StringComparison.Ordinal) + 2)..]));
            return [];
        }
    }

    private static bool HasColumns(CsvText csv, ICollection<DataFileError> errors)
    {
        for (var i = 0; i < csv.Columns.Count; i++)
        {
            if (csv.Columns[i].Length > 0 && !Columns.Contains(csv.Columns[i], StringComparer.Ordinal))
            {
                errors.Add(new DataFileError(new DataPlace(csv.Name, 1, i + 1), null, LayerMessages.UnknownStandardsColumn(csv.Titles[i], NearestName.Hint(csv.Titles[i], Columns), string.Join(", ", Columns))));
            }
        }

        if (csv.IndexOf(RuleId) < 0)
        {
            errors.Add(new DataFileError(new DataPlace(csv.Name, 1, 1), null, LayerMessages.NoRuleIdColumn(string.Join(", ", Columns))));
        }

        return csv.IndexOf(RuleId) >= 0;
    }

    private static List<StandardsRow> ReadRows(CsvText csv, ICollection<DataFileError> errors)
    {
        var rows = new List<StandardsRow>();
        var isMalformed = false;
        using var reader = csv.Rows(_ => isMalformed = true);
        while (reader.Read())
        {
            var cells = CellsOf(csv, reader);
            var place = new DataPlace(csv.Name, (int)reader.LineNumber, 1);
            if (isMalformed)
            {
                errors.Add(new DataFileError(place, null, LayerMessages.StandardsQuotes()));
            }
            else if (cells.Count > 0 && reader.FieldCount > csv.Columns.Count)
            {
                errors.Add(new DataFileError(place, null, LayerMessages.StandardsFieldCount(ExtractMessages.Fields(reader.FieldCount), ExtractMessages.Fields(csv.Columns.Count))));
            }
            else if (cells.Remove(RuleId, out var id))
            {
                rows.Add(new StandardsRow(id, cells));
            }
            else if (cells.Count > 0)
            {
                errors.Add(new DataFileError(place, null, LayerMessages.StandardsRowWithoutRule()));
            }

            isMalformed = false;
        }

        return rows;
    }

    private static Dictionary<string, DataNode> CellsOf(CsvText csv, CsvReader reader)
    {
        var cells = new Dictionary<string, DataNode>(StringComparer.Ordinal);
        for (var i = 0; i < Math.Min(reader.FieldCount, csv.Columns.Count); i++)
        {
            if (reader.GetString(i).Trim() is { Length: > 0 } text)
            {
                cells[csv.Columns[i]] = new DataNode(DataNodeKind.Text, new DataPlace(csv.Name, (int)reader.LineNumber, i + 1) { ColumnName = csv.Titles[i] }) { Text = text };
            }
        }

        return cells;
    }
}
