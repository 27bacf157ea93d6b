using System.Text;

namespace ComplianceChecker.Tests.Evaluation.Plain;

/// <summary>The rows of one file, with the flaws that a real one has.</summary>
internal sealed class RandomTable(IReadOnlyList<string> columns)
{
    private readonly List<IReadOnlyDictionary<string, string>> rows = [];

    public int Count => rows.Count;

    public void Add(IReadOnlyDictionary<string, string> row) => rows.Add(row);

    /// <summary>Takes away the events before a day, as a system does that came into use on it.</summary>
    public void RemoveBefore(string day) => rows.RemoveAll(row => string.CompareOrdinal(row["date"], day) < 0);

    /// <summary>Adds a row that cannot be used.</summary>
    public void AddFlawed(RandomDice dice)
    {
        if (rows.Count == 0)
        {
            return;
        }

        Dictionary<string, string> row = columns.ToDictionary(column => column, _ => "", StringComparer.Ordinal);
        row["case_id"] = dice.Chance(60) ? dice.Pick(rows)["case_id"] : "nobody";
        if (row.ContainsKey("start_date"))
        {
            row["start_date"] = dice.Chance(50) ? "2016-05-02" : "";
            row["end_date"] = "2016-05-01";
        }
        else
        {
            row["date"] = dice.Chance(50) ? "" : "2016-02-30";
        }

        rows.Add(row);
    }

    public string? AnyAttribute(RandomDice dice)
    {
        List<string> attributes = [.. columns.Where(column => column is not ("case_id" or "start_date" or "end_date" or "date" or "placement_id"))];
        return attributes.Count == 0 ? null : dice.Pick(attributes);
    }

    /// <summary>Columns and rows come in any order; some rows may stand there twice; one column may be missing.</summary>
    public string Csv(RandomDice dice, bool repeated, string? without)
    {
        List<string> written = [.. dice.Shuffled(columns).Where(column => !string.Equals(column, without, StringComparison.Ordinal))];
        List<IReadOnlyDictionary<string, string>> all = [.. rows, .. rows.Where(_ => repeated && dice.Chance(40))];
        StringBuilder csv = new();
        csv.AppendJoin(',', written).Append('\n');
        foreach (IReadOnlyDictionary<string, string> row in dice.Shuffled(all))
        {
            csv.AppendJoin(',', written.Select(column => row[column])).Append('\n');
        }

        return csv.ToString();
    }
}
