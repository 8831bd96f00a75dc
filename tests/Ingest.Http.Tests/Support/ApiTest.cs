using System.Net;
using System.Text.Json;
using Ingest.Storage;
using Ingest.Storage.Ingestion;
using Ingest.Storage.Lookups;
using Ingest.Storage.Uploads;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Ingest.Http.Tests.Support;

/// <summary>A test that talks to the API over a socket, as a caller would. Each test has a server and a storage of its own.</summary>
public abstract class ApiTest : IAsyncLifetime
{
    private readonly WebApplication app;

    protected ApiTest()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddIngestHttp();
        builder.Services.AddSingleton<ILookups>(Storage);
        builder.Services.AddSingleton<IArticleIngestion>(Storage);
        builder.Services.AddSingleton<IStorageHealth>(Storage);
        builder.Services.AddSingleton<IArticleUploads>(Storage);
        builder.Services.AddSingleton<IBacklogMonitor>(Storage);
        app = builder.Build();
        app.MapIngestApi();
    }

    private protected FakeStorage Storage { get; } = new();

    protected HttpClient Client { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        await app.StartAsync();
        Client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
    }

    public async Task DisposeAsync()
    {
        Client.Dispose();
        await app.DisposeAsync();
    }

    protected async Task<HttpResponseMessage> SendAsync(HttpMethod method, string address)
    {
        using var request = new HttpRequestMessage(method, address);
        return await Client.SendAsync(request);
    }

    /// <summary>The JSON that an address answers with, which must be with success.</summary>
    protected async Task<JsonElement> GetJsonAsync(string address)
    {
        using var response = await Client.GetAsync(new Uri(address, UriKind.Relative));
        var body = await response.Content.ReadAsStringAsync();
        Assert.True(response.StatusCode == HttpStatusCode.OK, $"{address} answered {response.StatusCode}: {body}");
        Assert.Equal("application/json", response.Content.Headers.ContentType?.MediaType);
        return JsonElement.Parse(body);
    }

    /// <summary>The problem that an address answers with.</summary>
    protected async Task<JsonElement> GetProblemAsync(string address, HttpStatusCode status, string type)
    {
        using var response = await Client.GetAsync(new Uri(address, UriKind.Relative));
        return await ProblemOfAsync(response, status, type);
    }

    /// <summary>The problem in a response, which must have the form that RFC 9457 asks for.</summary>
    protected static async Task<JsonElement> ProblemOfAsync(
        HttpResponseMessage response,
        HttpStatusCode status,
        string type
    )
    {
        var body = await response.Content.ReadAsStringAsync();
        Assert.True(response.StatusCode == status, $"answered {response.StatusCode}: {body}");
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        var problem = JsonElement.Parse(body);
        Assert.Equal($"/problems/{type}", problem.GetProperty("type").GetString());
        Assert.Equal((int)status, problem.GetProperty("status").GetInt32());
        Assert.NotEmpty(problem.GetProperty("title").GetString()!);
        Assert.NotEmpty(problem.GetProperty("detail").GetString()!);
        return problem;
    }
}
