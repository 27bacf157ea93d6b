using System.Text;
using ComplianceChecker.Timescales;

namespace ComplianceChecker.Extracts.Surveys;

/// <summary>Counts the cells of one column.</summary>
/// <param name="use">How the column is used.</param>
internal sealed class ColumnCounter(ColumnUse use)
{
    private const int ExamplesShown = 3;

    private readonly bool isDateOfRecord = use.Readings.All(r => r is { Sort: ColumnSort.Date, Definition: null });
    private readonly TextPool texts = new();
    private readonly List<int> rowsOf = [0];
    private readonly HashSet<int> days = [];
    private readonly Dictionary<string, int> masked = new(StringComparer.Ordinal);
    private int values;
    private int blank;
    private int unreadable;

    /// <summary>Counts a cell, which has no blanks round it.</summary>
    public void Add(ReadOnlySpan<byte> cell)
    {
        if (cell.IsEmpty)
        {
            blank++;
            return;
        }

        values++;
        if (isDateOfRecord)
        {
            AddDate(cell);
        }
        else if (use.Sort is not (ColumnSort.NotRecognised or ColumnSort.ComparedOnly))
        {
            var number = texts.Add(cell);
            if (number == rowsOf.Count)
            {
                rowsOf.Add(0);
            }

            rowsOf[number]++;
        }
    }

    /// <summary>What was counted.</summary>
    public ColumnSurvey Survey(string file, string column)
    {
        if (use.Sort == ColumnSort.NeverRead)
        {
            return new ColumnSurvey(file, column, use.Sort, use.ReadAs, null, null, null, [], null, []);
        }

        List<ValueSurvey> seen = [.. use.Readings.SelectMany(Texts)];
        int? distinct = isDateOfRecord ? days.Count : use.Sort is ColumnSort.NotRecognised or ColumnSort.ComparedOnly ? null : texts.Count - 1;
        string[] examples = [.. masked.OrderByDescending(m => m.Value).ThenBy(m => m.Key, StringComparer.Ordinal).Take(ExamplesShown).Select(m => m.Key)];
        return new ColumnSurvey(file, column, use.Sort, use.ReadAs, values, blank, unreadable, use.MayIdentify ? [] : examples, distinct, use.MayIdentify ? [] : seen);
    }

    private void AddDate(ReadOnlySpan<byte> cell)
    {
        var day = DateText.Read(cell, use.Dates, use.HasTimes);
        day = day == DayNumber.None && use.OrIso ? DateText.Read(cell, DateFormat.Iso, use.HasTimes) : day;
        if (day == DayNumber.None)
        {
            AddUnreadable(Encoding.UTF8.GetString(cell), 1);
        }
        else
        {
            _ = days.Add(day);
        }
    }

    /// <summary>Reads each distinct text once, and gives those of codes and of yes and no.</summary>
    private IEnumerable<ValueSurvey> Texts(ColumnReading reading)
    {
        if (reading.Definition is null || reading.Sort == ColumnSort.Text)
        {
            yield break;
        }

        for (var number = 1; number < texts.Count; number++)
        {
            var text = texts.TextOf(number);
            var meaning = ValueInterpretation.Of(reading.Map is { } map ? map(text) : text, reading.Definition, use.Dates);
            var isRead = meaning.State == ValueState.Good;
            if (!isRead && ReferenceEquals(reading, use.Readings[0]))
            {
                AddUnreadable(text, rowsOf[number]);
            }

            if (reading.Sort is ColumnSort.Code or ColumnSort.Boolean)
            {
                yield return new ValueSurvey(reading.ReadAs, text, isRead ? meaning.Text : null, rowsOf[number]);
            }
        }
    }

    private void AddUnreadable(string text, int rows)
    {
        unreadable += rows;
        var mask = MaskedText.Of(text);
        masked[mask] = masked.GetValueOrDefault(mask) + rows;
    }
}
