namespace ComplianceChecker.Extracts.Samples;

/// <summary>The files of a sample while they are written.</summary>
internal sealed class SampleTables : IDisposable
{
    private readonly Dictionary<string, SampleTable> ofKind = new(StringComparer.Ordinal);

    /// <summary>Opens every file.</summary>
    public SampleTables(SampleDates dates, Func<string, Stream> open)
    {
        Dates = dates;
        try
        {
            foreach (var kind in SampleKinds.All)
            {
                ofKind.Add(kind.Name, new SampleTable(kind, dates, open(kind.File)));
            }
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>The days that the sample tells of.</summary>
    public SampleDates Dates { get; }

    /// <summary>The files in order of their names.</summary>
    public IEnumerable<SampleTable> All => SampleKinds.All.Select(k => ofKind[k.Name]);

    /// <summary>The file of a kind.</summary>
    public SampleTable Of(string kind) => ofKind[kind];

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var table in ofKind.Values)
        {
            table.Dispose();
        }
    }
}
