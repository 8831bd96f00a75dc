using Ingest.Extraction.Analysis;
using Xunit.Abstractions;

namespace Ingest.Extraction.Tests.Specification;

/// <summary>The cases of <c>Events</c>.</summary>
public class EventSpecificationTests(ITestOutputHelper output)
{
    private static readonly SpecificationRun Run = new(
        "Events",
        (specification, analysis) => new EventExpectations(specification, analysis.Events).Mismatches(),
        analysis => analysis.Events.Select(Describe)
    );

    public static TheoryData<string> Titles => Run.Titles;

    [Theory]
    [MemberData(nameof(Titles))]
    public void The_events_of_a_passage_are_found(string title) => Run.AssertCase(title);

    [Fact]
    public void The_known_failures_of_events_are_cases_and_the_share_right_is_told() => Run.AssertKnownFailures(output);

    private static string Describe(Event found) =>
        $"  {found.Type}:{found.Mode} \"{found.Trigger.Text}\" {found.Status} by "
        + $"{string.Join(" | ", found.Actor.Select(actor => actor.Name))} to "
        + $"{string.Join(" | ", found.Recipient.Select(actor => actor.Name))} ({found.Evidence})";
}
