using System.Text.Json.Nodes;
using Azure.Data.Tables;
using Ingest.Storage;
using Ingest.TestSupport.Running;

namespace Ingest.EndToEnd.Tests;

public sealed class Looking_after_the_storage
{
    private const string Text = "\"We will stay,\" Foreign Minister Anna Berger said on Tuesday.\n";

    [Fact]
    public async Task I_see_how_many_articles_are_ingested_failed_and_waiting()
    {
        var storage = await FilledStorageAsync();
        await storage.Articles.UploadBlobAsync("late.txt", BinaryData.FromString(Text));

        var result = await IngestCommand.RunAsync(["status", "--connection", storage.ConnectionString]);

        Assert.Equal((0, ""), (result.ExitCode, result.Errors));
        var status = JsonNode.Parse(result.Output)!;
        Assert.Equal("healthy", (string?)status["status"]);
        Assert.Equal(2, (int)status["articles"]!["ingested"]!);
        Assert.Equal(1, (int)status["articles"]!["failed"]!);
        Assert.Equal(1, (int)status["articles"]!["waiting"]!);
        var failure = Assert.Single(status["failures"]!.AsArray())!;
        Assert.Equal(("empty.txt", "empty"), ((string?)failure["name"], (string?)failure["reasonCode"]));
    }

    [Fact]
    public async Task I_ask_for_the_status_of_a_storage_that_does_not_answer_and_am_told()
    {
        var result = await IngestCommand.RunAsync(["status", "--connection", TestStorage.NobodyThere]);

        Assert.Equal(1, result.ExitCode);
        var status = JsonNode.Parse(result.Output)!;
        Assert.Equal("unhealthy", (string?)status["status"]);
        Assert.False(string.IsNullOrWhiteSpace((string?)status["problem"]));
    }

    [Fact]
    public async Task I_verify_a_store_that_lost_a_row_and_it_is_whole_again()
    {
        var storage = await FilledStorageAsync();
        var whole = Addresses(await storage.ReadRowsAsync());
        await RemoveQuoteRowAsync(storage);
        string[] verify = ["verify", "--connection", storage.ConnectionString];

        var looked = await IngestCommand.RunAsync([.. verify, "--dry-run"]);
        var mended = await IngestCommand.RunAsync(verify);
        var again = await IngestCommand.RunAsync([.. verify, "--dry-run"]);

        Assert.True(
            (1, 0, 0) == (looked.ExitCode, mended.ExitCode, again.ExitCode),
            $"{looked.Output}\n{mended.Output}\n{again.Output}"
        );
        Assert.Equal((1, false), Missing(looked));
        Assert.Equal((1, true), Missing(mended));
        Assert.Equal((0, false), Missing(again));
        Assert.Equal(whole, Addresses(await storage.ReadRowsAsync()));

        static (int, bool) Missing(CommandResult result) =>
            ((int)JsonNode.Parse(result.Output)!["missing"]!, (bool)JsonNode.Parse(result.Output)!["mended"]!);
    }

    [Fact]
    public async Task The_limit_that_I_set_for_the_service_holds_for_what_I_verify()
    {
        var storage = await FilledStorageAsync();
        await RemoveQuoteRowAsync(storage);

        await IngestCommand.RunAsync(
            ["verify", "--connection", storage.ConnectionString],
            environment: [new("Ingest__MaxArticleBytes", "20")]
        );

        // The article that lacked a row was written anew, and is too large now.
        var status = await IngestCommand.RunAsync(["status", "--connection", storage.ConnectionString]);
        var reasons = JsonNode.Parse(status.Output)!["failures"]!.AsArray();
        Assert.Equal(
            ["empty", "tooLarge"],
            reasons.Select(failure => (string?)failure!["reasonCode"]).Order(StringComparer.Ordinal)
        );
    }

    private static async Task<TestStorage> FilledStorageAsync()
    {
        var storage = await TestStorage.CreateAsync();
        foreach (var (name, text) in new[] { ("a.txt", Text), ("b.txt", Text), ("empty.txt", "") })
        {
            await storage.Articles.UploadBlobAsync(name, BinaryData.FromString(text));
        }

        await using var service = await RunningService.StartAsync(storage);
        await service.UntilAsync(storage.IsAllDealtWithAsync, "all are dealt with");
        await service.StopAsync();
        return storage;
    }

    private static async Task RemoveQuoteRowAsync(TestStorage storage)
    {
        var quotes = storage.Clients.Tables.GetTableClient(StorageNames.QuoteIndexTable);
        await foreach (var row in quotes.QueryAsync<TableEntity>())
        {
            await quotes.DeleteEntityAsync(row);
            return;
        }
    }

    // The last word is the ETag.
    private static string[] Addresses(IEnumerable<string> rows) => [.. rows.Select(row => row[..row.LastIndexOf(' ')])];
}
