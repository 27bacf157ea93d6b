using System.Text;
using ComplianceChecker.Extracts.Privacy;

namespace ComplianceChecker.Extracts.Proposals;

/// <summary>What a look over a table showed; files with the same headings are one table.</summary>
internal sealed class TableLook
{
    private TableLook(IReadOnlyList<CsvText> files, IReadOnlyList<ColumnLook> columns)
    {
        Files = files;
        Columns = columns;
    }

    /// <summary>Its files.</summary>
    public IReadOnlyList<CsvText> Files { get; }

    /// <summary>Its columns that have a heading, in the order of the first file.</summary>
    public IReadOnlyList<ColumnLook> Columns { get; }

    /// <summary>How many rows there are.</summary>
    public int Rows { get; private set; }

    /// <summary>What a person calls it: the sheet's name, or the file's without folder and ending.</summary>
    public string Title => TitleOf(Files[0]);

    /// <summary>The files' names in messages.</summary>
    public string Described => string.Join(", ", Files.Select(f => f.Name));

    /// <summary>What a person calls a table.</summary>
    public static string TitleOf(CsvText file)
    {
        const string sheet = ", sheet ";
        var at = file.Name.IndexOf(sheet, StringComparison.Ordinal);
        return at >= 0 ? file.Name[(at + sheet.Length)..] : Path.GetFileNameWithoutExtension(file.Name);
    }

    /// <summary>By what tables with the same headings are known.</summary>
    public static string KeyOf(CsvText file) => string.Join('\n', file.Titles.Select(FoldedHeading.Of).Where(h => h.Length > 0).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

    /// <summary>Looks over files with the same headings. Of columns that tell who somebody is no cell is read.</summary>
    public static TableLook Of(IReadOnlyList<CsvText> files, CancellationToken cancellation)
    {
        var first = files[0];
        ColumnLook[] columns = [.. first.Titles.Select((title, i) => (title, i)).Where(t => FoldedHeading.Of(t.title).Length > 0)
            .DistinctBy(t => FoldedHeading.Of(t.title), StringComparer.Ordinal)
            .Select(t => new ColumnLook(t.title, first.Identifying.FirstOrDefault(c => c.Index == t.i).Sort))];
        var look = new TableLook(files, columns);
        foreach (var file in files)
        {
            foreach (var column in file.Identifying)
            {
                Array.Find(columns, c => string.Equals(c.Folded, FoldedHeading.Of(file.Titles[column.Index]), StringComparison.Ordinal))?.NoteIdentifying(column.Sort);
            }
        }

        foreach (var file in files)
        {
            look.Add(file, cancellation);
        }

        return look;
    }

    /// <summary>Whether a row looks like one of values rather than of headings: a header that is missing would make a child's values headings.</summary>
    public static bool IsOfValues(IReadOnlyList<string> cells) => cells.Any(cell =>
    {
        var text = Encoding.UTF8.GetBytes(cell);
        return DateLook.IsDate(text) || IdentifyingValue.Of(text) != IdentifyingSort.None || (cell.Length > 4 && cell.All(char.IsAsciiDigit));
    });

    private void Add(CsvText file, CancellationToken cancellation)
    {
        int[] indexes = [.. Columns.Select(c => file.Titles.ToList().FindIndex(t => string.Equals(FoldedHeading.Of(t), c.Folded, StringComparison.Ordinal)))];
        int[] read = [.. Enumerable.Range(0, Columns.Count).Where(i => !Columns[i].IsIdentifying)];
        var isPaired = true;
        using var reader = file.Rows(_ => isPaired = false);
        while (reader.Read())
        {
            cancellation.ThrowIfCancellationRequested();
            if (isPaired && reader.FieldCount == file.Columns.Count)
            {
                Rows++;
                foreach (var i in read)
                {
                    Columns[i].Add(CsvText.Cell(reader, indexes[i]));
                }
            }

            isPaired = true;
        }
    }
}
