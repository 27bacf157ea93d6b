using System.Diagnostics;
using System.Globalization;
using System.Text;
using ComplianceChecker.Cases;
using ComplianceChecker.Cases.DataFiles;
using ComplianceChecker.Rules.Format;
using ComplianceChecker.Timescales;
using NodaTime;
using NodaTime.Text;

namespace ComplianceChecker.Rules.Loading;

/// <summary>The single values of a rule file: ids, dates, spans.</summary>
internal static class FormatScalars
{
    private const int LongestSpan = 100_000;

    /// <summary>Each unit, for one and for more.</summary>
    private static readonly string[] Units = ["day", "days", "working day", "working days", "week", "weeks", "month", "months", "year", "years", "hour", "hours"];
    private static readonly LocalDateTimePattern Moment = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm");

    /// <summary>The JSON type that a value has.</summary>
    public static DataNodeKind KindOf(FormatValue value) => value switch
    {
        FormatValue.Flag => DataNodeKind.Boolean,
        FormatValue.Whole or FormatValue.Percent or FormatValue.Amount => DataNodeKind.Number,
        FormatValue.List => DataNodeKind.List,
        FormatValue.Object => DataNodeKind.Object,
        FormatValue.Text or FormatValue.Id or FormatValue.Date or FormatValue.Moment or FormatValue.Length or FormatValue.Choice => DataNodeKind.Text,
        _ => throw new UnreachableException($"{value} has no single JSON type."),
    };

    /// <summary>What a value must be, in words.</summary>
    public static string Describe(FormatValue value) => value switch
    {
        FormatValue.Flag => "true or false",
        FormatValue.Whole or FormatValue.Percent or FormatValue.Amount => "a number",
        FormatValue.Date => "a date in quotes, such as \"2016-03-31\"",
        FormatValue.Moment => "a date in quotes, such as \"2016-03-31\" or \"2016-03-31T14:05\"",
        FormatValue.Length => "a span in quotes, such as \"6 weeks\"",
        FormatValue.List => "a list [ ]",
        _ => "a text in quotes",
    };

    /// <summary>The date of a text, or null if it is none.</summary>
    public static LocalDate? DateOf(DataNode? node) =>
        node?.Kind == DataNodeKind.Text && LocalDatePattern.Iso.Parse(node.Text) is { Success: true, Value: var date } ? date : null;

    /// <summary>Whether a text is a date, or a date with a time of day.</summary>
    public static bool IsMoment(DataNode node) =>
        DateOf(node) is not null || (node.Kind == DataNodeKind.Text && Moment.Parse(node.Text).Success);

    /// <summary>The span of a text, or null if it is none.</summary>
    public static Span? SpanOf(DataNode? node) =>
        node?.Kind == DataNodeKind.Text && Span.TryParse(node.Text, out var span) ? span : null;

    /// <summary>Says what is wrong with a span, if anything is.</summary>
    /// <param name="node">The text.</param>
    /// <param name="ofStep">Whether it is the time of a step, which may be counted in hours and school terms too.</param>
    /// <param name="reading">Where to say it.</param>
    public static void CheckSpan(DataNode node, bool ofStep, RuleReading reading)
    {
        if (SpanOf(node) is { } span)
        {
            CheckUnit(node, span, ofStep, reading);
            return;
        }

        var text = node.Text.Trim();
        var digits = text.TakeWhile(c => char.IsAsciiDigit(c) || c == '-').Count();
        var unit = text[digits..].Trim();
        var isNumber = decimal.TryParse(text.AsSpan(0, digits), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var length);
        var isUnit = Units.Contains(unit, StringComparer.Ordinal);
        reading.Error(node.Place, (isNumber, isUnit) switch
        {
            _ when ofStep && NearestName.Of(unit, ["term", "terms"]) is not null => RuleMessages.NotASpan(node.Text, " Did you mean \"term\"?"),
            (true, true) when length < 0 => RuleMessages.SpanNegative(node.Text),
            (true, true) when length > LongestSpan => RuleMessages.SpanTooLong(node.Text, LongestSpan.ToString(CultureInfo.InvariantCulture)),
            _ => RuleMessages.NotASpan(node.Text, isNumber && length > 0 && NearestName.Of(unit, Units.Where((_, i) => i % 2 == (length == 1 ? 0 : 1))) is { } nearest ? string.Create(CultureInfo.InvariantCulture, $" Did you mean \"{length} {nearest}\"?") : ""),
        });
    }

    private static void CheckUnit(DataNode node, Span span, bool ofStep, RuleReading reading)
    {
        if (span.Unit is SpanUnit.Hours or SpanUnit.Terms && !ofStep)
        {
            reading.Error(node.Place, RuleMessages.OnlyTimeOfStep(node.Text));
        }
        else if (span.Unit == SpanUnit.Terms && !reading.NamesTerms)
        {
            reading.Error(node.Place, RuleMessages.NoTerms());
        }
        else if (span.NeedsCalendar && !reading.NamesCalendar)
        {
            reading.Error(node.Place, RuleMessages.NoCalendar(node.Text));
        }
    }

    /// <summary>Says what is wrong with an id, if anything is.</summary>
    public static void CheckId(DataNode node, RuleReading reading)
    {
        if (!FormatValue.UsableId().IsMatch(node.Text))
        {
            reading.Error(node.Place, RuleMessages.UnusableId(node.Text));
        }
        else if (!FormatValue.KebabCaseId().IsMatch(node.Text))
        {
            reading.Warn(node.Place, RuleMessages.IdIsNotKebabCase(node.Text, KebabCase(node.Text)));
        }
    }

    private static string KebabCase(string id)
    {
        var text = new StringBuilder();
        for (var i = 0; i < id.Length; i++)
        {
            if (char.IsAsciiLetterUpper(id[i]) && i > 0 && char.IsAsciiLetterLower(id[i - 1]))
            {
                text.Append('-');
            }

            text.Append(char.IsAsciiLetterOrDigit(id[i]) ? char.ToLowerInvariant(id[i]) : '-');
        }

        return text.ToString();
    }
}
