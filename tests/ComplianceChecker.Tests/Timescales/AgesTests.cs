using ComplianceChecker.Timescales;
using NodaTime;

namespace ComplianceChecker.Tests.Timescales;

public class AgesTests
{
    private static readonly LocalDate LeapDay = new(2000, 2, 29);

    [Fact]
    public void An_age_is_attained_at_the_start_of_the_birthday()
    {
        var born = new LocalDate(1998, 10, 10);

        Assert.Equal(17, Ages.On(new LocalDate(2016, 10, 9), born));
        Assert.Equal(18, Ages.On(new LocalDate(2016, 10, 10), born));
        Assert.Equal(new LocalDate(2016, 10, 10), Ages.Birthday(born, 18));
        Assert.Equal(born, Ages.Birthday(born, 0));
        Assert.Equal(-1, Ages.On(new LocalDate(1998, 10, 9), born));
    }

    [Theory]
    [InlineData(LeapDayBirthday.FirstOfMarch, 3, 1)]
    [InlineData(LeapDayBirthday.LastOfFebruary, 2, 28)]
    public void A_person_born_on_29_February_has_the_birthday_of_the_setting_in_a_common_year(LeapDayBirthday setting, int month, int day)
    {
        var birthday = new LocalDate(2018, month, day);

        Assert.Equal(birthday, Ages.Birthday(LeapDay, 18, setting));
        Assert.Equal(17, Ages.On(birthday.PlusDays(-1), LeapDay, setting));
        Assert.Equal(18, Ages.On(birthday, LeapDay, setting));
    }

    [Theory]
    [InlineData(LeapDayBirthday.FirstOfMarch)]
    [InlineData(LeapDayBirthday.LastOfFebruary)]
    public void A_person_born_on_29_February_has_it_on_that_day_in_a_leap_year(LeapDayBirthday setting)
    {
        Assert.Equal(new LocalDate(2016, 2, 29), Ages.Birthday(LeapDay, 16, setting));
        Assert.Equal(15, Ages.On(new LocalDate(2016, 2, 28), LeapDay, setting));
        Assert.Equal(16, Ages.On(new LocalDate(2016, 2, 29), LeapDay, setting));
    }

    [Fact]
    public void A_century_that_is_no_leap_year_has_no_29_February() =>
        Assert.Equal(new LocalDate(2100, 3, 1), Ages.Birthday(LeapDay, 100));

    [Theory]
    [InlineData(LeapDayBirthday.FirstOfMarch)]
    [InlineData(LeapDayBirthday.LastOfFebruary)]
    public void The_age_rises_by_one_on_each_birthday_and_on_no_other_day_of_a_leap_cycle(LeapDayBirthday setting)
    {
        foreach (var born in new LocalDate[] { new(1996, 2, 29), new(1996, 2, 28), new(1996, 3, 1), new(1997, 12, 31), new(1998, 1, 1), new(1999, 6, 15) })
        {
            var age = 0;
            for (var day = born; day < born.PlusYears(28); day = day.PlusDays(1))
            {
                if (day == Ages.Birthday(born, age + 1, setting))
                {
                    age++;
                }

                Assert.Equal(age, Ages.On(day, born, setting));
            }

            Assert.Equal(27, age);
        }
    }

    [Theory]
    [InlineData(LeapDayBirthday.FirstOfMarch)]
    [InlineData(LeapDayBirthday.LastOfFebruary)]
    public void The_age_rises_on_the_birthday_and_not_days_from_it_for_every_birth_of_a_leap_cycle_and_two_centuries(LeapDayBirthday setting)
    {
        var first = DayNumber.Of(1896, 1, 1);
        for (var born = first; born < first + 1461; born++)
        {
            for (var age = 1; age < 205; age++)
            {
                var birthday = Ages.Birthday(born, age, setting);
                for (var day = birthday - 6; day < birthday + 6; day++)
                {
                    Assert.Equal(day < birthday ? age - 1 : age, Ages.On(day, born, setting));
                }
            }
        }
    }

    [Fact]
    public void A_birthday_past_the_year_9999_never_comes() =>
        Assert.Equal(DayNumber.Never, Ages.Birthday(DayNumber.Of(LeapDay), 8000, LeapDayBirthday.FirstOfMarch));
}
