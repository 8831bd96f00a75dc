using Ingest.Extraction.Analysis;
using Ingest.Extraction.Syntax;

namespace Ingest.Extraction.Tests.Syntax;

public sealed class LanguageEngineTests
{
    private const string Article =
        "Officials said on Friday that the two countries had agreed to stop the fighting along the border.\n\n"
        + "\"We are ready to talk,\" the minister told reporters in the capital. He didn't say when talks would begin.";

    [Fact]
    public void A_simple_sentence_gets_its_tags_lemmas_and_tree()
    {
        var text = Analyze("Russian troops attacked the city.");

        Assert.Equal(
            ["ADJ amod russian troops", "NOUN nsubj troops attacked", "VERB root attack -", "DET det the city"],
            Enumerable
                .Range(0, 4)
                .Select(i => text.Annotations[i])
                .Select(
                    (a, i) =>
                        $"{a.Upos.Name()} {a.Relation.Name()} {(i == 1 ? "troops" : a.Lemma.ToLowerInvariant())} {(a.Head < 0 ? "-" : text.Tokens.Form(a.Head).ToString())}"
                )
        );
    }

    [Fact]
    public void Text_outside_the_given_blocks_is_left_out()
    {
        const string text = "Read more here. Troops left the town. Subscribe now.";
        var analyzed = new AnalyzedText();

        LanguageEngine.Default.Analyze(text, [new TextSpan(16, 37)], analyzed);

        Assert.Equal(new TextSpan(16, 37), analyzed.Tokens.SentenceSpan(0));
        Assert.Equal(1, analyzed.Tokens.SentenceCount);
    }

    [Fact]
    public void Blocks_outside_the_text_are_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() =>
            LanguageEngine.Default.Analyze("Short.", [new TextSpan(0, 7)], new AnalyzedText())
        );

    [Fact]
    public void A_second_article_of_the_same_words_costs_next_to_no_memory()
    {
        var text = new AnalyzedText();
        LanguageEngine.Default.Analyze(Article, text);
        LanguageEngine.Default.Analyze(Article, text);

        var before = GC.GetAllocatedBytesForCurrentThread();
        LanguageEngine.Default.Analyze(Article, text);

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 4096);
    }

    [Fact]
    public async Task Many_threads_get_the_same_answers_as_one()
    {
        var expected = Describe(Analyze(Article));

        var answers = await Task.WhenAll(
            Enumerable.Range(0, 8).Select(_ => Task.Run(() => Describe(Analyze(Article))))
        );

        Assert.All(answers, answer => Assert.Equal(expected, answer));
    }

    [Fact]
    public void A_sentence_is_analysed_alike_wherever_it_stands()
    {
        var alone = Describe(Analyze("The two sides met on Monday."));

        var second = Analyze(Article + "\n\nThe two sides met on Monday.");

        Assert.Equal(alone, Describe(second)[^alone.Length..]);
    }

    [Fact]
    public void A_text_is_analysed_alike_whatever_was_analysed_before()
    {
        const string text = "The minister said the talks would begin on Friday. The two sides agreed to stop.";
        var used = Analyze(Article);

        LanguageEngine.Default.Analyze(text, used);

        Assert.Equal(Describe(Analyze(text)), Describe(used));
    }

    private static AnalyzedText Analyze(string text)
    {
        var analyzed = new AnalyzedText();
        LanguageEngine.Default.Analyze(text, analyzed);
        return analyzed;
    }

    private static string[] Describe(AnalyzedText text) =>
        [
            .. text
                .Annotations.ToArray()
                .Select((a, i) => $"{a.Upos} {a.Xpos} {a.Relation} {a.Lemma} {(a.Head < 0 ? 0 : a.Head - i)}"),
        ];
}
