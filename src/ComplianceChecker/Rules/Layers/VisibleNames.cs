using ComplianceChecker.Cases.DataFiles;

namespace ComplianceChecker.Rules.Layers;

/// <summary>Names that rule sets give to facts or to new kinds of period, and that can be used in a file.</summary>
internal sealed class VisibleNames<T>
    where T : class
{
    private readonly Dictionary<string, VisibleName<T>> known = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TwoPlaces> twice = new(StringComparer.Ordinal);

    /// <summary>The names that mean one thing.</summary>
    public IEnumerable<string> Names => known.Keys;

    /// <summary>The names that mean two, with the places of both.</summary>
    public IReadOnlyDictionary<string, TwoPlaces> OfTwoMeanings => twice;

    /// <summary>What a name means; null if nothing, or two things.</summary>
    public T? Find(string name) => known.TryGetValue(name, out var found) ? found.Value : null;

    /// <summary>The two places of a name that means two things.</summary>
    public TwoPlaces? PlacesOf(string name) => twice.GetValueOrDefault(name);

    /// <summary>Where else a name has another meaning than in a place; null if it has none.</summary>
    public DataPlace? OtherMeaning(DataMember written) =>
        twice.TryGetValue(written.Name, out var places) ? places.One
        : known.TryGetValue(written.Name, out var other) && !NodeDifference.AreSame(other.Written.Value, written.Value) ? other.Written.Place
        : null;

    /// <summary>Adds a name that hides any other of its kind.</summary>
    public void Put(DataMember written, T value)
    {
        _ = twice.Remove(written.Name);
        known[written.Name] = new VisibleName<T>(written, value);
    }

    /// <summary>Adds the names of a base. A name that has another meaning already means two things from then on.</summary>
    public void AddBase(VisibleNames<T> names)
    {
        foreach (var (name, places) in names.twice)
        {
            _ = known.Remove(name);
            twice[name] = places;
        }

        foreach (var (name, entry) in names.known.Where(n => !twice.ContainsKey(n.Key)))
        {
            if (!known.TryGetValue(name, out var there))
            {
                known[name] = entry;
            }
            else if (!NodeDifference.AreSame(there.Written.Value, entry.Written.Value))
            {
                _ = known.Remove(name);
                twice[name] = new TwoPlaces(there.Written.Place, entry.Written.Place);
            }
        }
    }

    /// <summary>These names first, then those of another file that are not among them.</summary>
    public VisibleNames<T> Then(VisibleNames<T> others)
    {
        var all = new VisibleNames<T>();
        foreach (var (name, entry) in others.known.Where(n => !twice.ContainsKey(n.Key)).Concat(known))
        {
            all.known[name] = entry;
        }

        foreach (var (name, places) in others.twice.Where(n => !known.ContainsKey(n.Key)).Concat(twice))
        {
            all.twice[name] = places;
        }

        return all;
    }
}
