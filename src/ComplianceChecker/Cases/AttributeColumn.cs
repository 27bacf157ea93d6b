namespace ComplianceChecker.Cases;

/// <summary>One attribute of all records of a kind, as a code a row into a list of its distinct values.</summary>
/// <remarks>
/// A test on an attribute is worked out once for each distinct value and then looked up by code. Values are canonical text:
/// booleans are <c>true</c> and <c>false</c>, dates ISO 8601, dictionary codes spelt as the dictionary spells them.
/// Code 0 is blank. Values stand in ordinal order, so that codes do not depend on the order of rows.
/// </remarks>
/// <param name="name">The attribute's name.</param>
/// <param name="definition">What the dictionary says of it, or null if it does not know it.</param>
/// <param name="values">The distinct values by code; the first is blank.</param>
/// <param name="codes">The code of each row.</param>
/// <param name="unknown">By code, whether the value is none of the dictionary's codes; null where there is none such.</param>
public sealed class AttributeColumn(string name, AttributeDefinition? definition, string[] values, int[] codes, bool[]? unknown)
{
    /// <summary>The attribute's name.</summary>
    public string Name { get; } = name;

    /// <summary>What the dictionary says of it, or null if it does not know it.</summary>
    public AttributeDefinition? Definition { get; } = definition;

    /// <summary>The distinct values by code; the first is blank.</summary>
    public IReadOnlyList<string> Values => values;

    /// <summary>The code of each row.</summary>
    public ReadOnlySpan<int> Codes => codes;

    /// <summary>The value of a row, or an empty text if it is blank.</summary>
    public string ValueOf(int row) => values[codes[row]];

    /// <summary>Whether a row's value is none that the dictionary lists, or could not be read.</summary>
    public bool IsUnknown(int row) => unknown is not null && unknown[codes[row]];

    /// <summary>Whether a code is that of a value that the dictionary does not list, or that could not be read.</summary>
    internal bool IsUnknownCode(int code) => unknown is not null && unknown[code];

    /// <summary>Whether there is any value that the dictionary does not list, or that could not be read.</summary>
    public bool HasUnknown => unknown is not null;

    /// <summary>The codes themselves, for closures that look up by row.</summary>
    internal int[] CodeOfRow => codes;
}
