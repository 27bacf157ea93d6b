using System.Security.Cryptography;
using System.Text;

namespace ComplianceChecker.Extracts.Samples;

/// <summary>Writes one file of a sample, row by row.</summary>
/// <remarks>
/// Rows of a case that would be after the as-at date, before birth or after the case's end are left out, and so are events that do not follow the one
/// before: what is written is plausible by construction.
/// </remarks>
internal sealed class SampleTable : IDisposable
{
    private const int LongestRow = 1024;
    private readonly SampleDates dates;
    private readonly Stream stream;
    private readonly byte[] buffer = new byte[1 << 16];
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private int used;
    private SamplePerson? lastPerson;
    private int lastDay;

    /// <summary>Begins the file with its header.</summary>
    public SampleTable(SampleKind kind, SampleDates dates, Stream stream)
    {
        this.dates = dates;
        this.stream = stream;
        File = kind.File;
        Put(kind.Header);
        Put("\n");
    }

    /// <summary>The file's name.</summary>
    public string File { get; }

    /// <summary>How many rows were written.</summary>
    public long Rows { get; private set; }

    /// <summary>Writes an event, if it may be.</summary>
    /// <returns>Whether it was written.</returns>
    public bool Event(SamplePerson person, int day, params ReadOnlySpan<string> values) => Event(person, day, "", values);

    /// <summary>Writes an event that may lie on the day of the one before, if it may be.</summary>
    /// <returns>Whether it was written.</returns>
    public bool OneMore(SamplePerson person, int day, params ReadOnlySpan<string> values)
    {
        if (ReferenceEquals(person, lastPerson) && day == lastDay)
        {
            lastDay--;
        }

        return Event(person, day, values);
    }

    /// <summary>Writes an event with a time of day, if it may be.</summary>
    /// <returns>Whether it was written.</returns>
    public bool Event(SamplePerson person, int day, string time, ReadOnlySpan<string> values)
    {
        if (day >= person.Until || day < person.Born || (ReferenceEquals(person, lastPerson) && day <= lastDay))
        {
            return false;
        }

        (lastPerson, lastDay) = (person, day);
        Put(person.Id);
        PutDate(day, time);
        End(values);
        return true;
    }

    /// <summary>Writes a period, if it may be; it begins no earlier than the last one ended, and is open if it ends after the as-at date.</summary>
    /// <returns>Whether it was written.</returns>
    public bool Period(SamplePerson person, int start, int end, params ReadOnlySpan<string> values) => Period(person, (start, ""), (end, ""), values);

    /// <summary>Writes a period with times of day, if it may be.</summary>
    /// <returns>Whether it was written.</returns>
    public bool Period(SamplePerson person, (int Day, string Time) start, (int Day, string Time) end, ReadOnlySpan<string> values)
    {
        var from = Math.Max(start.Day, ReferenceEquals(person, lastPerson) ? Math.Max(lastDay, person.Born) : person.Born);
        var to = Math.Min(end.Day, person.Ends);
        if (from >= person.Until || to < from || (to == from && start.Time.Length == 0))
        {
            return false;
        }

        (lastPerson, lastDay) = (person, to);
        Put(person.Id);
        PutDate(from, start.Time);
        if (to <= dates.AsAt)
        {
            PutDate(to, end.Time);
        }
        else
        {
            Put(",");
        }

        End(values);
        return true;
    }

    /// <summary>Writes a row as it is given, cells and all.</summary>
    public void Raw(params ReadOnlySpan<string> cells)
    {
        Put(cells[0]);
        End(cells[1..]);
    }

    /// <summary>Writes what is left to the stream, and gives the file's SHA-256.</summary>
    public byte[] Finish()
    {
        Flush();
        return hash.GetHashAndReset();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        hash.Dispose();
        stream.Dispose();
    }

    private void End(ReadOnlySpan<string> values)
    {
        foreach (var value in values)
        {
            buffer[used++] = (byte)',';
            Put(value);
        }

        buffer[used++] = (byte)'\n';
        Rows++;
        if (used > buffer.Length - LongestRow)
        {
            Flush();
        }
    }

    private void PutDate(int day, string time)
    {
        buffer[used++] = (byte)',';
        dates[day].CopyTo(buffer.AsSpan(used));
        used += SampleDates.Length;
        Put(time);
    }

    private void Put(string text) => used += Encoding.UTF8.GetBytes(text, buffer.AsSpan(used));

    private void Flush()
    {
        hash.AppendData(buffer, 0, used);
        stream.Write(buffer, 0, used);
        used = 0;
    }
}
