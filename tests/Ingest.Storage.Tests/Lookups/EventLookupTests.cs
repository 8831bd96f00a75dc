using Ingest.Extraction.Analysis;
using Ingest.Storage.Lookups;
using Ingest.Storage.Tests.Support;

namespace Ingest.Storage.Tests.Lookups;

public sealed class EventLookupTests
{
    private const string Text = """
        call|CONSULT|Lloyd Austin:USA, Sergei Shoigu:RUS||2022-10-21
        event|ASSAULT|Russian forces:RUS|Kharkiv:UKR|2022-05-13
        event|ACCUSE|Sergei Shoigu:RUS|Ukraine:UKR|2022-10-23
        event|AID|United States:USA|Ukraine:UKR
        """;

    [Theory]
    [InlineData("shoigu", null, null, null, "e1,e3")]
    [InlineData("SERGEI shoigu", null, null, null, "e1,e3")]
    [InlineData("rus", null, null, null, "e1,e2,e3")]
    [InlineData("russia", null, null, null, "e1,e2,e3")]
    [InlineData("the United States", null, null, null, "e1,e4")]
    [InlineData(null, null, null, "Ukraine", "e2,e3,e4")]
    [InlineData("RUS", null, EventType.Assault, null, "e2")]
    [InlineData(null, "shoigu", null, null, "e1")]
    [InlineData(null, "UKR", null, null, "e2,e3,e4")]
    [InlineData("austin", "shoigu", null, null, "e1")]
    [InlineData("shoigu", "austin", null, null, "e1")]
    [InlineData("shoigu", "shoigu", null, null, "")]
    [InlineData("rus", "ukr", null, null, "e2,e3")]
    [InlineData(null, null, EventType.Aid, null, "e4")]
    [InlineData(null, null, null, "USA", "e1,e4")]
    [InlineData(null, null, null, "usa", "e1,e4")]
    [InlineData(null, null, EventType.Consult, "rus", "e1")]
    [InlineData("austin", null, null, "UKR", "")]
    [InlineData(null, null, null, null, "e1,e2,e3,e4")]
    public async Task Events_are_found_by_every_filter_and_all_together(
        string? actor,
        string? recipient,
        EventType? type,
        string? country,
        string expected
    )
    {
        var store = await TestStore.CreateAsync();
        await store.AddAsync("a", Text);
        var query = new EventQuery
        {
            Actor = actor,
            Recipient = recipient,
            Type = type,
            Country = country,
        };

        var names = expected.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(id => $"a {id}");
        Assert.Equal(names, (await store.EventsAsync(query)).Order());
        Assert.Equal(names, (await store.EventsAsync(query, limit: 1)).Order());
    }

    [Fact]
    public async Task Events_come_newest_first_and_within_the_days_asked_for()
    {
        var store = await TestStore.CreateAsync();
        await store.AddAsync("a", Text, published: "2022-10-22");

        Assert.Equal(["a e3", "a e4", "a e1", "a e2"], await store.EventsAsync(new()));
        Assert.Equal(
            ["a e4", "a e1"],
            await store.EventsAsync(new() { From = new(2022, 10, 1), To = new(2022, 10, 22) })
        );
        Assert.Equal(["a e2"], await store.EventsAsync(new() { Actor = "RUS", To = new(2022, 6, 1) }));
    }
}
