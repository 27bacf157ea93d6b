using ComplianceChecker.Cases;
using ComplianceChecker.Cases.DataFiles;
using ComplianceChecker.Rules.Layers;

namespace ComplianceChecker.Rules.Loading;

/// <summary>The reading of one rule file: what its readers share, and where they put what is wrong.</summary>
internal sealed class RuleReading(DataDictionary dictionary, ICollection<DataFileError> errors, ICollection<DataFileError> warnings)
{
    private readonly HashSet<string> saidOnce = new(StringComparer.Ordinal);

    /// <summary>The data dictionary.</summary>
    public DataDictionary Dictionary { get; } = dictionary;

    /// <summary>The rule that is being read, as far as it has an id.</summary>
    public string? RuleId { get; set; }

    /// <summary>Whether the rule set names a calendar.</summary>
    public bool NamesCalendar { get; set; }

    /// <summary>Whether the rule set names a calendar of school terms.</summary>
    public bool NamesTerms { get; set; }

    /// <summary>The names of the new kinds of period that the rule set makes of others.</summary>
    public IReadOnlyCollection<string> DerivedKinds { get; set; } = [];

    /// <summary>The names among them that have two meanings in the files that the rule set extends, with the places of both.</summary>
    public IReadOnlyDictionary<string, TwoPlaces> KindsOfTwoMeanings { get; set; } = new Dictionary<string, TwoPlaces>(StringComparer.Ordinal);

    /// <summary>The files, tables of standards included, in which parts of what is read may be written: every one after those that it extends. Empty where there is one file only.</summary>
    public IReadOnlyList<string> Layers { get; set; } = [];

    /// <summary>Whether a place stands in a layer further out than another place does.</summary>
    public bool IsFurtherOut(DataPlace place, DataPlace other) => LayerOf(place) > LayerOf(other);

    /// <summary>Whether a kind is one that the rule set makes of others.</summary>
    public bool IsDerived(string kind) => DerivedKinds.Contains(kind, StringComparer.Ordinal);

    /// <summary>Whether something is wrong at a place already.</summary>
    public bool HasError(DataPlace place) => errors.Any(e => e.Place == place);

    /// <summary>Something that makes the file unusable.</summary>
    public void Error(DataPlace place, string message) => errors.Add(new DataFileError(place, RuleId, message));

    /// <summary>Something suspicious.</summary>
    public void Warn(DataPlace place, string message) => warnings.Add(new DataFileError(place, RuleId, message));

    /// <summary>Something suspicious that is said at its first place only.</summary>
    public void WarnOnce(DataPlace place, string message)
    {
        if (saidOnce.Add(message))
        {
            Warn(place, message);
        }
    }

    private int LayerOf(DataPlace place) => Layers.TakeWhile(file => !string.Equals(file, place.File, StringComparison.Ordinal)).Count() is var layer && layer < Layers.Count ? layer : -1;
}
