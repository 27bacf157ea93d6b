using System.Globalization;
using System.Text;
using ComplianceChecker.Cases;
using ComplianceChecker.Timescales;

namespace ComplianceChecker.Extracts;

/// <summary>What a cell of an attribute means: its canonical text, and whether it could be read.</summary>
/// <param name="Text">The canonical text; empty for a blank, and for what could not be read.</param>
/// <param name="State">Whether it could be read.</param>
internal readonly record struct ValueInterpretation(string Text, ValueState State)
{
    /// <summary>Reads a text as the dictionary says the attribute is.</summary>
    public static ValueInterpretation Of(string text, AttributeDefinition? definition, DateFormat dates)
    {
        if (text.Length == 0 || definition is null)
        {
            return new(text, ValueState.Good);
        }

        return definition.Type switch
        {
            AttributeType.Boolean => OfBoolean(text),
            AttributeType.Number => OfNumber(text),
            AttributeType.Date => OfDate(text, dates),
            _ => OfText(text, definition),
        };
    }

    private static ValueInterpretation OfText(string text, AttributeDefinition definition)
    {
        if (definition.Codes.Count == 0)
        {
            return new(text, ValueState.Good);
        }

        var code = definition.Codes.Keys.FirstOrDefault(c => string.Equals(c, text, StringComparison.OrdinalIgnoreCase)) ?? Folded(text, definition);
        return code is null ? new(text, ValueState.UnknownCode) : new(code, ValueState.Good);
    }

    /// <summary>The one code that has the same letters and digits, as <c>face_to_face</c> has those of "Face to face"; null where there is none or more than one.</summary>
    private static string? Folded(string text, AttributeDefinition definition)
    {
        var folded = FoldedValue.Of(text);
        return definition.Codes.Keys.Where(c => string.Equals(FoldedValue.Of(c), folded, StringComparison.Ordinal)).Take(2).ToArray() is [var only] ? only : null;
    }

    private static ValueInterpretation OfBoolean(string text) =>
        BooleanText.TryParse(text, out var value) ? new(value ? "true" : "false", ValueState.Good) : new("", ValueState.UnreadableBoolean);

    private static ValueInterpretation OfNumber(string text) =>
        decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? new(number == 0 ? "0" : number.ToString("0.############################", CultureInfo.InvariantCulture), ValueState.Good)
            : new("", ValueState.UnreadableNumber);

    private static ValueInterpretation OfDate(string text, DateFormat dates)
    {
        var day = DateText.Read(Encoding.UTF8.GetBytes(text), dates, anyTime: false);
        return day == DayNumber.None
            ? new("", ValueState.UnreadableDate)
            : new(DayNumber.ToDate(day).ToString("uuuu-MM-dd", CultureInfo.InvariantCulture), ValueState.Good);
    }
}
