using System.Text;
using Ingest.Extraction.Articles;
using Ingest.Storage.Ingestion;
using Ingest.Storage.Tests.Support;
using Ingest.Storage.Uploads;

namespace Ingest.Storage.Tests.Uploads;

public sealed class ArticleUploadTests
{
    private const int MaxBytes = 100;

    [Theory]
    [InlineData("harbour/Streik in Køge 船.txt")]
    [InlineData("100% \"sure\" #1? a+b&c=d.txt")]
    [InlineData(" %2e%2e/%41.txt")]
    [InlineData("👩‍🚒\u202Etxt~*!'().txt")]
    public async Task An_uploaded_article_is_in_the_container_under_its_name(string name)
    {
        var store = await CreateAsync();

        var article = await TakenAsync(store, name, "text");

        Assert.Equal(name, article.Name);
        Assert.Equal(ArticleId.FromName(name), article.Id);
        var blob = Assert.Single(await store.Articles.GetBlobsAsync().ToListAsync());
        Assert.Equal(name, blob.Name);
        Assert.Equal("text/plain", blob.Properties.ContentType);
        Assert.Equal(article.Version, BlobVersion.Of(blob.Properties.ETag!.Value).ToString());
    }

    [Theory]
    [InlineData("a.MD", "text/markdown")]
    [InlineData("a.markdown", "text/markdown")]
    [InlineData("a.htm", "text/html")]
    [InlineData("a.xhtml", "text/html")]
    [InlineData("a.json", "application/json")]
    [InlineData("a.pdf", "application/octet-stream")]
    [InlineData("a", "application/octet-stream")]
    public async Task A_dropped_file_has_the_media_type_of_its_extension(string name, string expected)
    {
        var store = await CreateAsync();

        await store.Uploads.DropAsync(name, "text"u8.ToArray(), ArticleDetails.None, default);

        var blob = Assert.Single(await store.Articles.GetBlobsAsync().ToListAsync());
        Assert.Equal(expected, blob.Properties.ContentType);
    }

    [Theory]
    [InlineData("text/plain; charset=\"ü\"")]
    [InlineData("text/plain; charset=\"a\nb\"")]
    public async Task A_content_type_that_no_header_takes_is_left_out(string contentType)
    {
        var store = await CreateAsync();

        await TakenAsync(store, "a.txt", "text", new() { ContentType = contentType });

        var blob = Assert.Single(await store.Articles.GetBlobsAsync().ToListAsync());
        Assert.Equal("text/plain", blob.Properties.ContentType);
    }

    [Fact]
    public async Task What_the_sender_says_is_in_metadata_that_readers_understand()
    {
        var store = await CreateAsync();
        var details = new ArticleDetails
        {
            ContentType = "text/plain; charset=windows-1252",
            Title = "  50% of  Køge's dockers\tstrike ",
            Published = new(2022, 10, 22),
            Source = "The Selby Courier",
            Url = "https://news.example/a?b=c%20d&e=f",
            Language = "da-DK",
        };

        await store.Uploads.UploadAsync(Upload("a.txt", "text") with { Details = details }, default);

        var properties = (await store.Articles.GetBlobClient("a.txt").GetPropertiesAsync()).Value;
        Assert.Equal("text/plain; charset=windows-1252", properties.ContentType);
        Assert.Equal(["language", "published", "source", "title", "url"], properties.Metadata.Keys.Order());
        var article = new Ingest.Reading.ArticleReader()
            .Read(new() { Name = "a.txt", Metadata = properties.Metadata.AsReadOnly() }, "text"u8.ToArray())
            .Article!;
        Assert.Equal("50% of Køge's dockers strike", article.Title);
        Assert.Equal(details.Published, article.Published);
        Assert.Equal(details.Source, article.Source);
        Assert.Equal(details.Url, article.Url);
        Assert.Equal(details.Language, article.Language);
    }

    [Fact]
    public async Task The_very_same_article_is_not_uploaded_again_and_any_other_is()
    {
        var store = await CreateAsync();
        var first = await TakenAsync(store, "a.txt", "text", new() { Source = "Courier" });

        var same = await TakenAsync(store, "a.txt", "text", new() { Source = "Courier" });
        var silent = await TakenAsync(store, "./a.txt", "text");
        Assert.True(first.IsNew);
        Assert.Equal(first with { IsNew = false }, same);
        Assert.Equal(same, silent);

        var otherDetails = await TakenAsync(store, "a.txt", "text", new() { Source = "Herald" });
        var otherText = await TakenAsync(store, "a.txt", "another text", new() { Source = "Herald" });
        var otherType = await TakenAsync(
            store,
            "a.txt",
            "another text",
            new() { Source = "Herald", ContentType = "text/plain; charset=utf-8" }
        );
        Assert.All([otherDetails, otherText, otherType], article => Assert.True(article.IsNew));
        Assert.Equal(
            4,
            new[] { first, otherDetails, otherText, otherType }.DistinctBy(article => article.Version).Count()
        );
    }

    [Fact]
    public async Task An_article_may_have_as_many_bytes_as_the_service_reads_and_no_more()
    {
        var store = await CreateAsync();
        var most = new string('x', MaxBytes);
        Assert.NotNull((await store.Uploads.UploadAsync(Upload("most.txt", most), default)).Article);

        var more = Upload("more.txt", most + "xx");
        var refused = (await store.Uploads.UploadAsync(more, default)).Problem!;
        Assert.Equal(UploadProblemCode.TooLarge, refused.Code);
        Assert.Contains("100 bytes", refused.Reason, StringComparison.Ordinal);
        Assert.Equal(MaxBytes + 1, more.Content.Position);

        var declared = Upload("more.txt", "x") with { Length = MaxBytes + 1 };
        Assert.NotNull((await store.Uploads.UploadAsync(declared, default)).Problem);
        Assert.Equal(0, declared.Content.Position);
        Assert.Single(await store.Articles.GetBlobsAsync().ToListAsync());
    }

    [Theory]
    [InlineData("../a.txt", UploadProblemCode.InvalidName)]
    [InlineData("a.png", UploadProblemCode.UnsupportedFormat)]
    public async Task What_can_be_no_article_is_refused(string name, UploadProblemCode code)
    {
        var store = await CreateAsync();

        Assert.Equal(code, (await store.Uploads.UploadAsync(Upload(name, "x"), default)).Problem!.Code);
        Assert.Empty(await store.Articles.GetBlobsAsync().ToListAsync());
    }

    [Fact]
    public async Task Details_that_fit_no_metadata_are_refused()
    {
        var store = await CreateAsync();
        var details = new ArticleDetails { Title = new string('船', 500), Source = new string('船', 500) };

        var result = await store.Uploads.UploadAsync(Upload("a.txt", "x") with { Details = details }, default);

        Assert.Equal(UploadProblemCode.InvalidDetails, result.Problem!.Code);
        details = details with { Source = null, Url = "https://news.example/" + new string('a', 2000) };
        await TakenAsync(store, "a.txt", "x", details);
    }

    [Fact]
    public async Task A_dropped_file_is_taken_whatever_it_is_and_fails_in_the_service()
    {
        var store = await CreateAsync();
        var result = await store.Uploads.DropAsync("a.txt", new byte[MaxBytes + 1], ArticleDetails.None, default);

        Assert.Equal(IngestionOutcome.Failed, await store.IngestAsync("a.txt"));
        var state = await store.Uploads.FindStateAsync(result.Article!.Id, result.Article.Version, default);
        Assert.Equal((UploadStage.Failed, "tooLarge"), (state!.Stage, state.ReasonCode));
        Assert.NotNull(state.Reason);
    }

    [Fact]
    public async Task I_watch_an_article_until_it_is_ingested_changed_and_deleted()
    {
        var store = await CreateAsync();
        var first = await TakenAsync(store, "a.txt", "text");
        Assert.Equal(UploadStage.Waiting, await StageAsync(store, first.Id, first.Version));
        Assert.Null(await StageAsync(store, first.Id, null));

        await store.IngestAsync("a.txt");
        Assert.Equal(UploadStage.Ingested, await StageAsync(store, first.Id, first.Version));
        Assert.Equal(UploadStage.Ingested, await StageAsync(store, first.Id, null));

        var second = await TakenAsync(store, "a.txt", "");
        Assert.Equal(UploadStage.Waiting, await StageAsync(store, second.Id, second.Version));
        Assert.Equal(UploadStage.Waiting, await StageAsync(store, second.Id, null));

        await store.IngestAsync("a.txt");
        // Who still asks about the version before is told what became of the one that replaced it.
        var later = await StageAsync(store, first.Id, first.Version);
        Assert.Equal(await StageAsync(store, second.Id, second.Version), later);

        await store.Ingestion.DeleteAsync(first.Id, default);
        Assert.Null(await StageAsync(store, first.Id, null));
    }

    [Fact]
    public async Task I_watch_many_at_once()
    {
        var store = await CreateAsync();
        var articles = new List<UploadedArticle>();
        for (var number = 0; number < 5; number++)
        {
            articles.Add(await TakenAsync(store, $"{number}.txt", $"text {number}"));
        }

        await store.IngestAsync("1.txt");
        await store.IngestAsync("3.txt");

        var settled = await store.Uploads.FindSettledAsync(articles, default);
        Assert.Equal(
            new[] { articles[1].Id, articles[3].Id }.Order(StringComparer.Ordinal),
            settled.Keys.Order(StringComparer.Ordinal)
        );
        Assert.All(settled.Values, state => Assert.Equal(UploadStage.Ingested, state.Stage));
    }

    [Theory]
    [InlineData("", "0x1")]
    [InlineData("../../articles/a.txt", "0x1")]
    [InlineData("' or true", null)]
    public async Task What_is_no_article_has_no_state(string id, string? version)
    {
        var store = await CreateAsync();

        Assert.Null(await StageAsync(store, id, version));
    }

    private static Task<TestStore> CreateAsync() =>
        TestStore.CreateAsync(options => options.MaxArticleBytes = MaxBytes);

    private static ArticleUpload Upload(string name, string text) =>
        new() { Name = name, Content = new MemoryStream(Encoding.UTF8.GetBytes(text)) };

    private static async Task<UploadedArticle> TakenAsync(
        TestStore store,
        string name,
        string text,
        ArticleDetails? details = null
    )
    {
        var upload = Upload(name, text) with { Details = details ?? ArticleDetails.None };
        var result = await store.Uploads.UploadAsync(upload, default);
        Assert.True(result.Article is not null, result.Problem?.Reason);
        return result.Article;
    }

    private static async Task<UploadStage?> StageAsync(TestStore store, string id, string? version) =>
        (await store.Uploads.FindStateAsync(id, version, default))?.Stage;
}
