using Ingest.Extraction.Analysis;

namespace Ingest.Extraction.Tests.Specification;

public class CoreferenceExpectationsTests
{
    private const string Passage = "President Anna Berger met The Pentagon. Berger left. She slept.";

    private static readonly Entity[] Found =
    [
        new()
        {
            Id = "n1",
            Name = "Anna Berger",
            Kind = EntityKind.Person,
            Role = "President",
            Mentions = [At("President Anna Berger"), At("She")],
        },
        new()
        {
            Id = "n2",
            Name = "Pentagon",
            Kind = EntityKind.Organization,
            Country = "USA",
            Mentions = [At("Pentagon")],
        },
    ];

    [Theory]
    [InlineData("- entity: Anna Berger\n  mentions: President Anna Berger | She\n  not: Berger | The Pentagon")]
    [InlineData("- entity: Anna Berger\n  role: President\n  country: none\n  kind: person")]
    [InlineData("- entity: Department of Defense | Pentagon\n  mentions: The Pentagon")]
    [InlineData("- unlinked: Berger#2 | left")]
    public void What_is_as_wanted_is_no_mismatch(string items) => Assert.Empty(Mismatches(items));

    [Theory]
    [InlineData("- entity: Anna Berger\n  mentions: President Anna Berger | Berger", "lacks the mention")]
    [InlineData("- entity: Anna Berger\n  mentions: Anna Berger", "lacks the mention")]
    [InlineData("- entity: Anna Berger\n  not: She", "should not have the mention")]
    [InlineData("- entity: Anna Berger\n  not: Anna Berger", "should not have the mention")]
    [InlineData("- entity: Berger\n  kind: person", "No entity")]
    [InlineData("- entity: Anna Berger | Pentagon\n  kind: person", "More than one entity")]
    [InlineData("- entity: Pentagon\n  role: ministry", "The role of Pentagon is none")]
    [InlineData("- entity: Pentagon\n  country: none", "The country of Pentagon is USA")]
    [InlineData("- entity: Pentagon\n  kind: place", "The kind of Pentagon is organization")]
    [InlineData("- unlinked: She", "should stand for nothing")]
    public void What_is_not_as_wanted_is_told(string items, string reason) =>
        Assert.Contains(reason, Assert.Single(Mismatches(items)), StringComparison.Ordinal);

    [Theory]
    [InlineData("- person: Anna Berger", "neither entity nor unlinked")]
    [InlineData("- entity: Anna Berger\n  mention: She", "no field \"mention\"")]
    [InlineData("- entity: Anna Berger\n  not: Novak", "does not stand")]
    public void An_item_that_makes_no_sense_is_an_error(string items, string reason)
    {
        var error = Assert.Throws<InvalidDataException>(() => Mismatches(items));

        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
    }

    private static IReadOnlyList<string> Mismatches(string items)
    {
        var cases = SpecificationFile.Parse("test.md", $"# Test\n\n## Case\n\n> {Passage}\n\n{items}");
        return new CoreferenceExpectations(Assert.Single(cases), Found).Mismatches();
    }

    private static Mention At(string words)
    {
        var start = Passage.IndexOf(words, StringComparison.Ordinal);
        return new Mention(start, start + words.Length, words);
    }
}
