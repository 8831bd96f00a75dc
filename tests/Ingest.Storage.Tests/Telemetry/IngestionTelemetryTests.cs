using System.Diagnostics;
using Azure;
using Ingest.Extraction.Articles;
using Ingest.Storage.Ingestion;
using Ingest.Storage.Telemetry;
using Ingest.Storage.Tests.Faults;
using Ingest.Storage.Tests.Support;
using Ingest.Storage.Tests.Watching;
using Microsoft.Extensions.Logging;

namespace Ingest.Storage.Tests.Telemetry;

public sealed class IngestionTelemetryTests
{
    private const string Text = "quote|Anna Berger|Unmistakable.\nperson|Anna Berger||DEU";

    [Fact]
    public async Task An_ingested_article_gives_a_span_with_its_stages_and_all_metrics()
    {
        var store = await TestStore.CreateAsync();
        using var recording = new TelemetryRecording();

        await store.AddAsync("a.txt", Text);

        var article = recording.Single(TelemetryNames.IngestSpan);
        Assert.Equal(
            [
                TelemetryNames.FetchSpan,
                TelemetryNames.ReadSpan,
                TelemetryNames.AnalyzeSpan,
                TelemetryNames.WriteSpan,
                TelemetryNames.SwitchSpan,
            ],
            recording.Below(article)
        );
        var summary = (await store.GetAsync("a.txt"))!.Summary;
        Assert.Equal(
            [
                (TelemetryNames.ArticleIdAttribute, summary.Id),
                (TelemetryNames.RevisionAttribute, summary.Revision),
                (TelemetryNames.BlobNameAttribute, "a.txt"),
                (TelemetryNames.OutcomeAttribute, "ingested"),
            ],
            Tags(article)
        );
        Assert.Equal(ActivityStatusCode.Unset, article.Status);
        Assert.Equal(
            [(TelemetryNames.EventsAttribute, (object)0), (TelemetryNames.QuotesAttribute, 1)],
            Tags(recording.Single(TelemetryNames.AnalyzeSpan))
        );

        Assert.Equal(
            new Dictionary<string, double> { ["ingest.outcome=ingested"] = 1 },
            recording.Sums(TelemetryNames.ArticlesMetric)
        );
        Assert.Equal(["ingest.outcome=ingested"], recording.Attributes(TelemetryNames.ArticleDurationMetric));
        Assert.Equal(
            [
                "ingest.stage=analyze",
                "ingest.stage=fetch",
                "ingest.stage=read",
                "ingest.stage=switch",
                "ingest.stage=write",
            ],
            recording.Attributes(TelemetryNames.StageDurationMetric)
        );
        Assert.Equal(0, recording.Sums(TelemetryNames.ActiveArticlesMetric)[""]);
        // The head twice, for it is announced and switched, and one part of a manifest.
        Assert.Equal(3, recording.Sums(TelemetryNames.RowsWrittenMetric)["db.collection.name=articles"]);
        Assert.Equal(6, recording.Sums(TelemetryNames.RowsWrittenMetric)["db.collection.name=quoteIndex"]);
        Assert.Empty(recording.Sums(TelemetryNames.StorageRetriesMetric));
    }

    [Fact]
    public async Task The_spans_of_the_azure_clients_lie_below_those_of_the_stages()
    {
        var store = await TestStore.CreateAsync();
        using var recording = new TelemetryRecording();

        await store.AddAsync("a.txt", Text);

        foreach (var stage in (string[])[TelemetryNames.FetchSpan, TelemetryNames.WriteSpan, TelemetryNames.SwitchSpan])
        {
            var span = recording.Single(stage);
            Assert.Contains(recording.AzureSpans, azure => azure.ParentSpanId == span.SpanId);
        }
    }

    [Fact]
    public async Task A_changed_article_also_has_what_it_left_cleaned_up()
    {
        var store = await TestStore.CreateAsync();
        await store.AddAsync("a.txt", Text);
        using var recording = new TelemetryRecording();

        await store.AddAsync("a.txt", "quote|Anna Berger|Other.");

        Assert.Equal(TelemetryNames.CleanSpan, recording.Below(recording.Single(TelemetryNames.IngestSpan)).Last());
        Assert.Equal(6, recording.Sums(TelemetryNames.RowsRemovedMetric)["db.collection.name=quoteIndex"]);
        Assert.Contains("ingest.stage=clean", recording.Attributes(TelemetryNames.StageDurationMetric));
    }

    [Theory]
    [InlineData("", "empty", TelemetryNames.ReadSpan)]
    [InlineData("bug", "processing", TelemetryNames.ReadSpan)]
    public async Task A_failed_article_says_why(string text, string reason, string stage)
    {
        var store = await TestStore.CreateAsync();
        using var recording = new TelemetryRecording();

        await store.AddAsync("a.txt", text);

        var article = recording.Single(TelemetryNames.IngestSpan);
        Assert.Equal(ActivityStatusCode.Error, article.Status);
        Assert.Equal("failed", article.GetTagItem(TelemetryNames.OutcomeAttribute));
        Assert.Equal(reason, article.GetTagItem(TelemetryNames.ReasonCodeAttribute));
        Assert.Equal(reason, article.GetTagItem(TelemetryNames.ErrorTypeAttribute));
        Assert.Equal(ActivityStatusCode.Error, recording.Single(stage).Status);
        Assert.Equal(
            new Dictionary<string, double> { [$"ingest.outcome=failed, ingest.reason_code={reason}"] = 1 },
            recording.Sums(TelemetryNames.ArticlesMetric)
        );
        var line = Assert.Single(store.Logged, line => line.Id.Id == 1003);
        Assert.Equal((LogLevel.Warning, "ArticleFailed"), (line.Level, line.Id.Name));
        Assert.Equal(
            (reason, ArticleId.FromName("a.txt")),
            (line.GetStructuredStateValue("reasonCode"), line.GetStructuredStateValue("articleId"))
        );

        await store.IngestAsync("a.txt");

        Assert.Single(store.Logged, line => line.Id.Id == (reason == "processing" ? 1003 : 1004));
    }

    [Fact]
    public async Task An_unchanged_article_costs_a_look_and_says_so()
    {
        var store = await TestStore.CreateAsync();
        await store.AddAsync("a.txt", Text);
        using var recording = new TelemetryRecording();

        await store.IngestAsync("a.txt");

        Assert.Equal([TelemetryNames.FetchSpan], recording.Below(recording.Single(TelemetryNames.IngestSpan)));
        Assert.Equal(
            new Dictionary<string, double> { ["ingest.outcome=unchanged"] = 1 },
            recording.Sums(TelemetryNames.ArticlesMetric)
        );
        Assert.Empty(recording.Sums(TelemetryNames.RowsWrittenMetric));
        Assert.Single(store.Logged, line => line.Id.Id == 1001);
    }

    [Fact]
    public async Task An_article_that_storage_refuses_at_first_gives_a_failed_span_a_retry_and_a_good_one()
    {
        var store = await TestStore.CreateAsync();
        await store.DropAsync("a.txt", Text);
        var isRefused = true;
        store.Faults.Before = request =>
        {
            if (isRefused && request.Uri.Path.Contains("$batch", StringComparison.Ordinal))
            {
                isRefused = false;
                throw new RequestFailedException(500, "Unwell", "InternalError", innerException: null);
            }

            return Task.CompletedTask;
        };
        using var recording = new TelemetryRecording();

        await using (var watcher = new RunningWatcher(store, new FakeIngestion(store.Ingestion)))
        {
            await watcher.UntilDealtWithAsync("a.txt");
        }

        var tries = recording.Spans.Where(span => span.OperationName == TelemetryNames.IngestSpan).ToArray();
        Assert.Equal([ActivityStatusCode.Error, ActivityStatusCode.Unset], tries.Select(span => span.Status));
        Assert.Equal("InternalError", tries[0].GetTagItem(TelemetryNames.ErrorTypeAttribute));
        Assert.Equal(
            new Dictionary<string, double> { ["error.type=InternalError"] = 1 },
            recording.Sums(TelemetryNames.ArticleRetriesMetric)
        );
        Assert.Equal(
            ["error.type=InternalError", "ingest.outcome=ingested"],
            recording.Attributes(TelemetryNames.ArticleDurationMetric)
        );
        Assert.Contains(
            "ingest.stage=write, error.type=InternalError",
            recording.Attributes(TelemetryNames.StageDurationMetric)
        );
        Assert.Equal(
            new Dictionary<string, double> { ["ingest.outcome=ingested"] = 1 },
            recording.Sums(TelemetryNames.ArticlesMetric)
        );
    }

    [Theory]
    [InlineData(nameof(Fault.Throttled), "429")]
    [InlineData(nameof(Fault.BrokenConnection), "System.Net.Http.HttpRequestException")]
    public async Task A_request_that_is_sent_again_is_counted(string fault, string errorType)
    {
        var network = new UnreliableHandler(1);
        var store = await TestStore.CreateAsync(network, isHasty: true);
        await store.DropAsync("a.txt", Text);
        network.Next = (0, Enum.Parse<Fault>(fault));
        using var recording = new TelemetryRecording();

        Assert.Equal(IngestionOutcome.Ingested, await store.IngestAsync("a.txt"));

        Assert.Equal(
            new Dictionary<string, double> { [$"ingest.storage.service=tables, error.type={errorType}"] = 1 },
            recording.Sums(TelemetryNames.StorageRetriesMetric)
        );
    }

    [Fact]
    public async Task A_deleted_article_and_one_whose_blob_is_gone_are_told_apart()
    {
        var store = await TestStore.CreateAsync();
        await store.AddAsync("a.txt", Text);
        await store.AddAsync("b.txt", Text);
        await store.Articles.DeleteBlobAsync("b.txt");
        using var recording = new TelemetryRecording();

        await store.Ingestion.DeleteAsync(ArticleId.FromName("a.txt"), default);
        await store.IngestAsync("b.txt");

        Assert.Equal(
            ["ingest.outcome=deleted", "ingest.outcome=vanished"],
            recording.Attributes(TelemetryNames.ArticlesMetric)
        );
        Assert.Equal(
            "deleted",
            recording.Single(TelemetryNames.DeleteSpan).GetTagItem(TelemetryNames.OutcomeAttribute)
        );
        Assert.Single(store.Logged, line => line is { Id.Id: 1005, Message: "a.txt: deleted" });
        Assert.Single(store.Logged, line => line is { Id.Id: 1002, Message: "b.txt: Vanished" });
    }

    [Fact]
    public async Task What_upkeep_finds_is_counted_and_logged()
    {
        var store = await TestStore.CreateAsync();
        await store.AddAsync("a.txt", Text);
        await store.Articles.DeleteBlobAsync("a.txt");
        using var recording = new TelemetryRecording();

        await store.Upkeep.VerifyAsync(new(), default);

        Assert.Equal(
            new Dictionary<string, double> { ["ingest.upkeep.finding=vanished"] = 1 },
            recording.Sums(TelemetryNames.UpkeepFindingsMetric)
        );
        Assert.Contains(TelemetryNames.IngestSpan, recording.Below(recording.Single(TelemetryNames.VerifySpan)));
        var line = Assert.Single(store.Logged, line => line.Id.Id == 1201);
        Assert.Equal(("1", "True"), (line.GetStructuredStateValue("vanished"), line.GetStructuredStateValue("mended")));
        Assert.Equal("1", Assert.Single(store.Logged, line => line.Id.Id == 1200).GetStructuredStateValue("vanished"));
    }

    [Fact]
    public async Task Nothing_of_an_articles_text_is_told()
    {
        var store = await TestStore.CreateAsync();
        using var recording = new TelemetryRecording();

        await store.AddAsync("a.txt", Text);
        await store.Upkeep.VerifyAsync(new(), default);

        var told = recording.AllText.Concat(
            store.Logged.SelectMany(line =>
                line.StructuredState!.Select(field => $"{field.Value}").Append(line.Message)
            )
        );
        Assert.DoesNotContain(told, text => text.Contains("Unmistakable", StringComparison.OrdinalIgnoreCase));
    }

    private static IEnumerable<(string, object?)> Tags(Activity span) =>
        span.TagObjects.Select(tag => (tag.Key, tag.Value)).OrderBy(tag => tag.Key, StringComparer.Ordinal);
}
