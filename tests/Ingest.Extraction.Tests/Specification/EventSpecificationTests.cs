using Ingest.Extraction.Articles;
using Ingest.Extraction.Pipeline;
using Xunit.Abstractions;

namespace Ingest.Extraction.Tests.Specification;

/// <summary>
/// The cases of <c>Events</c>, against the whole analysis. Those listed in <c>known-failures.txt</c> fail for now: each is taken
/// from the list when it passes.
/// </summary>
public class EventSpecificationTests(ITestOutputHelper output)
{
    private const string Folder = "Events";

    private static readonly ArticleAnalyzer Analyzer = new();

    private static readonly Dictionary<string, SpecificationCase> Cases = SpecificationFile
        .ReadFolder(Folder)
        .ToDictionary(specification => specification.Title);

    private static readonly HashSet<string> KnownFailures =
    [
        .. File.ReadLines(SpecificationFile.PathOf($"{Folder}/known-failures.txt"))
            .Where(line => line.Length > 0 && line[0] != '#'),
    ];

    public static TheoryData<string> Titles => [.. Cases.Keys];

    [Theory]
    [MemberData(nameof(Titles))]
    public void The_events_of_a_passage_are_found(string title)
    {
        var specification = Cases[title];
        var (mismatches, found) = Check(specification);
        if (KnownFailures.Contains(title))
        {
            Assert.True(mismatches.Count > 0, $"\"{title}\" passes: remove it from {Folder}/known-failures.txt.");
        }
        else if (mismatches.Count > 0)
        {
            Assert.Fail(
                string.Join(
                    Environment.NewLine,
                    [$"{specification.File}({specification.Line}): {title}", .. mismatches, "Found:", .. found]
                )
            );
        }
    }

    [Fact]
    public void The_known_failures_of_events_are_cases_and_the_share_right_is_told()
    {
        var right = Cases.Values.ToLookup(specification => Check(specification).Mismatches.Count == 0);
        foreach (var file in Cases.Values.GroupBy(specification => specification.File))
        {
            output.WriteLine($"{right[true].Count(c => c.File == file.Key), 4} of {file.Count(), 3} right: {file.Key}");
        }

        output.WriteLine(
            $"{right[true].Count(), 4} of {Cases.Count, 3} right in all, {(double)right[true].Count() / Cases.Count:P1}"
        );
        foreach (var wrong in right[false])
        {
            output.WriteLine("wrong: " + wrong.Title);
        }

        Assert.Empty(KnownFailures.Except(Cases.Keys));
    }

    private static (IReadOnlyList<string> Mismatches, IEnumerable<string> Found) Check(SpecificationCase specification)
    {
        var analysis = Analyzer.Analyze(
            new Article
            {
                Id = ArticleId.FromName(specification.Title),
                Name = specification.Title,
                Text = specification.Text,
                Published = specification.Published,
                PublishedBasis = specification.Published is null ? null : PublishedBasis.Given,
            }
        );
        return (
            new EventExpectations(specification, analysis.Events).Mismatches(),
            analysis.Events.Select(found =>
                $"  {found.Type}:{found.Mode} \"{found.Trigger.Text}\" {found.Status} by "
                + $"{string.Join(" | ", found.Actor.Select(actor => actor.Name))} to "
                + $"{string.Join(" | ", found.Recipient.Select(actor => actor.Name))} ({found.Evidence})"
            )
        );
    }
}
