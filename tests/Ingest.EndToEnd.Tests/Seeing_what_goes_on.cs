using Ingest.TestSupport.Running;

namespace Ingest.EndToEnd.Tests;

public sealed class Seeing_what_goes_on
{
    private const string Text = "\"We will stay,\" Foreign Minister Anna Berger said on Tuesday.\n";

    [Fact]
    public async Task I_name_a_collector_and_it_gets_traces_metrics_and_logs_but_nothing_of_the_text()
    {
        var storage = await TestStorage.CreateAsync();
        using var collector = new Collector();
        var environment = new Dictionary<string, string>
        {
            ["OTEL_EXPORTER_OTLP_ENDPOINT"] = collector.Address,
            ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf",
        };
        await storage.Articles.UploadBlobAsync("berger.txt", BinaryData.FromString(Text));
        await storage.Articles.UploadBlobAsync("empty.txt", BinaryData.FromString(""));

        await using (
            var service = await RunningService.StartAsync(environment, "--connection", storage.ConnectionString)
        )
        {
            await service.UntilAsync(storage.IsAllDealtWithAsync, "all are dealt with");
            using var answer = await service.Http.GetAsync(new Uri("/api/quotes", UriKind.Relative));
            // What was not sent yet is sent at the end.
            Assert.Equal(0, await service.StopAsync());
        }

        (string Kind, string Text)[] expected =
        [
            ("traces", "ingest article"),
            ("traces", "berger.txt"),
            ("traces", "quotes"),
            ("traces", "Azure.Data.Tables"),
            ("traces", "/api/quotes"),
            ("metrics", "ingest.articles"),
            ("metrics", "ingest.stage.duration"),
            ("metrics", "http.server.request.duration"),
            ("metrics", "dotnet.gc"),
            ("logs", "berger.txt: Ingested"),
            ("logs", "reasonCode"),
            ("logs", "service.name"),
        ];
        Assert.All(expected, item => Assert.True(collector.Has(item.Kind, item.Text), $"{item}"));
        foreach (var kind in (string[])["traces", "metrics", "logs"])
        {
            Assert.False(collector.Has(kind, "We will stay"));
            Assert.False(collector.Has(kind, "AccountKey"));
        }
    }

    [Fact]
    public async Task I_see_how_much_is_waiting_and_what_storage_lacks()
    {
        var storage = await TestStorage.CreateAsync();
        await storage.Clients.Tables.DeleteTableAsync(Storage.StorageNames.QuoteIndexTable);

        var result = await IngestCommand.RunAsync(["status", "--connection", storage.ConnectionString]);

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("\"problem\": \"Table storage lacks the table quoteIndex.\"", result.Output);
        Assert.Contains("\"kind\": \"missing\"", result.Output);
    }
}
