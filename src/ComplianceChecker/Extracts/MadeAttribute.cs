using System.Globalization;
using System.Text;
using ComplianceChecker.Cases;
using ComplianceChecker.Timescales;

namespace ComplianceChecker.Extracts;

/// <summary>An attribute that is made of a column of a source, each distinct text of which is mapped once.</summary>
internal sealed class MadeAttribute
{
    private readonly SourceAttribute attribute;
    private readonly AttributeColumn? from;
    private readonly ColumnReader into;
    private readonly int[] codes;
    private readonly int inside;
    private readonly int constant;

    /// <summary>Makes it.</summary>
    /// <param name="attribute">How it is made.</param>
    /// <param name="from">The column's texts; null where every record has the same value.</param>
    /// <param name="into">Where its values are numbered.</param>
    /// <param name="dates">How the column's dates are written.</param>
    public MadeAttribute(SourceAttribute attribute, AttributeColumn? from, ColumnReader into, DateFormat dates)
    {
        this.attribute = attribute;
        this.from = from;
        this.into = into;
        Dates = dates;
        codes = from is null ? [] : [.. Enumerable.Repeat(-1, from.Values.Count)];
        constant = attribute.Constant is { } value ? Read(value) : 0;
        inside = attribute.InsideRun is { } other ? Read(other) : -1;
    }

    /// <summary>The attribute's name.</summary>
    public string Name => attribute.Name;

    /// <summary>The column it is made of; empty where there is none.</summary>
    public string Column => attribute.Column ?? "";

    /// <summary>How the column's dates are written.</summary>
    public DateFormat Dates { get; }

    /// <summary>The number of a record's value.</summary>
    /// <param name="first">The record's first row.</param>
    /// <param name="last">The row that ends last.</param>
    /// <param name="startsRun">Whether the record begins a run.</param>
    /// <param name="isOpen">Whether it is open.</param>
    public int CodeOf(int first, int last, bool startsRun, bool isOpen) =>
        !startsRun && inside >= 0 ? inside
        : attribute.OnlyIfEnded && isOpen ? 0
        : CodeOf(RowOf(first, last));

    /// <summary>The number of the value that a row gives.</summary>
    public int CodeOf(int row)
    {
        if (from is null)
        {
            return constant;
        }

        ref var code = ref codes[from.Codes[row]];
        if (code < 0)
        {
            code = Read(Converted(attribute.Map(from.ValueOf(row))));
        }

        return code;
    }

    /// <summary>The row that counts of a record's rows.</summary>
    public int RowOf(int first, int last) => attribute.OfLast ? last : first;

    /// <summary>What stands in the column in a row.</summary>
    public string? TextOf(int row) => from?.ValueOf(row);

    /// <summary>A date in ISO 8601, however the column writes it; any other text as it is.</summary>
    private string Converted(string text)
    {
        if (into.Definition is not { Type: AttributeType.Date } || text.Length == 0)
        {
            return text;
        }

        var bytes = Encoding.UTF8.GetBytes(text);
        var day = DateText.Read(bytes, Dates, anyTime: true) is not DayNumber.None and var read ? read : DateText.Read(bytes, DateFormat.Iso, anyTime: true);
        return day == DayNumber.None ? text : DayNumber.ToDate(day).ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);
    }

    private int Read(string value) => into.Read(Encoding.UTF8.GetBytes(value));
}
