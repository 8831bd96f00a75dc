using System.Net;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Azure.Storage.Blobs.Models;
using Ingest.Extraction.Articles;
using Ingest.TestSupport;
using Ingest.TestSupport.Hostile;
using Ingest.TestSupport.Running;
using Xunit.Abstractions;

namespace Ingest.EndToEnd.Tests.Disturbing;

/// <summary>Some files of each kind within the suite; with <c>INGEST_TEST_SCALE=full</c> all of them, and long ones.</summary>
public sealed class Dropping_hostile_files(ITestOutputHelper output)
{
    private const int OrdinaryArticles = 30;
    private static readonly int OfEachKind = TestScale.Of(suite: 2, full: int.MaxValue);
    private static readonly int Length = TestScale.Of(suite: 5_000, full: 10_000);

    /// <summary>What a reason has to tell to be of use.</summary>
    private static readonly string[] Remedies = ["Drop ", "drop ", "Save ", "Split ", "Convert ", "Mend ", "Give "];

    [Fact]
    public async Task Every_file_is_ingested_or_fails_with_a_remedy_and_the_articles_among_them_are_all_ingested()
    {
        var files = Files();
        var storage = await TestStorage.CreateAsync();
        var news = new NewsFlow(OrdinaryArticles, seed: 7);
        await using var service = await RunningService.StartAsync(storage);
        var hashes = new Dictionary<string, byte[]>();
        foreach (var file in files)
        {
            await news.DropAsync(storage, 1);
            hashes[file.Name] = await DropAsync(storage, file);
        }

        await news.DropAsync(storage, news.Left);
        await service.UntilAsync(storage.IsAllDealtWithAsync, "all is dealt with", TimeSpan.FromMinutes(30));
        var articles = (await service.ListAsync("/api/articles?limit=1000")).ToDictionary(article =>
            (string)article["name"]!
        );

        Report(files, articles);
        Assert.All(
            Enumerable.Range(0, OrdinaryArticles),
            number => Assert.Equal("ingested", (string?)articles[$"news/{number}.txt"]["state"])
        );
        Assert.Equal(files.Count + OrdinaryArticles, articles.Count);
        Assert.All(files, file => AssertSettled(file, articles[file.Name]));
        Assert.Equal(hashes, await HashesAsync(storage, files));
        Assert.Equal(0, await service.StopAsync());
    }

    [Fact]
    public async Task Whatever_a_blob_is_called_its_article_is_found_under_its_id_and_can_be_removed()
    {
        var files = HostileNames.All().ToList();
        var storage = await TestStorage.CreateAsync();
        await using var service = await RunningService.StartAsync(storage);
        foreach (var file in files)
        {
            await DropAsync(storage, file);
        }

        await service.UntilAsync(storage.IsAllDealtWithAsync, "all is dealt with", TimeSpan.FromMinutes(5));
        // They all have the same text, so each quote comes once, with everyone who carries it.
        var quoted = (await service.ListAsync("/api/quotes?speaker=kolar&limit=7"))
            .SelectMany(quote => quote["alsoIn"]!.AsArray().Append(quote["article"]))
            .Select(article => (string)article!["name"]!)
            .ToHashSet();
        var left = files.Count;
        foreach (var file in files)
        {
            var article = await service.ArticleAsync(file.Name);
            Assert.Equal(file.Name, (string?)(article["name"] ?? article["article"]?["name"]));
            Assert.Equal((string?)article["state"] == "ingested", quoted.Contains(file.Name));

            using var answer = await service.Http.DeleteAsync(RunningService.AddressOf(file.Name));

            Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
            Assert.False(await storage.Articles.GetBlobClient(file.Name).ExistsAsync());
            Assert.Equal(--left, (await service.ListAsync("/api/articles?limit=1000")).Count);
        }

        Assert.Empty(await storage.ReadRowsAsync());
    }

    private static List<HostileFile> Files() =>
        [
            .. HostileCorpus
                .Files(Length)
                .GroupBy(file => file.Kind, StringComparer.Ordinal)
                .SelectMany(kind => kind.Take(OfEachKind)),
        ];

    private static async Task<byte[]> DropAsync(TestStorage storage, HostileFile file)
    {
        var content = file.Content();
        await storage
            .Articles.GetBlobClient(file.Name)
            .UploadAsync(new BinaryData(content), new BlobUploadOptions { Metadata = file.Metadata });
        return SHA256.HashData(content);
    }

    private static async Task<Dictionary<string, byte[]>> HashesAsync(TestStorage storage, List<HostileFile> files)
    {
        var hashes = new Dictionary<string, byte[]>();
        foreach (var file in files)
        {
            var content = await storage.Articles.GetBlobClient(file.Name).DownloadContentAsync();
            hashes[file.Name] = SHA256.HashData(content.Value.Content);
        }

        return hashes;
    }

    private static void AssertSettled(HostileFile file, JsonNode article)
    {
        Assert.Equal(ArticleId.FromName(file.Name), (string?)article["id"]);
        if ((string?)article["state"] == "ingested")
        {
            return;
        }

        Assert.Equal("failed", (string?)article["state"]);
        Assert.NotEqual("processing", (string?)article["reasonCode"]);
        var reason = (string)article["reason"]!;
        Assert.True(
            Remedies.Any(remedy => reason.Contains(remedy, StringComparison.Ordinal)),
            $"{file.Name} ({file.Kind}) tells no remedy: {reason}"
        );
    }

    private void Report(List<HostileFile> files, Dictionary<string, JsonNode> articles)
    {
        foreach (var kind in files.GroupBy(file => file.Kind, StringComparer.Ordinal))
        {
            var states = kind.Select(file => (string?)articles.GetValueOrDefault(file.Name)?["state"] ?? "missing")
                .CountBy(state => state)
                .Select(state => $"{state.Value} {state.Key}");
            output.WriteLine($"{kind.Key}: {string.Join(", ", states)}");
        }

        output.WriteLine($"{files.Count} hostile files of {files.Select(file => file.Kind).Distinct().Count()} kinds");
        output.WriteLine(
            $"{OrdinaryArticles} ordinary articles: {articles.Values.Count(article => ((string)article["name"]!).StartsWith("news/", StringComparison.Ordinal) && (string?)article["state"] == "ingested")} ingested"
        );
    }
}
