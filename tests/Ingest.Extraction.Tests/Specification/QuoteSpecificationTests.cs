using Ingest.Extraction.Analysis;
using Xunit.Abstractions;

namespace Ingest.Extraction.Tests.Specification;

/// <summary>The cases of <c>Quotes</c>.</summary>
public class QuoteSpecificationTests(ITestOutputHelper output)
{
    private static readonly SpecificationRun Run = new(
        "Quotes",
        (specification, analysis) => new QuoteExpectations(specification, analysis.Quotes).Mismatches(),
        analysis => analysis.Quotes.Select(Describe)
    );

    public static TheoryData<string> Titles => Run.Titles;

    [Theory]
    [MemberData(nameof(Titles))]
    public void What_is_said_is_found_with_its_source_and_nothing_else(string title) => Run.AssertCase(title);

    [Fact]
    public void The_known_failures_are_cases_and_the_share_right_is_told() => Run.AssertKnownFailures(output);

    private static string Describe(Quote quote) =>
        $"  {quote.Kind}: [{quote.Text}] speaker {quote.Speaker?.Name ?? "unknown"}"
        + $" ({quote.Speaker?.Mention.Text ?? "no mention"}), cue {quote.Cue?.Text ?? "none"}, by {quote.Evidence}";
}
