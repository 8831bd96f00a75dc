using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Ingest.Extraction.Syntax;

namespace Ingest.Extraction.Tests.Text;

public sealed class AnyTextTests
{
    [Property(MaxTest = 100)]
    public Property Any_string_is_analysed_into_tokens_that_cover_all_but_white_space() =>
        Prop.ForAll(Texts(), text => Check(text));

    [Theory]
    [InlineData("a", 1_000_000)]
    [InlineData("\"", 100_000)]
    [InlineData("'ve", 50_000)]
    [InlineData(".", 200_000)]
    [InlineData("a.b-", 10_000)]
    [InlineData("x@", 10_000)]
    [InlineData("\uD800", 10_000)]
    [InlineData("\n", 300_000)]
    [InlineData("“A. ”", 5_000)]
    [InlineData("U.S. ", 5_000)]
    public void Long_runs_of_anything_are_analysed(string unit, int count) =>
        Check(string.Concat(Enumerable.Repeat(unit, count)));

    [Theory]
    [InlineData("and so on, ")]
    [InlineData("a ")]
    [InlineData("\"")]
    [InlineData("don't've-")]
    public void No_sentence_grows_with_the_text_so_that_the_work_grows_no_faster_than_it(string unit)
    {
        // The parser's work on a sentence grows with the square of its length; all other work is done token by token.
        var text = new AnalyzedText();
        LanguageEngine.Default.Analyze(string.Concat(Enumerable.Repeat(unit, 2_000)), text);

        for (var i = 0; i < text.Tokens.SentenceCount; i++)
            Assert.InRange(text.Tokens.Sentence(i).End.Value - text.Tokens.Sentence(i).Start.Value, 1, 250);
    }

    private static Arbitrary<string> Texts()
    {
        var pieces = Gen.Elements(
            "word",
            "Word",
            "U.S.",
            "don't",
            "’s",
            "'",
            "\"",
            "“",
            "”",
            ".",
            "...",
            "?",
            "!",
            " ",
            "  ",
            "\n",
            "\r\n",
            "\n\n",
            "5",
            "3.5",
            "-",
            "–",
            "$",
            "%",
            "(",
            ")",
            "\uD83D\uDE42",
            "\uD83D",
            "\uDE42",
            "\u0301",
            "\u200B",
            "\0",
            "é",
            "中",
            "@",
            "#",
            "http://",
            "n't",
            "cannot",
            "'ve",
            "a-b",
            "anti-",
            "\u2028",
            "\u00A0"
        );
        return pieces.ArrayOf().Select(string.Concat).ToArbitrary();
    }

    private static bool Check(string text)
    {
        var analyzed = new AnalyzedText();
        LanguageEngine.Default.Analyze(text, analyzed);

        var tokens = analyzed.Tokens.Tokens;
        var end = 0;
        foreach (var token in tokens)
        {
            Assert.InRange(token.Start, end, text.Length - 1);
            Assert.InRange(token.End, token.Start + 1, text.Length);
            Assert.True(IsBlank(text.AsSpan(end..token.Start)));
            end = token.End;
        }

        Assert.True(IsBlank(text.AsSpan(end)));
        CheckSentences(analyzed);
        return true;
    }

    private static void CheckSentences(AnalyzedText analyzed)
    {
        var next = 0;
        for (var i = 0; i < analyzed.Tokens.SentenceCount; i++)
        {
            var (start, end) = (analyzed.Tokens.Sentence(i).Start.Value, analyzed.Tokens.Sentence(i).End.Value);
            Assert.Equal(next, start);
            Assert.True(end > start);
            var roots = 0;
            for (var token = start; token < end; token++)
            {
                var annotation = analyzed.Annotations[token];
                roots += annotation.Head < 0 ? 1 : 0;
                Assert.True(annotation.Head < 0 || (annotation.Head >= start && annotation.Head < end));
                Assert.NotNull(annotation.Lemma);
            }

            Assert.Equal(1, roots);
            next = end;
        }

        Assert.Equal(analyzed.Tokens.TokenCount, next);
    }

    private static bool IsBlank(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (!(c <= ' ' || char.IsWhiteSpace(c) || c is '\u200B' or '\uFEFF'))
                return false;
        }

        return true;
    }
}
