using System.Text.Json.Nodes;

namespace ComplianceChecker.Tests.Evaluation.Plain;

/// <summary>The random clock of a rule.</summary>
internal sealed class RandomClocks(RandomDice dice, RandomShape shape, RandomConditions conditions, RandomFacts facts)
{
    public JsonObject Clock(out RandomKind? whenReads)
    {
        bool startsMustDiffer = false;
        JsonObject starts = dice.Between(1, 100) switch
        {
            <= 58 => Period(out whenReads, out startsMustDiffer),
            <= 85 => Event(out whenReads, out startsMustDiffer),
            _ => Birthday(out whenReads),
        };
        JsonObject clock = new() { ["starts"] = starts };
        bool during = dice.Chance(35);
        if (during)
        {
            clock["during"] = During();
        }

        if (dice.Chance(50))
        {
            clock["until"] = dice.Chance(65) ? Until() : new JsonArray(Until(), Until());
        }

        if (dice.Chance(40))
        {
            clock["endDayCounts"] = true;
        }

        if (shape.HasFacts && dice.Chance(30))
        {
            clock["onlyIf"] = facts.Fact(hasClock: true);
        }

        if (dice.Chance(30) && !(during && shape.HasStartKnown))
        {
            clock["restarts"] = true;
            startsMustDiffer = true;
            whenReads = during ? null : whenReads;
        }

        whenReads = startsMustDiffer && !shape.StartsAreUnique ? null : whenReads;
        return clock;
    }

    private JsonObject Period(out RandomKind? whenReads, out bool startsMustDiffer)
    {
        RandomKind kind = shape.CountsHours && dice.Chance(50) ? RandomKind.Missing : dice.Pick(shape.AllPeriods);
        JsonObject starts = new() { ["period"] = kind.Name };
        if (dice.Chance(20))
        {
            starts["at"] = "end";
        }

        bool merge = dice.Chance(40);
        if (merge)
        {
            starts["merge"] = kind.Name is "placements" && dice.Chance(65) ? "placement_id" : true;
        }

        if (dice.Chance(35))
        {
            starts["where"] = conditions.Where(kind, mayUseAge: true);
        }

        whenReads = kind;
        startsMustDiffer = merge;
        return starts;
    }

    private JsonObject Event(out RandomKind? whenReads, out bool startsMustDiffer)
    {
        RandomKind kind = NotLatest();
        JsonObject starts = new() { ["event"] = kind.Name };
        if (dice.Chance(40))
        {
            starts["where"] = conditions.Where(kind, mayUseAge: true);
        }

        whenReads = kind;
        startsMustDiffer = true;
        return starts;
    }

    private JsonObject Birthday(out RandomKind? whenReads)
    {
        JsonObject starts = new() { ["birthday"] = dice.Pick(RandomShape.Ages) };
        if (dice.Chance(30))
        {
            starts["where"] = conditions.Where(RandomKind.Cases, mayUseAge: false);
        }

        whenReads = RandomKind.Cases;
        return starts;
    }

    private JsonArray During()
    {
        JsonArray during = [];
        for (int kinds = dice.Chance(25) ? 2 : 1; kinds > 0; kinds--)
        {
            RandomKind kind = dice.Pick(shape.AllPeriods);
            JsonObject one = new() { ["period"] = kind.Name };
            if (dice.Chance(30))
            {
                one["where"] = conditions.Where(kind, mayUseAge: false);
            }

            during.Add((JsonNode)one);
        }

        return during;
    }

    private JsonObject Until()
    {
        int what = dice.Between(1, 100);
        if (what <= 25)
        {
            return new JsonObject { ["birthday"] = dice.Pick(RandomShape.Ages) };
        }

        if (what <= 50)
        {
            return new JsonObject { ["after"] = RandomSpans.Any(dice, workingDays: !shape.IsCalendarNarrow, times: dice.Pick([1, 2, 5, 8])) };
        }

        RandomKind kind = NotLatest();
        JsonObject until = new() { ["event"] = kind.Name };
        if (dice.Chance(75))
        {
            until["where"] = conditions.Where(kind, mayUseAge: false);
        }

        return until;
    }

    private RandomKind NotLatest() => dice.Pick([.. shape.Events.Where(kind => !ReferenceEquals(kind, shape.Latest))]);
}
