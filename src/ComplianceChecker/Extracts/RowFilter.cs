using CsvHelper;

namespace ComplianceChecker.Extracts;

/// <summary>Which rows of a file are meant: those whose cells have values that are asked for, or none of those that are not.</summary>
internal sealed class RowFilter
{
    private readonly (int Index, ValueList Values, bool Wanted, TextPool Texts, List<bool> Passes)[] tests;

    private RowFilter((int Index, ValueList Values, bool Wanted, TextPool Texts, List<bool> Passes)[] tests) => this.tests = tests;

    /// <summary>Makes the filter of a file; null if every row is meant.</summary>
    /// <param name="file">The file; a column that it has not is blank in every row.</param>
    /// <param name="conditions">What is asked of the rows.</param>
    public static RowFilter? Of(SourceFile file, SourceConditions conditions) => conditions.IsEmpty ? null : new RowFilter([
        .. conditions.Where.Select(w => Test(file, w, wanted: true)),
        .. conditions.Unless.Select(u => Test(file, u, wanted: false)),
    ]);

    /// <summary>Whether the row that a reader stands on is meant.</summary>
    public bool Keeps(CsvReader reader)
    {
        foreach (var (index, values, wanted, texts, passes) in tests)
        {
            var code = index < 0 || index >= reader.FieldCount ? 0 : texts.Add(CsvText.Cell(reader, index));
            while (passes.Count <= code)
            {
                passes.Add(values.Has(texts.TextOf(passes.Count)) == wanted);
            }

            if (!passes[code])
            {
                return false;
            }
        }

        return true;
    }

    private static (int, ValueList, bool, TextPool, List<bool>) Test(SourceFile file, SourceCondition condition, bool wanted) =>
        (file.IndexOf(condition.Column), condition.Values, wanted, new TextPool(), []);
}
