using ComplianceChecker.Cases;

namespace ComplianceChecker.Extracts.Privacy;

/// <summary>Says what becomes of a column that holds an attribute of the data dictionary.</summary>
internal sealed class CopyColumns(DataDictionary dictionary, PrivacyPolicy policy)
{
    /// <summary>Whose identifier an attribute of this name is, or null if it is none.</summary>
    public static IdentifierKind? IdentifierOf(string attribute) => attribute switch
    {
        "social_worker" or "iro" or "personal_adviser" or "agreed_by" => IdentifierKind.Worker,
        "placement_id" => IdentifierKind.Placement,
        "accommodation_id" => IdentifierKind.Accommodation,
        "team" => IdentifierKind.Team,
        _ => null,
    };

    /// <summary>Whether an attribute may hold any text.</summary>
    public static bool IsPlainText(AttributeDefinition attribute) => attribute is { Type: AttributeType.Text, Codes.Count: 0 };

    /// <summary>What becomes of a column.</summary>
    /// <param name="index">Which field of the row it is.</param>
    /// <param name="title">Its heading in the copy.</param>
    /// <param name="uses">The attributes that are read from it, each with the words that its source has for codes.</param>
    /// <param name="tested">The words that its source looks for in it.</param>
    /// <param name="mustStay">Whether the table is known by it.</param>
    public CopiedColumn Of(int index, string title, IReadOnlyList<(string Kind, string Attribute, IReadOnlyList<string> Words)> uses, IReadOnlyList<string> tested, bool mustStay)
    {
        var wanted = uses.Where(u => !policy.Dropped.Contains((u.Kind, u.Attribute)) && !(policy.Teams == TeamNames.Drop && IdentifierOf(u.Attribute) == IdentifierKind.Team)).ToArray();
        if (wanted.Select(u => IdentifierOf(u.Attribute)).FirstOrDefault(k => k is not null) is { } identifier)
        {
            return identifier == IdentifierKind.Team && policy.Teams == TeamNames.Keep
                ? new CopiedColumn(index, title, ColumnTreatment.Keep) { Words = null }
                : new CopiedColumn(index, title, ColumnTreatment.Replace) { Kind = identifier };
        }

        var (types, words, isAll) = (new HashSet<AttributeType>(), tested.ToList(), false);
        foreach (var (kind, attribute, sourceWords) in wanted)
        {
            words.AddRange(sourceWords);
            if (dictionary.Attribute(kind, attribute) is not { } definition)
            {
                continue;
            }

            words.AddRange(definition.Codes.Keys);
            if (!IsPlainText(definition))
            {
                _ = types.Add(definition.Type);
            }
            else if (policy.Texts.TryGetValue((kind, attribute), out var texts))
            {
                isAll |= texts is null;
                words.AddRange(texts ?? []);
            }
        }

        return types.Count == 0 && words.Count == 0 && !isAll
            ? new CopiedColumn(index, title, mustStay ? ColumnTreatment.Blank : ColumnTreatment.Drop)
            : new CopiedColumn(index, title, ColumnTreatment.Keep)
            {
                HasDates = types.Contains(AttributeType.Date),
                HasNumbers = types.Contains(AttributeType.Number),
                HasBooleans = types.Contains(AttributeType.Boolean),
                Words = isAll ? null : new KnownWords(words),
            };
    }

    /// <summary>A column of dates.</summary>
    public static CopiedColumn OfDates(int index, string title) => new(index, title, ColumnTreatment.Keep) { HasDates = true };

    /// <summary>A column of dates of birth.</summary>
    public CopiedColumn OfBirth(int index, string title, DateFormat dates) => policy.DatesOfBirth == DatesOfBirth.Keep
        ? OfDates(index, title)
        : new CopiedColumn(index, title, ColumnTreatment.Coarsen) { HasDates = true, Dates = dates };
}
