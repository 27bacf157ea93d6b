using ComplianceChecker.Cases;

namespace ComplianceChecker.Extracts.Proposals;

/// <summary>Tells by a column's values whether it may be an attribute: a column "Seen by" with the names of workers is none of yes and no.</summary>
internal static class ValueFit
{
    /// <summary>So many different values may be a council's own codes, though none is known.</summary>
    private const int FewValues = 10;
    private const int LongestCode = 40;

    /// <summary>So many other values may stand beside yes and no or numbers: "N/A", "not known".</summary>
    private const int FewOthers = 3;

    /// <summary>How many of a hundred filled cells hold what is known of the attribute; 0 where nothing speaks against it, null where the values do.</summary>
    public static int? Of(AttributeDefinition definition, ColumnLook column)
    {
        if (column.Filled == 0 || (definition.Codes.Count == 0 && definition.Type is not (AttributeType.Boolean or AttributeType.Number)))
        {
            return 0;
        }

        var known = column.Values.Where(v => IsKnown(v.Text, definition)).ToArray();
        var rows = known.Sum(v => v.Rows);
        var fits = definition.Codes.Count > 0 ? rows > 0 || MayBeCodes(column) : rows * 2 >= column.Filled || (rows * 10 >= column.Filled && column.Distinct - known.Length <= FewOthers);
        return fits ? rows * 100 / column.Filled : null;
    }

    private static bool IsKnown(string text, AttributeDefinition definition) => definition.Type == AttributeType.Number
        ? ValueInterpretation.Of(text, definition, DateFormat.Iso).State == ValueState.Good
        : ProposedCodes.IsKnown(text, definition);

    /// <summary>Whether values that are not known may be codes all the same: they are few or stand in several rows each, and are short.</summary>
    private static bool MayBeCodes(ColumnLook column) =>
        (column.Distinct <= FewValues || column.Distinct * 2 <= column.Filled) && column.Values.Where(v => v.Text.Length > LongestCode).Sum(v => v.Rows) * 2 <= column.Filled;
}
