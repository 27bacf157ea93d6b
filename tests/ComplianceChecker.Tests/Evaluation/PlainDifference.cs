using System.Globalization;
using ComplianceChecker.Cases.DataFiles;
using ComplianceChecker.Evaluation;
using ComplianceChecker.Extracts;
using ComplianceChecker.Measures;
using ComplianceChecker.Rules;
using ComplianceChecker.Tests.Evaluation.Plain;
using ComplianceChecker.Timescales;
using NodaTime;
using NodaTime.Text;

namespace ComplianceChecker.Tests.Evaluation;

/// <summary>Where the engine and the plain evaluator differ over a random world.</summary>
internal static class PlainDifference
{
    private static readonly GroupField[] Groups =
        [new("team", ["team"]), new("age_band", ["age_band"]), new("placement_type", ["placement_type"]), new("team+placement_type", ["team", "placement_type"])];

    /// <summary>The first difference, in words; null if there is none.</summary>
    public static string? Of(int seed)
    {
        var world = new RandomWorld(seed);
        if (Evaluated(seed, world, out var rules, out var result) is { } refused)
        {
            return refused;
        }

        var request = new ReportRequest(world.AsAt, world.Since) { Measures = rules.Measures };
        var report = ReportBuilder.Build(result, request, () => []);
        var plain = world.Evaluate();
        return FirstDifference(seed, "obligations", PlainLines(plain), TestFolder.ObligationLines(result, world.AsAt))
            ?? FirstDifference(seed, "rules not evaluated", plain.RulesNotEvaluated.Keys, result.Outcomes.Where(o => o.WhyNotAt(world.AsAt) is not null).Select(o => o.Rule.Id))
            ?? FirstDifference(seed, "lists", PlainListLines(plain, world), ListLines(report))
            ?? (IsBeyondCalendar(result) ? null : FirstDifference(seed, "measures", PlainMeasureLines(world), MeasureLines(report)))
            ?? TrendDifference(seed, result, request with { By = Groups });
    }

    /// <summary>The first difference between the rows of groups, by fields that depend on the day, or between them and a report that is filtered to the group; null if there is none.</summary>
    public static string? OfGroups(int seed)
    {
        var world = new RandomWorld(seed);
        world.AddAllocations(seed);
        if (Evaluated(seed, world, out var rules, out var result) is not null || IsBeyondCalendar(result))
        {
            return null;
        }

        var request = new ReportRequest(world.AsAt, world.Since) { Measures = rules.Measures, By = Groups };
        var rows = ReportBuilder.Build(result, request, () => []).Measures.Where(m => m.WhyNot is null).ToList();
        foreach (var field in Groups)
        {
            var ofField = rows.Where(r => string.Equals(r.GroupBy, field.Name, StringComparison.Ordinal)).ToList();
            if (FirstDifference(seed, "by " + field.Name, world.EvaluateGroups(field.Fields).Select(g => $"{g.Group.ToUpperInvariant()} {Line(g.Figures)}"), ofField.Select(r => $"{r.Group.ToUpperInvariant()} {Line(r)}")) is { } difference)
            {
                return difference;
            }

            foreach (var group in ofField.GroupBy(r => r.Group, StringComparer.Ordinal))
            {
                FieldFilter[] where = [.. field.Fields.Zip(group.Key.Split('+'), (name, value) => new FieldFilter(name, [value]))];
                var filtered = ReportBuilder.Build(result, request with { By = [], Where = where }, () => []).Measures.Where(m => m.WhyNot is null && m.Denominator + m.NotTold > 0);
                if (FirstDifference(seed, $"only where {field.Name} is {group.Key}", group.Select(Line), filtered.Select(Line)) is { } other)
                {
                    return other;
                }
            }
        }

        return TrendDifference(seed, result, request)
            ?? Groups.SelectMany(g => g.Fields).Distinct(StringComparer.Ordinal)
                .Select(field => rows.Find(r => string.Equals(r.GroupBy, field, StringComparison.Ordinal)) is { } row
                    ? TrendDifference(seed, result, request with { Where = [new FieldFilter(field, [row.Group])] })
                    : null)
                .FirstOrDefault(difference => difference is not null);
    }

    /// <summary>Where a trend differs from the reports of its dates: at days around the as-at date and long after it.</summary>
    private static string? TrendDifference(int seed, EvaluationResult result, ReportRequest request)
    {
        ReportRequest[] requests = [.. new[] { -365, -80, -30, -8, -2, -1, 0, 1, 3, 12, 40, 150, 700 }.Select(d => request with { AsAt = request.AsAt.PlusDays(d), Since = request.Since.PlusDays(d) })];
        var trend = TrendBuilder.Build(result, requests);
        return FirstDifference(
            seed,
            "trend",
            requests.SelectMany(r => ReportBuilder.Build(result, r, () => []).Measures.Select(m => $"{Iso(r.AsAt)} {m}")),
            trend.Points.SelectMany(p => p.Measures.Select(m => $"{Iso(p.Request.AsAt)} {m}")));
    }

    /// <summary>Evaluates a world; why it was refused, or null.</summary>
    private static string? Evaluated(int seed, RandomWorld world, out LoadedRules rules, out EvaluationResult result)
    {
        (rules, result) = (null!, null!);
        var holidays = string.Join(',', world.Holidays.Select(h => $$"""{ "date": "{{Iso(h)}}", "title": "made up" }"""));
        List<InputFile> calendars =
        [
            TestFolder.Text("england-and-wales.json", $$"""
                { "calendar": "england-and-wales", "covers": { "from": "{{Iso(world.CalendarFrom)}}", "to": "{{Iso(world.CalendarTo)}}" }, "holidays": [{{holidays}}] }
                """),
        ];
        if (world.Terms.Count > 0)
        {
            var terms = string.Join(',', world.Terms.Select(t => $$"""{ "name": "a term", "from": "{{Iso(t.First)}}", "to": "{{Iso(t.Last)}}" }"""));
            calendars.Add(TestFolder.Text("made-up.json", $$"""{ "terms": "made-up", "title": "Made up", "dates": [{{terms}}] }"""));
        }

        List<InputFile> files = [.. world.Files.Select(f => TestFolder.Text(f.Key, f.Value))];
        if (world.ExtractJson is { } settings)
        {
            files.Add(TestFolder.Text("extract.json", settings));
        }

        try
        {
            rules = RuleSetLoader.Load([TestFolder.Text("world.json", world.RuleSetJson)], calendars, TestFolder.Dictionary);
            var extract = ExtractReader.Read(files, TestFolder.Dictionary, [], new ExtractOptions(), CancellationToken.None);
            result = Evaluator.Evaluate(extract, rules.Rules);
            return null;
        }
        catch (Exception refused) when (refused is DataFileException or ExtractException)
        {
            return $"World {seed} was refused: {refused.Message}";
        }
    }

    private static string Iso(LocalDate day, LocalTime? time = null) =>
        LocalDatePattern.Iso.Format(day) + time?.ToString("'T'HH:mm", CultureInfo.InvariantCulture);

    /// <summary>Where holidays or terms are not known, the contract leaves open how a measure of a period counts the clock; obligations are compared all the same.</summary>
    private static bool IsBeyondCalendar(EvaluationResult result) => result.Findings.Any(f => f.Problem.Contains("cannot be told", StringComparison.Ordinal));

    private static string? FirstDifference(int seed, string what, IEnumerable<string> expected, IEnumerable<string> actual)
    {
        // Rows that differ only in how a date or boolean is spelt are one to the engine and two to the plain evaluator.
        string[] inOrder = [.. expected.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        string[] found = [.. actual.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        return inOrder.SequenceEqual(found, StringComparer.Ordinal)
            ? null
            : $"World {seed}, {what}:{Environment.NewLine}  plain only:  {string.Join("; ", inOrder.Except(found, StringComparer.Ordinal))}{Environment.NewLine}  engine only: {string.Join("; ", found.Except(inOrder, StringComparer.Ordinal))}";
    }

    private static IEnumerable<string> PlainLines(PlainResult plain) => plain.Obligations.Select(o => string.Join(
        ',',
        o.CaseId,
        o.RuleId,
        Iso(o.Started),
        FormattableString.Invariant($"{o.Step}"),
        Iso(o.Opened),
        Iso(o.Due.Day, o.Due.Time),
        o.Done is { } done ? Iso(done.Day, done.Time) : "",
        o.Ended is { } ended ? Iso(ended) : "",
        o.Status,
        FormattableString.Invariant($"{o.DaysLate}")));

    /// <summary>What stands in exceptions.csv, due-soon.csv, ended.csv and excused.csv, the last with what excused it.</summary>
    private static IEnumerable<string> PlainListLines(PlainResult plain, RandomWorld world) => plain.Obligations.SelectMany<PlainObligation, string>(o => o.Status switch
    {
        "overdue" => [$"exceptions {Key(o)}"],
        "not_due" when o.Due.Day <= world.AsAt.PlusDays(14) => [$"due soon {Key(o)}"],
        "missed" when o.Ended >= world.Since => [$"ended {Key(o)}"],
        "excused" => [$"excused {Key(o)} {(o.Excuse!.Agreed is { } agreed ? $"{agreed.Reason}, {agreed.AgreedBy}, {Iso(agreed.LastDate)}" : "by an event")}"],
        _ => [],
    });

    private static string Key(PlainObligation o) => $"{o.CaseId} {o.RuleId} {Iso(o.Started)} {o.Step} {Iso(o.Due.Day)} {o.DaysLate}";

    private static IEnumerable<string> ListLines(Report report) =>
    [
        .. report.Exceptions.Select(row => $"exceptions {Key(row)}"),
        .. report.DueSoon.Select(row => $"due soon {Key(row)}"),
        .. report.Ended.Select(row => $"ended {Key(row)}"),
        .. report.Excused.Select(row => $"excused {Key(row)} {(row.Excuse is { AgreedBy.Length: > 0 } agreed ? $"{agreed.Reason}, {agreed.AgreedBy}, {Day.Iso(agreed.Until)}" : "by an event")}"),
    ];

    private static string Key(ExceptionRow row) =>
        FormattableString.Invariant($"{row.CaseId} {row.Rule.Id} {Day.Iso(row.Obligation.Started)} {row.Obligation.Step} {Day.Iso(row.Reading.Due)} ") + (row.Reading.DaysLate > 0 ? row.Reading.DaysLate : null);

    private static IEnumerable<string> PlainMeasureLines(RandomWorld world) => world.EvaluateMeasures().Select(m => m.NotGiven is not null ? $"{m.MeasureId}: not given" : Line(m));

    private static IEnumerable<string> MeasureLines(Report report) => report.Measures.Where(m => m.GroupBy.Length == 0).Select(m => m.WhyNot is not null ? $"{m.Measure.Id}: not given" : Line(m));

    private static string Line(PlainMeasure m) =>
        FormattableString.Invariant($"{m.MeasureId}: {m.Numerator}/{m.Denominator} {m.Percentage:0.0} excused {m.Excused} left out {m.LeftOut} not told {m.NotTold} worst {m.AtWorst:0.0} best {m.AtBest:0.0} {m.Rag}");

    private static string Line(MeasureRow m) =>
        FormattableString.Invariant($"{m.Measure.Id}: {m.Numerator}/{m.Denominator} {m.Percentage:0.0} excused {m.Excused} left out {m.LeftOut} not told {m.NotTold} worst {m.AtWorst:0.0} best {m.AtBest:0.0} {m.Rag?.ToString().ToLowerInvariant()}");
}
