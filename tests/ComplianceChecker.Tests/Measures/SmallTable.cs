using System.Globalization;
using System.Text;
using ComplianceChecker.Cases;
using ComplianceChecker.Evaluation;
using ComplianceChecker.Extracts;
using ComplianceChecker.Measures;
using ComplianceChecker.Rules;
using ComplianceChecker.Timescales;

namespace ComplianceChecker.Tests.Measures;

/// <summary>A random table of children by team and sex, some of whom are counted, as a report shows it; and two readers who try to work out what it withholds.</summary>
internal sealed class SmallTable
{
    private const string Rules = """
        { "id": "set", "title": "A set", "indicators": [ { "id": "share", "title": "A share", "source": { "kind": "local" }, "counted": { "case": { "uasc": true } } } ] }
        """;

    private static readonly LoadedRules Loaded = RuleSetLoader.Load([TestFolder.Text("rules.json", Rules)], TestFolder.Calendars, TestFolder.Dictionary);

    private readonly CaseExtract extract;
    private readonly IReadOnlyList<GroupField> by;
    private readonly IReadOnlyList<MeasureRow> all;
    private readonly Dictionary<int, IReadOnlyList<MeasureRow>> shown = [];

    /// <summary>A table of two by two groups and few children, or of up to five by five and more.</summary>
    public SmallTable(Random random, bool wide)
        : this(random, wide ? random.Next(2, 6) : 2, wide ? random.Next(2, 6) : 2, wide ? random.Next(20, 250) : random.Next(8, 21), Choose(random))
    {
    }

    /// <summary>A table of so many groups.</summary>
    public SmallTable(Random random, int groups, int others, int cases, IReadOnlyList<GroupField>? by = null)
    {
        this.by = by ?? [Team, Sex, Crossed];
        var csv = new StringBuilder("case_id,date_of_birth,team,sex,uasc\n");
        var share = random.Next(20, 90);
        for (var i = 0; i < cases; i++)
        {
            // The first of several throws makes some groups larger than others.
            _ = csv.Append(CultureInfo.InvariantCulture, $"{i:0000},,T{Math.Min(random.Next(groups), random.Next(groups)):000},S{Math.Min(random.Next(others), random.Next(others))},{(random.Next(100) < share ? "yes" : "no")}\n");
        }

        extract = ExtractReader.Read([TestFolder.Text("cases.csv", csv.ToString())], TestFolder.Dictionary, [], new ExtractOptions(), CancellationToken.None);
        all = Report(0);
    }

    private static GroupField Team => new("team", ["team"]);

    private static GroupField Sex => new("sex", ["sex"]);

    private static GroupField Crossed => new("team+sex", ["team", "sex"]);

    /// <summary>The rows with small numbers withheld.</summary>
    public IReadOnlyList<MeasureRow> Rows(int below) => shown.TryGetValue(below, out var rows) ? rows : shown[below] = Report(below);

    /// <summary>A small number that is the same in every table of numbers that agrees with what is shown, in words; null if there is none.</summary>
    public string? PinnedByTrying(int below)
    {
        var rows = Rows(below);
        var cells = Cells();
        if (rows[0].Numerator is not { } total || rows[0].Denominator is not { } of)
        {
            return null;
        }

        var kept = Tables(total, cells.Count).Where(t => rows.Select((r, i) => (r, i)).All(x => x.r.Numerator is null || Sum(t, x.i, cells) == x.r.Numerator)).ToList();
        var others = Tables(of - total, cells.Count).Where(t => rows.Select((r, i) => (r, i)).All(x => x.r.Numerator is null || x.r.Denominator is null || Sum(t, x.i, cells) == x.r.Denominator - x.r.Numerator)).ToList();
        var found = new HashSet<int>[rows.Count, 3];
        foreach (var i in Enumerable.Range(0, rows.Count))
        {
            (found[i, 0], found[i, 1], found[i, 2]) = ([], [], []);
        }

        foreach (var a in kept)
        {
            foreach (var b in others)
            {
                if (Enumerable.Range(0, rows.Count).All(i => rows[i].Denominator is not { } d || Sum(a, i, cells) + Sum(b, i, cells) == d))
                {
                    for (var i = 0; i < rows.Count; i++)
                    {
                        var (n, k) = (Sum(a, i, cells), Sum(b, i, cells));
                        _ = (found[i, 0].Add(n), found[i, 1].Add(k), found[i, 2].Add(n + k));
                    }
                }
            }
        }

        return Enumerable.Range(0, rows.Count).SelectMany(i => Enumerable.Range(0, 3).Where(c => found[i, c].Count == 1 && IsSmall(Values(all[i])[c], below)).Select(c => Told(i, c))).FirstOrDefault();
    }

    /// <summary>A small number that follows from what is shown by adding and taking away, in words; null if there is none.</summary>
    public string? PinnedByAdding(int below)
    {
        var rows = Rows(below);
        var count = rows.Count * 3;
        var equations = new List<double[]>();
        void Add(params IEnumerable<(int Row, int Value, int Factor)> terms)
        {
            var equation = new double[count];
            foreach (var (row, value, factor) in terms)
            {
                equation[(row * 3) + value] = factor;
            }

            equations.Add(equation);
        }

        for (var i = 0; i < rows.Count; i++)
        {
            Add((i, 0, 1), (i, 1, 1), (i, 2, -1));
            if (rows[i].Numerator is not null)
            {
                Add((i, 0, 1));
            }

            if (rows[i].Denominator is not null)
            {
                Add((i, 2, 1));
            }
        }

        foreach (var field in by)
        {
            for (var value = 0; value < 3; value++)
            {
                var v = value;
                Add([.. RowsOf(field.Name).Select(i => (i, v, 1)), (0, v, -1)]);
                foreach (var margin in field.Fields.Count > 1 ? by.Where(b => b.Fields.Count == 1) : [])
                {
                    var part = margin.Fields[0] == field.Fields[0] ? 0 : 1;
                    foreach (var m in RowsOf(margin.Name))
                    {
                        Add([.. RowsOf(field.Name).Where(i => all[i].Group.Split('+')[part] == all[m].Group).Select(i => (i, v, 1)), (m, v, -1)]);
                    }
                }
            }
        }

        var rank = Rank(equations);
        for (var i = 0; i < rows.Count; i++)
        {
            for (var c = 0; c < 3; c++)
            {
                if (IsSmall(Values(all[i])[c], below) && Rank([.. equations, Unit(count, (i * 3) + c)]) == rank)
                {
                    return Told(i, c);
                }
            }
        }

        return null;
    }

    private static double[] Unit(int count, int at)
    {
        var unit = new double[count];
        unit[at] = 1;
        return unit;
    }

    private static int Rank(List<double[]> equations)
    {
        var matrix = equations.Select(e => (double[])e.Clone()).ToList();
        var rank = 0;
        for (var column = 0; column < matrix[0].Length && rank < matrix.Count; column++)
        {
            var best = Enumerable.Range(rank, matrix.Count - rank).MaxBy(r => Math.Abs(matrix[r][column]));
            if (Math.Abs(matrix[best][column]) < 1e-9)
            {
                continue;
            }

            (matrix[rank], matrix[best]) = (matrix[best], matrix[rank]);
            for (var r = rank + 1; r < matrix.Count; r++)
            {
                var factor = matrix[r][column] / matrix[rank][column];
                for (var c = column; factor != 0 && c < matrix[r].Length; c++)
                {
                    matrix[r][c] -= factor * matrix[rank][c];
                }
            }

            rank++;
        }

        return rank;
    }

    private static IReadOnlyList<GroupField> Choose(Random random) => random.Next(4) switch
    {
        0 => [Team],
        1 => [Crossed],
        2 => [Team, Crossed],
        _ => [Team, Sex, Crossed],
    };

    private static bool IsSmall(int value, int below) => value > 0 && value < below;

    private static int[] Values(MeasureRow row) => [row.Numerator!.Value, row.Denominator!.Value - row.Numerator.Value, row.Denominator.Value];

    private string Told(int row, int value) => $"{all[row].GroupBy} {all[row].Group}: {new[] { "numerator", "remainder", "denominator" }[value]} {Values(all[row])[value]}";

    private IEnumerable<int> RowsOf(string groupBy) => Enumerable.Range(0, all.Count).Where(i => all[i].GroupBy == groupBy);

    /// <summary>The smallest groups there are.</summary>
    private List<string[]> Cells()
    {
        var finest = by[^1].Name;
        return [.. RowsOf(finest).Select(i => all[i].Group.Split('+'))];
    }

    private int Sum(int[] table, int row, List<string[]> cells)
    {
        var sum = 0;
        for (var c = 0; c < cells.Count; c++)
        {
            sum += all[row].GroupBy switch { "" => true, "team" => cells[c][0] == all[row].Group, "sex" => cells[c][1] == all[row].Group, _ => string.Join('+', cells[c]) == all[row].Group } ? table[c] : 0;
        }

        return sum;
    }

    /// <summary>Every way to divide a number.</summary>
    private static IEnumerable<int[]> Tables(int total, int cells) => cells == 1 ? [[total]]
        : Enumerable.Range(0, total + 1).SelectMany(first => Tables(total - first, cells - 1).Select(rest => (int[])[first, .. rest]));

    private IReadOnlyList<MeasureRow> Report(int below) => ReportBuilder.Build(
        Evaluator.Evaluate(extract, []),
        new ReportRequest(TestFolder.Date("2016-11-30"), TestFolder.Date("2015-11-30")) { Indicators = Loaded.Indicators, By = by, SuppressBelow = below },
        () => []).Measures;
}
