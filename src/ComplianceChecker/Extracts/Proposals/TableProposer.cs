using System.Globalization;
using ComplianceChecker.Cases;
using ComplianceChecker.Extracts.Surveys;

namespace ComplianceChecker.Extracts.Proposals;

/// <summary>Proposes how a table is read.</summary>
internal sealed class TableProposer(DataDictionary dictionary)
{
    /// <summary>Of fewer children it says nothing that each stands in the list once.</summary>
    private const int FewChildren = 10;

    private readonly KindFinder finder = new(dictionary);

    private AttributeFinder Attributes => field ??= new AttributeFinder(dictionary, finder);

    private RecordProposer Records => field ??= new RecordProposer(dictionary, finder, Attributes);

    /// <summary>The kind that a table's name says, if it is one.</summary>
    public string? KindOfName(CsvText file) => Records.OfName(file).Only;

    /// <summary>How the table is to be read, or why it cannot be.</summary>
    /// <param name="look">What a look over it showed.</param>
    /// <param name="asked">The kind that the person says it is, or null.</param>
    public (ProposedTable? Table, string Problem) Propose(TableLook look, string? asked)
    {
        if (look.Rows == 0)
        {
            return (null, ExtractMessages.Fill(ProposalMessages.NoRows, look.Described));
        }

        if (look.Columns.All(c => c.IsIdentifying))
        {
            return (null, ExtractMessages.Fill(ProposalMessages.AllIdentifying, look.Described));
        }

        if (CaseIdFinder.Find(look.Columns, look.Rows) is not { } id)
        {
            return (null, ExtractMessages.Fill(ProposalMessages.NoCaseId, look.Described));
        }

        ColumnLook[] usable = [.. look.Columns.Where(c => !c.IsIdentifying && !ReferenceEquals(c, id.Column))];
        ColumnLook[] dates = [.. usable.Where(IsOfDates)];
        ColumnLook[] others = [.. usable.Except(dates)];
        var notes = new List<string>();
        var unread = others.Where(c => c.Words.Any(w => w is "date" or "dob") && c.Filled > 0 && !c.Values.All(v => BooleanText.TryParse(v.Text, out _))).Select(Unread).ToArray();
        var born = Array.Find(dates, c => DateRoles.Of(c.Words) == DateRole.Birth);
        var left = Array.Find(dates, c => DateRoles.Of(c.Words) == DateRole.Death);
        var records = Make(look, dates, others, asked, notes);
        var isOfLeavingCare = asked is null && dictionary.Kinds.ContainsKey(LeavingCareTerms.Kind) && LeavingCareTerms.IsOfLeavingCare(look, finder)
            && !records.Any(r => r.Kinds.Contains(LeavingCareTerms.Kind, StringComparer.Ordinal));
        string[] kinds = [.. records.Where(r => !r.IsKindOpen).Select(r => r.Kinds[0]).Concat(isOfLeavingCare ? [LeavingCareTerms.Kind] : []).Distinct(StringComparer.Ordinal), DataDictionary.CasesKind];
        var ofCases = Attributes.Find(others, kinds);
        records = [.. records.Select(r => WithAttributes(r, look, ofCases, others, id.Column, records.Count > 1))];
        var birthday = isOfLeavingCare ? Birthday(ofCases, others, born is not null) : null;
        var own = ofCases.Where(a => string.Equals(a.Kind, DataDictionary.CasesKind, StringComparison.Ordinal)).Select(a => (a.Attribute, a.Column)).ToArray();
        if (dates.Length == 0 && (unread.Length > 0 || own.Length == 0 || id.Column.Distinct < id.Column.Filled))
        {
            return (null, ExtractMessages.Fill(ProposalMessages.NoDates, look.Described, string.Concat(unread.Select(u => " " + u)), string.Join(", ", DateFormat.All.Select(f => f.Example))));
        }

        string[] columns = [.. new[] { id.Column.Title }.Concat(records.SelectMany(r => new[] { r.Start, r.End }).Where(c => c.Count == 1).SelectMany(c => c)).Concat(records.Count == 0 ? new[] { born?.Title, own.FirstOrDefault().Column?.Title } : []).OfType<string>().Distinct(StringComparer.Ordinal)];
        string[] used = [.. columns.Concat(records.SelectMany(r => r.Start.Concat(r.End).Concat(r.Attributes.Concat(r.Unsaid.Select(u => u.Attribute)).Select(a => a.Column)))).Concat(birthday?.Attributes.Select(a => a.Column) ?? []).Append(born?.Title).Append(left?.Title).Concat(own.Select(a => a.Column.Title)).OfType<string>().Distinct(StringComparer.Ordinal)];
        ColumnLook[] usedDates = [.. dates.Where(d => used.Contains(d.Title, StringComparer.Ordinal))];
        ColumnLook[] notKept = [.. look.Columns.Where(c => c.IsIdentifying || (PersonalHeading.Is(c.Words) && !used.Contains(c.Title, StringComparer.Ordinal)))];
        notes.AddRange(Attributes.Unfit(others.Where(c => !used.Contains(c.Title, StringComparer.Ordinal) && !notKept.Contains(c)), kinds).Select(Unfit));
        notes.AddRange(usedDates.Where(d => d.Filled == 0).Select(d => $"\"{d.Title}\" is mapped by its heading: it has no values yet."));
        notes.AddRange(usedDates.Where(d => d.Dates.Read < d.Filled).Select(Faulty));
        notes.AddRange(unread);
        return (new ProposedTable(look, look.Title, id.Column)
        {
            IsCaseSure = id.IsSure,
            CaseWhy = id.Why,
            Dates = usedDates.Sum(d => d.Dates.Read) == 0 ? new DateChoice(null, [], "") : DateChoice.Of(usedDates, dates.Except(usedDates)),
            DateColumns = dates,
            Born = born?.Title,
            Left = left?.Title,
            Records = records,
            Birthday = birthday,
            OfCases = own,
            Columns = columns,
            Also = [.. look.Columns.Select(c => c.Title).Where(t => used.Contains(t, StringComparer.Ordinal) && !columns.Contains(t, StringComparer.Ordinal)), .. notKept.Select(c => c.Title)],
            NotKept = notKept,
            Notes = notes,
            Unused = [.. usable.Except(notKept).Select(c => c.Title).Where(t => !used.Contains(t, StringComparer.Ordinal) && !notes.Exists(n => n.StartsWith($"\"{t}\"", StringComparison.Ordinal)))],
        }, "");
    }

    private IReadOnlyList<ProposedRecord> Make(TableLook look, ColumnLook[] dates, ColumnLook[] others, string? asked, List<string> notes)
    {
        var isOfChildren = string.Equals(asked, DataDictionary.CasesKind, StringComparison.Ordinal);
        foreach (var column in dates)
        {
            var why = DateRoles.Of(column.Words) switch
            {
                DateRole.Planned => "it is about what is to be done, which tells nothing of what was done",
                DateRole.OfOthers => "it is about somebody else",
                DateRole.Any or DateRole.Start or DateRole.End or DateRole.Completed or DateRole.Recorded when isOfChildren => "--kind cases makes no records",
                _ => "",
            };
            if (why.Length > 0)
            {
                notes.Add($"\"{column.Title}\" is not used: {why}.");
            }
        }

        return isOfChildren ? [] : Records.Propose(look, [.. dates.Where(c => DateRoles.Of(c.Words) is DateRole.Any or DateRole.Start or DateRole.End or DateRole.Completed or DateRole.Recorded)], others, asked, notes);
    }

    /// <summary>A column of dates: every value is one, or most are and the heading says so; an end that has not come to anybody yet is blank throughout.</summary>
    private bool IsOfDates(ColumnLook column) =>
        !column.IsSerial && (column.Filled == 0 ? IsEndToCome(column.Words)
            : column.Dates.Read == column.Filled || (column.Dates.Read * 2 > column.Filled && (DateRoles.SaysDate(column.Words) || finder.Of(column.Words).Kinds.Count > 0)));

    private bool IsEndToCome(string[] words) =>
        DateRoles.Of(words) == DateRole.End && !words.Contains("reason", StringComparer.Ordinal) && (DateRoles.SaysDate(words) || DateRoles.AreAllOfEnd(words) || finder.Of(words).Kinds.Count > 0);

    private static string Unfit((string Attribute, bool IsBoolean, ColumnLook Column) unfit) =>
        $"\"{unfit.Column.Title}\" is not used: by its heading it may be {unfit.Attribute}, but its values are not {(unfit.IsBoolean ? "yes and no" : "those known for it")}. If they say it in other words, add \"{unfit.Attribute}\" with its column and \"codes\" to the attributes, and the column to \"also\".";

    private static string Faulty(ColumnLook column) =>
        string.Create(CultureInfo.InvariantCulture, $"\"{column.Title}\": {column.Filled - column.Dates.Read:N0} of its {column.Filled:N0} values {(column.Filled - column.Dates.Read == 1 ? "is no date" : "are no dates")} that can be read; extract check lists them.");

    private static string Unread(ColumnLook column) =>
        column.IsSerial ? $"\"{column.Title}\" holds the numbers by which Excel keeps dates: give its cells a date format in Excel and save the list again."
        : column.Dates.Read > 0 ? $"\"{column.Title}\" is not used: fewer than half of its values are dates that can be read."
        : $"\"{column.Title}\" is not used: none of its values is a date that can be read (most are written like {MaskedText.Of(column.Values.First().Text)}, 9 standing for any digit and a for any letter). Give its cells the format dd/mm/yyyy in Excel and save the list again.";

    private ProposedRecord WithAttributes(ProposedRecord record, TableLook look, IReadOnlyList<(string Kind, string Attribute, ColumnLook Column)> found, ColumnLook[] others, ColumnLook id, bool isOneOfSeveral)
    {
        record = record with
        {
            IsOptional = isOneOfSeveral || record.History is "latest",
            MayBeLatest = !record.IsPeriod && record.History is null && !isOneOfSeveral && id.Distinct == id.Filled && id.Filled >= FewChildren,
        };
        if (record.IsKindOpen)
        {
            return record with { Unsaid = [.. record.Kinds.SelectMany(k => Unsaid(k, [], others)).DistinctBy(u => u.Attribute.Name, StringComparer.Ordinal)] };
        }

        var kind = record.Kinds[0];
        var attributes = found.Where(f => string.Equals(f.Kind, kind, StringComparison.Ordinal)).Select(f => Attributes.Propose(kind, f.Attribute, f.Column, f.Column.Title)).ToList();
        if (dictionary.Attribute(kind, "type") is { Codes.Count: > 0 } type && !attributes.Exists(a => a.Name is "type")
            && (record.Start.Select(s => ProposedCodes.Spoken(HeadingWords.Of(s), type)).FirstOrDefault(t => t is not null) ?? ProposedCodes.Spoken(HeadingWords.Of(look.Title), type)) is { } spoken)
        {
            attributes.Add(new ProposedAttribute("type", null, spoken) { Why = "the name or the heading says so" });
        }

        return record with { Attributes = attributes, Unsaid = [.. Unsaid(kind, attributes, others)] };
    }

    /// <summary>What rules ask for and no heading says, each with the column that seems to say it, if one does.</summary>
    private IEnumerable<UnsaidAttribute> Unsaid(string kind, IReadOnlyList<ProposedAttribute> attributes, ColumnLook[] others) =>
        AttributeTerms.Unsaid.Where(u => string.Equals(u.Kind, kind, StringComparison.Ordinal) && !attributes.Any(a => string.Equals(a.Name, u.Attribute, StringComparison.Ordinal)))
            .Select(u => (Unsaid: u, Definition: dictionary.Attribute(kind, u.Attribute))).Where(u => u.Definition is not null)
            .Select(u => new UnsaidAttribute(kind, Attributes.Doubtful(kind, u.Definition!, others) is { } column ? Attributes.Propose(kind, u.Unsaid.Attribute, column, column.Title) : new ProposedAttribute(u.Unsaid.Attribute, null, u.Unsaid.Value), u.Unsaid.Question));

    /// <summary>The time as a care leaver, which lists of care leavers leave undated.</summary>
    private ProposedBirthday Birthday(IReadOnlyList<(string Kind, string Attribute, ColumnLook Column)> found, ColumnLook[] others, bool hasBirth)
    {
        const string category = "category";
        var own = found.Where(f => string.Equals(f.Kind, LeavingCareTerms.Kind, StringComparison.Ordinal)).Select(f => (f.Attribute, f.Column)).ToList();
        if (!own.Exists(a => a.Attribute is category) && dictionary.Attribute(LeavingCareTerms.Kind, category) is { Codes.Count: > 0 } definition && Attributes.Doubtful(LeavingCareTerms.Kind, definition, others) is { } column)
        {
            own.Add((category, column));
        }

        return new ProposedBirthday(LeavingCareTerms.Kind, LeavingCareTerms.Birthday, hasBirth, [.. own.Select(a => Attributes.Propose(LeavingCareTerms.Kind, a.Attribute, a.Column, a.Column.Title))]);
    }
}
