using System.Globalization;
using ComplianceChecker.Cases.DataFiles;
using ComplianceChecker.Rules.Format;
using NodaTime;

namespace ComplianceChecker.Rules.Loading;

/// <summary>Reads what a figure is held against: its target and colours, and the figures of others.</summary>
internal static class TargetsReader
{
    /// <summary>Reads them, and says what is wrong with them.</summary>
    /// <param name="node">The measure or indicator.</param>
    /// <param name="unit">What its figure is in.</param>
    /// <param name="reading">Where to say it.</param>
    public static (double? Target, double? Amber, bool LowIsGood, IReadOnlyList<Comparator> Comparators) Read(DataNode node, MeasureUnit unit, RuleReading reading)
    {
        var (target, amber, lowIsGood) = (NumberOf(node["target"]), NumberOf(node["amber"]), node["goodIs"]?.Text is "low");
        var comparators = (node["comparators"]?.Items ?? []).Where(n => n.Kind == DataNodeKind.Object).ToList();
        if (unit == MeasureUnit.Percent)
        {
            CheckPercentage(node["target"], "\"target\"", reading);
            CheckPercentage(node["amber"], "\"amber\"", reading);
            CheckShare(node["target"], reading);
            CheckShare(node["amber"], reading);
            comparators.ForEach(c => CheckPercentage(c["value"], "\"value\"", reading));
        }

        CheckColours(node, target, amber, lowIsGood, reading);
        return (target, amber, lowIsGood, [.. comparators.Select(ReadComparator)]);
    }

    private static double? NumberOf(DataNode? node) => node?.Kind == DataNodeKind.Number ? node.Number : null;

    private static Comparator ReadComparator(DataNode node) => new(
        node["name"]?.Text.Trim() ?? "",
        FormatScalars.DateOf(node["asAt"]) ?? new LocalDate(1, 1, 1),
        NumberOf(node["value"]) ?? 0,
        node["source"]?.Text.Trim() ?? "");

    // Of an indicator and of a comparator the format allows numbers and days; that this one is per cent is known only here.
    private static void CheckPercentage(DataNode? node, string name, RuleReading reading)
    {
        if (NumberOf(node) is > 100 and <= FormatValue.Amount.Most && !reading.HasError(node!.Place))
        {
            reading.Error(node.Place, RuleMessages.NotAPercentage(name, node.Text));
        }
    }

    private static void CheckShare(DataNode? node, RuleReading reading)
    {
        if (NumberOf(node) is > 0 and <= 1 and var share)
        {
            reading.Warn(node!.Place, RuleMessages.ShareForPercentage(node.Text, ((decimal)share * 100).ToString("0.####", CultureInfo.InvariantCulture)));
        }
    }

    private static void CheckColours(DataNode node, double? target, double? amber, bool lowIsGood, RuleReading reading)
    {
        if (amber is not { } second)
        {
            return;
        }

        if (target is not { } first)
        {
            reading.Warn(node["amber"]!.Place, RuleMessages.AmberWithoutTarget());
        }
        else if (lowIsGood ? second < first : second > first)
        {
            var (amberText, targetText) = (second.ToString(CultureInfo.InvariantCulture), first.ToString(CultureInfo.InvariantCulture));
            var (side, goodIs) = lowIsGood ? ("at or above", "low") : ("at or below", "high");
            var (at, isAmber) = PlaceOfLastWritten(node, reading);
            reading.Error(at, isAmber
                ? RuleMessages.AmberBeyondTarget(amberText, targetText, side, goodIs)
                : RuleMessages.TargetShortOfAmber(targetText, amberText, node["amber"]!.Place.ToString(), side, goodIs));
        }
    }

    // Of the parts that do not fit, the one in the outermost layer: the others may stand in a file that is not the reader's to edit.
    private static (DataPlace Place, bool IsAmber) PlaceOfLastWritten(DataNode node, RuleReading reading)
    {
        var amber = node["amber"]!;
        var last = new[] { node["target"]!, node["goodIs"] }.OfType<DataNode>().Aggregate(amber, (far, part) => reading.IsFurtherOut(part.Place, far.Place) ? part : far);
        return (last.Place, ReferenceEquals(last, amber));
    }
}
