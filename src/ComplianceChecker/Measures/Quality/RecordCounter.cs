using System.Buffers;
using ComplianceChecker.Cases;

namespace ComplianceChecker.Measures.Quality;

/// <summary>Counts records and their attributes. Nothing is made for a record but the number of its period.</summary>
internal static class RecordCounter
{
    /// <summary>Counts a kind's records.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="table">Its records.</param>
    /// <param name="periods">The periods.</param>
    /// <param name="asAt">The as-at date: a period that ends after it has not ended.</param>
    public static void Count(KindQuality kind, RecordTable table, QualityPeriods periods, int asAt)
    {
        var periodOf = ArrayPool<byte>.Shared.Rent(table.Count);
        for (var row = 0; row < table.Count; row++)
        {
            periodOf[row] = (byte)periods.Of(table.Starts[row]);
        }

        Count(kind.Records, null, table, periodOf, int.MaxValue);
        if (table.IsPeriod)
        {
            Count(kind.Ended, null, table, periodOf, asAt);
        }

        foreach (var item in kind.Items)
        {
            Count(item.Counts, item, table, periodOf, item.OfEnded ? asAt : int.MaxValue);
        }

        ArrayPool<byte>.Shared.Return(periodOf);
    }

    /// <summary>Counts the cases.</summary>
    public static void Count(KindQuality kind, CaseTable cases)
    {
        for (var c = 0; c < cases.Count; c++)
        {
            kind.Records.Add(c, QualityPeriods.AtNoRecord);
            foreach (var item in kind.Items)
            {
                if (item.IsCounted[item.Codes[c]] > 0)
                {
                    item.Counts.Add(c, QualityPeriods.AtNoRecord);
                }
            }
        }
    }

    /// <summary>Counts the agreed exceptions.</summary>
    public static void Count(KindQuality kind, AgreedExceptions exceptions)
    {
        foreach (var exception in exceptions.All)
        {
            kind.Records.Add(exception.Case, QualityPeriods.AtNoRecord);
        }
    }

    private static void Count(QualityCounts counts, QualityItem? item, RecordTable table, byte[] periodOf, int endedBy)
    {
        for (var c = 0; c < table.FirstRow.Length - 1; c++)
        {
            var (from, to) = (table.FirstRow[c], table.FirstRow[c + 1]);
            if (from == to)
            {
                continue;
            }

            var ofTeam = counts.PeriodsOf(c);
            var sum = 0;
            for (var row = from; row < to; row++)
            {
                if (endedBy == int.MaxValue || table.Ends[row] <= endedBy)
                {
                    var counted = item is null ? 1 : item.IsCounted[item.Codes[row]];
                    ofTeam[periodOf[row]] += counted;
                    sum += counted;
                }
            }

            counts.AddToWorkers(c, sum);
        }
    }
}
