namespace ComplianceChecker.Tests.Cli;

/// <summary>A council of five children and two rules, small enough to be worked out by hand.</summary>
internal static class SmallCouncil
{
    public const string Rules = """
        {
          "id": "small",
          "title": "Two small rules",
          "calendar": "england-and-wales",
          "rules": [
            {
              "id": "small-visits",
              "title": "Child seen every six weeks",
              "source": { "instrument": "Practice handbook", "provision": "page 3", "kind": "local" },
              "clock": { "starts": { "period": "looked_after" }, "until": { "birthday": 18 } },
              "timescale": { "first": "6 weeks", "then": "6 weeks" },
              "metBy": { "event": "visits", "where": { "seen": true } },
              "measures": [ { "id": "small-visits-up-to-date", "title": "Children seen in six weeks", "basis": "upToDate", "target": 95, "amber": 85 } ],
              "examples": [
                { "title": "seen in time, then not", "asAt": "2016-11-30",
                  "given": { "cases": [ { "date_of_birth": "2006-05-01" } ], "looked_after": [ { "start_date": "2016-09-01" } ], "visits": [ { "date": "2016-10-03", "seen": true } ] },
                  "expect": [ { "due": "2016-10-13", "status": "met" }, { "due": "2016-11-14", "status": "overdue", "days_late": 16 } ] }
              ]
            },
            {
              "id": "small-reviews",
              "title": "Case reviewed on time",
              "source": { "instrument": "Review Regulations", "provision": "reg 33", "kind": "statutory" },
              "clock": { "starts": { "period": "looked_after" } },
              "timescale": { "first": "20 working days", "second": "3 months", "then": "6 months" },
              "metBy": { "event": "reviews" },
              "measures": [ { "id": "small-reviews-on-time", "title": "Reviews held on time", "basis": "onTime", "target": 90 } ]
            },
            {
              "id": "small-dental",
              "title": "Teeth checked every year",
              "clock": { "starts": { "period": "looked_after" }, "until": { "birthday": 18 } },
              "timescale": { "first": "1 year", "then": "1 year" },
              "metBy": { "event": "dental_checks" }
            }
          ]
        }
        """;

    private static readonly (string Name, string[] Lines)[] Files =
    [
        ("extract.json", ["""{ "asAt": "2016-11-30" }"""]),
        ("cases.csv", ["case_id,date_of_birth,end_date,team,social_worker", "A1,2006-05-01,,North,SW1", "A2,2008-02-29,,North,SW2", "A3,2000-01-31,,South,SW3", "A4,nonsense,,South,SW3", "A5,2010-10-10,2016-10-01,,"]),
        ("looked_after.csv", ["case_id,start_date,end_date", "A1,2016-09-01,", "A2,2016-03-24,", "A3,2016-11-01,", "A4,2016-05-02,", "A5,2016-05-31,"]),
        ("visits.csv", ["case_id,date,seen", "A1,2016-10-03,yes", "A2,2016-05-01,yes", "A2,2016-06-12,yes", "A2,2016-11-01,yes", "A4,2016-11-21,yes", "A4,2016-11-31,yes", "A5,2016-06-01,no", "A9,2016-06-01,yes"]),
        ("reviews.csv", ["case_id,date", "A1,2016-09-20", "A2,2016-04-20", "A2,2016-07-22", "A4,2016-05-20", "A4,2016-05-20", "A5,2016-06-28"]),
    ];

    /// <summary>Writes the extract into a folder.</summary>
    /// <param name="folder">The folder, which is made.</param>
    /// <param name="order">Puts the rows of each file, without its header, into another order; null to leave them.</param>
    public static string WriteExtract(string folder, Func<string[], IEnumerable<string>>? order = null)
    {
        Directory.CreateDirectory(folder);
        foreach (var (name, lines) in Files)
        {
            IEnumerable<string> written = order is null || lines.Length == 1 ? lines : [lines[0], .. order(lines[1..])];
            File.WriteAllText(Path.Combine(folder, name), string.Join('\n', written) + "\n");
        }

        return folder;
    }

    /// <summary>Writes the rule file into a folder.</summary>
    public static string WriteRules(string folder)
    {
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, "small.json");
        File.WriteAllText(path, Rules);
        return path;
    }
}
