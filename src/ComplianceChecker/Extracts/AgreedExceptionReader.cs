using ComplianceChecker.Cases;

namespace ComplianceChecker.Extracts;

/// <summary>Reads the file of agreed exceptions: rows with a first and a last day, in which nothing may be blank.</summary>
internal static class AgreedExceptionReader
{
    private const string RequiredColumns = "case_id, rule_id, start_date, last_date, reason and agreed_by";

    /// <summary>Which columns of the file are what.</summary>
    /// <exception cref="ExtractException">One is missing.</exception>
    public static RowLayout Layout(CsvText csv, ColumnFinder columns, string casesFile)
    {
        var (caseId, start, last) = (columns.Required("case_id", RequiredColumns), columns.Required("start_date", RequiredColumns), columns.Required("last_date", RequiredColumns));
        ColumnReader[] filled = [Text("rule_id"), Text("reason"), Text("agreed_by")];
        return new RowLayout(caseId, start, last, [.. filled, .. columns.Others()], casesFile) { FilledColumns = filled.Length };

        ColumnReader Text(string name)
        {
            var index = columns.Required(name, RequiredColumns);
            return new ColumnReader(name, csv.Titles[index], index, null, columns.Dates);
        }
    }

    /// <summary>The exceptions of the rows.</summary>
    /// <param name="rows">The rows, as <see cref="Layout"/> says.</param>
    /// <param name="cases">How many cases there are.</param>
    public static AgreedExceptions Of(RecordTable rows, int cases)
    {
        var (ruleId, reason, agreedBy) = (rows.Columns[0], rows.Columns[1], rows.Columns[2]);
        var exceptions = new List<AgreedException>(rows.Count);
        for (var c = 0; c < cases; c++)
        {
            for (var row = rows.FirstRow[c]; row < rows.FirstRow[c + 1]; row++)
            {
                exceptions.Add(new AgreedException(c, ruleId.ValueOf(row).ToLowerInvariant(), rows.Starts[row], rows.Ends[row], reason.ValueOf(row), agreedBy.ValueOf(row)) { Line = rows.Lines[row] });
            }
        }

        return new AgreedExceptions(exceptions, cases) { File = rows.Files[0], SetAsideOfCase = rows.SetAsideOfCase };
    }
}
