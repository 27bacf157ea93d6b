using ComplianceChecker.Rules;
using ComplianceChecker.Timescales;

namespace ComplianceChecker.Tests.Rules;

/// <summary>Exactly one rule on visits applies to the placement of a looked-after child on each day, and it is the one the regulations say.</summary>
public class OneVisitRuleTests
{
    private static readonly int First = DayNumber.Of(2014, 2, 3);
    private static readonly int Last = DayNumber.Of(2022, 6, 1);
    private static readonly bool[] NoAndYes = [false, true];

    private static readonly string[] Types =
        [.. TestFolder.Dictionary.Attribute("placements", "placement_type")!.Codes.Keys];

    private static readonly string[] LegalStatuses =
        ["", .. TestFolder.Dictionary.Attribute("legal_statuses", "legal_status")!.Codes.Keys];

    [Fact]
    public void Over_all_attributes_one_rule_applies_from_the_first_day_to_the_last()
    {
        var histories = AllCombinations().ToList();
        int[] days = [First, First + 1, First + 364, First + 365, DayNumber.Of(2015, 3, 31), DayNumber.Of(2015, 4, 1), DayNumber.Of(2020, 4, 24), DayNumber.Of(2021, 10, 1), Last - 1];

        var clocks = VisitHistories.Clocks(histories, VisitHistories.Rules.DistinctBy(r => VisitHistories.Family(r.Id), StringComparer.Ordinal));

        var applied = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < histories.Count; i++)
        {
            var isUnderARule = histories[i].RuleOn(First) is not null;
            if (clocks[i].Sum(c => c.End - c.Start) != (isUnderARule ? Last - First : 0))
            {
                Assert.Fail($"{histories[i].Homes[0]} is not under a rule for {Last - First} days.");
            }

            foreach (var day in days)
            {
                var rules = string.Join(", ", clocks[i].Where(c => c.Start <= day && day < c.End).Select(c => VisitHistories.Family(c.Rule)));
                if (rules != (histories[i].RuleOn(day) ?? ""))
                {
                    Assert.Fail($"{histories[i].Homes[0]} on {Day.Iso(day)}: {rules}, not {histories[i].RuleOn(day)}.");
                }

                _ = applied.Add(rules);
            }
        }

        // The seven rules, and none.
        Assert.Equal(8, applied.Count);
    }

    [Fact]
    public void Over_histories_in_which_everything_changes_one_rule_applies_on_each_day()
    {
        var dice = new Random(20150401);
        var histories = Enumerable.Range(0, 400).Select(_ => Changing(dice)).ToList();

        var clocks = VisitHistories.Clocks(histories, VisitHistories.Rules.DistinctBy(r => VisitHistories.Family(r.Id), StringComparer.Ordinal));

        for (var i = 0; i < histories.Count; i++)
        {
            for (var day = First; day < Last; day++)
            {
                if (histories[i].Homes.Exists(h => h.From <= day && day < h.To) && histories[i].Stays.Exists(s => s.From <= day && day < s.To))
                {
                    // Breaks with two carers in turn are two series, side by side under the one rule.
                    var rules = clocks[i].Where(c => c.Start <= day && day < c.End).Select(c => VisitHistories.Family(c.Rule)).Distinct(StringComparer.Ordinal).ToList();
                    Assert.Equal(histories[i].RuleOn(day) is { } rule ? [rule] : [], rules);
                }
            }
        }
    }

    [Fact]
    public void Rules_of_one_name_have_the_same_clock()
    {
        var dice = new Random(20200424);
        var histories = Enumerable.Range(0, 200).Select(_ => Changing(dice)).ToList();

        foreach (var clocks in VisitHistories.Clocks(histories, VisitHistories.Rules))
        {
            foreach (var family in VisitHistories.Rules.GroupBy(r => VisitHistories.Family(r.Id), StringComparer.Ordinal))
            {
                var own = family.Select(r => clocks.Where(c => c.Rule == r.Id).Select(c => (c.Start, c.End)).ToList()).ToList();
                Assert.All(own, c => Assert.Equal(own[0], c));
            }
        }
    }

    [Fact]
    public void Of_the_rules_with_the_same_clock_one_is_in_force_on_each_due_date()
    {
        var noNumber = (From: DayNumber.Of(2020, 4, 24), To: DayNumber.Of(2020, 9, 24));
        foreach (var family in VisitHistories.Rules.GroupBy(r => VisitHistories.Family(r.Id), StringComparer.Ordinal))
        {
            for (var day = DayNumber.Of(2011, 4, 1); day < DayNumber.Of(2027, 1, 1); day++)
            {
                // From 24 April to 24 September 2020 the law gave short breaks no number.
                var expected = family.Key == VisitHistory.ShortBreaks && day >= noNumber.From && day <= noNumber.To ? 0 : 1;
                Assert.Equal(expected, family.Count(r => r.InForce.Any(f => IsWithin(f, day))));
            }
        }
    }

    private static bool IsWithin(InForce range, int day) =>
        (range.From is not { } from || DayNumber.Of(from) <= day) && (range.To is not { } to || day <= DayNumber.Of(to));

    private static IEnumerable<VisitHistory> AllCombinations() =>
        from type in Types
        from status in LegalStatuses
        from isLongTerm in NoAndYes
        from isLongTermFoster in NoAndYes
        from isAgreed in NoAndYes
        from isTemporary in NoAndYes
        from isPending in NoAndYes
        from doOthersArrange in NoAndYes
        from isShortBreaks in NoAndYes
        from remand in new[] { "", "laa", "yda" }
        from isAdoption in NoAndYes
        select Unchanging(new VisitHistory.Home(First, Last, "a", type, isLongTerm, isLongTermFoster, isAgreed, isTemporary, isPending, doOthersArrange), status, isShortBreaks, remand, isAdoption);

    private static VisitHistory Unchanging(VisitHistory.Home home, string status, bool isShortBreaks, string remand, bool isAdoption)
    {
        var history = new VisitHistory();
        history.Homes.Add(home);
        history.Stays.Add(new VisitHistory.Stay(First, Last, isShortBreaks, remand));
        if (status.Length > 0)
        {
            history.Statuses.Add(new VisitHistory.Status(First, Last, status));
        }

        if (isAdoption)
        {
            history.Adoptions.Add(new VisitHistory.AdoptionPlacement(First, Last));
        }

        return history;
    }

    /// <summary>A child whose records follow each other with and without gaps, alike and not.</summary>
    private static VisitHistory Changing(Random dice)
    {
        var history = new VisitHistory();
        Fill((from, to) => history.Stays.Add(new VisitHistory.Stay(from, to, dice.Next(4) == 0, dice.Next(8) switch { 0 => "laa", 1 => "yda", _ => "" })), 900);
        Fill((from, to) => history.Statuses.Add(new VisitHistory.Status(from, to, Pick("C1", "C2", "V2", "E1", "J1"))), 500);
        Fill((from, to) => history.Homes.Add(new VisitHistory.Home(from, to, Pick("a", "b", ""), Pick("P1", "U4", "U6", "R5", "A6", "K2"), Often(), Often(), Often(), dice.Next(5) == 0, dice.Next(3) == 0, dice.Next(5) == 0)), 600);
        if (dice.Next(6) == 0)
        {
            Fill((from, to) => history.Adoptions.Add(new VisitHistory.AdoptionPlacement(from, to)), 900);
        }

        return history;

        string Pick(params string[] of) => of[dice.Next(of.Length)];
        bool Often() => dice.Next(3) > 0;
        void Fill(Action<int, int> add, int longest)
        {
            for (var from = First + dice.Next(100); from < Last;)
            {
                var to = Math.Min(Last, from + 1 + dice.Next(longest));
                add(from, to);
                from = to + (dice.Next(3) == 0 ? dice.Next(1, 120) : 0);
            }
        }
    }
}
