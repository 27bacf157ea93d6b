using System.Globalization;
using ComplianceChecker.Cases.DataFiles;
using ComplianceChecker.Rules.Format;
using ComplianceChecker.Rules.Loading;
using ComplianceChecker.Timescales;
using NodaTime;

namespace ComplianceChecker.Rules;

/// <summary>Reads the calendars of working days and of school terms: files such as <c>calendars/england-and-wales.json</c>. Which of the two a file is, its name says: <c>calendar</c> or <c>terms</c>.</summary>
public static class CalendarFile
{
    private const int LongestYears = 300;

    /// <summary>Reads one calendar of working days.</summary>
    /// <exception cref="DataFileException">The file is no calendar; lists everything wrong with it.</exception>
    public static WorkingDayCalendar Read(InputFile file)
    {
        var errors = new List<DataFileError>();
        var calendars = Read([file], errors);
        return errors.Count == 0 && calendars.WorkingDays.Values.SingleOrDefault() is { } calendar ? calendar : throw new DataFileException(errors);
    }

    /// <summary>Reads calendars by name, of working days and of school terms; adds what is wrong with them to <paramref name="errors"/>.</summary>
    internal static Calendars Read(IEnumerable<InputFile> files, List<DataFileError> errors)
    {
        var workingDays = new Dictionary<string, WorkingDayCalendar?>(StringComparer.Ordinal);
        var terms = new Dictionary<string, TermCalendar?>(StringComparer.Ordinal);
        var places = new Dictionary<string, DataPlace>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            var stem = StemOf(file.Name);
            try
            {
                var node = DataFileReader.Read(file.Read(), file.Name, errors);
                var reading = new RuleReading(new Cases.DataDictionary([]), errors, []);
                var isOfTerms = node["terms"] is not null && node["calendar"] is null;
                new FormatChecker(reading).Check(node, isOfTerms ? TermsFormat.Terms : CalendarFormat.Calendar, isOfTerms ? "a calendar of terms" : "a calendar");
                var nameNode = node[isOfTerms ? "terms" : "calendar"];
                CheckName(nameNode, stem, places, reading);
                var name = nameNode is { Kind: DataNodeKind.Text } ? nameNode.Text : stem;
                if (isOfTerms)
                {
                    terms.TryAdd(name, TermsReader.Read(node, name, reading));
                }
                else
                {
                    workingDays.TryAdd(name, ReadCalendar(node, reading));
                }
            }
            catch (DataFileException unreadable)
            {
                workingDays.TryAdd(stem, null);
                terms.TryAdd(stem, null);
                errors.AddRange(unreadable.Errors);
            }
        }

        return new Calendars(workingDays, terms);
    }

    private static string StemOf(string file)
    {
        var name = file[(file.LastIndexOfAny(['/', '\\']) + 1)..];
        return name.EndsWith(".json", StringComparison.OrdinalIgnoreCase) ? name[..^5] : name;
    }

    private static void CheckName(DataNode? name, string stem, Dictionary<string, DataPlace> places, RuleReading reading)
    {
        if (name is not { Kind: DataNodeKind.Text })
        {
            return;
        }

        if (!string.Equals(stem, name.Text, StringComparison.OrdinalIgnoreCase))
        {
            reading.Error(name.Place, RuleMessages.CalendarFileIsNamedOtherwise(stem, name.Text));
        }

        if (!places.TryAdd(name.Text, name.Place))
        {
            reading.Error(name.Place, RuleMessages.RepeatedCalendar(name.Text, places[name.Text].ToString()));
        }
    }

    private static WorkingDayCalendar? ReadCalendar(DataNode node, RuleReading reading)
    {
        if (node["covers"] is not { } covers || FormatScalars.DateOf(covers["from"]) is not { } from || FormatScalars.DateOf(covers["to"]) is not { } to)
        {
            return null;
        }

        if (to < from || to.Year - from.Year > LongestYears)
        {
            reading.Error(covers.Place, to < from ? RuleMessages.CalendarEndsBeforeItBegins(Iso(from), Iso(to)) : RuleMessages.CalendarTooLong(Iso(from), Iso(to)));
            return null;
        }

        var holidays = new HashSet<LocalDate>();
        foreach (var place in (node["holidays"]?.Items ?? []).Select(h => h["date"]).OfType<DataNode>())
        {
            if (FormatScalars.DateOf(place) is not { } date)
            {
                continue;
            }

            if (date < from || date > to)
            {
                reading.Error(place.Place, RuleMessages.HolidayOutsideCalendar(Iso(date), Iso(from), Iso(to)));
            }
            else if (!holidays.Add(date))
            {
                reading.Error(place.Place, RuleMessages.RepeatedHoliday(Iso(date)));
            }
        }

        return new WorkingDayCalendar(node["calendar"]?.Text ?? "", from, to, holidays);
    }

    private static string Iso(LocalDate date) => date.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);
}
