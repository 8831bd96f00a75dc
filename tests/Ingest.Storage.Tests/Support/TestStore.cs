using System.Text;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Ingest.Extraction.Articles;
using Ingest.Reading;
using Ingest.Storage.Ingestion;
using Ingest.Storage.Lookups;
using Ingest.Storage.Status;
using Ingest.Storage.Upkeep;
using Ingest.Storage.Uploads;
using Ingest.TestSupport;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;

namespace Ingest.Storage.Tests.Support;

/// <summary>The storage room over an empty account.</summary>
internal sealed class TestStore
{
    private readonly ServiceProvider _services;

    private TestStore(
        string connection,
        Action<StorageOptions>? configure = null,
        HttpMessageHandler? network = null,
        bool isHasty = false
    )
    {
        var (blobOptions, tableOptions) = (new BlobClientOptions(), new TableClientOptions());
        foreach (var options in (ClientOptions[])[blobOptions, tableOptions])
        {
            StorageClients.Configure(options);
            options.AddPolicy(Faults, HttpPipelinePosition.PerCall);
            options.Transport = network is null ? options.Transport : new HttpClientTransport(network);
            options.Retry.Delay = isHasty ? TimeSpan.FromMilliseconds(5) : options.Retry.Delay;
        }

        Connection = connection;
        Clients = StorageClients.Create(connection);
        Faulty = StorageClients.Create(connection, blobOptions, tableOptions);
        _services = new ServiceCollection()
            .AddSingleton(Faulty.Blobs)
            .AddSingleton(Faulty.Tables)
            .AddSingleton<IArticleReader>(Reader)
            .AddSingleton<AnalyzeArticle>(LineAnalyzer.Analyze)
            .AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddFakeLogging())
            .AddIngestStorage()
            .Configure(configure ?? (_ => { }))
            .BuildServiceProvider();
    }

    public string Connection { get; }

    public FakeReader Reader { get; } = new();

    /// <summary>What the storage room has logged so far, in order.</summary>
    public IReadOnlyList<FakeLogRecord> Logged => _services.GetFakeLogCollector().GetSnapshot();

    /// <summary>Clients that no fault reaches.</summary>
    public StorageClients Clients { get; }

    /// <summary>The clients that the storage room uses.</summary>
    public StorageClients Faulty { get; }

    public FaultPolicy Faults { get; } = new();

    public IArticleIngestion Ingestion => _services.GetRequiredService<IArticleIngestion>();

    public ILookups Lookups => _services.GetRequiredService<ILookups>();

    public ReceiptStore Receipts => _services.GetRequiredService<ReceiptStore>();

    public IStorageUpkeep Upkeep => _services.GetRequiredService<IStorageUpkeep>();

    public IArticleUploads Uploads => _services.GetRequiredService<IArticleUploads>();

    public IStorageStatus Status => _services.GetRequiredService<IStorageStatus>();

    public IStorageHealth Health => _services.GetRequiredService<IStorageHealth>();

    public IBacklogMonitor Backlogs => _services.GetRequiredService<IBacklogMonitor>();

    public BlobContainerClient Articles => Clients.Blobs.GetBlobContainerClient(StorageNames.ArticlesContainer);

    public static async Task<TestStore> CreateAsync(Action<StorageOptions>? configure = null) =>
        await CreatedAsync(new(await TestAzurite.NewAccountAsync(), configure));

    /// <summary>The storage room over an empty account, behind a network of the test's own.</summary>
    /// <param name="network">The network.</param>
    /// <param name="isHasty">Whether requests are tried again at once, for a test that waits for the last try.</param>
    public static async Task<TestStore> CreateAsync(HttpMessageHandler network, bool isHasty = false) =>
        await CreatedAsync(new(await TestAzurite.NewAccountAsync(), network: network, isHasty: isHasty));

    private static async Task<TestStore> CreatedAsync(TestStore store)
    {
        await store._services.GetRequiredService<StorageInitializer>().EnsureCreatedAsync(default);
        return store;
    }

    /// <summary>Another process over the same account.</summary>
    public TestStore Twin() => new(Connection);

    /// <summary>A process over whatever a connection string leads to.</summary>
    public static TestStore Over(string connection) => new(connection);

    /// <summary>Drops an article without ingesting it.</summary>
    public async Task<ETag> DropAsync(string name, string text, string? published = "2022-10-22", string? title = null)
    {
        var metadata = new Dictionary<string, string>();
        if (published is not null)
        {
            metadata["published"] = published;
        }

        if (title is not null)
        {
            metadata["title"] = title;
        }

        var answer = await Articles
            .GetBlobClient(name)
            .UploadAsync(new BinaryData(Encoding.UTF8.GetBytes(text)), new BlobUploadOptions { Metadata = metadata });
        return answer.Value.ETag;
    }

    /// <summary>Drops an article and ingests it.</summary>
    public async Task<IngestionOutcome> AddAsync(string name, string text, string? published = "2022-10-22")
    {
        await DropAsync(name, text, published);
        return await IngestAsync(name);
    }

    public Task<IngestionOutcome> IngestAsync(string name) => Ingestion.IngestAsync(name, default);

    public Task<StoredArticle?> GetAsync(string name) => Lookups.GetArticleAsync(ArticleId.FromName(name), default);

    /// <summary>The texts of the quotes a query finds, all pages of a size.</summary>
    public async Task<List<string>> QuotesAsync(QuoteQuery query, int limit = 1000) =>
        await AllAsync(page => Lookups.GetQuotesAsync(query, page, default), limit, found => found.Quote.Text);

    /// <summary>Types and days of the events a query finds.</summary>
    public async Task<List<string>> EventsAsync(EventQuery query, int limit = 1000) =>
        await AllAsync(
            page => Lookups.GetEventsAsync(query, page, default),
            limit,
            found => $"{found.Article.Name} {found.Event.Id}"
        );

    /// <summary>Names, kinds, countries and numbers of articles of the actors a query finds.</summary>
    public async Task<List<string>> ActorsAsync(ActorQuery query, int limit = 1000) =>
        await AllAsync(
            page => Lookups.GetActorsAsync(query, page, default),
            limit,
            actor => $"{actor.Name} ({actor.Kind} {actor.Country} {actor.ArticleCount})"
        );

    public async Task<List<string>> PeopleAsync(string? name, int limit = 1000) =>
        await AllAsync(
            page => Lookups.GetPeopleAsync(new() { Name = name }, page, default),
            limit,
            person => $"{person.Name} ({person.ArticleCount})"
        );

    public static async Task<List<string>> AllAsync<T>(
        Func<PageRequest, Task<Ingest.Storage.Lookups.Page<T>>> read,
        int limit,
        Func<T, string> select
    )
    {
        var all = new List<string>();
        string? continuation = null;
        do
        {
            var page = await read(new(limit, continuation));
            Assert.InRange(page.Items.Count, 0, limit);
            all.AddRange(page.Items.Select(select));
            continuation = page.Continuation;
        } while (continuation is not null);

        return all;
    }

    /// <summary>Everything this service wrote, see <see cref="StoreDump"/>.</summary>
    public Task<List<string>> DumpAsync(bool versions = false) => StoreDump.ReadAsync(Clients, versions);
}
