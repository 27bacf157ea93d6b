using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ComplianceChecker.Reports.Pages;

/// <summary>What every page has around its content: head, marking, style sheet, script, foot.</summary>
/// <remarks>A page is one file that loads nothing. Its content security policy lets only its own style sheet and script be used, by their hashes, so that no text of an extract could run, were it ever markup.</remarks>
internal static class PageFrame
{
    /// <summary>Writes a page and leaves the stream open.</summary>
    /// <param name="stream">Receives it.</param>
    /// <param name="title">Its title.</param>
    /// <param name="marking">The protective marking at its head and foot; empty for none.</param>
    /// <param name="styles">The style sheets beside this file, without <c>.css</c>, besides <c>page</c>.</param>
    /// <param name="script">The script beside this file, without <c>.js</c>; null for none.</param>
    /// <param name="write">Writes what stands in <c>main</c>.</param>
    public static void Write(Stream stream, string title, string marking, IReadOnlyList<string> styles, string? script, Action<HtmlWriter> write)
    {
        var style = string.Concat(new[] { "page" }.Concat(styles).Select(s => Resource(s + ".css"))) + OnPaper(marking);
        var code = script is null ? null : Resource(script + ".js");
        using var html = new HtmlWriter(stream);
        html.Markup("<!DOCTYPE html>\n").Open("html", ("lang", "en-GB")).Line().Open("head").Line();
        html.Markup("<meta charset=\"utf-8\">\n");
        html.Markup($"<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src '{Hash(style)}'; script-src {(code is null ? "'none'" : $"'{Hash(code)}'")}; base-uri 'none'; form-action 'none'\">\n");
        html.Markup("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"referrer\" content=\"no-referrer\">\n<meta name=\"robots\" content=\"noindex\">\n");
        html.Element("title", title).Line();
        html.Open("style").Markup(style).CloseLine();
        html.CloseLine().Open("body").Line();
        html.Element("a", "Skip to the content", ("class", "skip"), ("href", "#content")).Line();
        WriteMarking(html, marking, "header");
        html.Open("main", ("id", "content")).Line();
        write(html);
        html.CloseLine();
        WriteMarking(html, marking, "footer");
        if (code is not null)
        {
            html.Open("script").Markup(code).CloseLine();
        }

        html.CloseLine().CloseLine();
    }

    private static void WriteMarking(HtmlWriter html, string marking, string where)
    {
        if (marking.Length > 0)
        {
            html.Open(where, ("class", "marking")).Element("p", marking).CloseLine();
        }
    }

    /// <summary>The marking and the page's number on every sheet, for browsers that print margin boxes; the others have the marking at the page's head and foot.</summary>
    /// <remarks>Letters and digits apart, every character goes in as its number: the text can be nothing but text.</remarks>
    private static string OnPaper(string marking)
    {
        var text = string.Concat(VisibleText.Of(marking).EnumerateRunes().Select(r => r.IsAscii && Rune.IsLetterOrDigit(r) ? r.ToString() : string.Create(CultureInfo.InvariantCulture, $"\\{r.Value:X6}")));
        var boxes = marking.Length == 0 ? "" : $" @top-center {{ content: \"{text}\"; font: bold 9pt Arial, sans-serif; }} @bottom-center {{ content: \"{text}\"; font: bold 9pt Arial, sans-serif; }}";
        return $"@page {{{boxes} @bottom-right {{ content: \"Page \" counter(page) \" of \" counter(pages); font: 9pt Arial, sans-serif; }} }}\n@media print {{ @supports (interpolate-size: allow-keywords) {{ .marking {{ display: none; }} }} }}\n";
    }

    /// <summary>How a content security policy names a style sheet or a script.</summary>
    private static string Hash(string content) => "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(content)));

    private static string Resource(string name)
    {
        using var stream = typeof(PageFrame).Assembly.GetManifestResourceStream(typeof(PageFrame), name) ?? throw new InvalidOperationException($"The program has no {name}.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
