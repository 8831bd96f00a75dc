using Ingest.Extraction.Pipeline;
using Ingest.Pages.Words;

namespace Ingest.Pages.Tests;

/// <summary>Readers are told in words why something was taken for a quote or an event.</summary>
public sealed class RuleWordsTests
{
    public static TheoryData<string> QuoteRules => [.. RulesOf("quote-confidence.tsv")];

    public static TheoryData<string> EventRules => [.. RulesOf("event-confidence.tsv")];

    [Theory, MemberData(nameof(QuoteRules))]
    public void Every_rule_for_quotes_has_words(string rule) => Assert.NotNull(QuoteRuleWords.Of(rule));

    [Theory, MemberData(nameof(EventRules))]
    public void Every_rule_for_events_has_words(string rule) => Assert.NotNull(EventRuleWords.Of(rule));

    [Theory]
    [InlineData("")]
    [InlineData("verb")]
    [InlineData("verb/main/nonsense")]
    public void A_rule_of_a_later_version_has_none(string rule)
    {
        Assert.Null(QuoteRuleWords.Of(rule));
        Assert.Null(EventRuleWords.Of(rule));
    }

    private static IEnumerable<string> RulesOf(string file)
    {
        using var stream = typeof(ArticleAnalyzer).Assembly.GetManifestResourceStream($"Knowledge/{file}")!;
        using var reader = new StreamReader(stream);
        return
        [
            .. reader
                .ReadToEnd()
                .Split('\n')
                .Where(line => line.Length > 0 && !line.StartsWith('#'))
                .Skip(1)
                .Select(line => line.Split('\t')[0]),
        ];
    }
}
