using Ingest.Extraction.Analysis;

namespace Ingest.Extraction.Tests.Entities;

public class EntityTests
{
    [Theory]
    [InlineData(
        "The Russian Defense Minister Pavel Orlov spoke.",
        "Pavel Orlov",
        EntityKind.Person,
        "Russian Defense Minister",
        "RUS"
    )]
    [InlineData("He met President Anna Berger.", "Anna Berger", EntityKind.Person, "President", null)]
    [InlineData("He met Mrs. Berger.", "Berger", EntityKind.Person, null, null)]
    [InlineData("He flew to South Korea.", "South Korea", EntityKind.Country, null, "KOR")]
    [InlineData("He called the US again.", "United States", EntityKind.Country, null, "USA")]
    [InlineData("He works in Kyiv now.", "Kyiv", EntityKind.Place, null, "UKR")]
    [InlineData(
        "He asked the Russian Defense Ministry.",
        "Russian Defense Ministry",
        EntityKind.Organization,
        null,
        "RUS"
    )]
    [InlineData("He reads the Lindo news agency.", "Lindo news agency", EntityKind.Organization, null, null)]
    public void A_name_is_found_with_its_kind_role_and_country(
        string text,
        string name,
        EntityKind kind,
        string? role,
        string? country
    )
    {
        var entity = Assert.Single(Analyses.Of(text).Entities);
        Assert.Equal(name, entity.Name);
        Assert.Equal(kind, entity.Kind);
        Assert.Equal(role, entity.Role);
        Assert.Equal(country, entity.Country);
    }

    [Fact]
    public void A_surname_alone_is_the_person_named_before()
    {
        var analysis = Analyses.Of("President Anna Berger spoke. Later Berger left. Mr Novak stayed.");
        Assert.Equal(["Anna Berger", "Novak"], analysis.Entities.Select(entity => entity.Name));
        Assert.Equal(
            ["President Anna Berger", "Berger"],
            analysis.Entities[0].Mentions.Select(mention => mention.Text)
        );
    }

    [Fact]
    public void A_country_and_its_people_are_one_entity() =>
        Assert.Equal(
            3,
            Assert.Single(Analyses.Of("In Spain the Spanish fleet met Spaniards.").Entities).Mentions.Count
        );

    [Fact]
    public void A_text_may_end_with_a_country() =>
        Assert.Equal("ESP", Assert.Single(Analyses.Of("He flew to Spain").Entities).Country);
}
