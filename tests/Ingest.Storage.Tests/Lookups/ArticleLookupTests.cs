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
