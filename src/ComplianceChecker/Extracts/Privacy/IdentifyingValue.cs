using System.Buffers;

namespace ComplianceChecker.Extracts.Privacy;

/// <summary>Tells by a cell's text whether it is a number, address or code of a person.</summary>
internal static class IdentifyingValue
{
    private const int Shortest = 5;
    private const int Longest = 254;

    /// <summary>The letters that a unique pupil number is checked by: none that looks like a digit.</summary>
    private const string UpnLetters = "ABCDEFGHJKLMNPQRTUVWXYZ";

    private static readonly HashSet<string> PostcodeAreas = new(
        ("AB AL B BA BB BD BH BL BN BR BS BT CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN DT DY E EC EH EN EX FK FY G GL GU GY HA HD HG HP HR HS HU HX IG IM IP IV JE KA KT KW KY L LA LD LE LL LN LS LU "
        + "M ME MK ML N NE NG NN NP NR NW OL OX PA PE PH PL PO PR RG RH RM S SA SE SG SK SL SM SN SO SP SR SS ST SW SY TA TD TF TN TQ TR TS TW UB W WA WC WD WF WN WR WS WV YO ZE").Split(' '),
        StringComparer.OrdinalIgnoreCase);

    private static readonly SearchValues<byte> NeverInPostcode = SearchValues.Create("cikmovCIKMOV"u8);

    /// <summary>What a cell holds by itself, whatever the column.</summary>
    /// <param name="cell">The cell, without blanks round it.</param>
    public static IdentifyingSort Of(ReadOnlySpan<byte> cell)
    {
        if (cell.Length is < Shortest or > Longest || (cell.Length == 10 && cell[4] == '-' && cell[7] == '-'))
        {
            return IdentifyingSort.None;
        }

        return cell.Length <= 8 && IsPostcode(cell) ? IdentifyingSort.Postcode
            : cell.Length == 13 && IsUpn(cell) ? IdentifyingSort.Upn
            : cell.Length is >= 10 and <= 20 && cell[0] is (>= (byte)'0' and <= (byte)'9') or (byte)'+' or (byte)'(' ? OfDigits(cell)
            : IsEmail(cell) ? IdentifyingSort.Email
            : IdentifyingSort.None;
    }

    private static IdentifyingSort OfDigits(ReadOnlySpan<byte> cell)
    {
        Span<byte> digits = stackalloc byte[20];
        var count = 0;
        foreach (var b in cell)
        {
            if (b is >= (byte)'0' and <= (byte)'9')
            {
                digits[count++] = (byte)(b - '0');
            }
            else if (b is not ((byte)' ' or (byte)'-' or (byte)'(' or (byte)')' or (byte)'+'))
            {
                return IsEmail(cell) ? IdentifyingSort.Email : IdentifyingSort.None;
            }
        }

        return IsNhsNumber(digits[..count]) && cell[0] != '+' ? IdentifyingSort.NhsNumber : IsTelephone(digits[..count], cell[0] == '+') ? IdentifyingSort.Telephone : IdentifyingSort.None;
    }

    /// <summary>Ten digits of which the last checks the others, weighted 10 to 2, by modulus 11.</summary>
    private static bool IsNhsNumber(ReadOnlySpan<byte> digits)
    {
        if (digits.Length != 10 || digits[0] == 0)
        {
            return false;
        }

        var sum = 0;
        for (var i = 0; i < 9; i++)
        {
            sum += digits[i] * (10 - i);
        }

        return (11 - (sum % 11)) % 11 == digits[9];
    }

    /// <summary>A number of the United Kingdom as it is dialled within it, or from abroad.</summary>
    private static bool IsTelephone(ReadOnlySpan<byte> digits, bool isFromAbroad)
    {
        isFromAbroad |= digits is [0, 0, 4, 4, ..];
        if (isFromAbroad)
        {
            digits = digits[(digits[0] == 0 ? 2 : 0)..];
            return digits is [4, 4, 0, ..] ? IsTelephone(digits[2..], isFromAbroad: false) : digits is [4, 4, 1 or 2 or 3 or 7 or 8, ..] && digits.Length is 11 or 12;
        }

        return digits is [0, 1 or 2 or 3 or 7 or 8, ..] && digits.Length is 10 or 11;
    }

    /// <summary>A letter that checks the twelve digits after it, weighted 2 to 13, by modulus 23; the last may be a letter (a temporary number).</summary>
    private static bool IsUpn(ReadOnlySpan<byte> cell)
    {
        var sum = 0;
        for (var i = 1; i < 13; i++)
        {
            var value = cell[i] is >= (byte)'0' and <= (byte)'9' ? cell[i] - '0' : i == 12 ? UpnLetters.IndexOf(char.ToUpperInvariant((char)cell[i]), StringComparison.Ordinal) : -1;
            if (value < 0)
            {
                return false;
            }

            sum += value * (i + 1);
        }

        return UpnLetters[sum % 23] == char.ToUpperInvariant((char)cell[0]);
    }

    /// <summary>A postcode in full, with or without its blank, of an area that there is.</summary>
    private static bool IsPostcode(ReadOnlySpan<byte> cell)
    {
        var inward = cell[^3..];
        if (!IsDigit(inward[0]) || !IsLetter(inward[1]) || !IsLetter(inward[2]) || inward.ContainsAny(NeverInPostcode))
        {
            return false;
        }

        var outward = cell[..^3].TrimEnd((byte)' ');
        var letters = outward.Length > 1 && IsLetter(outward[0]) ? IsLetter(outward[1]) ? 2 : 1 : 0;
        var rest = letters == 0 ? [] : outward[letters..];
        var isDistrict = rest.Length switch { 1 => IsDigit(rest[0]), 2 => IsDigit(rest[0]) && (IsDigit(rest[1]) || IsLetter(rest[1])), _ => false };
        if (!isDistrict)
        {
            return false;
        }

        Span<char> area = stackalloc char[letters];
        for (var i = 0; i < letters; i++)
        {
            area[i] = (char)outward[i];
        }

        return PostcodeAreas.GetAlternateLookup<ReadOnlySpan<char>>().Contains(area);
    }

    private static bool IsEmail(ReadOnlySpan<byte> cell)
    {
        var at = cell.IndexOf((byte)'@');
        if (at < 1)
        {
            return false;
        }

        var host = cell[(at + 1)..];
        var dot = host.LastIndexOf((byte)'.');
        return dot > 0 && dot < host.Length - 1 && !cell.Contains((byte)' ') && !host.Contains((byte)'@');
    }

    private static bool IsDigit(byte b) => char.IsAsciiDigit((char)b);

    private static bool IsLetter(byte b) => char.IsAsciiLetter((char)b);
}
