using System.Diagnostics;
using ComplianceChecker.Cases;
using ComplianceChecker.Measures;
using ComplianceChecker.Rules;

namespace ComplianceChecker.Reports;

/// <summary>The words that files use for what the program names in types.</summary>
internal static class FileWords
{
    public static string Word(this Rag rag) => rag switch
    {
        Rag.Green => "green",
        Rag.Amber => "amber",
        Rag.Red => "red",
        _ => throw new UnreachableException($"No word for {rag}."),
    };

    public static string Word(this MeasureBasis basis) => basis switch
    {
        MeasureBasis.UpToDate => "upToDate",
        MeasureBasis.OnTime => "onTime",
        MeasureBasis.EveryoneOnTime => "everyoneOnTime",
        MeasureBasis.Indicator => "indicator",
        _ => throw new UnreachableException($"No word for {basis}."),
    };

    public static string Word(this Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => throw new UnreachableException($"No word for {severity}."),
    };
}
