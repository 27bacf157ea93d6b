using ComplianceChecker.Rules;

namespace ComplianceChecker.Evaluation;

/// <summary>Tests of a rule on a whole number, such as an age or a count. Each small number is worked out once.</summary>
/// <remarks>Several threads may work out the same number at once; they come to the same answer.</remarks>
/// <param name="tests">The tests.</param>
internal sealed class NumberTests(IReadOnlyList<ValueTest> tests)
{
    private readonly Answer[] known = new Answer[128];

    private enum Answer : byte
    {
        Unknown,
        No,
        Yes,
    }

    /// <summary>Whether all tests hold for a number.</summary>
    public bool Hold(int number)
    {
        if ((uint)number >= (uint)known.Length)
        {
            return ValueTests.HoldForNumber(tests, number);
        }

        if (known[number] == Answer.Unknown)
        {
            known[number] = ValueTests.HoldForNumber(tests, number) ? Answer.Yes : Answer.No;
        }

        return known[number] == Answer.Yes;
    }
}
