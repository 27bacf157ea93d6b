using ComplianceChecker.Cases;
using ComplianceChecker.Cases.DataFiles;
using ComplianceChecker.Rules.Format;
using ComplianceChecker.Rules.Loading;
using ComplianceChecker.Timescales;

namespace ComplianceChecker.Rules.Layers;

/// <summary>Checks files against the format, and reads what each gives to what is written in it.</summary>
internal sealed class ScopeReader(DataDictionary dictionary, Calendars calendars, List<DataFileError> errors, List<DataFileError> warnings)
{
    private readonly Dictionary<LayerFile, RuleScope> known = new(ReferenceEqualityComparer.Instance);
    private readonly List<ReadersOfForm> readers = [];

    /// <summary>What a file gives.</summary>
    public RuleScope Of(LayerFile file)
    {
        if (!known.TryGetValue(file, out var scope))
        {
            scope = Read(file, [.. file.Bases.Select(Of)]);
            known[file] = scope;
        }

        return scope;
    }

    /// <summary>Read a form: by what its own file gives, and what the layer gives that changed it.</summary>
    /// <remarks>A base keeps what it means in its own file: its calendar, its names. What it has none of is that of the layer.</remarks>
    public FormReaders For(Form form)
    {
        var (home, by, terms) = (Of(form.Home), Of(form.By), Of(form.TermsOf));
        if (form.Before is null)
        {
            return home.Readers;
        }

        var found = readers.Find(r => ReferenceEquals(r.Home, form.Home) && ReferenceEquals(r.By, form.By) && ReferenceEquals(r.TermsOf, form.TermsOf))?.Readers;
        if (found is null)
        {
            found = Readers(
                new RuleScope(home.Calendar ?? by.Calendar, terms.Terms ?? by.Terms, home.LeapDay, home.NamesCalendar || by.NamesCalendar, terms.NamesTerms || by.NamesTerms, home.Facts.Then(by.Facts), home.Kinds.Then(by.Kinds), home.OwnPeriods, home.Readers),
                [form.Home, form.By]);
            readers.Add(new ReadersOfForm(form.Home, form.By, form.TermsOf, found));
        }

        return found;
    }

    private RuleScope Read(LayerFile file, IReadOnlyList<RuleScope> bases)
    {
        var node = file.Node;
        var reading = new RuleReading(dictionary, errors, warnings) { NamesCalendar = node["calendar"] is not null, NamesTerms = node["terms"] is not null };
        var calendar = ReadCalendar(node["calendar"], calendars.WorkingDays, RuleMessages.CalendarNotFound, reading);
        var terms = ReadCalendar(node["terms"], calendars.Terms, RuleMessages.TermsNotFound, reading);
        if (!reading.NamesCalendar && bases.FirstOrDefault(b => b.NamesCalendar) is { } withCalendar)
        {
            (calendar, reading.NamesCalendar) = (withCalendar.Calendar, true);
        }

        if (!reading.NamesTerms && bases.FirstOrDefault(b => b.NamesTerms) is { } withTerms)
        {
            (terms, reading.NamesTerms) = (withTerms.Terms, true);
        }

        new FormatChecker(reading).Check(node, RuleFormat.RuleSet, "a rule set");
        if (node is { Kind: DataNodeKind.Object } && node["title"] is null)
        {
            reading.Warn(node.Place, RuleMessages.NoTitle("rule set", "Its id"));
        }

        var leapDay = node["leapDayBirthday"]?.Text switch
        {
            "28 February" => LeapDayBirthday.LastOfFebruary,
            null when bases.Count > 0 => bases[0].LeapDay,
            _ => LeapDayBirthday.FirstOfMarch,
        };
        var (facts, kinds) = (new VisibleNames<Fact>(), new VisibleNames<DerivedPeriod>());
        foreach (var extended in bases)
        {
            facts.AddBase(extended.Facts);
            kinds.AddBase(extended.Kinds);
        }

        RefuseOtherMeanings(node["definitions"], facts.OtherMeaning, reading);
        RefuseOtherMeanings(node["derivedPeriods"], kinds.OtherMeaning, reading);
        reading.DerivedKinds = [.. DerivedPeriodReader.NamesOf(node["derivedPeriods"], reading), .. kinds.Names, .. kinds.OfTwoMeanings.Keys];
        reading.KindsOfTwoMeanings = kinds.OfTwoMeanings;
        var reader = new FactReader(reading, node["definitions"], facts);
        var definitions = reader.ReadDefinitions();
        var own = new DerivedPeriodReader(reading, reader, kinds).Read(node["derivedPeriods"]);
        foreach (var definition in definitions)
        {
            facts.Put(definition.Written, definition.Value);
        }

        foreach (var written in node["derivedPeriods"]?.Members ?? [])
        {
            if (own.FirstOrDefault(p => string.Equals(p.Kind, written.Name, StringComparison.Ordinal)) is { } period)
            {
                kinds.Put(written, period);
            }
        }

        var made = new DerivedPeriodChoice(null, kinds, [], []);
        var periods = bases.Count == 0 ? own : made.For(() => own.Select(p => p.Kind), node.Place, reading);
        var scope = new RuleScope(calendar, terms, leapDay, reading.NamesCalendar, reading.NamesTerms, facts, kinds, periods, null!);
        var surroundings = new RuleSurroundings(calendar, terms, leapDay, bases.Count == 0 ? new DerivedPeriodChoice(own, kinds, [], []) : Choice(scope, [file]));
        return scope with { Readers = new FormReaders(reading, surroundings, reader) };
    }

    private FormReaders Readers(RuleScope scope, IReadOnlyList<LayerFile> nearest)
    {
        var reading = new RuleReading(dictionary, errors, warnings)
        {
            NamesCalendar = scope.NamesCalendar,
            NamesTerms = scope.NamesTerms,
            DerivedKinds = [.. scope.Kinds.Names, .. scope.Kinds.OfTwoMeanings.Keys],
            KindsOfTwoMeanings = scope.Kinds.OfTwoMeanings,
            Layers = [.. nearest.SelectMany(Written).Distinct(StringComparer.Ordinal)],
        };
        return new FormReaders(reading, new RuleSurroundings(scope.Calendar, scope.Terms, scope.LeapDay, Choice(scope, nearest)), new FactReader(reading, null, scope.Facts));
    }

    /// <summary>A list of new kinds of period is shared only where its periods are worked out by the same calendar and birthdays.</summary>
    private DerivedPeriodChoice Choice(RuleScope scope, IReadOnlyList<LayerFile> nearest)
    {
        var others = nearest.SelectMany(Reached).Select(Of);
        var files = nearest.Select(f => known.GetValueOrDefault(f) ?? scope).Concat(others);
        return new DerivedPeriodChoice(
            null,
            scope.Kinds,
            [.. files.Where(s => ReferenceEquals(s.Calendar, scope.Calendar) && s.LeapDay == scope.LeapDay).Select(s => s.OwnPeriods).Distinct()],
            []);
    }

    private static IEnumerable<LayerFile> Reached(LayerFile file) => file.Bases.Concat(file.Bases.SelectMany(Reached));

    private static IEnumerable<string> Written(LayerFile file) => file.Bases.SelectMany(Written).Append(file.Name).Concat(file.Standards.Select(row => row.Id.Place.File));

    private static void RefuseOtherMeanings(DataNode? node, Func<DataMember, DataPlace?> otherMeaning, RuleReading reading)
    {
        foreach (var member in node?.Members ?? [])
        {
            if (otherMeaning(member) is { } other)
            {
                reading.Error(member.Place, LayerMessages.NameOfBase(member.Name, other.ToString()));
            }
        }
    }

    private static T? ReadCalendar<T>(DataNode? node, IReadOnlyDictionary<string, T?> known, Func<string, string, string, string> notFound, RuleReading reading)
        where T : class
    {
        if (node is not { Kind: DataNodeKind.Text } || string.IsNullOrWhiteSpace(node.Text))
        {
            return null;
        }

        if (!known.TryGetValue(node.Text, out var calendar))
        {
            var names = known.Keys.Order(StringComparer.Ordinal).ToList();
            var there = names.Count == 0 ? "The folder \"calendars\" has none." : $"There are: {string.Join(", ", names)}.";
            reading.Error(node.Place, notFound(node.Text, NearestName.Hint(node.Text, names), there));
        }

        return calendar;
    }

    private sealed record ReadersOfForm(LayerFile Home, LayerFile By, LayerFile TermsOf, FormReaders Readers);
}
