namespace ComplianceChecker.Extracts.Samples;

/// <summary>Texts to choose from, some more often than others.</summary>
internal sealed class SampleChoice
{
    private readonly (int Weight, string Text)[] texts;
    private readonly int total;

    /// <summary>Makes a choice of texts, each with how often it comes beside the others.</summary>
    public SampleChoice(params (int Weight, string Text)[] texts)
    {
        this.texts = texts;
        total = texts.Sum(t => t.Weight);
    }

    /// <summary>Chooses one.</summary>
    public string Pick(SampleRandom random)
    {
        var at = random.Below(total);
        var i = 0;
        while (at >= texts[i].Weight)
        {
            at -= texts[i++].Weight;
        }

        return texts[i].Text;
    }
}
