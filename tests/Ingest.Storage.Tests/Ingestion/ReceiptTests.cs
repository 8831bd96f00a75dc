using Azure;
using Azure.Storage.Blobs.Models;
using Ingest.Extraction.Articles;
using Ingest.Storage.Tests.Support;

namespace Ingest.Storage.Tests.Ingestion;

public sealed class ReceiptTests
{
    // Of all metadata of a blob, in Azure; Azurite does not mind.
    private const int MaxMetadataBytes = 8 * 1024;

    private static readonly ETag Version = new("\"0x8DC\"");

    [Theory]
    [InlineData("harbour/Streik in Køge.txt", 1)]
    [InlineData("船", 1024)]
    [InlineData("👩", 512)]
    [InlineData("\u0e17", 1024)]
    public async Task A_receipt_has_any_name_that_a_blob_may_have_within_the_limits_of_metadata(string part, int times)
    {
        var store = await TestStore.CreateAsync();
        var name = string.Concat(Enumerable.Repeat(part, times));

        await store.Receipts.MarkAsync(name, Version, default);

        var found = await store.Receipts.FindAsync(ArticleId.FromName(name), default);
        Assert.Equal(new(name, BlobVersion.Of(Version)), found);
        var blob = Receipt(store, name);
        Assert.InRange(
            (await blob.GetPropertiesAsync()).Value.Metadata.Sum(pair => pair.Key.Length + pair.Value.Length),
            1,
            MaxMetadataBytes
        );
    }

    [Fact]
    public async Task A_receipt_of_an_earlier_version_is_understood()
    {
        var store = await TestStore.CreateAsync();
        const string name = "harbour/Streik in Køge.txt";
        var metadata = new Dictionary<string, string>
        {
            ["etag"] = Version.ToString(),
            ["name"] = Uri.EscapeDataString(name),
        };
        await Receipt(store, name).UploadAsync(BinaryData.Empty, new BlobUploadOptions { Metadata = metadata });

        Assert.Equal(
            new(name, BlobVersion.Of(Version)),
            await store.Receipts.FindAsync(ArticleId.FromName(name), default)
        );
    }

    [Fact]
    public async Task A_slow_worker_leaves_no_receipt_of_an_older_version()
    {
        var store = await TestStore.CreateAsync();
        var other = store.Twin();
        await store.DropAsync("a.txt", "quote|Anna One|First.");
        var isFirst = true;
        ETag newest = default;
        // Another version comes and is dealt with between the switch and the receipt of the first.
        store.Faults.Before = async request =>
        {
            if (isFirst && request.Uri.Path.Contains(StorageNames.ReceiptsContainer, StringComparison.Ordinal))
            {
                isFirst = false;
                newest = await other.DropAsync("a.txt", "quote|Anna One|Second.");
                await other.IngestAsync("a.txt");
            }
        };

        await store.IngestAsync("a.txt");

        Assert.False(isFirst);
        Assert.Equal(
            BlobVersion.Of(newest),
            (await store.Receipts.FindAsync(ArticleId.FromName("a.txt"), default))!.Version
        );
        Assert.Equal(["Second."], await store.QuotesAsync(new()));
    }

    private static Azure.Storage.Blobs.BlobClient Receipt(TestStore store, string name) =>
        store
            .Clients.Blobs.GetBlobContainerClient(StorageNames.ReceiptsContainer)
            .GetBlobClient(ArticleId.FromName(name));
}
