using Ingest.Storage.Ingestion;
using Ingest.Storage.Tests.Support;

namespace Ingest.Storage.Tests.Ingestion;

public sealed class RaceTests
{
    private const string One = "quote|Anna One|First.\nperson|Anna One||DEU";
    private const string Two = "quote|Bela Two|Second.\nevent|AID|Bela Two:HUN|Anna One:DEU";

    [Fact]
    public async Task Many_deliveries_of_one_version_end_as_one()
    {
        var store = await TestStore.CreateAsync();
        await store.DropAsync("a.txt", One);

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => store.IngestAsync("a.txt")));

        Assert.Equal(await UndisturbedAsync(One), await store.DumpAsync());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Versions_that_come_and_go_under_several_workers_end_with_the_newest(int seed)
    {
        var store = await TestStore.CreateAsync();
        var random = new Random(seed);
        var work = new List<Task>();
        for (var round = 0; round < 30; round++)
        {
            await store.DropAsync("a.txt", round % 2 == 0 ? One : Two);
            work.Add(store.IngestAsync("a.txt"));
            await Task.Delay(random.Next(0, 25));
        }

        await Task.WhenAll(work);

        Assert.Equal(await UndisturbedAsync(Two), await store.DumpAsync());
    }

    [Fact]
    public async Task A_version_that_comes_just_before_the_switch_wins()
    {
        var store = await TestStore.CreateAsync();
        var other = store.Twin();
        await store.AddAsync("a.txt", "quote|Someone|Before.");
        await store.DropAsync("a.txt", One);
        var writes = 0;
        store.Faults.Before = async request =>
        {
            // The second write of the head is the switch; the blob was found unchanged right before.
            if (IsHeadWrite(request) && Interlocked.Increment(ref writes) == 2)
            {
                await store.DropAsync("a.txt", Two);
                await other.IngestAsync("a.txt");
            }
        };

        await store.IngestAsync("a.txt");

        Assert.True(writes >= 2);
        store.Faults.Before = null;
        Assert.Equal(await UndisturbedAsync(Two), await store.DumpAsync());
    }

    [Fact]
    public async Task A_blob_that_vanishes_just_before_the_switch_leaves_nothing()
    {
        var store = await TestStore.CreateAsync();
        await store.DropAsync("a.txt", One);
        var writes = 0;
        store.Faults.Before = async request =>
        {
            if (IsHeadWrite(request) && Interlocked.Increment(ref writes) == 2)
            {
                await store.Articles.DeleteBlobAsync("a.txt");
            }
        };

        Assert.Equal(IngestionOutcome.Vanished, await store.IngestAsync("a.txt"));

        Assert.Empty(await store.DumpAsync());
    }

    // Heads are written in batches; rows of these small articles go one by one or to other tables.
    private static bool IsHeadWrite(Azure.Core.Request request) =>
        request.Uri.Path.EndsWith("$batch", StringComparison.Ordinal)
        && request.Content is { } content
        && TextOf(content).Contains("/articles", StringComparison.Ordinal);

    private static string TextOf(Azure.Core.RequestContent content)
    {
        using var stream = new MemoryStream();
        content.WriteTo(stream, default);
        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }

    private static async Task<List<string>> UndisturbedAsync(string text)
    {
        var store = await TestStore.CreateAsync();
        await store.AddAsync("a.txt", text);
        return await store.DumpAsync();
    }
}
