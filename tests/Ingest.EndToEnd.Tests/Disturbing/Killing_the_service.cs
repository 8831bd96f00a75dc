using System.Diagnostics;
using System.Globalization;
using Azure.Data.Tables;
using Ingest.Storage;
using Ingest.TestSupport;
using Ingest.TestSupport.Running;
using Xunit.Abstractions;

namespace Ingest.EndToEnd.Tests.Disturbing;

/// <summary>Small within the suite; with <c>INGEST_TEST_SCALE=full</c> 50 kills over 300 articles.</summary>
public sealed class Killing_the_service(ITestOutputHelper output)
{
    private static readonly int Kills = TestScale.Of(suite: 5, full: 50);
    private static readonly int Articles = TestScale.Of(suite: 20, full: 300);
    private static readonly TimeSpan PollInterval = TimeSpan.FromMilliseconds(100);

    [Fact]
    public async Task I_kill_it_again_and_again_and_what_is_stored_is_as_if_nothing_had_happened()
    {
        var seed = Environment.TickCount;
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        var storage = await TestStorage.CreateAsync();
        await using var relay = new StorageRelay(storage.ConnectionString);
        var news = new NewsFlow(Articles, seed);
        var (inTheMiddle, idle) = (0, 0);
        for (var kill = 1; kill <= Kills; kill++)
        {
            await news.DropAsync(storage, news.Left / (Kills - kill + 1));
            using var process = Start(relay.ConnectionString);
            using var struck = new ManualResetEventSlim();
            // The start takes some pieces, an article about a hundred.
            relay.StrikeAfter(
                random.Next(1, 200 * Articles / Kills),
                () =>
                {
                    // SIGKILL.
                    process.Kill();
                    struck.Set();
                }
            );
            while (!struck.IsSet && !await storage.IsAllDealtWithAsync())
            {
                Assert.True(struck.IsSet || !process.HasExited, "The service ended by itself.");
                await Task.Delay(PollInterval);
            }

            idle += struck.IsSet ? 0 : 1;
            process.Kill();
            await process.WaitForExitAsync();
            inTheMiddle += await CountUnfinishedAsync(storage) > 0 ? 1 : 0;
        }

        Assert.Equal(0, news.Left);
        await FinishAsync(storage);
        var expected = await UndisturbedAsync(seed);
        var actual = await StoreDump.ReadAsync(storage.Clients);

        output.WriteLine(
            $"{Kills} kills over {Articles} articles: {inTheMiddle} in the middle of a write, {idle} at rest; "
                + $"{expected.Count} rows and blobs, {expected.Except(actual).Count()} missing, {actual.Except(expected).Count()} too many"
        );
        Assert.Equal(expected, actual);
        if (Kills > 20)
        {
            Assert.True(inTheMiddle > Kills / 4, "Kills must hit articles that are being written.");
        }
    }

    /// <summary>The articles whose head names an edition that is being written or removed.</summary>
    private static async Task<int> CountUnfinishedAsync(TestStorage storage)
    {
        var count = 0;
        await foreach (
            var row in storage.Clients.Tables.GetTableClient(StorageNames.ArticlesTable).QueryAsync<TableEntity>()
        )
        {
            count += row.ContainsKey("Pending") ? 1 : 0;
        }

        return count;
    }

    private static async Task<List<string>> UndisturbedAsync(int seed)
    {
        var storage = await TestStorage.CreateAsync();
        var news = new NewsFlow(Articles, seed);
        await news.DropAsync(storage, news.Left);
        await FinishAsync(storage);
        return await StoreDump.ReadAsync(storage.Clients);
    }

    private static async Task FinishAsync(TestStorage storage)
    {
        await using var service = await RunningService.StartAsync(storage);
        await service.UntilAsync(storage.IsAllDealtWithAsync, "all is dealt with", TimeSpan.FromMinutes(20));
        var status = await service.StopAsync();
        Assert.True(status == 0, $"The service ended with status {status}:\n{service.Said}");
    }

    private static Process Start(string connection)
    {
        var port = RunningService.FreePort().ToString(CultureInfo.InvariantCulture);
        var process = IngestCommand.Start(["serve", "--port", port, "--connection", connection]);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }
}
