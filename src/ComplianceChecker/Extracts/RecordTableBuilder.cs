using ComplianceChecker.Cases;

namespace ComplianceChecker.Extracts;

/// <summary>Puts rows in their canonical order: by case, start, end and values; rows equal in every column become one.</summary>
internal static class RecordTableBuilder
{
    /// <summary>Makes the table of a kind.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="rows">The rows as read.</param>
    /// <param name="cases">The cases.</param>
    /// <param name="repeated">How many rows repeat another.</param>
    public static RecordTable Build(string kind, RowBuffer rows, CaseIndex cases, out int repeated)
    {
        var (table, order) = BuildInOrder(kind, rows, cases);
        repeated = order is null ? 0 : rows.Count - order.Length;
        return table;
    }

    /// <summary>Makes the table of a kind, and tells which of the rows each record was; null where they stood in order.</summary>
    public static (RecordTable Table, int[]? Order) BuildInOrder(string kind, RowBuffer rows, CaseIndex cases)
    {
        var codes = new AttributeCodes[rows.Columns.Count];
        for (var c = 0; c < codes.Length; c++)
        {
            var column = rows.Columns[c];
            var title = c;
            var ofRow = rows.Codes[c].AsSpan(0, rows.Count);
            var meanings = column.Meanings();
            rows.Findings.AddRange(ValueFindings.Find(
                row => rows.SourceOf(row) is var source ? (source.File, source.Titles[title]) : default,
                column.Definition,
                [.. meanings.Select(m => m.State)],
                column.Texts.TextOf,
                ofRow,
                row => rows.SourceOfRow.Length == 0 ? rows.Lines[row] : ((long)rows.SourceOfRow[row] << 32) | (uint)rows.Lines[row],
                row => cases.IdOf(rows.Cases[row])));
            codes[c] = AttributeCodes.Of(meanings);
            var ofText = codes[c].OfText;
            foreach (ref var code in ofRow)
            {
                code = ofText[code];
            }
        }

        int[]? order = null;
        var firstRow = FirstRows(rows, cases.Count);
        if (!IsInOrder(rows))
        {
            order = Order(rows, firstRow);
            var kept = DropRepeats(rows, order, firstRow, cases);
            Array.Resize(ref order, kept);
        }

        var table = new RecordTable
        {
            Kind = kind,
            IsPeriod = rows.IsPeriod,
            MostlySetAside = rows.RowsSetAside * 2 > rows.RowsRead,
            Files = [.. rows.Sources.Select(s => s.File)],
            StartTitle = rows.Sources[0].StartTitle,
            EndTitle = rows.Sources[0].EndTitle,
            TitlesOfFile = rows.Sources.Count > 1 ? [.. rows.Sources.Select(s => (s.StartTitle, s.EndTitle))] : [],
            FileOfRow = rows.SourceOfRow.Length > 0 ? Take(rows.SourceOfRow, rows.Count, order) : [],
            Columns = [.. rows.Columns.Select((c, i) => new AttributeColumn(c.Name, c.Definition, codes[i].Values, Take(rows.Codes[i], rows.Count, order), codes[i].Unknown))],
            Starts = Take(rows.Starts, rows.Count, order),
            Ends = rows.IsPeriod ? Take(rows.Ends, rows.Count, order) : [],
            StartTimes = rows.StartTimes.Length > 0 ? Take(rows.StartTimes, rows.Count, order) : [],
            EndTimes = rows.EndTimes.Length > 0 ? Take(rows.EndTimes, rows.Count, order) : [],
            Lines = rows.Lines.In(rows.Count, order),
            FirstRow = firstRow,
            SetAsideOfCase = rows.SetAsideOfCase,
        };
        return (table, order);
    }

    /// <summary>The table without some of its rows.</summary>
    /// <param name="table">The table.</param>
    /// <param name="kept">The rows that stay, in their order.</param>
    public static RecordTable Only(RecordTable table, int[] kept)
    {
        var firstRow = new int[table.FirstRow.Length];
        for (int c = 0, at = 0; c < firstRow.Length; c++)
        {
            while (at < kept.Length && kept[at] < table.FirstRow[c])
            {
                at++;
            }

            firstRow[c] = at;
        }

        return new RecordTable
        {
            Kind = table.Kind,
            IsPeriod = table.IsPeriod,
            MostlySetAside = table.MostlySetAside,
            Files = table.Files,
            StartTitle = table.StartTitle,
            EndTitle = table.EndTitle,
            TitlesOfFile = table.TitlesOfFile,
            FileOfRow = Kept(table.FileOfRow),
            Columns = [.. table.Columns.Select(c => new AttributeColumn(c.Name, c.Definition, [.. c.Values], Kept(c.CodeOfRow), null))],
            Starts = Kept(table.Starts),
            Ends = Kept(table.Ends),
            StartTimes = Kept(table.StartTimes),
            EndTimes = Kept(table.EndTimes),
            Lines = LineNumbers.Of(Array.ConvertAll(kept, row => table.Lines[row])),
            FirstRow = firstRow,
            SetAsideOfCase = table.SetAsideOfCase,
        };

        T[] Kept<T>(T[] column) => column.Length == 0 ? column : Take(column, table.Count, kept);
    }

    /// <summary>Whether the rows stand in the file as they should and none repeats another, as where a case system wrote them by case and date.</summary>
    private static bool IsInOrder(RowBuffer rows)
    {
        var comparer = new RowComparer(rows);
        for (var i = 1; i < rows.Count; i++)
        {
            if (rows.Cases[i - 1] > rows.Cases[i]
                || (rows.Cases[i - 1] == rows.Cases[i] && rows.Starts[i - 1] >= rows.Starts[i] && comparer.CompareContent(i - 1, i) >= 0))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Where the rows of each case begin when they stand by case.</summary>
    private static int[] FirstRows(RowBuffer rows, int cases)
    {
        var firstRow = new int[cases + 1];
        for (var i = 0; i < rows.Count; i++)
        {
            firstRow[rows.Cases[i] + 1]++;
        }

        for (var i = 0; i < cases; i++)
        {
            firstRow[i + 1] += firstRow[i];
        }

        return firstRow;
    }

    /// <summary>The rows by case (a counting sort), and within a case in canonical order.</summary>
    private static int[] Order(RowBuffer rows, int[] firstRow)
    {
        var cases = firstRow.Length - 1;
        var next = firstRow.AsSpan(0, cases).ToArray();
        var order = new int[rows.Count];
        for (var i = 0; i < rows.Count; i++)
        {
            order[next[rows.Cases[i]]++] = i;
        }

        var comparer = new RowComparer(rows);
        for (var i = 0; i < cases; i++)
        {
            var ofCase = order.AsSpan(firstRow[i], firstRow[i + 1] - firstRow[i]);
            if (!comparer.IsSorted(ofCase))
            {
                ofCase.Sort(comparer);
            }
        }

        return order;
    }

    /// <summary>Closes the rows up over those that repeat the one before, and says how many are left.</summary>
    private static int DropRepeats(RowBuffer rows, int[] order, int[] firstRow, CaseIndex cases)
    {
        var comparer = new RowComparer(rows);
        var kept = 0;
        for (var c = 0; c < cases.Count; c++)
        {
            var (from, to) = (firstRow[c], firstRow[c + 1]);
            firstRow[c] = kept;
            for (var i = from; i < to; i++)
            {
                var row = order[i];
                if (kept > firstRow[c] && comparer.CompareContent(order[kept - 1], row) == 0)
                {
                    if (rows.IsToldOf(row, order[kept - 1]))
                    {
                        var ofTwoLists = rows.Kind is not null && !string.Equals(rows.SourceOf(row).File, rows.SourceOf(order[kept - 1]).File, StringComparison.Ordinal);
                        rows.AddRepeat(row, order[kept - 1], new Finding(
                            Severity.Warning, rows.SourceOf(row).File, rows.Lines[row], null, null, cases.IdOf(c), ExtractMessages.Fill(ofTwoLists ? ExtractMessages.ToldTwice : ExtractMessages.Repeated, rows.LineSeenFrom(order[kept - 1], row)))
                        {
                            Kind = ofTwoLists ? rows.Kind : null,
                        });
                    }

                    continue;
                }

                order[kept++] = row;
            }
        }

        firstRow[cases.Count] = kept;
        return kept;
    }

    /// <summary>A column in canonical order.</summary>
    private static T[] Take<T>(T[] column, int count, int[]? order)
    {
        if (order is null)
        {
            Array.Resize(ref column, count);
            return column;
        }

        var taken = GC.AllocateUninitializedArray<T>(order.Length);
        for (var i = 0; i < taken.Length; i++)
        {
            taken[i] = column[order[i]];
        }

        return taken;
    }
}
