using Ingest.Storage.Lookups;
using Ingest.Storage.Tests.Support;

namespace Ingest.Storage.Tests.Lookups;

public sealed class ArticleLookupTests
{
    [Fact]
    public async Task Articles_are_listed_newest_first_by_state_and_day()
    {
        var store = await TestStore.CreateAsync();
        await store.AddAsync("old", "x", published: "2020-01-01");
        await store.AddAsync("new", "x", published: "2022-01-01");
        await store.AddAsync("undated", "x", published: "none");
        await store.AddAsync("failed", "");

        Assert.Equal(["new", "old"], (await NamesAsync(new()))[..2]);
        Assert.Equal(["failed", "new", "old", "undated"], (await NamesAsync(new())).Order());
        Assert.Equal(["failed"], await NamesAsync(new() { State = ArticleState.Failed }));
        Assert.Equal(["new", "old", "undated"], await NamesAsync(new() { State = ArticleState.Ingested }));
        Assert.Equal(["new"], await NamesAsync(new() { From = new(2021, 1, 1) }));
        Assert.Equal(["old"], await NamesAsync(new() { To = new(2021, 1, 1) }));

        Task<List<string>> NamesAsync(ArticleQuery query) =>
            TestStore.AllAsync(
                page => store.Lookups.GetArticlesAsync(query, page, default),
                1,
                article => article.Name
            );
    }

    [Fact]
    public async Task Articles_are_found_by_words_of_the_title_of_which_the_last_may_be_unfinished()
    {
        (string Title, string[] Names)[] cases =
        [
            ("dockers", ["strike", "old strike"]),
            ("dock", ["docks", "strike", "old strike"]),
            ("d", []),
            ("walk out dockers", ["strike", "old strike"]),
            ("DÓCKERS walk o", ["strike", "old strike"]),
            ("dockers selby", ["strike"]),
            ("selby do", ["docks", "strike"]),
            ("the dock", ["docks", "strike", "old strike"]),
            ("out in", ["strike"]),
            ("kögé", ["talks"]),
            ("ferry", []),
            ("dockers ferry", []),
            ("...", []),
        ];
        var store = await TestStore.CreateAsync();
        await AddAsync("old strike", "The dockers walk out", "2020-01-01");
        await AddAsync("strike", "Dockers walk out in Port Selby", "2022-01-01");
        await AddAsync("docks", "New docks for Port Selby", "2022-02-01");
        await AddAsync("talks", "Talks in Koge", "2022-03-01");
        await store.AddAsync("untitled", "x");

        foreach (var (title, names) in cases)
        {
            Assert.Equal((title, Line(names)), (title, Line(await NamesAsync(new() { Title = title }))));
            var recent = new ArticleQuery
            {
                Title = title,
                From = new(2021, 1, 1),
                State = ArticleState.Ingested,
            };
            Assert.Equal((title, Line(names.Except(["old strike"]))), (title, Line(await NamesAsync(recent))));
        }

        Assert.Empty(await NamesAsync(new() { Title = "dock", State = ArticleState.Failed }));

        static string Line(IEnumerable<string> names) => string.Join(", ", names);

        async Task AddAsync(string name, string text, string published)
        {
            await store.DropAsync(name, "x", published, text);
            await store.IngestAsync(name);
        }

        Task<List<string>> NamesAsync(ArticleQuery query) =>
            TestStore.AllAsync(
                page => store.Lookups.GetArticlesAsync(query, page, default),
                1,
                article => article.Name
            );
    }

    [Fact]
    public async Task A_beginning_is_completed_to_so_many_words_whatever_the_number_of_their_articles()
    {
        var store = await TestStore.CreateAsync();
        for (var number = 0; number < TitleWords.MaxWords + 4; number++)
        {
            await store.DropAsync($"{number}", "x", title: $"har{(char)('a' + number)}");
            await store.IngestAsync($"{number}");
        }

        var page = await store.Lookups.GetArticlesAsync(new() { Title = "har" }, new(1000), default);

        Assert.Equal(
            Enumerable.Range(0, TitleWords.MaxWords).Select(number => $"{number}").Order(StringComparer.Ordinal),
            page.Items.Select(article => article.Name).Order(StringComparer.Ordinal)
        );
    }

    [Theory]
    [InlineData("")]
    [InlineData("../../x")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAA")]
    public async Task An_unknown_article_is_null(string id)
    {
        var store = await TestStore.CreateAsync();
        Assert.Null(await store.Lookups.GetArticleAsync(id, default));
    }
}
