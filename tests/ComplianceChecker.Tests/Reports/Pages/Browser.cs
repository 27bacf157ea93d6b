using Microsoft.Playwright;

namespace ComplianceChecker.Tests.Reports.Pages;

/// <summary>One browser for all tests of pages; it is started by the first that asks for it.</summary>
public sealed class Browser : IAsyncLifetime
{
    private IPlaywright? driver;
    private IBrowser? browser;

    public Task InitializeAsync() => Task.CompletedTask;

    /// <summary>Opens a file and watches it: every dialog, error and request beyond the file itself is put down.</summary>
    public async Task<OpenPage> Open(string file, int width = 1280, bool withScript = true)
    {
        driver ??= await Playwright.CreateAsync();
        browser ??= await driver.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = BrowserFactAttribute.Program, Args = ["--no-sandbox"] });
        var context = await browser.NewContextAsync(new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = width, Height = 900 }, JavaScriptEnabled = withScript });
        var page = await context.NewPageAsync();
        var opened = new OpenPage(page);
        await page.GotoAsync(new Uri(file).AbsoluteUri);
        return opened;
    }

    public async Task DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.DisposeAsync();
        }

        driver?.Dispose();
    }
}
