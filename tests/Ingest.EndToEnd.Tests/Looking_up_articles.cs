using System.Net;
using Azure.Storage.Blobs.Models;
using Ingest.Extraction.Articles;
using Ingest.Storage;
using Ingest.TestSupport.Running;

namespace Ingest.EndToEnd.Tests;

public sealed class Looking_up_articles : IAsyncLifetime
{
    private TestStorage _storage = null!;
    private RunningService _service = null!;

    public async Task InitializeAsync()
    {
        _storage = await TestStorage.CreateAsync();
        _service = await RunningService.StartAsync(_storage);
    }

    public async Task DisposeAsync() => await _service.DisposeAsync();

    [Fact]
    public async Task I_drop_an_article_and_look_up_who_said_what()
    {
        await DropAsync("border-talks.txt");

        var article = await _service.ArticleAsync("border-talks.txt");
        Assert.Equal("ingested", (string?)article["state"]);
        Assert.Equal("2026-05-12", (string?)article["article"]!["published"]);

        var quotes = await _service.ListAsync("/api/quotes?speaker=berger");
        var quote = Assert.Single(
            quotes,
            item => ((string)item["text"]!).StartsWith("We will not leave anybody", StringComparison.Ordinal)
        );
        Assert.Equal("Anna Berger", (string?)quote["speaker"]!["name"]);
        Assert.Equal("border-talks.txt", (string?)quote["article"]!["name"]);

        var events = await _service.ListAsync("/api/events?actor=lakatos&type=CONSULT");
        Assert.Contains(
            events,
            item =>
                item["actor"]!
                    .AsArray()
                    .Any(actor => ((string)actor!["name"]!).EndsWith("Berger", StringComparison.Ordinal))
        );
    }

    [Fact]
    public async Task I_upload_it_again_and_nothing_changes()
    {
        await DropAsync("phone-call.txt");
        await _service.ArticleAsync("phone-call.txt");
        await UntilDealtWithAsync("phone-call.txt");
        var before = await _storage.ReadRowsAsync();
        Assert.NotEmpty(before);

        await DropAsync("phone-call.txt");
        await UntilDealtWithAsync("phone-call.txt");

        Assert.Equal(before, await _storage.ReadRowsAsync());
    }

    [Fact]
    public async Task I_change_it_and_find_only_what_it_says_now()
    {
        await DropAsync("news.txt", "\"We will stay,\" Foreign Minister Anna Berger said on Tuesday.\n");
        await _service.ArticleAsync("news.txt");

        await DropAsync("news.txt", "\"We will go,\" Foreign Minister Pavel Dvorak said on Tuesday.\n");

        await _service.UntilAsync(
            async () => (await _service.ListAsync("/api/quotes?speaker=dvorak")).Count == 1,
            "the new quote is found"
        );
        Assert.Empty(await _service.ListAsync("/api/quotes?speaker=berger"));
    }

    [Fact]
    public async Task I_delete_it_and_no_trace_is_left()
    {
        await DropAsync("prisoner-release.txt");
        await _service.ArticleAsync("prisoner-release.txt");
        await UntilDealtWithAsync("prisoner-release.txt");

        using var deleted = await _service.Http.DeleteAsync(RunningService.AddressOf("prisoner-release.txt"));

        Assert.Equal(HttpStatusCode.NoContent, deleted.StatusCode);
        Assert.Empty(await _service.ListAsync("/api/quotes?speaker=mora"));
        Assert.Empty(await _service.ListAsync("/api/articles"));
        await AssertNoTraceAsync("prisoner-release.txt");
    }

    [Fact]
    public async Task I_delete_the_blob_and_its_article_goes_too()
    {
        await DropAsync("boilerplate.txt");
        await _service.ArticleAsync("boilerplate.txt");
        await UntilDealtWithAsync("boilerplate.txt");

        await _storage.Articles.DeleteBlobAsync("boilerplate.txt");

        await _service.UntilAsync(
            async () =>
                (await _service.Http.GetAsync(RunningService.AddressOf("boilerplate.txt"))).StatusCode
                == HttpStatusCode.NotFound,
            "the article is gone"
        );
        Assert.Empty(await _service.ListAsync("/api/quotes?speaker=wanjiru"));
    }

    [Theory]
    [InlineData("broken/empty.txt", "empty")]
    [InlineData("broken/picture.txt", "binary")]
    [InlineData("broken/half.json", "malformed")]
    public async Task I_drop_a_broken_file_and_see_why_it_failed(string sample, string reasonCode)
    {
        await DropAsync(sample);

        var article = await _service.ArticleAsync(sample);

        Assert.Equal("failed", (string?)article["state"]);
        Assert.Equal(reasonCode, (string?)article["reasonCode"]);
        Assert.False(string.IsNullOrWhiteSpace((string?)article["reason"]));
        await _service.UntilAsync(() => Task.FromResult(_service.Said.Contains($"{sample} failed: ")), "it says so");
    }

    private Task DropAsync(string sample) =>
        DropAsync(sample, BinaryData.FromBytes(File.ReadAllBytes(Sample.At(sample))));

    private Task DropAsync(string name, string text) => DropAsync(name, BinaryData.FromString(text));

    private async Task DropAsync(string name, BinaryData content) =>
        await _storage
            .Articles.GetBlobClient(name)
            .UploadAsync(
                content,
                new BlobUploadOptions { Metadata = new Dictionary<string, string> { ["published"] = "2026-05-12" } }
            );

    /// <summary>Waits until the watcher has dealt with the blob as it is now.</summary>
    private async Task UntilDealtWithAsync(string name)
    {
        var receipts = new ReceiptStore(_storage.Clients.Blobs);
        var current = (await _storage.Articles.GetBlobClient(name).GetPropertiesAsync()).Value.ETag;
        await _service.UntilAsync(
            async () =>
                (await receipts.ListAsync(default)).TryGetValue(ArticleId.FromName(name), out var etag)
                && etag == BlobVersion.Of(current),
            $"{name} is dealt with"
        );
    }

    private async Task AssertNoTraceAsync(string name)
    {
        Assert.Empty(await _storage.ReadRowsAsync());
        foreach (var container in StorageNames.Containers)
        {
            await foreach (var blob in _storage.Clients.Blobs.GetBlobContainerClient(container).GetBlobsAsync())
            {
                Assert.Fail($"{container}/{blob.Name} is left of {name}.");
            }
        }
    }
}
