namespace ComplianceChecker.Cases.DataFiles;

/// <summary>A data file cannot be used; lists everything wrong with it.</summary>
public sealed class DataFileException(IReadOnlyList<DataFileError> errors)
    : Exception(string.Join(Environment.NewLine, errors.Select(e => e.ToString())))
{
    /// <summary>A file with one error.</summary>
    public DataFileException(DataPlace place, string message)
        : this([new DataFileError(place, null, message)])
    {
    }

    /// <summary>Everything that is wrong, in the order of the file.</summary>
    public IReadOnlyList<DataFileError> Errors { get; } = errors;
}
