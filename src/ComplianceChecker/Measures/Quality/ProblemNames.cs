using ComplianceChecker.Cases;
using ComplianceChecker.Evaluation;
using ComplianceChecker.Extracts;

namespace ComplianceChecker.Measures.Quality;

/// <summary>Gives every finding the short name of its sort. Messages that say the same of cases and of records share one.</summary>
/// <remarks>Tests hold that every message of a fixture has a name of its own here.</remarks>
internal sealed class ProblemNames
{
    /// <summary>What a rule warns of in its own words, and whatever else has no name.</summary>
    public static readonly ProblemName Other = new("other");

    private const string Placements = "placements";

    private static readonly (string Name, string? Kind, string[] Messages)[] All =
    [
        ("no_case_id", null, [ExtractMessages.NoCaseId]),
        ("no_such_case", null, [ExtractMessages.NoSuchCase]),
        ("no_date", null, [ExtractMessages.NoDate]),
        ("not_a_date", DataDictionary.CasesKind, [ExtractMessages.CaseDateUnreadable, SourceMessages.CaseDateNotUsed]),
        ("not_a_date", null, [ExtractMessages.NotADate]),
        ("time_of_day", null, [ExtractMessages.TimeOfDay]),
        ("end_before_birth", DataDictionary.CasesKind, [ExtractMessages.CaseEndBeforeBirth]),
        ("end_before_start", null, [ExtractMessages.EndBeforeStart]),
        ("not_a_number", DataDictionary.CasesKind, [ExtractMessages.CaseNumberUnreadable]),
        ("not_a_number", null, [ExtractMessages.NotANumber]),
        ("not_filled_in", DataDictionary.ExceptionsKind, [ExtractMessages.NotFilledIn]),
        ("field_count", DataDictionary.CasesKind, [ExtractMessages.CaseFieldCount]),
        ("field_count", null, [ExtractMessages.FieldCount]),
        ("quotes_out_of_place", DataDictionary.CasesKind, [ExtractMessages.CaseQuotesOutOfPlace, ExtractMessages.CaseIdQuotes]),
        ("quotes_out_of_place", null, [ExtractMessages.QuotesOutOfPlace]),
        ("rows_in_cell", null, [ExtractMessages.RowsInCell]),
        ("not_yes_or_no", null, [ExtractMessages.NotABoolean]),
        ("unknown_code", null, [ExtractMessages.UnknownCode]),
        ("code_of_other_years", null, [SourceMessages.CodeOfOtherYears]),
        ("rows_differ", DataDictionary.CasesKind, [ExtractMessages.CaseContradiction, SourceMessages.CaseRowsDiffer]),
        ("files_differ", DataDictionary.CasesKind, [ExtractMessages.BornDiffers, SourceMessages.CaseValueDiffers]),
        ("years_differ", null, [SourceMessages.YearsDiffer]),
        ("not_in_first_file", DataDictionary.CasesKind, [ExtractMessages.CaseNotInFirst]),
        ("repeated", null, [ExtractMessages.Repeated, ExtractMessages.ToldTwice]),
        ("old_year", null, [ExtractMessages.OldYear]),
        ("open_then_next", null, [ExtractMessages.OpenThenNext]),
        ("open_then_gone", null, [SourceMessages.OpenThenGone]),
        ("mostly_set_aside", null, [ExtractMessages.MostlySetAside]),
        ("rows_left_out", null, [SourceMessages.RowsLeftOut]),
        ("date_column_missing", null, [SourceMessages.DateColumnMissing]),
        ("year_named_otherwise", null, [SourceMessages.YearNamedOtherwise]),
        ("unknown_kind", null, [ExtractMessages.UnknownKind]),
        ("unknown_column", null, [ExtractMessages.UnknownAttribute, ExtractMessages.ColumnNotRecognised, ExtractMessages.ElementNotRecognised]),
        ("column_without_name", null, [ExtractMessages.NamelessColumn]),
        ("column_not_read", null, [ExtractMessages.IdentifiableNotRead]),
        ("file_not_read", null, [ExtractMessages.FileNotRecognised, ExtractMessages.SheetNotRead]),
        ("header_below", null, [ExtractMessages.HeaderBelow]),
        ("encoding", null, [ExtractMessages.NotUtf8, ExtractMessages.IsUtf16]),
        ("settings", null, [ExtractMessages.SettingWithoutFile, ExtractMessages.RecordsFromAfterAsAt]),
        ("taken_earlier", null, [PlausibilityMessages.TakenEarlier]),
        ("no_birth", DataDictionary.CasesKind, [PlausibilityMessages.NoBirth]),
        ("after_as_at", null, [PlausibilityMessages.AfterAsAt, PlausibilityMessages.AfterTaken]),
        ("before_birth", null, [PlausibilityMessages.BeforeBirth]),
        ("after_end", null, [PlausibilityMessages.AfterEnd]),
        ("after_death", null, [PlausibilityMessages.AfterDeath]),
        ("overlap", null, [PlausibilityMessages.Overlap]),
        ("abut", CareStretches.Kind, [PlausibilityMessages.Abut]),
        ("outside_care", Placements, [PlausibilityMessages.OutsideCare]),
        ("placement_gap", Placements, [PlausibilityMessages.PlacementGap]),
        ("no_later_placement", Placements, [PlausibilityMessages.NoLaterPlacement]),
        ("no_placement", CareStretches.Kind, [PlausibilityMessages.NoPlacement]),
        ("event_outside_care", null, [PlausibilityMessages.EventOutsideCare]),
        ("same_day", null, [PlausibilityMessages.SameDay]),
        ("same_child", DataDictionary.CasesKind, [PlausibilityMessages.MayBeSameChild]),
        ("blank_tested", null, [EvaluationMessages.BlankTested(), EvaluationMessages.BlankInSource("{0}")]),
        ("no_clock", null, [EvaluationMessages.NoClock(["{0}"])]),
        ("no_birth", DataDictionary.CasesKind, [EvaluationMessages.BirthdayLeftOut(["{0}"])]),
        ("due_date_untold", DataDictionary.CasesKind, ["a due date of {0} cannot be told: {1}"]),
        ("exception_of_no_rule", DataDictionary.ExceptionsKind, ["no rule in use has this id, so {0}; the nearest is {1}"]),
        ("taken_as_empty", null, [
            "{0}: " + EvaluationMessages.EndNotRead("{1}"), "{0}: " + EvaluationMessages.ExcuseNotRead("{1}"), "{0}: " + EvaluationMessages.BeforeNotRead("{1}"),
            "{0}: " + EvaluationMessages.FactNotRead("{1}"), "{0}: " + EvaluationMessages.ChoiceNotRead("{1}", "{2}", "{3}"), "{0}: " + EvaluationMessages.ChoiceNotReadInSource("{1}", "{2}", "{3}"),
        ]),
    ];

    private readonly (ProblemName Name, MessagePattern Pattern)[] patterns =
        [.. All.SelectMany(n => n.Messages.Select(m => (new ProblemName(n.Name, n.Kind), new MessagePattern(m))))];

    /// <summary>All names, each once.</summary>
    public static IEnumerable<string> Names => All.Select(n => n.Name).Append(Other.Name).Distinct(StringComparer.Ordinal);

    private readonly Dictionary<string, ProblemName> known = new(StringComparer.Ordinal);

    /// <summary>The name of a problem.</summary>
    /// <param name="problem">What a finding says.</param>
    public ProblemName Of(string problem)
    {
        if (!known.TryGetValue(problem, out var name))
        {
            known[problem] = name = Array.Find(patterns, p => p.Pattern.Matches(problem)).Name ?? Other;
        }

        return name;
    }
}
