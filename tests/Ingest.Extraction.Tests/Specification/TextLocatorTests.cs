namespace Ingest.Extraction.Tests.Specification;

public class TextLocatorTests
{
    private const string Passage =
        "The mayor, Anna Berger, spoke. He and Berger's aide left; she said he would. Berger stayed.";

    [Theory]
    [InlineData("The mayor", 0, 9)]
    [InlineData("he", 67, 69)]
    [InlineData("Berger", 16, 22)]
    [InlineData("Berger#2", 38, 44)]
    [InlineData("He … left", 31, 56)]
    [InlineData("Berger … left#2", 38, 56)]
    public void Words_are_found_where_they_stand(string words, int start, int end)
    {
        var span = new TextLocator(Passage).Locate(words);

        Assert.Equal((start, end), (span.Start, span.End));
    }

    [Fact]
    public void A_place_inside_longer_words_does_not_count_beside_them() =>
        Assert.Equal(
            [38, 11, 77],
            new TextLocator(Passage).LocateAll(["Berger", "Anna Berger", "Berger#2"]).Select(span => span.Start)
        );

    [Theory]
    [InlineData("Novak", "does not stand")]
    [InlineData("Berge", "does not stand")]
    [InlineData("Berger#4", "stands 3 times, not 4")]
    [InlineData("stayed … Anna", "does not stand")]
    public void Words_that_are_missing_are_an_error(string words, string reason)
    {
        var error = Assert.Throws<InvalidDataException>(() => new TextLocator(Passage).Locate(words));

        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
    }
}
