using Ingest.Storage.Tests.Support;

namespace Ingest.Storage.Tests.Lookups;

public sealed class PeopleLookupTests
{
    [Theory]
    [InlineData("polodyk", "Mikhailo Polodyk (2)")]
    [InlineData("pol", "Ion Pol (1),Mikhailo Polodyk (2)")]
    [InlineData("Mikhailo Pol", "Mikhailo Polodyk (2)")]
    [InlineData("polodyk mi", "Mikhailo Polodyk (2)")]
    [InlineData("o'brien", "Seán O’Brien (1)")]
    [InlineData("obr", "Seán O’Brien (1)")]
    [InlineData("sean", "Seán O’Brien (1)")]
    [InlineData("s", "Seán O’Brien (1),Sø Sørensen (1)")]
    [InlineData("z", "")]
    [InlineData("...", "")]
    [InlineData(null, "Seán O’Brien (1),Ion Pol (1),Mikhailo Polodyk (2),Sø Sørensen (1)")]
    public async Task Persons_are_found_by_words_of_which_the_last_may_be_unfinished(string? name, string expected)
    {
        var store = await TestStore.CreateAsync();
        await store.AddAsync(
            "a.txt",
            "person|Mikhailo Polodyk|adviser|UKR\nperson|Seán O’Brien||IRL\nperson|Sø Sørensen||"
        );
        await store.AddAsync("b.txt", "quote|Mikhailo Polodyk|Said.\nperson|Ion Pol||");

        string[] names = expected.Split(',', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(names.Order(), (await store.PeopleAsync(name)).Order());
        Assert.Equal(await store.PeopleAsync(name), await store.PeopleAsync(name, limit: 1));
    }

    [Fact]
    public async Task An_exact_word_comes_first_and_the_newest_role_counts()
    {
        var store = await TestStore.CreateAsync();
        await store.AddAsync(
            "a.txt",
            "person|Rishi Sunak|chancellor|GBR\nperson|Ann Sun|poet|",
            published: "2021-01-01"
        );
        await store.AddAsync("b.txt", "person|Rishi Sunak|prime minister|\nperson|Ann Sun||", published: "2022-11-01");

        var page = await store.Lookups.GetPeopleAsync(new() { Name = "sun" }, new(10), default);

        Assert.Equal(["Ann Sun", "Rishi Sunak"], page.Items.Select(person => person.Name));
        Assert.Equal(["poet", "prime minister"], page.Items.Select(person => person.Role));
        Assert.Equal([null, "GBR"], page.Items.Select(person => person.Country));
        Assert.Equal([2, 2], page.Items.Select(person => person.ArticleCount));
    }
}
