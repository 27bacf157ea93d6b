using ComplianceChecker.Cases;
using ComplianceChecker.Cases.DataFiles;

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
}
