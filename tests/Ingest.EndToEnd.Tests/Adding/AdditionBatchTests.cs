using Ingest.Cli.Adding;
using Ingest.Cli.Uploading;
using Ingest.Storage;
using Ingest.Storage.Uploads;
using Ingest.TestSupport.Running;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Ingest.EndToEnd.Tests.Adding;

public sealed class AdditionBatchTests
{
    [Fact]
    public async Task Without_a_service_it_uploads_and_after_a_while_says_what_is_missing()
    {
        var storage = await TestStorage.CreateAsync();
        var time = new FakeTimeProvider();
        await using var services = Services(storage);
        var adding = Batch(storage, services, time).RunAsync(progress: null, default);

        // However long it may wait, it does not wait for ever.
        while (!adding.IsCompleted)
        {
            time.Advance(TimeSpan.FromSeconds(1));
            await Task.Delay(10);
        }

        var result = Assert.Single(await adding);
        Assert.Equal(AdditionOutcome.Waiting, result.Outcome);
        Assert.Contains("ingest serve", result.Reason);
        Assert.True((await storage.Articles.GetBlobClient("border-talks.txt").ExistsAsync()).Value);
    }

    private static AdditionBatch Batch(TestStorage storage, ServiceProvider services, FakeTimeProvider time) =>
        new(
            ArticleFile.Find([Sample.At("border-talks.txt")]),
            services.GetRequiredService<IArticleUploads>(),
            published: null,
            time
        );

    private static ServiceProvider Services(TestStorage storage) =>
        new ServiceCollection()
            .AddLogging()
            .AddSingleton(storage.Clients.Blobs)
            .AddSingleton(storage.Clients.Tables)
            .AddIngestStorage()
            .BuildServiceProvider();
}
