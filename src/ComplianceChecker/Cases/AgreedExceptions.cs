namespace ComplianceChecker.Cases;

/// <summary>All agreed exceptions of an extract: by case, then by rule id (ordinal), first day, last day, reason and who agreed.</summary>
public sealed class AgreedExceptions
{
    private readonly AgreedException[] all;
    private readonly int[] firstOfCase;

    /// <summary>Puts exceptions in their canonical order.</summary>
    /// <param name="exceptions">The exceptions, each once.</param>
    /// <param name="cases">How many cases there are.</param>
    public AgreedExceptions(IEnumerable<AgreedException> exceptions, int cases)
    {
        all =
        [
            .. exceptions
                .OrderBy(e => e.Case)
                .ThenBy(e => e.RuleId, StringComparer.Ordinal)
                .ThenBy(e => e.StartDate)
                .ThenBy(e => e.LastDate)
                .ThenBy(e => e.Reason, StringComparer.Ordinal)
                .ThenBy(e => e.AgreedBy, StringComparer.Ordinal)
                .ThenBy(e => e.Line),
        ];
        firstOfCase = new int[cases + 1];
        foreach (var exception in all)
        {
            firstOfCase[exception.Case + 1]++;
        }

        for (var c = 0; c < cases; c++)
        {
            firstOfCase[c + 1] += firstOfCase[c];
        }
    }

    /// <summary>None at all.</summary>
    public static AgreedExceptions None { get; } = new([], 0);

    /// <summary>The file they came from; empty where there is none.</summary>
    public string File { get; init; } = "";

    /// <summary>How many there are.</summary>
    public int Count => all.Length;

    /// <summary>All of them, in order.</summary>
    public IReadOnlyList<AgreedException> All => all;

    /// <summary>How many rows of each case were set aside; cases without any are not in it.</summary>
    public IReadOnlyDictionary<int, int> SetAsideOfCase { get; init; } = new Dictionary<int, int>();

    /// <summary>Those of a case, in order.</summary>
    /// <param name="position">The case's position.</param>
    public ReadOnlySpan<AgreedException> Of(int position) =>
        all.Length == 0 ? [] : all.AsSpan(firstOfCase[position]..firstOfCase[position + 1]);
}
