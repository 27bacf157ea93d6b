using ComplianceChecker.Cases.DataFiles;

namespace ComplianceChecker.Rules.Layers;

/// <summary>What each file makes of the rules, indicators and measures of those it extends.</summary>
internal sealed class Layering(List<DataFileError> errors, List<DataFileError> warnings)
{
    private readonly Dictionary<LayerFile, IReadOnlyList<Form>> known = new(ReferenceEqualityComparer.Instance);

    /// <summary>Everything that a file holds, what it dropped included: first what comes of its bases, then its own.</summary>
    public IReadOnlyList<Form> FormsOf(LayerFile file)
    {
        if (!known.TryGetValue(file, out var forms))
        {
            forms = new LayerEdits(file, Together(file.Bases), errors, warnings).Apply();
            known[file] = forms;
        }

        return forms;
    }

    /// <summary>What several files hold together: what comes of one base by several ways counts once, in the form of the layer that changed it.</summary>
    public List<Form> Together(IEnumerable<LayerFile> files)
    {
        var forms = new List<Form>();
        var places = new Dictionary<Form, int>(ReferenceEqualityComparer.Instance);
        foreach (var form in files.SelectMany(FormsOf))
        {
            if (places.TryAdd(form.First, forms.Count))
            {
                forms.Add(form);
            }
            else
            {
                ref var there = ref System.Runtime.InteropServices.CollectionsMarshal.AsSpan(forms)[places[form.First]];
                there = Later(there, form);
            }
        }

        return forms;
    }

    private Form Later(Form one, Form other)
    {
        if (one.ComesAfter(other) || other.ComesAfter(one))
        {
            return one.ComesAfter(other) ? one : other;
        }

        if (one.SaysTheSameAs(other))
        {
            one.Alike.Add(other);
        }
        else
        {
            errors.Add(new DataFileError(other.Places[0], null, LayerMessages.ChangedByTwo(other.First.Id, one.Places[0].ToString())));
        }

        return one;
    }
}
