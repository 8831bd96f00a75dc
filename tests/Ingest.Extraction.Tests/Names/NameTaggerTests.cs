using FsCheck.Xunit;
using Ingest.Extraction.Names;
using Ingest.Extraction.Syntax;

namespace Ingest.Extraction.Tests.Names;

public class NameTaggerTests
{
    [Fact]
    public void At_least_nine_of_ten_names_of_news_sentences_are_found_as_they_are()
    {
        var wrong = new List<string>();
        var (right, found, wanted) = (0, 0, 0);
        foreach (var sentence in MarkedSentence.ReadAll())
        {
            var names = Tag(sentence.Text);
            var common = names.Intersect(sentence.Names).Count();
            right += common;
            found += names.Count;
            wanted += sentence.Names.Count;
            if (common < Math.Max(names.Count, sentence.Names.Count))
                wrong.Add($"{sentence.Text} -> {string.Join(", ", names)}");
        }

        Assert.True(200.0 * right / (found + wanted) >= 90, $"{right}/{found}/{wanted}\n{string.Join('\n', wrong)}");
    }

    [Fact]
    public void A_surname_alone_is_a_person_when_the_text_has_the_full_name()
    {
        var names = Tag("Tomasz Wierzba was elected in May. Critics say Wierzba broke his promises.");

        Assert.Contains(("Wierzba", NameKind.Person), names);
    }

    [Theory]
    [InlineData("On Friday Mr. Karel Dvoranek resigned.", "Karel Dvoranek")]
    [InlineData("The town's mayor, Dr Leila Hamdani, was absent.", "Leila Hamdani")]
    public void A_title_is_no_part_of_a_name(string text, string person) =>
        Assert.Equal([(person, NameKind.Person)], Tag(text));

    [Fact]
    public void An_acronym_defined_in_brackets_is_an_organization_from_then_on()
    {
        var names = Tag("The Lindo Coast Guard (LCG) found the boat. A helicopter of the LCG took the crew ashore.");

        Assert.Equal(2, names.Count(name => name == ("LCG", NameKind.Organization)));
    }

    [Theory]
    [InlineData("It was reading time, and the turkey was in the oven.")]
    [InlineData("The minister said that he would resign in may or later.")]
    [InlineData("On Monday, we will see who wins.")]
    public void Ordinary_words_are_no_names(string text) => Assert.Empty(Tag(text));

    [Fact]
    public void A_text_without_words_has_no_names()
    {
        Assert.Empty(Tag(""));
        Assert.Empty(Tag(" \n\n "));
    }

    [Property(MaxTest = 300)]
    public void Names_of_any_text_are_in_order_and_within_one_sentence(string? text)
    {
        var analyzed = new AnalyzedText();
        var names = new List<NameSpan>();
        LanguageEngine.Default.Analyze(text ?? "", analyzed);
        NameTagger.Default.Tag(analyzed, names);

        var end = 0;
        foreach (var name in names)
        {
            Assert.InRange(name.First, end, name.End - 1);
            Assert.InRange(name.End, name.First + 1, analyzed.Tokens.TokenCount);
            Assert.Equal(analyzed.Tokens.SentenceOf(name.First), analyzed.Tokens.SentenceOf(name.End - 1));
            end = name.End;
        }
    }

    [Fact]
    public void A_text_tagged_after_another_has_the_same_names_as_alone()
    {
        const string text = "Wierzba met Angela Merkel in Berlin.";
        var analyzed = new AnalyzedText();
        var reused = new List<NameSpan>();
        LanguageEngine.Default.Analyze(
            string.Join(' ', Enumerable.Repeat("The Wierzba Group of Lagos grew.", 20)),
            analyzed
        );
        NameTagger.Default.Tag(analyzed, reused);
        LanguageEngine.Default.Analyze(text, analyzed);
        NameTagger.Default.Tag(analyzed, reused);

        Assert.Equal(Tag(text), reused.ConvertAll(name => Named(analyzed, name)));
    }

    private static List<(string Name, NameKind Kind)> Tag(string text)
    {
        var analyzed = new AnalyzedText();
        var names = new List<NameSpan>();
        LanguageEngine.Default.Analyze(text, analyzed);
        NameTagger.Default.Tag(analyzed, names);
        return names.ConvertAll(name => Named(analyzed, name));
    }

    private static (string Name, NameKind Kind) Named(AnalyzedText text, NameSpan name)
    {
        var tokens = text.Tokens;
        return (tokens.Text[tokens.Tokens[name.First].Start..tokens.Tokens[name.End - 1].End], name.Kind);
    }
}
