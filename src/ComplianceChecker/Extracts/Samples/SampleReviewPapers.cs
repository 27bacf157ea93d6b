namespace ComplianceChecker.Extracts.Samples;

/// <summary>Writes what goes with a review: the social worker's report before it, its decisions and record after it, and now and then a dispute.</summary>
internal static class SampleReviewPapers
{
    /// <summary>Writes it.</summary>
    /// <param name="person">The child.</param>
    /// <param name="review">The day of the review.</param>
    /// <param name="tables">The files.</param>
    public static void Write(SamplePerson person, int review, SampleTables tables)
    {
        var random = person.Random;
        Put("review_reports", review - (random.Chance(820) ? random.Between(5, 9) : random.Between(1, 3)), "social worker's report");
        Put("review_decisions", review + (random.Chance(850) ? random.Between(1, 6) : random.Between(8, 20)), "decisions");
        var written = review + (random.Chance(830) ? random.Between(4, 18) : random.Between(22, 40));
        Put("review_records", written, "written");
        Put("review_records", written + random.Between(3, 8), "distributed");
        if (random.Chance(30))
        {
            var raised = SampleSeasons.Weekday(review + random.Between(1, 10));
            _ = tables.Of("iro_disputes").Period(person, raised, SampleSeasons.Weekday(raised + (random.Chance(800) ? random.Between(4, 26) : random.Between(28, 60))), "");
        }

        void Put(string kind, int day, string type) => _ = tables.Of(kind).Event(person, SampleSeasons.Weekday(day), type);
    }
}
