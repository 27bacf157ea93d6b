using System.Globalization;
using ComplianceChecker.Cases;
using ComplianceChecker.Cases.DataFiles;
using ComplianceChecker.Extracts;

namespace ComplianceChecker.Tests.Extracts;

/// <summary>How many of the spellings that councils are known to send the mapping of Annex A folds to the right code. The schema sorts them into the categories of the lists, which are coarser than the codes.</summary>
public sealed class AnnexASpellingTests
{
    private static readonly DataNode Mapping = DataFileReader.Read(File.ReadAllBytes(TestFolder.At("rules/sources/annex-a.json")), "annex-a.json", []);

    public static TheoryData<string, string, string, string, double> Columns => new()
    {
        { "sex", "Gender", "a=male b=female c=unknown d=unknown", "no spelling of the transgender is a sex", 90 },
        { "disability", "Does the Child have a Disability", "n=false y=true u=", "", 100 },
        { "uasc", "Unaccompanied Asylum Seeking Child (UASC) within the Last 12 Months (Y/N)", "n=false y=true", "Non-CLA is nobody's yes", 90 },
        { "legalStatus", "Child's Legal Status", "a=C1 b=C2 c=D1 d=E1 e=V2 f=L1,L2,L3 g=J1,J2,J3 j=J1,J2", "supervision orders are no status of a looked-after child", 93 },
        { "placementType", "Placement Type", "a=U,U1,U2,U3,U4,U5,U6 b=A,A3,A4,A5,A6 c=P1 d=P2,K3 e=P3 f=H5 g=K1 h=K2 i=R1 j=R2 k=R3 l=R5 m=S1 n=Z1 o=T0,T1,T2,T3,T4", "codes of years long past", 94 },
        { "provider", "Placement Provider", "a=PR1 b=PR4 c=PR0,PR2,PR3,PR5", "unknown is no provider", 93 },
        { "endReason", "Reason Ceased to be Looked After", "a=E11,E12 b=E2 c=E3 d=E4,E4A,E4B e=E13,E17 f=E41 g=E43,E44,E45,E46,E47,E48 h=E5,E6 i=E7 j=E9 k=E14 l=E15 m=E16 n=E8,E17", "words that leave open which", 90 },
        { "abuse", "Initial Category of Abuse", "a=neglect b=physical c=sexual d=emotional e=multiple", "", 99 },
        { "eligibility", "Eligibility Category", "a=relevant b=former_relevant c=qualifying d=eligible", "", 100 },
        { "seenAlone", "Was the Child Seen Alone?", "n=false y=true u=", "seen is not seen alone", 85 },
        { "yesNo", "Was an Initial Child Protection Conference deemed unnecessary?", "n=false y=true", "", 100 },
        { "nfa", "Referral NFA?", "n= y=no_further_action", "", 100 },
    };

    [SamplesTheory]
    [MemberData(nameof(Columns))]
    public void The_known_spellings_of_a_column_fold_to_its_codes(string codes, string column, string categories, string whyNotAll, double share)
    {
        var list = Codes(codes);
        var right = categories.Split(' ').Select(c => c.Split('=')).ToDictionary(c => c[0], c => c[1].Split(','), StringComparer.Ordinal);
        var told = Spellings(column).Where(s => right.ContainsKey(s.Category)).ToArray();
        Assert.NotEmpty(told);
        var folded = told.Count(s => list.Find(s.Spelling) is { } code && right[s.Category].Contains(code, StringComparer.Ordinal));
        Assert.True(100.0 * folded / told.Length >= share, string.Create(CultureInfo.InvariantCulture, $"{folded} of {told.Length} spellings fold; {share}% were expected ({whyNotAll})."));
    }

    [SamplesFact]
    public void Of_the_answers_on_being_in_touch_only_the_four_that_take_a_young_person_out_are_left_out()
    {
        var mapping = ExtractFixture.Source("annex-a.json", ExtractFixture.Dictionary());
        var leftOut = mapping.Records.Single(r => string.Equals(r.Kind, "care_leavers", StringComparison.Ordinal)).Rows.Unless.Single().Values;
        var spellings = Spellings("LA in Touch").Select(s => s.Spelling).Distinct(StringComparer.OrdinalIgnoreCase).ToArray();
        Assert.Equal(
            [
                "03 - Yes, gone abroad", "05 - No, residence not known", "3 - Yes, gone abroad", "4 - No, gone abroad", "5 - No, residence not known", "5 No, residence not known",
                "nan", "No, gone abroad", "No, residence not known", "Residence not known", "Yes, gone abroad",
            ],
            [.. Spellings("LA in Touch").Where(s => string.Equals(s.Category, "d", StringComparison.Ordinal) && !leftOut.Has(s.Spelling)).Select(s => s.Spelling).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.OrdinalIgnoreCase)]);
        Assert.All(Spellings("LA in Touch").Where(s => s.Category is "a" or "c"), s => Assert.False(leftOut.Has(s.Spelling), s.Spelling));
        Assert.Equal(11, Spellings("LA in Touch").Count(s => string.Equals(s.Category, "b", StringComparison.Ordinal) && leftOut.Has(s.Spelling)));
        Assert.True(spellings.Length > 40);
    }

    /// <summary>A list of codes of the mapping: one with a name, or the one of the case's or the referral's attribute.</summary>
    private static SourceCodes Codes(string name)
    {
        var node = name switch
        {
            "uasc" => Mapping["cases"]!["attributes"]!["uasc"]!["codes"]!,
            "nfa" => Mapping["records"]!.Items.First(r => string.Equals(r["kind"]!.Text, "referrals", StringComparison.Ordinal))["attributes"]!["outcome"]!["codes"]!,
            _ => Mapping["codes"]![name]!,
        };
        return new SourceCodes([.. node.Members.Select(m => new KeyValuePair<string, string>(m.Name, m.Value.Text))]);
    }

    /// <summary>The spellings that the schema lists for the first column of a name that has categories, each with its category's letter; yes, no and unknown are y, n and u.</summary>
    private static List<(string Category, string Spelling)> Spellings(string column)
    {
        var spellings = new List<(string, string)>();
        var inside = false;
        var category = "";
        foreach (var line in File.ReadLines(Path.Combine(SamplesFactAttribute.Folder!, "annex-a", "Annex_A_schema.yml")))
        {
            var text = line.TrimStart();
            var indent = line.Length - text.Length;
            if (indent == 8)
            {
                if (spellings.Count > 0)
                {
                    break;
                }

                inside = text.StartsWith(column + ":", StringComparison.Ordinal) || text.StartsWith('"' + column + "\":", StringComparison.Ordinal) || text.StartsWith('\'' + column.Replace("'", "''", StringComparison.Ordinal) + "':", StringComparison.Ordinal);
            }
            else if (inside && text.StartsWith("-   code:", StringComparison.Ordinal))
            {
                category = Unquoted(text["-   code:".Length..])[..1].ToLowerInvariant();
            }
            else if (inside && indent >= 20 && text.StartsWith("-   ", StringComparison.Ordinal))
            {
                spellings.Add((category, Unquoted(text["-   ".Length..])));
            }
        }

        return spellings;
    }

    private static string Unquoted(string text)
    {
        var trimmed = text.Trim();
        return trimmed.Length > 1 && trimmed[0] is '\'' or '"' && trimmed[^1] == trimmed[0] ? trimmed[1..^1].Replace("''", "'", StringComparison.Ordinal) : trimmed;
    }
}
