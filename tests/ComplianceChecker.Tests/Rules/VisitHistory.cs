using ComplianceChecker.Timescales;

namespace ComplianceChecker.Tests.Rules;

/// <summary>What is known of a child, and which rule on visits the law puts him or her under on a day: written from the regulations, not from the rules.</summary>
internal sealed class VisitHistory
{
    public const string ShortBreaks = "visits-short-breaks";

    private static readonly string[] PlacedForAdoption = ["A3", "A4", "A5", "A6"];

    public List<Stay> Stays { get; } = [];

    public List<Status> Statuses { get; } = [];

    public List<Home> Homes { get; } = [];

    public List<AdoptionPlacement> Adoptions { get; } = [];

    /// <summary>The rule for a child who is looked after and placed on a day; null if there is none.</summary>
    public string? RuleOn(int day)
    {
        if (Homes.Find(h => Covers(h.From, h.To, day)) is not { } home || Stays.Find(s => Covers(s.From, s.To, day)) is not { } stay)
        {
            return null;
        }

        // Regulation 3: not while placed for adoption, unless on remand.
        var isAdoption = PlacedForAdoption.Contains(home.Type) || Adoptions.Exists(a => Covers(a.From, a.To, day));
        if (isAdoption && stay.Remand.Length == 0)
        {
            return null;
        }

        var status = Statuses.Find(s => Covers(s.From, s.To, day))?.Code;
        var isInCare = status is "C1" or "C2";
        var isWithParents = home.Type is "P1";
        return home.IsTemporarilyApproved || (status is "C1" && isWithParents) ? "visits-interim-order-or-temporary-approval"
            : isWithParents && home.IsAssessmentPending ? "visits-before-assessment"
            : status is "C2" && isWithParents ? "visits-with-parents-full-order"
            : isInCare && (home.DoOthersArrange || home.Type is "R5") ? "visits-other-arrangements"
            : stay.IsShortBreaks && !isInCare ? ShortBreaks
            : home is { IsLongTermFoster: true, IsAgreed: true } && IsYearOld(home, day) ? "visits-long-term-foster"
            : "visits-general";
    }

    /// <summary>Whether a long-term foster placement was confirmed a year or more before a day: rows with one placement_id are one placement.</summary>
    private bool IsYearOld(Home home, int day)
    {
        var confirmed = home.From;
        while (home.Id.Length > 0 && Homes.Find(h => h.IsLongTermFoster && h.Id == home.Id && h.From < confirmed && h.To >= confirmed) is { } before)
        {
            confirmed = before.From;
        }

        return day >= DayNumber.Of(DayNumber.ToDate(confirmed).PlusYears(1));
    }

    private static bool Covers(int from, int to, int day) => from <= day && day < to;

    public sealed record Stay(int From, int To, bool IsShortBreaks, string Remand);

    public sealed record Status(int From, int To, string Code);

    public sealed record AdoptionPlacement(int From, int To);

    public sealed record Home(int From, int To, string Id, string Type, bool IsLongTerm, bool IsLongTermFoster, bool IsAgreed, bool IsTemporarilyApproved, bool IsAssessmentPending, bool DoOthersArrange);
}
