using Azure.Data.Tables;
using Ingest.Extraction.Articles;
using Ingest.Storage.Tests.Support;
using Ingest.Storage.Upkeep;

namespace Ingest.Storage.Tests.Copies;

public sealed class CopyUpkeepTests
{
    private static readonly UpkeepRequest AtOnce = new() { Overdue = TimeSpan.Zero, Settling = TimeSpan.Zero };

    [Fact]
    public async Task Missing_buckets_are_told_and_written_again()
    {
        var store = await StoreAsync();
        var buckets = store.Clients.Tables.GetTableClient(StorageNames.CopyIndexTable);
        var removed = 0;
        await foreach (var row in buckets.QueryAsync<TableEntity>())
        {
            await buckets.DeleteEntityAsync(row);
            removed++;
        }

        // One bucket each of the short text; eight of each copy, of which some are the same.
        Assert.InRange(removed, 9, 16);
        await FoundAndMendedAsync(store, new() { Mended = true, Missing = 17 });
    }

    [Fact]
    public async Task A_missing_mark_is_told_and_set_again()
    {
        var store = await StoreAsync();
        await MarkAsync(store, "a.txt", mark: null);

        await FoundAndMendedAsync(store, new() { Mended = true, Missing = 1 });
    }

    [Fact]
    public async Task A_mark_too_many_is_told_and_removed()
    {
        var store = await StoreAsync();
        await MarkAsync(store, "short.txt", await EditionAsync(store, "short.txt"));

        await FoundAndMendedAsync(store, new() { Mended = true, Orphans = 1 });
    }

    [Fact]
    public async Task What_a_copy_left_that_is_gone_is_told_and_removed()
    {
        var store = await StoreAsync();
        await store.AddAsync("c.txt", Stories.Text(1, variant: 3));
        var buckets = store.Clients.Tables.GetTableClient(StorageNames.CopyIndexTable);
        var late = new List<TableEntity>();
        await foreach (var row in buckets.QueryAsync<TableEntity>())
        {
            late.Add(row);
        }

        await store.Ingestion.DeleteAsync(ArticleId.FromName("c.txt"), default);
        foreach (var row in late)
        {
            await buckets.UpsertEntityAsync(row, TableUpdateMode.Replace);
        }

        await FoundAndMendedAsync(store, new() { Mended = true, Orphans = 8 });
    }

    private static async Task FoundAndMendedAsync(TestStore store, UpkeepReport expected)
    {
        var sound = await (await StoreAsync()).DumpAsync();
        Assert.NotEqual(sound, await store.DumpAsync());

        var looked = await store.Upkeep.VerifyAsync(AtOnce with { Mend = false }, default);
        var report = await store.Upkeep.VerifyAsync(AtOnce, default);

        Assert.Equal(expected with { Mended = false }, looked with { Articles = 0, Rows = 0 });
        Assert.Equal(expected, report with { Articles = 0, Rows = 0 });
        Assert.Equal(sound, await store.DumpAsync());
        Assert.True((await store.Upkeep.VerifyAsync(AtOnce with { Mend = false }, default)).IsClean);
    }

    private static async Task<TestStore> StoreAsync()
    {
        var store = await TestStore.CreateAsync();
        await store.AddAsync("a.txt", Stories.Text(1));
        await store.AddAsync("b.txt", Stories.Text(1, variant: 2));
        await store.AddAsync("short.txt", "quote|A|Said.");
        return store;
    }

    private static async Task MarkAsync(TestStore store, string name, string? mark)
    {
        var row = await HeadAsync(store, name);
        row.Remove("Copied");
        if (mark is not null)
        {
            row["Copied"] = mark;
        }

        var articles = store.Clients.Tables.GetTableClient(StorageNames.ArticlesTable);
        await articles.UpdateEntityAsync(row, row.ETag, TableUpdateMode.Replace);
    }

    private static async Task<string> EditionAsync(TestStore store, string name) =>
        (await HeadAsync(store, name)).GetString("Edition");

    private static async Task<TableEntity> HeadAsync(TestStore store, string name)
    {
        var id = ArticleId.FromName(name);
        return await store
            .Clients.Tables.GetTableClient(StorageNames.ArticlesTable)
            .GetEntityAsync<TableEntity>(id, id);
    }
}
