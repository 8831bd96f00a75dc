using Ingest.Extraction.Articles;
using Ingest.Storage.Ingestion;
using Ingest.Storage.Lookups;
using Ingest.Storage.Tests.Support;

namespace Ingest.Storage.Tests.Ingestion;

public sealed class IngestingTests
{
    private const string Call = """
        quote|Mikhailo Polodyk|We will never agree to that.
        quote|Lloyd Austin|We keep the lines open.|2022-10-21
        call|CONSULT|Lloyd Austin:USA, Sergei Shoigu:RUS|
        event|ACCUSE|Mikhailo Polodyk:UKR|Russia:RUS|2022-10-01..2022-10-31
        person|Mikhailo Polodyk|adviser|UKR
        """;

    [Fact]
    public async Task An_article_comes_back_as_it_was_analysed()
    {
        var store = await TestStore.CreateAsync();

        Assert.Equal(IngestionOutcome.Ingested, await store.AddAsync("news/call.txt", Call));

        var article = await store.GetAsync("news/call.txt");
        Assert.Equal(ArticleState.Ingested, article!.Summary.State);
        Assert.Equal((2, 2), (article.Summary.QuoteCount, article.Summary.EventCount));
        Assert.Equal(Call, article.Analysis!.Article.Text);
        Assert.Equal(new(2022, 10, 22), article.Analysis.Article.Published);
        Assert.Equal(["We will never agree to that."], await store.QuotesAsync(new() { Speaker = "polodyk" }));
        Assert.Equal(["news/call.txt e1"], await store.EventsAsync(new() { Actor = "shoigu" }));
    }

    [Fact]
    public async Task An_article_dropped_again_changes_no_row()
    {
        var store = await TestStore.CreateAsync();
        await store.AddAsync("call.txt", Call);
        var before = await store.DumpAsync(versions: true);

        Assert.Equal(IngestionOutcome.Unchanged, await store.AddAsync("call.txt", Call));
        Assert.Equal(IngestionOutcome.Unchanged, await store.IngestAsync("call.txt"));

        Assert.Equal(before, await store.DumpAsync(versions: true));
    }

    [Fact]
    public async Task An_article_without_a_date_keeps_that_of_its_first_creation()
    {
        var store = await TestStore.CreateAsync();
        await store.AddAsync("call.txt", Call, published: null);
        var before = await store.DumpAsync(versions: true);
        await store.Articles.DeleteBlobAsync("call.txt");

        Assert.Equal(IngestionOutcome.Unchanged, await store.AddAsync("call.txt", Call, published: null));

        Assert.Equal(before, await store.DumpAsync(versions: true));
        Assert.Equal(PublishedBasis.Created, (await store.GetAsync("call.txt"))!.Summary.PublishedBasis);
    }

    [Fact]
    public async Task A_changed_article_replaces_all_that_came_from_it()
    {
        var store = await TestStore.CreateAsync();
        await store.AddAsync("call.txt", Call);
        await store.AddAsync("call.txt", "quote|Rishi Sunak|Something else.", published: "2022-11-01");
        var fresh = await TestStore.CreateAsync();
        await fresh.AddAsync("call.txt", "quote|Rishi Sunak|Something else.", published: "2022-11-01");

        Assert.Equal(await fresh.DumpAsync(), await store.DumpAsync());
        Assert.Empty(await store.QuotesAsync(new() { Speaker = "polodyk" }));
        Assert.Equal(["Something else."], await store.QuotesAsync(new()));
    }

    [Fact]
    public async Task Changed_metadata_alone_make_a_new_revision()
    {
        var store = await TestStore.CreateAsync();
        await store.AddAsync("call.txt", Call, published: "2022-10-22");
        var first = await store.GetAsync("call.txt");

        Assert.Equal(IngestionOutcome.Ingested, await store.AddAsync("call.txt", Call, published: "2022-10-23"));

        var second = await store.GetAsync("call.txt");
        Assert.NotEqual(first!.Summary.Revision, second!.Summary.Revision);
        Assert.NotEqual(first.ETag, second.ETag);
        Assert.Equal(new(2022, 10, 23), second.Summary.Published);
    }

    [Fact]
    public async Task Deleting_an_article_leaves_nothing_of_it()
    {
        var store = await TestStore.CreateAsync();
        await store.AddAsync("call.txt", Call);
        await store.Receipts.MarkAsync("call.txt", new("\"0x1\""), default);
        var id = ArticleId.FromName("call.txt");

        Assert.True(await store.Ingestion.DeleteAsync(id, default));

        Assert.Empty(await store.DumpAsync());
        Assert.False(await store.Articles.GetBlobClient("call.txt").ExistsAsync());
        Assert.False(await store.Ingestion.DeleteAsync(id, default));
        Assert.Equal(IngestionOutcome.Ingested, await store.AddAsync("call.txt", Call));
    }

    [Fact]
    public async Task What_a_vanished_blob_left_is_removed()
    {
        var store = await TestStore.CreateAsync();
        await store.AddAsync("call.txt", Call);
        await store.AddAsync("other.txt", "quote|Someone|Still here.");
        await store.Articles.DeleteBlobAsync("call.txt");

        Assert.Equal(IngestionOutcome.Vanished, await store.IngestAsync("call.txt"));
        Assert.Equal(IngestionOutcome.Vanished, await store.IngestAsync("call.txt"));

        var fresh = await TestStore.CreateAsync();
        await fresh.AddAsync("other.txt", "quote|Someone|Still here.");
        Assert.Equal(await fresh.DumpAsync(), await store.DumpAsync());
    }

    [Fact]
    public async Task A_failed_article_tells_why_and_replaces_an_earlier_good_version()
    {
        var store = await TestStore.CreateAsync();
        await store.AddAsync("call.txt", Call);

        Assert.Equal(IngestionOutcome.Failed, await store.AddAsync("call.txt", ""));

        var article = await store.GetAsync("call.txt");
        Assert.Equal(("empty", "The file is empty."), (article!.Summary.ReasonCode, article.Summary.Reason));
        Assert.Null(article.Analysis);
        Assert.Empty(await store.QuotesAsync(new()));
        var listed = await store.Lookups.GetArticlesAsync(new() { State = ArticleState.Failed }, new(50), default);
        Assert.Equal([article.Summary], listed.Items);
        var before = await store.DumpAsync(versions: true);
        Assert.Equal(IngestionOutcome.Failed, await store.AddAsync("call.txt", ""));
        Assert.Equal(before, await store.DumpAsync(versions: true));
    }

    [Fact]
    public async Task An_article_over_the_limit_fails_without_being_downloaded()
    {
        var store = await TestStore.CreateAsync(options => options.MaxArticleBytes = 1000);
        var downloads = 0;
        await store.DropAsync("long.txt", new string('x', 1001));
        store.Faults.Before = request =>
        {
            downloads +=
                request.Method == Azure.Core.RequestMethod.Get && request.Uri.Path.Contains("long.txt") ? 1 : 0;
            return Task.CompletedTask;
        };

        Assert.Equal(IngestionOutcome.Failed, await store.IngestAsync("long.txt"));

        var summary = (await store.GetAsync("long.txt"))!.Summary;
        Assert.Equal("tooLarge", summary.ReasonCode);
        Assert.Contains("1,001", summary.Reason, StringComparison.Ordinal);
        Assert.Contains("1,000", summary.Reason, StringComparison.Ordinal);
        Assert.Equal(0, downloads);
    }

    [Fact]
    public async Task An_error_in_the_analysis_fails_that_article_and_tells_no_secret()
    {
        var store = await TestStore.CreateAsync();

        Assert.Equal(IngestionOutcome.Failed, await store.AddAsync("bug.txt", "bug"));

        var summary = (await store.GetAsync("bug.txt"))!.Summary;
        Assert.Equal("processing", summary.ReasonCode);
        Assert.DoesNotContain("secret", summary.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_article_given_up_is_listed_and_tried_again_when_it_comes_again()
    {
        var store = await TestStore.CreateAsync();
        await store.DropAsync("call.txt", Call);

        await store.Ingestion.RecordFailureAsync("call.txt", default);

        var summary = (await store.GetAsync("call.txt"))!.Summary;
        Assert.Equal((ArticleState.Failed, "processing"), (summary.State, summary.ReasonCode));
        Assert.Equal(IngestionOutcome.Ingested, await store.IngestAsync("call.txt"));
        var fresh = await TestStore.CreateAsync();
        await fresh.AddAsync("call.txt", Call);
        Assert.Equal(await fresh.DumpAsync(), await store.DumpAsync());
    }

    [Fact]
    public async Task A_quote_as_long_as_the_largest_article_is_stored_and_found_whole()
    {
        var store = await TestStore.CreateAsync();
        var text = new string('ж', 2_000_000);

        Assert.Equal(IngestionOutcome.Ingested, await store.AddAsync("long.txt", $"quote|Fidel Castro|{text}"));

        Assert.Equal([text], await store.QuotesAsync(new() { Speaker = "castro" }));
        Assert.Equal(text, (await store.GetAsync("long.txt"))!.Analysis!.Quotes[0].Text);
    }

    [Theory]
    [InlineData("folder/with space/é ü.txt")]
    [InlineData("a'b\"c%20d#e?f&g.txt")]
    [InlineData("新闻.txt")]
    public async Task Any_blob_name_will_do(string name)
    {
        var store = await TestStore.CreateAsync();

        Assert.Equal(IngestionOutcome.Ingested, await store.AddAsync(name, "quote|Ωμέγα Ж|Yes."));

        Assert.Equal(["Yes."], await store.QuotesAsync(new() { Speaker = "ωμεγα" }));
        Assert.Equal(name, (await store.GetAsync(name))!.Summary.Name);
        Assert.True(await store.Ingestion.DeleteAsync(ArticleId.FromName(name), default));
        Assert.Empty(await store.DumpAsync());
    }

    [Fact]
    public async Task A_very_long_article_fits_into_batches()
    {
        var store = await TestStore.CreateAsync();
        var text = string.Join(
            '\n',
            Enumerable.Range(0, 450).Select(number => $"quote|Speaker {number % 3}|{new string('é', 5000)} {number}")
        );

        Assert.Equal(IngestionOutcome.Ingested, await store.AddAsync("long.txt", text));

        Assert.Equal(150, (await store.QuotesAsync(new() { Speaker = "speaker 1" }, limit: 100)).Count);
        Assert.Equal(IngestionOutcome.Ingested, await store.AddAsync("long.txt", "quote|Someone|Short."));
        var fresh = await TestStore.CreateAsync();
        await fresh.AddAsync("long.txt", "quote|Someone|Short.");
        Assert.Equal(await fresh.DumpAsync(), await store.DumpAsync());
    }
}
