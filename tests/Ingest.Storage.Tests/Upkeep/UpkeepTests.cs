using Azure;
using Azure.Core;
using Azure.Data.Tables;
using Ingest.Extraction.Articles;
using Ingest.Storage.Layout;
using Ingest.Storage.Lookups;
using Ingest.Storage.Rows;
using Ingest.Storage.Tests.Support;
using Ingest.Storage.Upkeep;

namespace Ingest.Storage.Tests.Upkeep;

public sealed class UpkeepTests
{
    private const string One = """
        quote|Anna One|First.
        quote|Bela Two|Second.
        event|AID|Anna One:DEU|Bela Two:HUN
        person|Anna One||DEU
        """;

    private const string Two = "quote|Carl Three|Third.\nperson|Carl Three||USA";

    private static readonly UpkeepRequest AtOnce = new() { Overdue = TimeSpan.Zero, Settling = TimeSpan.Zero };
    private static readonly UpkeepRequest Look = AtOnce with { Mend = false };

    [Fact]
    public async Task A_sound_store_is_found_sound_and_no_row_is_touched()
    {
        var store = await SoundStoreAsync();
        var before = await store.DumpAsync(versions: true);

        var report = await store.Upkeep.VerifyAsync(AtOnce, default);

        Assert.True(report.IsClean, $"{report}");
        Assert.Equal(3, report.Articles);
        Assert.Equal(await CountIndexRowsAsync(store), report.Rows);
        Assert.Equal(before, await store.DumpAsync(versions: true));
    }

    [Theory]
    [InlineData(StorageNames.ArticleIndexTable)]
    [InlineData(StorageNames.QuoteIndexTable)]
    [InlineData(StorageNames.EventIndexTable)]
    [InlineData(StorageNames.ActorIndexTable)]
    public async Task A_missing_row_is_told_and_written_again(string table)
    {
        var store = await SoundStoreAsync();
        var sound = await store.DumpAsync();
        var client = store.Clients.Tables.GetTableClient(table);
        await foreach (var row in client.QueryAsync<TableEntity>())
        {
            await client.DeleteEntityAsync(row);
            break;
        }

        await FoundAndMendedAsync(store, sound, new() { Mended = true, Missing = 1 });
    }

    [Fact]
    public async Task A_missing_manifest_and_a_missing_analysis_are_told_and_written_again()
    {
        var store = await SoundStoreAsync();
        var sound = await store.DumpAsync();
        var client = store.Clients.Tables.GetTableClient(StorageNames.ArticlesTable);
        await foreach (var row in client.QueryAsync<TableEntity>())
        {
            if (row.RowKey != row.PartitionKey)
            {
                await client.DeleteEntityAsync(row);
                break;
            }
        }

        var analyses = store.Clients.Blobs.GetBlobContainerClient(StorageNames.AnalysesContainer);
        await foreach (var blob in analyses.GetBlobsAsync())
        {
            await analyses.DeleteBlobAsync(blob.Name);
            break;
        }

        await FoundAndMendedAsync(store, sound, new() { Mended = true, Missing = 2 });
    }

    [Fact]
    public async Task What_was_written_late_for_an_edition_that_is_gone_is_removed()
    {
        var store = await SoundStoreAsync();
        var sound = await store.DumpAsync();
        // Another version comes and goes, and all it wrote comes back after its removal, as writes do that were long on their way.
        await store.AddAsync("a.txt", Two);
        var late = await RowsAsync(store);
        var lateAnalyses = await AnalysesAsync(store);
        await store.AddAsync("a.txt", One);
        await WriteAsync(store, late, lateAnalyses, beside: sound);
        var strays = (await store.DumpAsync()).Count - sound.Count;
        Assert.True(strays > 3);

        await FoundAndMendedAsync(store, sound, new() { Mended = true, Orphans = strays });
    }

    [Fact]
    public async Task What_was_written_late_for_a_deleted_article_is_removed()
    {
        var store = await SoundStoreAsync();
        var sound = await store.DumpAsync();
        await store.AddAsync("gone.txt", Two);
        var (late, lateAnalyses) = (await RowsAsync(store), await AnalysesAsync(store));
        await store.Ingestion.DeleteAsync(ArticleId.FromName("gone.txt"), default);
        await WriteAsync(store, late, lateAnalyses, beside: sound);
        // The head would make it an article.
        await store
            .Clients.Tables.GetTableClient(StorageNames.ArticlesTable)
            .DeleteEntityAsync(ArticleId.FromName("gone.txt"), ArticleId.FromName("gone.txt"));
        var strays = (await store.DumpAsync()).Count - sound.Count;

        await FoundAndMendedAsync(store, sound, new() { Mended = true, Orphans = strays });
    }

    [Fact]
    public async Task Whatever_a_crash_leaves_anywhere_is_mended()
    {
        var sound = await DumpOfAsync(Two);
        var store = await TestStore.CreateAsync();
        for (var requests = 0; requests < 500; requests++)
        {
            await store.AddAsync("a.txt", One);
            await store.DropAsync("a.txt", Two);
            // Every third place will do.
            store.Faults.CrashAfter(requests * 3);
            var crash = await Record.ExceptionAsync(() => store.IngestAsync("a.txt"));
            store.Faults.Recover();

            if (crash is null)
            {
                Assert.True((await store.Upkeep.VerifyAsync(Look, default)).IsClean);
            }

            await store.Upkeep.VerifyAsync(AtOnce, default);
            Assert.True((await store.Upkeep.VerifyAsync(Look, default)).IsClean);
            // A crash before anything was written leaves nothing to mend, only a blob that waits.
            await store.Upkeep.CatchUpAsync(AtOnce, default);

            Assert.Equal(sound, await store.DumpAsync());
            if (crash is null)
            {
                return;
            }

            await store.Ingestion.DeleteAsync(ArticleId.FromName("a.txt"), default);
        }

        Assert.Fail("The action never came through.");
    }

    [Fact]
    public async Task What_a_blob_left_that_was_deleted_unseen_is_removed()
    {
        var store = await SoundStoreAsync();
        var sound = await store.DumpAsync();
        await store.AddAsync("gone.txt", Two);
        await store.Articles.DeleteBlobAsync("gone.txt");
        // Killed before the receipt, which would have told the watcher.
        await store.Receipts.RemoveAsync(ArticleId.FromName("gone.txt"), default);

        await FoundAndMendedAsync(store, sound, new() { Mended = true, Vanished = 1 });
    }

    [Fact]
    public async Task Catching_up_ingests_what_was_forgotten_and_takes_out_what_vanished()
    {
        var store = await SoundStoreAsync();
        await store.AddAsync("gone.txt", One);
        await store.Articles.DeleteBlobAsync("gone.txt");
        await store.DropAsync("a.txt", Two);
        await store.DropAsync("new.txt", $"{Two}\nquote|Carl Three|Fourth.");

        var soon = await store.Upkeep.CatchUpAsync(AtOnce with { Overdue = TimeSpan.FromHours(1) }, default);
        Assert.Equal((0, 1), (soon.Overdue, soon.Vanished));
        var report = await store.Upkeep.CatchUpAsync(AtOnce, default);

        Assert.Equal((2, 0), (report.Overdue, report.Vanished));
        Assert.Equal(
            ["Fourth.", "Third.", "Third."],
            (await store.QuotesAsync(new() { Speaker = "three" })).Order(StringComparer.Ordinal)
        );
        Assert.Null(await store.GetAsync("gone.txt"));
        Assert.True((await store.Upkeep.VerifyAsync(Look, default)).IsClean);
    }

    [Fact]
    public async Task A_forgotten_article_that_cannot_be_ingested_is_recorded_as_failed()
    {
        var store = await SoundStoreAsync();
        await store.DropAsync("bad.txt", Two);
        store.Faults.Before = request =>
            request.Method == RequestMethod.Get
            && request.Uri.Path.EndsWith("/articles/bad.txt", StringComparison.Ordinal)
                ? throw new InvalidDataException("Refused.")
                : Task.CompletedTask;

        var report = await store.Upkeep.CatchUpAsync(AtOnce, default);

        Assert.Equal(1, report.Unmended);
        Assert.Equal(ArticleState.Failed, (await store.GetAsync("bad.txt"))!.Summary.State);
    }

    [Fact]
    public async Task A_storage_that_is_ill_for_a_moment_makes_no_article_fail()
    {
        var store = await SoundStoreAsync();
        await store.DropAsync("a.txt", Two);
        var isIll = true;
        store.Faults.Before = request =>
            isIll && request.Uri.Path.Contains("$batch", StringComparison.Ordinal)
                ? throw new RequestFailedException(500, "Too slow.", "OperationTimedOut", innerException: null)
                : Task.CompletedTask;

        Assert.Equal(1, (await store.Upkeep.CatchUpAsync(AtOnce, default)).Unmended);
        await store.Upkeep.VerifyAsync(AtOnce, default);
        Assert.Equal(ArticleState.Ingested, (await store.GetAsync("a.txt"))!.Summary.State);
        isIll = false;
        await store.Upkeep.CatchUpAsync(AtOnce, default);

        Assert.Single(await store.QuotesAsync(new() { Speaker = "three" }));
        Assert.True((await store.Upkeep.VerifyAsync(Look, default)).IsClean);
    }

    [Fact]
    public async Task A_failed_article_that_lacks_its_manifest_and_its_row_is_told_and_written_again()
    {
        var store = await SoundStoreAsync();
        await store.AddAsync("empty.txt", "");
        var sound = await store.DumpAsync();
        var id = ArticleId.FromName("empty.txt");
        foreach (var (table, row) in await RowsAsync(store))
        {
            // All but the head.
            if (row.RowKey != id && (row.PartitionKey == id || row.RowKey.Contains(id, StringComparison.Ordinal)))
            {
                await store.Clients.Tables.GetTableClient(table).DeleteEntityAsync(row);
            }
        }

        await FoundAndMendedAsync(store, sound, new() { Mended = true, Missing = 1 });
    }

    [Fact]
    public async Task Verifying_while_versions_come_and_go_does_no_harm()
    {
        var store = await TestStore.CreateAsync();
        var verifier = store.Twin();
        var names = Enumerable.Range(0, 6).Select(number => $"{number}.txt").ToArray();
        using var done = new CancellationTokenSource();
        var verifying = Task.Run(async () =>
        {
            while (!done.IsCancellationRequested)
            {
                await verifier.Upkeep.VerifyAsync(AtOnce, default);
            }
        });
        for (var round = 0; round < 8; round++)
        {
            await Task.WhenAll(names.Select(name => store.AddAsync(name, round % 2 == 0 ? One : Two)));
        }

        await done.CancelAsync();
        await verifying;

        var fresh = await TestStore.CreateAsync();
        foreach (var name in names)
        {
            await fresh.AddAsync(name, Two);
        }

        await store.Upkeep.VerifyAsync(AtOnce, default);
        Assert.Equal(await fresh.DumpAsync(), await store.DumpAsync());
    }

    [Fact]
    public async Task An_article_laid_out_by_an_earlier_version_is_told_and_written_anew_and_its_old_rows_go()
    {
        var (sound, old) = (await TestStore.CreateAsync(), await TestStore.CreateAsync());
        await sound.AddAsync("a.txt", One);
        await old.DropAsync("a.txt", One);
        var id = ArticleId.FromName("a.txt");
        var edition = ArticleId.FromName("an edition of long ago");
        var address = new RowAddress(
            StorageNames.QuoteIndexTable,
            "speaker!anna!d!797702",
            new ItemKey(new(2022, 10, 22), id, edition, 0).ToString()
        );
        var articles = old.Clients.Tables.GetTableClient(StorageNames.ArticlesTable);
        var head = (await RowsAsync(sound)).Single(row => row.Row.RowKey == id).Row;
        head["Edition"] = edition;
        head["MadeBy"] = "1/1";
        await articles.AddEntityAsync(head);
        await articles.AddEntityAsync(Assert.Single(EditionManifest.ToEntities(id, edition, [address])));
        await old
            .Clients.Tables.GetTableClient(address.Table)
            .AddEntityAsync(new TableEntity(address.PartitionKey, address.RowKey));

        var looked = await old.Upkeep.VerifyAsync(Look, default);
        var report = await old.Upkeep.VerifyAsync(AtOnce, default);

        Assert.Equal((1, 1), (looked.Outdated, report.Outdated));
        Assert.True(report.IsWell);
        Assert.Equal(await sound.DumpAsync(), await old.DumpAsync());
        Assert.True((await old.Upkeep.VerifyAsync(Look, default)).IsClean);
    }

    private static async Task FoundAndMendedAsync(TestStore store, List<string> sound, UpkeepReport expected)
    {
        var looked = await store.Upkeep.VerifyAsync(Look, default);
        Assert.False(looked.IsWell);
        Assert.NotEqual(sound, await store.DumpAsync());

        var report = await store.Upkeep.VerifyAsync(AtOnce, default);

        Assert.Equal(expected, report with { Articles = 0, Rows = 0 });
        Assert.Equal(expected with { Mended = false }, looked with { Articles = 0, Rows = 0 });
        Assert.True(report.IsWell);
        Assert.Equal(sound, await store.DumpAsync());
        Assert.True((await store.Upkeep.VerifyAsync(Look, default)).IsClean);
    }

    private static async Task<TestStore> SoundStoreAsync()
    {
        var store = await TestStore.CreateAsync();
        await store.AddAsync("a.txt", One);
        await store.AddAsync("b.txt", One);
        await store.AddAsync("empty.txt", "");
        return store;
    }

    private static async Task<List<string>> DumpOfAsync(string text)
    {
        var store = await TestStore.CreateAsync();
        await store.AddAsync("a.txt", text);
        return await store.DumpAsync();
    }

    private static async Task<long> CountIndexRowsAsync(TestStore store) =>
        (await RowsAsync(store)).Count(row => row.Table != StorageNames.ArticlesTable);

    private static async Task<List<(string Table, TableEntity Row)>> RowsAsync(TestStore store)
    {
        var rows = new List<(string, TableEntity)>();
        foreach (var table in StorageNames.Tables)
        {
            await foreach (var row in store.Clients.Tables.GetTableClient(table).QueryAsync<TableEntity>())
            {
                rows.Add((table, row));
            }
        }

        return rows;
    }

    private static async Task<Dictionary<string, BinaryData>> AnalysesAsync(TestStore store)
    {
        var container = store.Clients.Blobs.GetBlobContainerClient(StorageNames.AnalysesContainer);
        var analyses = new Dictionary<string, BinaryData>();
        await foreach (var blob in container.GetBlobsAsync())
        {
            analyses[blob.Name] = (await container.GetBlobClient(blob.Name).DownloadContentAsync()).Value.Content;
        }

        return analyses;
    }

    /// <summary>Writes rows and analyses that are not there, but for heads that are.</summary>
    private static async Task WriteAsync(
        TestStore store,
        List<(string Table, TableEntity Row)> rows,
        Dictionary<string, BinaryData> analyses,
        List<string> beside
    )
    {
        foreach (var (table, row) in rows)
        {
            var client = store.Clients.Tables.GetTableClient(table);
            if (!(await client.GetEntityIfExistsAsync<TableEntity>(row.PartitionKey, row.RowKey)).HasValue)
            {
                await client.UpsertEntityAsync(row, TableUpdateMode.Replace);
            }
        }

        var container = store.Clients.Blobs.GetBlobContainerClient(StorageNames.AnalysesContainer);
        foreach (var (name, content) in analyses)
        {
            await container.GetBlobClient(name).UploadAsync(content, overwrite: true);
        }

        Assert.NotEqual(beside, await store.DumpAsync());
    }
}
