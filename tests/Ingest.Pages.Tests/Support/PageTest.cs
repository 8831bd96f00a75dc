using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Ingest.Http;
using Ingest.Storage.Lookups;
using Ingest.Storage.Uploads;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Ingest.Pages.Tests.Support;

/// <summary>A test that reads pages over a socket, as a browser would. Each test has a server and a storage of its own.</summary>
public abstract class PageTest : IAsyncLifetime
{
    private readonly WebApplication app;

    protected PageTest()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddIngestHttp().AddIngestPages();
        builder.Services.AddSingleton<ILookups>(Storage);
        builder.Services.AddSingleton<IArticleUploads>(Uploads);
        app = builder.Build();
        app.MapIngestPages();
    }

    private protected FakeLookups Storage { get; } = new();

    private protected FakeUploads Uploads { get; } = new();

    protected HttpClient Client { get; private set; } = null!;

    /// <summary>What a door calls.</summary>
    protected PagesApi Pages => app.Services.GetRequiredService<PagesApi>();

    public async Task InitializeAsync()
    {
        await app.StartAsync();
        Client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false })
        {
            BaseAddress = new Uri(app.Urls.Single()),
        };
    }

    public async Task DisposeAsync()
    {
        Client.Dispose();
        await app.DisposeAsync();
    }

    protected Task<HttpResponseMessage> GetAsync(string address) => Client.GetAsync(new Uri(address, UriKind.Relative));

    /// <summary>The page at an address, which must have the status.</summary>
    protected async Task<IHtmlDocument> GetPageAsync(string address, HttpStatusCode status = HttpStatusCode.OK)
    {
        using var response = await GetAsync(address);
        var body = await response.Content.ReadAsStringAsync();
        Assert.True(response.StatusCode == status, $"{address} answered {response.StatusCode}: {body}");
        return await PageOfAsync(response);
    }

    /// <summary>The page that a response holds.</summary>
    protected static async Task<IHtmlDocument> PageOfAsync(HttpResponseMessage response)
    {
        Assert.Equal("text/html", response.Content.Headers.ContentType?.MediaType);
        return await new HtmlParser().ParseDocumentAsync(await response.Content.ReadAsStringAsync());
    }
}
