namespace ComplianceChecker.Tests.Evaluation.Plain;

/// <summary>Throws that come out alike from one seed on every platform.</summary>
internal sealed class RandomDice(int seed)
{
    private readonly Random random = new(seed);

    public bool Chance(int percent) => random.Next(100) < percent;

    /// <summary>Both ends included.</summary>
    public int Between(int low, int high) => random.Next(low, high + 1);

    public T Pick<T>(IReadOnlyList<T> some) => some[random.Next(some.Count)];

    public IReadOnlyList<T> Shuffled<T>(IEnumerable<T> some)
    {
        List<T> shuffled = [.. some];
        for (int i = shuffled.Count - 1; i > 0; i--)
        {
            int j = random.Next(i + 1);
            (shuffled[i], shuffled[j]) = (shuffled[j], shuffled[i]);
        }

        return shuffled;
    }
}
