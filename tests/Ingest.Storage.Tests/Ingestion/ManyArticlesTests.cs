using Ingest.Storage.Tests.Support;

namespace Ingest.Storage.Tests.Ingestion;

public sealed class ManyArticlesTests
{
    [Fact]
    public async Task Many_articles_at_once_all_end_ingested_and_none_is_lost_or_doubled()
    {
        var store = await TestStore.CreateAsync();
        var names = Enumerable.Range(0, 100).Select(number => $"{number}.txt").ToArray();
        await Parallel.ForEachAsync(
            names,
            async (name, _) =>
                await store.AddAsync(
                    name,
                    $"quote|Ann Lee|{name} one\nquote|Bob Ray|{name} two\nevent|AID|Ann Lee:USA|Bob Ray:UKR\nperson|Ann Lee||USA"
                )
        );

        Assert.Equal(200, (await store.QuotesAsync(new(), limit: 60)).Distinct().Count());
        Assert.Equal(
            names.Order(),
            (await store.EventsAsync(new() { Actor = "USA" }, limit: 60)).Select(found => found.Split(' ')[0]).Order()
        );
        Assert.Equal(["Ann Lee (100)"], await store.PeopleAsync("lee"));
    }
}
