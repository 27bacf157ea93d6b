using System.Diagnostics;
using ComplianceChecker.Cases;
using ComplianceChecker.Measures;
using ComplianceChecker.Rules;
using ComplianceChecker.Rules.Words;

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

    public static string Word(this ComparedThing thing) => thing switch
    {
        ComparedThing.Rule => "rule",
        ComparedThing.Measure => "measure",
        ComparedThing.Indicator => "indicator",
        ComparedThing.Calendar => "calendar",
        _ => throw new UnreachableException($"No word for {thing}."),
    };

    public static string Word(this DifferenceKind kind) => kind switch
    {
        DifferenceKind.Added => "added",
        DifferenceKind.Dropped => "dropped",
        DifferenceKind.Changed => "changed",
        _ => throw new UnreachableException($"No word for {kind}."),
    };

    public static string Word(this MeasureChange change) => change switch
    {
        { Old: null } => "added",
        { New: null } => "dropped",
        _ => "moved",
    };
}
