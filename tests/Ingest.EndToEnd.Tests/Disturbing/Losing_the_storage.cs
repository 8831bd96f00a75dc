using System.Globalization;
using System.Net;
using Ingest.TestSupport;
using Ingest.TestSupport.Running;

namespace Ingest.EndToEnd.Tests.Disturbing;

public sealed class Losing_the_storage
{
    [Fact]
    public async Task I_start_the_service_with_articles_and_am_told_that_it_went_away_meanwhile()
    {
        const int Articles = 200;
        var folder = Directory.CreateTempSubdirectory("ingest-test-");
        try
        {
            for (var number = 0; number < Articles; number++)
            {
                await File.WriteAllTextAsync(Path.Combine(folder.FullName, $"{number}.txt"), $"Bridge {number} opens.");
            }

            var storage = await TestStorage.CreateAsync();
            await using var relay = new StorageRelay(storage.ConnectionString);
            // By then all containers and tables are there, and some of the articles.
            relay.StrikeAfter(Articles, relay.Close);

            var result = await IngestCommand.RunAsync([
                "serve",
                "--port",
                RunningService.FreePort().ToString(CultureInfo.InvariantCulture),
                "--drop",
                folder.FullName,
                "--connection",
                relay.ConnectionString,
            ]);

            Assert.Equal(1, result.ExitCode);
            Assert.StartsWith("ingest: Storage stopped answering: start the service again", result.Errors);
            Assert.NotEmpty(await storage.Articles.GetBlobsAsync().ToListAsync());
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task I_am_told_once_and_everything_goes_on_when_it_is_back()
    {
        var storage = await TestStorage.CreateAsync();
        await using var relay = new StorageRelay(storage.ConnectionString);
        await using var service = await RunningService.StartAsync("--connection", relay.ConnectionString);
        var news = new NewsFlow(6, seed: 1);
        await news.DropAsync(storage, 3);
        await service.UntilAsync(storage.IsAllDealtWithAsync, "the first are there");

        relay.Close();
        await news.DropAsync(storage, news.Left);
        await service.UntilAsync(
            () => Task.FromResult(service.Said.Contains("Storage is out of reach")),
            "it says that storage is out of reach"
        );
        var answer = await service.Http.GetAsync(new Uri("/api/articles", UriKind.Relative));
        relay.Open();
        await service.UntilAsync(storage.IsAllDealtWithAsync, "all are there");
        await service.UntilAsync(() => Task.FromResult(service.Said.Contains("Storage is back")), "it says so");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Equal(6, (await service.ListAsync("/api/articles?state=ingested")).Count);
        Assert.Equal(
            1,
            service.Said.Split('\n').Count(line => line.Contains("out of reach", StringComparison.Ordinal))
        );
    }
}
