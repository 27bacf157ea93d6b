using Microsoft.Playwright;

namespace ComplianceChecker.Tests.Reports.Pages;

/// <summary>A page in the browser, with what happened on it that should not.</summary>
public sealed class OpenPage : IAsyncDisposable
{
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

    public async ValueTask DisposeAsync() => await Page.Context.DisposeAsync();

    private void Note(string what)
    {
        lock (untoward)
        {
            untoward.Add(what);
        }
    }
}
