using Ingest.Extraction.Syntax;

namespace Ingest.Extraction.Tests.Syntax;

/// <summary>The annotation by hand is sound: errors in it would make the scores of the weights worthless.</summary>
public sealed class NewsTreebankTests
{
    private static readonly HashSet<string> _upos = [.. Enum.GetValues<Upos>().Select(value => value.Name())];
    private static readonly HashSet<string> _xpos = [.. Enum.GetValues<Xpos>().Select(value => value.Name())];
    private static readonly HashSet<string> _relations = [.. Enum.GetValues<Relation>().Select(value => value.Name())];

    public static TheoryData<string> Sentences =>
        [.. NewsTreebank.Documents.SelectMany(document => document.Sentences).Select(sentence => sentence.Text)];

    [Fact]
    public void It_has_at_least_sixty_sentences() => Assert.InRange(Sentences.Count, 60, int.MaxValue);

    [Theory]
    [MemberData(nameof(Sentences))]
    public void A_sentence_is_one_tree_of_known_tags_and_relations_over_its_text(string text)
    {
        var document = NewsTreebank.Documents.Single(d => d.Sentences.Any(s => s.Text == text));
        var words = document.Sentences.Single(s => s.Text == text).Words;

        Assert.Equal(Enumerable.Range(1, words.Count), words.Select(word => word.Number));
        Assert.Single(words, word => word.Head == 0);
        Assert.All(
            words,
            word =>
            {
                Assert.Equal(word.Form, document.Text[word.Start..word.End]);
                Assert.Contains(word.Upos, _upos);
                Assert.Contains(word.Xpos, _xpos);
                Assert.Contains(word.Relation, _relations);
                Assert.Equal(word.Head == 0, word.Relation == "root");
                Assert.Equal(0, Ancestor(words, word, steps: words.Count));
            }
        );
    }

    /// <summary>Follows the heads; whoever has not come to the root after as many steps as there are words goes in a circle.</summary>
    private static int Ancestor(IReadOnlyList<NewsWord> words, NewsWord word, int steps)
    {
        var number = word.Number;
        for (var i = 0; i < steps && number != 0; i++)
            number = words[number - 1].Head;
        return number;
    }
}
