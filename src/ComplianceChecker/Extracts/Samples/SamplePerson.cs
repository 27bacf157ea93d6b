using System.Globalization;
using ComplianceChecker.Timescales;

namespace ComplianceChecker.Extracts.Samples;

/// <summary>A child or young person of a sample.</summary>
internal sealed class SamplePerson
{
    /// <summary>Its number, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>Why it is in the extract.</summary>
    public required SampleGroup Group { get; init; }

    /// <summary>The chance of its life.</summary>
    public required SampleRandom Random { get; init; }

    /// <summary>The day of birth.</summary>
    public required int Born { get; init; }

    /// <summary>The day after the as-at date.</summary>
    public required int Tomorrow { get; init; }

    /// <summary>The day on which the case left the authority; <see cref="DayNumber.Never"/> if it did not.</summary>
    public int Ends { get; set; } = DayNumber.Never;

    /// <summary>The first day of which nothing is told.</summary>
    public int Until => Math.Min(Tomorrow, Ends);

    /// <summary>Whether it came alone to seek asylum.</summary>
    public bool IsUasc { get; init; }

    /// <summary>The periods of care, earliest first.</summary>
    public List<SampleStay> Stays { get; } = [];

    /// <summary>The data problem that its records are to have.</summary>
    public SampleFault Fault { get; set; }

    /// <summary>The pseudonym.</summary>
    public string Id => id ??= string.Create(CultureInfo.InvariantCulture, $"S{Number:0000000}");

    private string? id;

    /// <summary>The day on which it attains an age.</summary>
    public int Birthday(int age)
    {
        var day = DayNumber.PlusMonths(Born, 12 * age);
        var (_, month, dayOfMonth) = DayNumber.Split(Born);

        // Who is born on 29 February has the age on 1 March in a common year.
        return (month, dayOfMonth) == (2, 29) && DayNumber.Split(day).Day == 28 ? day + 1 : day;
    }

    /// <summary>Its age in whole years.</summary>
    public int AgeOn(int day)
    {
        var age = Math.Max(0, (int)((day - Born) * 400L / 146097));
        return Birthday(age + 1) <= day ? age + 1 : age > 0 && Birthday(age) > day ? age - 1 : age;
    }
}
