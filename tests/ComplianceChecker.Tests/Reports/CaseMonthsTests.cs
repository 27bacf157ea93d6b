using ComplianceChecker.Reports;
using ComplianceChecker.Tests.Reports.Pages;
using ComplianceChecker.Timescales;
using NodaTime;

namespace ComplianceChecker.Tests.Reports;

public sealed class CaseMonthsTests
{
    [Theory]
    [InlineData("reviews", "+.....L.....+.....+.....", "due 16 December 2014 and done on the 11th; due 11 June 2015, done on the 30th; 14 December 2015; 10 June 2016")]
    [InlineData("visits-long-term-foster", "   +.....+.....L.....+..", "6 March 2015, 4 September 2015, due 4 March 2016 and done on the 18th, 13 September 2016")]
    public void Each_month_has_the_worst_that_there_is_to_say(string rule, string expected, string reason)
    {
        var story = CaseStories.OfReviewed("R1");
        var duty = Assert.Single(story.Duties, d => string.Equals(d.Outcome.Rule.Id, rule, StringComparison.Ordinal));
        var signs = string.Concat(CaseMonths.Of(story.AsAt).Select(m => CaseMonths.Sign(duty, m, story.AsAt)));
        Assert.True(string.Equals(expected, signs, StringComparison.Ordinal), $"{signs}: {reason}");
    }

    [Fact]
    public void The_months_end_with_that_of_the_as_at_date()
    {
        var months = CaseMonths.Of(DayNumber.Of(2016, 11, 30));
        Assert.Equal((24, new YearMonth(2014, 12), new YearMonth(2016, 11)), (months.Count, months[0], months[^1]));
    }
}
