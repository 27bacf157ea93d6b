using ComplianceChecker.Timescales;

namespace ComplianceChecker.Extracts.Samples;

/// <summary>Writes what a former relevant young person asks for and is offered from 21 to 24 (Children Act 1989, sections 23CA and 23CZB).</summary>
internal static class SampleExtendedSupport
{
    // Until section 23CZB only a return to education brought support back.
    private static readonly int SupportForAll = DayNumber.Of(2018, 4, 1);
    private static readonly SampleChoice Answers = new((45, "declined"), (35, "no_answer"), (20, "accepted"));

    /// <summary>Writes it.</summary>
    /// <param name="person">The young person.</param>
    /// <param name="end">The day on which the plan is no longer kept; who has one after 21 gets support.</param>
    /// <param name="tables">The files.</param>
    public static void Write(SamplePerson person, int end, SampleTables tables)
    {
        var random = person.Random;
        var adult = person.Birthday(21);
        var last = person.Birthday(25);
        if (end > adult)
        {
            Ask(person, adult + random.Below(random.Chance(700) ? 30 : 200), last, tables);
            return;
        }

        for (var day = adult + random.Between(200, 360); day < last; day += random.Chance(800) ? random.Between(300, 364) : random.Between(380, 600))
        {
            var answer = Answers.Pick(random);
            if (tables.Of("support_offers").Event(person, SampleSeasons.Weekday(day), answer) && answer is "accepted")
            {
                Ask(person, day + random.Between(1, 20), last, tables);
                return;
            }
        }
    }

    private static void Ask(SamplePerson person, int day, int last, SampleTables tables)
    {
        var random = person.Random;
        var asked = SampleSeasons.Weekday(day);
        var isLearning = random.Chance(350) || asked < SupportForAll;
        if (asked < last && tables.Of("support_requests").Event(person, asked, isLearning ? "education" : "support"))
        {
            if (random.Chance(900))
            {
                _ = tables.Of("needs_assessments").Event(person, SampleSeasons.Weekday(asked + random.Between(14, random.Chance(850) ? 85 : 130)), "renewed");
            }

            _ = tables.Of("extended_support").Period(person, asked, last, isLearning ? "education" : "asked");
        }
    }
}
