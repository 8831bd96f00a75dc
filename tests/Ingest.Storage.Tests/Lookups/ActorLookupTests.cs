using Ingest.Storage.Lookups;
using Ingest.Storage.Tests.Support;

namespace Ingest.Storage.Tests.Lookups;

public sealed class ActorLookupTests
{
    private const string Article = """
        person|Georgia Lund|envoy|NOR
        country|Georgia||GEO
        country|the U.K.||GBR
        organization|Union of Dockers||NOR
        place|Georgia Street||
        place|Selby||
        quote|lorry drivers|We wait.
        event|PROTEST|port police:NOR|Selby:NOR
        """;

    [Fact]
    public async Task Whoever_is_named_speaks_or_acts_is_found()
    {
        (string Name, string[] Actors)[] cases =
        [
            ("georgia", ["Georgia (Country GEO 1)", "Georgia Lund (Person NOR 1)"]),
            ("uni", ["Union of Dockers (Organization NOR 1)", "United Kingdom (Country GBR 1)"]),
            ("uk", ["United Kingdom (Country GBR 1)"]),
            ("great brit", ["United Kingdom (Country GBR 1)"]),
            ("the un", ["Union of Dockers (Organization NOR 1)", "United Kingdom (Country GBR 1)"]),
            ("police", ["port police (Group NOR 1)"]),
            ("dri", ["lorry drivers (Person  1)"]),
            ("selby", ["Selby (Group NOR 1)"]),
            ("street", []),
        ];
        var store = await TestStore.CreateAsync();
        await store.AddAsync("a.txt", Article);

        foreach (var (name, actors) in cases)
        {
            var found = await store.ActorsAsync(new() { Name = name });
            Assert.Equal($"{name}: {string.Join(", ", actors)}", $"{name}: {string.Join(", ", found)}");
            Assert.Equal(found, await store.ActorsAsync(new() { Name = name }, limit: 1));
        }
    }

    [Fact]
    public async Task Names_that_begin_alike_for_longer_than_a_row_holds_are_one()
    {
        var store = await TestStore.CreateAsync();
        var name = string.Join(' ', Enumerable.Repeat("Longwinded", 100));

        await store.AddAsync("a.txt", $"person|{name} One||NOR\nperson|{name} Two||NOR");

        Assert.Equal([$"{name[..1000]} (Person NOR 1)"], await store.ActorsAsync(new() { Name = "longwinded" }));
    }

    [Theory]
    [InlineData("anna")]
    [InlineData("anna!anna one")]
    [InlineData("an\u0000na!anna one!person")]
    [InlineData("anna!anna one!person!7976")]
    public async Task A_forged_position_is_refused(string position)
    {
        var store = await TestStore.CreateAsync();

        await Assert.ThrowsAsync<InvalidContinuationException>(() =>
            store.Lookups.GetActorsAsync(new(), new(10, Continuation.Write(position, new ActorQuery())), default)
        );
    }

    [Fact]
    public async Task Actors_are_told_apart_by_kind()
    {
        var store = await TestStore.CreateAsync();
        await store.AddAsync("a.txt", Article);

        Assert.Equal(
            ["Georgia (Country GEO 1)", "United Kingdom (Country GBR 1)"],
            (await store.ActorsAsync(new() { Kind = ActorKind.Country })).Order()
        );
        Assert.Equal(
            ["Georgia Lund (Person NOR 1)"],
            await store.ActorsAsync(new() { Name = "geo", Kind = ActorKind.Person })
        );
        Assert.Equal(["Georgia Lund (1)"], await store.PeopleAsync("geo"));
    }

    [Fact]
    public async Task A_country_is_one_whatever_articles_call_it()
    {
        var store = await TestStore.CreateAsync();
        await store.AddAsync("a.txt", "country|the U.K.||GBR");
        await store.AddAsync("b.txt", "country|Great Britain||GBR");
        await store.AddAsync("c.txt", "country|United Kingdom||GBR");

        Assert.Equal(["United Kingdom (Country GBR 3)"], await store.ActorsAsync(new() { Name = "britain" }));
    }

    [Fact]
    public async Task The_same_name_of_two_kinds_is_two_actors()
    {
        var store = await TestStore.CreateAsync();
        await store.AddAsync("a.txt", "person|Jordan||\ncountry|Jordan||JOR\nperson|Jordan||");

        Assert.Equal(
            ["Jordan (Country JOR 1)", "Jordan (Person  1)"],
            await store.ActorsAsync(new() { Name = "jordan" }, limit: 1)
        );
    }

    [Fact]
    public async Task What_an_article_no_longer_names_is_gone()
    {
        var store = await TestStore.CreateAsync();
        await store.AddAsync("a.txt", "organization|Dockers||");
        await store.AddAsync("a.txt", "organization|Drivers||");

        Assert.Equal(["Drivers (Organization  1)"], await store.ActorsAsync(new() { Name = "d" }));
    }
}
