using System.Text;
using ComplianceChecker.Cases;
using ComplianceChecker.Timescales;

namespace ComplianceChecker.Extracts.Privacy;

/// <summary>Finds the columns of a file that look as if they told who or where a child is: by their headings, and by what the first rows hold.</summary>
internal static class IdentifyingColumns
{
    /// <summary>Rows that are looked at: enough to know a column, and no time beside reading a file of any size.</summary>
    private const int Sample = 1000;

    /// <summary>Finds them, in the order of the header.</summary>
    public static IReadOnlyList<IdentifyingColumn> Find(CsvText csv)
    {
        var seen = csv.Titles.Select(Seen.Under).ToArray();
        if (csv.RowsAtMost > 0)
        {
            Look(csv, seen);
        }

        List<IdentifyingColumn>? found = null;
        for (var i = 0; i < seen.Length; i++)
        {
            if (seen[i].Sort(out var byHeading) is not IdentifyingSort.None and var sort)
            {
                (found ??= []).Add(new IdentifyingColumn(i, sort, byHeading));
            }
        }

        return found ?? [];
    }

    private static void Look(CsvText csv, Seen[] seen)
    {
        using var reader = csv.Rows(_ => { });
        for (var row = 0; row < Sample && reader.Read(); row++)
        {
            if (reader.FieldCount != seen.Length)
            {
                continue;
            }

            for (var i = 0; i < seen.Length; i++)
            {
                seen[i].Add(CsvText.Cell(reader, i));
            }
        }
    }

    /// <summary>What was seen of a column.</summary>
    private struct Seen
    {
        private IdentifyingSort heading;
        private bool mayBeOther;
        private bool isOfStaff;
        private int filled;
        private int harmless;
        private int nhsNumbers;
        private int telephones;
        private int emails;
        private int postcodes;
        private int upns;

        /// <summary>A column of which only the heading is known.</summary>
        public static Seen Under(string title)
        {
            var sort = IdentifyingHeading.Of(title, out var isPlain);
            return new Seen { heading = sort, mayBeOther = sort != IdentifyingSort.None && !isPlain, isOfStaff = IdentifyingHeading.IsOfStaff(title) };
        }

        public void Add(ReadOnlySpan<byte> cell)
        {
            if (cell.IsEmpty)
            {
                return;
            }

            filled++;
            switch (IdentifyingValue.Of(cell))
            {
                case IdentifyingSort.NhsNumber: nhsNumbers++; break;
                case IdentifyingSort.Telephone: telephones++; break;
                case IdentifyingSort.Email: emails++; break;
                case IdentifyingSort.Postcode: postcodes++; break;
                case IdentifyingSort.Upn: upns++; break;
                default: harmless += mayBeOther && IsHarmless(cell) ? 1 : 0; break;
            }
        }

        /// <summary>What the column holds.</summary>
        public readonly IdentifyingSort Sort(out bool byHeading)
        {
            // Yes, no and dates tell nothing of who somebody is: address_changed, phone_call_on.
            byHeading = heading != IdentifyingSort.None && !(mayBeOther && filled > 0 && harmless == filled);
            return byHeading ? heading : OfCells();
        }

        /// <summary>What the cells say: some forms are nothing else, and a tenth of the cells will do; of numbers of ten or eleven digits, which may be anything, most cells must be one.</summary>
        private readonly IdentifyingSort OfCells() =>
            IsTenth(upns) ? IdentifyingSort.Upn
            : IsTenth(postcodes) ? IdentifyingSort.Postcode
            : nhsNumbers * 2 > filled ? IdentifyingSort.NhsNumber
            : isOfStaff ? IdentifyingSort.None
            : IsTenth(emails) ? IdentifyingSort.Email
            : telephones * 2 > filled ? IdentifyingSort.Telephone
            : IdentifyingSort.None;

        private readonly bool IsTenth(int count) => count > 0 && count * 10 >= filled;

        private static bool IsHarmless(ReadOnlySpan<byte> cell)
        {
            Span<char> text = stackalloc char[5];
            if (cell.Length <= text.Length)
            {
                return Encoding.Latin1.GetChars(cell, text) is var length && BooleanText.TryParse(text[..length], out _);
            }

            foreach (var format in DateFormat.All)
            {
                if (DateText.Read(cell, format, anyTime: true) != DayNumber.None)
                {
                    return true;
                }
            }

            return false;
        }
    }
}
