using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace ComplianceChecker.Tests.Reports.Pages;

/// <summary>A page in the browser, with what happened on it that should not.</summary>
public sealed class OpenPage : IAsyncDisposable
{
    private static readonly AxeRunOptions Rules = new()
    {
        RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
    };

    private readonly List<string> untoward = [];

    public OpenPage(IPage page)
    {
        Page = page;
        page.Console += (_, message) => Note($"{message.Type} on the console: {message.Text}");
        page.PageError += (_, error) => Note("error: " + error);
        page.Request += (_, request) =>
        {
            if (request.Frame != page.MainFrame || !request.IsNavigationRequest || !request.Url.EndsWith(".html", StringComparison.Ordinal))
            {
                Note("request: " + request.Url);
            }
        };
        page.Dialog += async (_, dialog) =>
        {
            Note("dialog: " + dialog.Message);
            await dialog.DismissAsync();
        };
    }

    public IPage Page { get; }

    /// <summary>What happened that should not.</summary>
    public IReadOnlyList<string> Untoward
    {
        get
        {
            lock (untoward)
            {
                return [.. untoward];
            }
        }
    }

    /// <summary>What axe finds wrong with the page as it stands now.</summary>
    public async Task<string[]> FoundByAxe()
    {
        var result = await Page.RunAxe(Rules);
        Assert.True(result.Passes.Length > 10, "axe looked at hardly anything.");
        return [.. result.Violations.Select(v => $"{v.Id}: {v.Help}: {string.Join(' ', v.Nodes.Take(3).Select(n => n.Html))}")];
    }

    /// <summary>Opens all that is folded away.</summary>
    public Task Unfold() => Page.EvaluateAsync("document.querySelectorAll('details').forEach(d => d.open = true)");

    public async ValueTask DisposeAsync() => await Page.Context.DisposeAsync();

    private void Note(string what)
    {
        lock (untoward)
        {
            untoward.Add(what);
        }
    }
}
