using System.Text.Json.Nodes;
using Ingest.TestSupport.Running;

namespace Ingest.EndToEnd.Tests;

public sealed class Stopping_and_adding : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ingest-test-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task I_stop_the_service_in_the_middle_and_nothing_is_lost_or_doubled()
    {
        const int Articles = 40;
        var storage = await TestStorage.CreateAsync();
        for (var number = 1; number <= Articles; number++)
        {
            await storage.Articles.UploadBlobAsync($"{number}.txt", BinaryData.FromString(Text(number)));
        }

        await using (var killed = await RunningService.StartAsync(storage))
        {
            await killed.UntilAsync(async () => (await killed.ListAsync("/api/articles")).Count >= 5, "some are there");
            await killed.KillAsync();
        }

        await using var service = await RunningService.StartAsync(storage);
        await service.UntilAsync(
            async () => (await service.ListAsync("/api/articles")).Count >= Articles,
            "all articles are there"
        );
        Assert.Equal(
            Enumerable.Range(1, Articles).Select(number => $"{number}.txt").Order(StringComparer.Ordinal),
            Names(await service.ListAsync("/api/articles"))
        );
        Assert.Equal(
            Enumerable.Range(1, Articles).Select(number => $"Bridge {number} is open.").Order(StringComparer.Ordinal),
            (await service.ListAsync("/api/quotes?speaker=wanjiru&limit=7"))
                .Select(quote => ((string)quote["text"]!).Replace("open,", "open."))
                .Order(StringComparer.Ordinal)
        );
        Assert.Equal(0, await service.StopAsync());
    }

    [Fact]
    public async Task I_add_many_articles_at_once()
    {
        const int Articles = 60;
        for (var number = 1; number <= Articles; number++)
        {
            var folder = _folder.CreateSubdirectory($"day {number % 3}");
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, $"{number}.txt"), Text(number));
        }

        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "notes.pdf"), "no article");
        var storage = await TestStorage.CreateAsync();
        await using var service = await RunningService.StartAsync(storage);
        await service.UntilAsync(
            () => Task.FromResult(service.Said.Contains("ingest.dll add FILE...")),
            "it suggests a command that works here"
        );
        string[] add = ["add", _folder.FullName, "--published", "2026-05-12", "--connection", storage.ConnectionString];

        var first = await IngestCommand.RunAsync(add);
        var again = await IngestCommand.RunAsync(add);

        Assert.Equal((0, ""), (first.ExitCode, first.Errors));
        Assert.Equal(Articles, first.Lines.Length);
        Assert.All(first.Lines, line => Assert.Equal("ingested", (string?)JsonNode.Parse(line)!["outcome"]));
        Assert.All(again.Lines, line => Assert.Equal("unchanged", (string?)JsonNode.Parse(line)!["outcome"]));
        var articles = await service.ListAsync("/api/articles");
        Assert.Contains("day 1/1.txt", Names(articles));
        Assert.All(articles, article => Assert.Equal("2026-05-12", (string?)article["published"]));
    }

    [Fact]
    public async Task I_add_a_broken_file_and_the_exit_status_tells()
    {
        var storage = await TestStorage.CreateAsync();
        await using var service = await RunningService.StartAsync(storage);

        var result = await IngestCommand.RunAsync([
            "add",
            Sample.At("broken/picture.txt"),
            Sample.At("grain-deal.json"),
            "--connection",
            storage.ConnectionString,
        ]);

        Assert.Equal(1, result.ExitCode);
        var results = result.Lines.Select(line => JsonNode.Parse(line)!).ToArray();
        Assert.Equal(["failed", "ingested"], results.Select(item => (string?)item["outcome"]));
        Assert.False(string.IsNullOrWhiteSpace((string?)results[0]["reason"]));
    }

    [Fact]
    public async Task I_serve_with_nothing_but_a_data_folder_and_find_everything_again_after_a_restart()
    {
        string[] serve = ["--data", Path.Combine(_folder.FullName, "data"), "--drop", Sample.At("border-talks.txt")];
        await using (var first = await RunningService.StartAsync(serve))
        {
            await first.ArticleAsync("border-talks.txt");
            Assert.Equal(0, await first.StopAsync());
        }

        await using var second = await RunningService.StartAsync(serve[..2]);

        Assert.Equal(["border-talks.txt"], Names(await second.ListAsync("/api/articles")));
        await second.UntilAsync(
            () => Task.FromResult(second.Said.Contains("/api/quotes?speaker=")),
            "it suggests a speaker"
        );
        Assert.Equal(0, await second.StopAsync());
    }

    private static string Text(int number) =>
        $"""
            Bridge {number} opens

            "Bridge {number} is open," Transport Minister Grace Wanjiru said on Wednesday.
            """;

    private static IEnumerable<string> Names(IEnumerable<JsonNode> articles) =>
        articles.Select(article => (string)article["name"]!).Order(StringComparer.Ordinal);
}
