using System.Globalization;
using NodaTime;

namespace ComplianceChecker.Extracts;

/// <summary>A way of writing dates.</summary>
/// <param name="Name">How <c>extract.json</c> names it, such as <c>dd/mm/yyyy</c>.</param>
/// <param name="Order">The order of year, month and day, as letters.</param>
/// <param name="Separator">What stands between them; a space of value 0 for nothing.</param>
/// <param name="Example">31 March 2016, written so.</param>
internal sealed record DateFormat(string Name, string Order, byte Separator, string Example)
{
    /// <summary>How many characters a date has without a time of day.</summary>
    public int Length { get; } = Name.Length;

    /// <summary>ISO 8601, the format of our own files.</summary>
    public static readonly DateFormat Iso = new("yyyy-mm-dd", "ymd", (byte)'-', "2016-03-31");

    /// <summary>All that can be declared.</summary>
    public static readonly IReadOnlyList<DateFormat> All =
    [
        Iso,
        new("dd/mm/yyyy", "dmy", (byte)'/', "31/03/2016"),
        new("mm/dd/yyyy", "mdy", (byte)'/', "03/31/2016"),
        new("dd-mm-yyyy", "dmy", (byte)'-', "31-03-2016"),
        new("dd.mm.yyyy", "dmy", (byte)'.', "31.03.2016"),
        new("yyyy/mm/dd", "ymd", (byte)'/', "2016/03/31"),
        new("yyyymmdd", "ymd", 0, "20160331"),
        new("dd-mmm-yyyy", "dMy", (byte)'-', "31-Mar-2016"),
    ];

    /// <summary>A day, written so.</summary>
    public string Write(LocalDate day) => string.Join(
        Separator == 0 ? "" : ((char)Separator).ToString(),
        Order.Select(part => day.ToString(part switch { 'y' => "uuuu", 'm' => "MM", 'M' => "MMM", _ => "dd" }, CultureInfo.InvariantCulture)));

    /// <summary>The format of a name, or null if there is none.</summary>
    public static DateFormat? Named(string name) => All.FirstOrDefault(f => string.Equals(f.Name, name, StringComparison.OrdinalIgnoreCase));
}
