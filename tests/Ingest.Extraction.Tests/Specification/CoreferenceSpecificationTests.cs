using Ingest.Extraction.Analysis;
using Xunit.Abstractions;

namespace Ingest.Extraction.Tests.Specification;

/// <summary>The cases of <c>Coreference</c>.</summary>
public class CoreferenceSpecificationTests(ITestOutputHelper output)
{
    private static readonly SpecificationRun Run = new(
        "Coreference",
        (specification, analysis) => new CoreferenceExpectations(specification, analysis.Entities).Mismatches(),
        analysis => analysis.Entities.Select(Describe)
    );

    public static TheoryData<string> Titles => Run.Titles;

    [Theory]
    [MemberData(nameof(Titles))]
    public void The_mentions_of_one_thing_are_joined(string title) => Run.AssertCase(title);

    [Fact]
    public void The_known_failures_are_cases_and_the_share_right_is_told() => Run.AssertKnownFailures(output);

    private static string Describe(Entity entity) =>
        $"  {entity.Name} ({entity.Kind}, {entity.Role ?? "no role"}, {entity.Country ?? "no country"}): "
        + string.Join(" | ", entity.Mentions.Select(mention => mention.Text));
}
