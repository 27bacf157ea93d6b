using ComplianceChecker.Cases;
using ComplianceChecker.Cases.DataFiles;

namespace ComplianceChecker.Extracts;

internal static class SourceReader
{
    public static CaseExtract Read(InputFile[] tables, DataDictionary dictionary, IReadOnlyList<SourceMapping> sources, ExtractSettings settings, ExtractOptions options, CancellationToken cancellation) => throw new ExtractException([]);
}
