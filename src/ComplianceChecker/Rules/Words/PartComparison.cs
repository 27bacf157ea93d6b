namespace ComplianceChecker.Rules.Words;

/// <summary>Sets the paragraphs of two tellings of one thing side by side, and leaves out those that are the same.</summary>
internal static class PartComparison
{
    private const string Title = "Title";
    private const string Summary = "Summary";

    /// <summary>The paragraphs that differ, in the order of the parts; a telling that is null has none.</summary>
    public static IReadOnlyList<PartDifference> Between(RuleInWords? old, RuleInWords? @new)
    {
        var before = Parts(old);
        var after = Parts(@new);
        List<string> headings = [.. after.Select(p => p.Heading)];
        for (var i = 0; i < before.Count; i++)
        {
            // A part that is gone stands where it stood: after the one it followed.
            if (!headings.Contains(before[i].Heading, StringComparer.Ordinal))
            {
                headings.Insert(i == 0 ? 0 : headings.IndexOf(before[i - 1].Heading) + 1, before[i].Heading);
            }
        }

        return [.. headings.SelectMany(h => Aligned(h, ParagraphsOf(before, h), ParagraphsOf(after, h)))];
    }

    private static List<RuleSection> Parts(RuleInWords? told) => told is null ? [] :
    [
        new RuleSection(Title, [told.Title]),
        .. told.Summary.Length > 0 ? [new RuleSection(Summary, [told.Summary])] : Array.Empty<RuleSection>(),
        .. told.Sections,
    ];

    /// <summary>The paragraphs of a part: a sentence that announces a list is one with its entries, since an entry alone does not say what it is of.</summary>
    private static List<string> ParagraphsOf(List<RuleSection> parts, string heading)
    {
        var paragraphs = new List<string>();
        var announced = false;
        foreach (var sentence in parts.Find(p => string.Equals(p.Heading, heading, StringComparison.Ordinal))?.Sentences ?? [])
        {
            if (sentence.IsListed && announced)
            {
                paragraphs[^1] += (paragraphs[^1].EndsWith(':') ? " " : "; ") + sentence.Text;
            }
            else
            {
                paragraphs.Add(sentence.Text);
                announced = sentence.Text.EndsWith(':');
            }
        }

        return paragraphs;
    }

    /// <summary>What lies between the paragraphs that both have in common, in order, side by side.</summary>
    private static IEnumerable<PartDifference> Aligned(string part, List<string> old, List<string> @new)
    {
        var common = CommonFrom(old, @new);
        var (i, j) = (0, 0);
        while (i < old.Count || j < @new.Count)
        {
            List<string> before = [], after = [];
            while ((i < old.Count || j < @new.Count) && !(i < old.Count && j < @new.Count && string.Equals(old[i], @new[j], StringComparison.Ordinal)))
            {
                if (i < old.Count && (j == @new.Count || common[i + 1, j] >= common[i, j + 1]))
                {
                    before.Add(old[i++]);
                }
                else
                {
                    after.Add(@new[j++]);
                }
            }

            for (var k = 0; k < Math.Max(before.Count, after.Count); k++)
            {
                yield return new PartDifference(part, k < before.Count ? before[k] : "", k < after.Count ? after[k] : "");
            }

            (i, j) = (i + 1, j + 1);
        }
    }

    /// <summary>How many paragraphs two lists have in common, in order, from each place in them on.</summary>
    private static int[,] CommonFrom(List<string> old, List<string> @new)
    {
        var common = new int[old.Count + 1, @new.Count + 1];
        for (var i = old.Count - 1; i >= 0; i--)
        {
            for (var j = @new.Count - 1; j >= 0; j--)
            {
                common[i, j] = string.Equals(old[i], @new[j], StringComparison.Ordinal) ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
            }
        }

        return common;
    }
}
