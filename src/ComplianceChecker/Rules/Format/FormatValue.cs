using System.Text.RegularExpressions;

namespace ComplianceChecker.Rules.Format;

/// <summary>What may stand as a value in a rule file. The loader and the JSON Schema are both made from it.</summary>
internal abstract partial record FormatValue
{
    private FormatValue()
    {
    }

    /// <summary>A text that is not blank.</summary>
    public sealed record Text : FormatValue;

    /// <summary>An id: letters, digits and hyphens.</summary>
    public sealed record Id : FormatValue;

    /// <summary>A date in ISO 8601.</summary>
    public sealed record Date : FormatValue;

    /// <summary>A date, or a date with a time of day.</summary>
    public sealed record Moment : FormatValue;

    /// <summary>A span of time.</summary>
    /// <param name="OfStep">Whether it is the time of a step, which may be counted in hours and school terms too.</param>
    public sealed record Length(bool OfStep = false) : FormatValue;

    /// <summary>True or false.</summary>
    public sealed record Flag : FormatValue;

    /// <summary>A whole number within bounds, both included.</summary>
    public sealed record Whole(int Lowest, int Highest) : FormatValue;

    /// <summary>A number from 0 to 100.</summary>
    public sealed record Percent : FormatValue;

    /// <summary>A number from 0 to <see cref="Most"/>.</summary>
    public sealed record Amount : FormatValue
    {
        /// <summary>The largest that can be meant: far beyond any number of cases or days.</summary>
        public const int Most = 10_000_000;
    }

    /// <summary>One of a few words.</summary>
    public sealed record Choice(params string[] Words) : FormatValue;

    /// <summary>An object with known names.</summary>
    public sealed record Object(FormatObject Format) : FormatValue;

    /// <summary>A list.</summary>
    public sealed record List(FormatValue Item, bool MayBeEmpty) : FormatValue;

    /// <summary>A single item, or a list of at least one.</summary>
    public sealed record OneOrMore(FormatValue Item) : FormatValue;

    /// <summary>One of two sorts of value that differ in their JSON type.</summary>
    public sealed record Either(FormatValue First, FormatValue Second) : FormatValue;

    /// <summary>Conditions on a record or case.</summary>
    public sealed record Conditions : FormatValue;

    /// <summary>A fact, or the name of one.</summary>
    public sealed record Fact : FormatValue;

    /// <summary>An object whose names the writer of rules chooses.</summary>
    /// <param name="Item">What may stand under each name.</param>
    /// <param name="NamesAreKinds">Whether the names are those of new kinds of record.</param>
    public sealed record Named(FormatValue Item, bool NamesAreKinds) : FormatValue;

    /// <summary>The records of an example, by kind.</summary>
    public sealed record Given : FormatValue;

    /// <summary>A value, or null for a blank.</summary>
    public sealed record OrNull(FormatValue Value) : FormatValue;

    /// <summary>The pattern of an id that can be used.</summary>
    [GeneratedRegex(@"\A[A-Za-z0-9]+([-_.][A-Za-z0-9]+)*\z", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    public static partial Regex UsableId();

    /// <summary>The pattern of an id that is written as ids should be.</summary>
    [GeneratedRegex(@"\A[a-z0-9]+(-[a-z0-9]+)*\z", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    public static partial Regex KebabCaseId();

    /// <summary>The pattern of the name of a kind of record.</summary>
    [GeneratedRegex(@"\A[a-z][a-z0-9]*(_[a-z0-9]+)*\z", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    public static partial Regex KindName();

    /// <summary>The same as a JSON Schema writes it: letters and digits, with single hyphens, underscores or full stops between them.</summary>
    public const string IdPattern = "^[A-Za-z0-9]+([-_.][A-Za-z0-9]+)*$";
}
