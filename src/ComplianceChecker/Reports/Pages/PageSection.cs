namespace ComplianceChecker.Reports.Pages;

/// <summary>A part of a page under a heading, which the list of contents names.</summary>
/// <param name="Id">Its id on the page.</param>
/// <param name="Title">Its heading.</param>
/// <param name="Beside">What the list of contents says beside the heading, such as how much is in it; may be empty.</param>
/// <param name="Write">Writes what stands under the heading.</param>
internal sealed record PageSection(string Id, string Title, string Beside, Action<HtmlWriter> Write)
{
    /// <summary>Whether it is printed across the paper.</summary>
    public bool IsWide { get; init; }

    /// <summary>Writes the section.</summary>
    public void WriteTo(HtmlWriter html)
    {
        html.Open("section", ("aria-labelledby", Id), ("class", IsWide ? "wide" : null)).Line();
        html.Element("h2", Title, ("id", Id)).Line();
        Write(html);
        html.CloseLine();
    }
}
