using Ingest.TestSupport.Running;
using Microsoft.Playwright;

namespace Ingest.Browser.Tests.Browsing;

/// <summary>A real <c>ingest serve</c> with the sample articles, and a browser beside it, shared by the tests of a class.</summary>
public sealed class BrowsedService : IAsyncLifetime
{
    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private RunningService? _service;

    /// <summary>The service.</summary>
    public RunningService Service => _service!;

    /// <summary>Starts both, and waits until every sample is dealt with.</summary>
    public async Task InitializeAsync()
    {
        if (Chromium.Missing is not null)
        {
            return;
        }

        var storage = await TestStorage.CreateAsync();
        _service = await RunningService.StartAsync("--connection", storage.ConnectionString, "--drop", Sample.At(""));
        await _service.UntilAsync(storage.IsAllDealtWithAsync, "all samples are dealt with");
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(
            new()
            {
                ExecutablePath = Chromium.Path,
                // The tests run as root in containers, where Chromium's sandbox does not start.
                Args = ["--no-sandbox"],
            }
        );
    }

    /// <summary>Opens a page as somebody sees it for the first time, in a context of its own.</summary>
    /// <param name="options">How they see it: width, color scheme, script or none.</param>
    public async Task<IPage> OpenAsync(BrowserNewContextOptions? options = null)
    {
        options ??= new();
        options.BaseURL = Service.Http.BaseAddress!.ToString();
        var context = await _browser!.NewContextAsync(options);
        context.SetDefaultTimeout(20_000);
        return await context.NewPageAsync();
    }

    /// <summary>Stops both.</summary>
    public async Task DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
        if (_service is not null)
        {
            await _service.DisposeAsync();
        }
    }
}
