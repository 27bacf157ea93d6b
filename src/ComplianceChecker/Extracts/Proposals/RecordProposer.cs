using ComplianceChecker.Cases;

namespace ComplianceChecker.Extracts.Proposals;

/// <summary>Proposes which records are made of the date columns of a table.</summary>
internal sealed class RecordProposer(DataDictionary dictionary, KindFinder finder, AttributeFinder attributes)
{
    /// <summary>How many kinds are named where nothing is certain.</summary>
    private const int MostChoices = 3;

    /// <summary>The kinds that the name of a table speaks of: the sheet's or file's own, else that of the workbook or folder too.</summary>
    public FoundKinds OfName(CsvText file) => finder.Of(HeadingWords.Of(TableLook.TitleOf(file))) is { Kinds.Count: > 0 } own ? own : finder.Of(HeadingWords.Of(file.Name));

    /// <summary>The records.</summary>
    /// <param name="look">The table.</param>
    /// <param name="dates">Its columns of dates of something that was done to or for a child.</param>
    /// <param name="others">Its other columns that may be read.</param>
    /// <param name="asked">The kind that the person says it is, or null.</param>
    /// <param name="notes">Receives why a column is not used.</param>
    public IReadOnlyList<ProposedRecord> Propose(TableLook look, IReadOnlyList<ColumnLook> dates, IReadOnlyList<ColumnLook> others, string? asked, List<string> notes)
    {
        var name = OfName(look.Files[0]);
        var isOfHealth = HealthTerms.IsOfHealth(HeadingWords.Of(look.Files[0].Name), name, dates.Select(d => finder.Of(d.Words)));
        var isOfLeavingCare = LeavingCareTerms.IsOfLeavingCare(look, finder);
        var groups = new List<KindGroup>();
        var general = new List<ColumnLook>();
        foreach (var column in dates)
        {
            var kinds = asked is null ? KindsOf(column, look, name) : Asked(column, asked);
            kinds = isOfLeavingCare && asked is null ? LeavingCareTerms.Without(kinds) : kinds;
            if (asked is null && finder.Of(column.Words) is { Only: "looked_after", Strength: TermStrength.Weak } && !IsOfChildren(look, name, isOfHealth))
            {
                notes.Add($"\"{column.Title}\" is not used: it may be the day on which a child came into care, or was admitted elsewhere. If it is the start of care, add a record of the kind looked_after with it as the start, and the column to \"also\".");
                continue;
            }

            kinds = kinds is ["referrals"] && asked is null && isOfHealth ? OfHealthReferral() : kinds;
            if (kinds is [KindTerms.NoKind])
            {
                notes.Add($"\"{column.Title}\" is not used: {(asked is null ? "the dictionary has no kind of record for it" : "its heading speaks of something else")}.");
            }
            else if (kinds.Count > 0)
            {
                GroupOf(groups, kinds, asked is not null ? "--kind says so" : kinds.Count == 1 ? $"the heading \"{column.Title}\" says so" : "").Named.Add(column);
            }
            else
            {
                general.Add(column);
            }
        }

        AddGeneral(groups, general, look, others, name, asked, isOfLeavingCare, notes);
        return [.. groups.SelectMany(g => g.Records(dictionary))];
    }

    /// <summary>A referral in a list about health is most likely the request for an assessment, and no referral to social care: a person has to say.</summary>
    private IReadOnlyList<string> OfHealthReferral() => [.. new[] { "health_assessment_requests", "referrals" }.Where(dictionary.Kinds.ContainsKey)];

    private static IReadOnlyList<string> Cut(IEnumerable<string> kinds) => [.. kinds.Where(k => k.Length > 0).Take(MostChoices)];

    private static KindGroup GroupOf(List<KindGroup> groups, IReadOnlyList<string> kinds, string why)
    {
        var group = groups.Find(g => g.IsSure == why.Length > 0 && g.Kinds.SequenceEqual(kinds, StringComparer.Ordinal));
        if (group is null)
        {
            groups.Add(group = new KindGroup(kinds, why));
        }

        return group;
    }

    /// <summary>The kinds that a heading speaks of; none where it says nothing that the table's name does not say better.</summary>
    private IReadOnlyList<string> KindsOf(ColumnLook column, TableLook look, FoundKinds name)
    {
        var found = finder.Of(column.Words);
        if (found.IsNoKind || found.Kinds.Count == 0)
        {
            return found.Kinds;
        }

        if (found.Strength == TermStrength.Weak)
        {
            var words = HeadingWords.Of(TableLook.TitleOf(look.Files[0]));
            if (name.Strength == TermStrength.Children && finder.Of([.. words, .. found.Words]) is { Only: { } together, Strength: TermStrength.Strong })
            {
                return [together];
            }

            if (name.Kinds.Count > 0 && found.Words.All(w => words.Contains(w, StringComparer.Ordinal)))
            {
                return [];
            }
        }

        return found.Kinds.Count > 1 && name.Only is { } only && found.Kinds.Contains(only, StringComparer.Ordinal) ? [only] : Cut(found.Kinds);
    }

    private IReadOnlyList<string> Asked(ColumnLook column, string asked)
    {
        var found = finder.Of(column.Words);
        return found.Kinds.Contains(asked, StringComparer.Ordinal) ? [asked] : found.Kinds.Count == 0 || found.Strength == TermStrength.Weak ? [] : [KindTerms.NoKind];
    }

    private void AddGeneral(List<KindGroup> groups, List<ColumnLook> general, TableLook look, IReadOnlyList<ColumnLook> others, FoundKinds name, string? asked, bool isOfLeavingCare, List<string> notes)
    {
        if (general.Count == 0)
        {
            return;
        }

        var (kinds, why) = asked is not null ? ([asked], "--kind says so") : OfTable(look, others, name);
        kinds = isOfLeavingCare && asked is null ? LeavingCareTerms.Without(kinds) : kinds;
        if (why.Length == 0 && groups.Count > 0)
        {
            notes.AddRange(general.Select(Unsaid));
            return;
        }

        if (why.Length == 0 || dictionary.Kinds[kinds[0]].Shape != RecordShape.Period)
        {
            GroupOf(groups, kinds, why).Others.AddRange(general);
            return;
        }

        AddToPeriod(GroupOf(groups, kinds, why), general, groups, asked, notes);
    }

    /// <summary>Of the dates in a list of periods those are a start or an end whose headings say so and nothing else; of others a person has to say what they are.</summary>
    private void AddToPeriod(KindGroup group, List<ColumnLook> general, List<KindGroup> groups, string? asked, List<string> notes)
    {
        var words = finder.WordsOf(group.Kinds[0]);
        var clear = general.Where(c => DateRoles.Of(c.Words) is DateRole.Start or DateRole.End && c.Words.All(w => DateRoles.IsOfDates(w) || words.Contains(w) || AttributeTerms.Fillers.Contains(w))).ToArray();
        group.Others.AddRange(clear);
        string[] done = [.. LeavingCareTerms.Events.Where(dictionary.Kinds.ContainsKey)];
        foreach (var column in general.Except(clear))
        {
            if (asked is null && group.Kinds[0] is LeavingCareTerms.Kind && done.Length > 0)
            {
                GroupOf(groups, done, "").Named.Add(column);
            }
            else if (!group.HasStart && DateRoles.Of(column.Words) is DateRole.Start or DateRole.Any)
            {
                group.Unclear.Add(column);
            }
            else
            {
                notes.Add(Unsaid(column));
            }
        }
    }

    private static string Unsaid(ColumnLook column) => $"\"{column.Title}\" is not used: its heading does not say of what it is the date.";

    /// <summary>Whether a list is one of children in care: it is called so, or has their dates of birth and is called nothing else.</summary>
    private static bool IsOfChildren(TableLook look, FoundKinds name, bool isOfHealth) =>
        name.Kinds.Contains("looked_after", StringComparer.Ordinal) || (name.Kinds.Count == 0 && !isOfHealth && look.Columns.Any(c => DateRoles.Of(c.Words) == DateRole.Birth));

    /// <summary>The kind of the table as a whole, with the reason where it is certain: by its name, else by what other headings speak of, else by the attributes that they are.</summary>
    private (IReadOnlyList<string> Kinds, string Why) OfTable(TableLook look, IReadOnlyList<ColumnLook> others, FoundKinds name)
    {
        if (name.Only is { } only)
        {
            return ([only], $"the name \"{look.Title}\" says so");
        }

        // A child's own attributes stand in lists of every kind: an allocated team makes no list of allocations.
        var ofChildren = attributes.Find(others, [DataDictionary.CasesKind]).Select(a => a.Column).ToArray();
        var spoken = others.Except(ofChildren).Select(c => (Column: c, Kinds: finder.Of(c.Words))).Where(c => c.Kinds is { Only: not null, Strength: TermStrength.Strong }).ToArray();
        string[] said = [.. spoken.Select(s => s.Kinds.Only!).Distinct(StringComparer.Ordinal)];
        if (said is [var one] && (name.Kinds.Count == 0 || name.Kinds.Contains(one, StringComparer.Ordinal)))
        {
            return ([one], $"the heading \"{spoken[0].Column.Title}\" says so");
        }

        var voted = dictionary.Kinds.Values.Where(k => k.Shape is RecordShape.Event or RecordShape.Period)
            .Select(k => (k.Name, Votes: attributes.Find(others, [k.Name]).Count(a => dictionary.Attribute(DataDictionary.CasesKind, a.Attribute) is null)))
            .Where(k => k.Votes > 0).OrderByDescending(k => k.Votes).ThenBy(k => k.Name, StringComparer.Ordinal).ToArray();
        return name.Kinds.Count == 0 && said.Length == 0 && voted is [{ Votes: > 1 } most, ..] && (voted.Length == 1 || voted[1].Votes < most.Votes)
            ? ([most.Name], "its other headings are those of such records")
            : (Cut(name.Kinds.Concat(said).Concat(voted.Select(v => v.Name)).Distinct(StringComparer.Ordinal)), "");
    }
}
