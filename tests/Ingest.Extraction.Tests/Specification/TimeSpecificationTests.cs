using System.Globalization;
using Ingest.Extraction.Analysis;
using Ingest.Extraction.Articles;
using Ingest.Extraction.Layout;
using Ingest.Extraction.Pipeline;
using Ingest.Extraction.Syntax;
using Ingest.Extraction.Times;

namespace Ingest.Extraction.Tests.Specification;

/// <summary>
/// The cases of <c>Times/*.md</c>. Each lists all expressions of its passage in order, as <c>- DATE: last Friday</c> with
/// <c>value</c> (TIMEX3) and where it matters <c>interval</c> and <c>range</c> (first..last day, or none) and
/// <c>confidence: doubtful</c>.
/// </summary>
public class TimeSpecificationTests
{
    private const double Doubtful = 0.75;

    public static TheoryData<string, string> Cases()
    {
        var data = new TheoryData<string, string>();
        foreach (var specification in SpecificationFile.ReadFolder("Times"))
        {
            data.Add(specification.File, specification.Title);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Expressions_of_time_are_as_specified(string file, string title)
    {
        var specification = SpecificationFile.ReadFolder("Times").Single(c => c.File == file && c.Title == title);
        var times = Read(specification);
        var expected = specification.Items.Where(item => item.Kind != SpecificationItem.None).ToList();
        Assert.True(
            expected.Count == times.Count,
            $"{file}, \"{title}\": expected {expected.Count} expressions, found {Describe(times)}"
        );
        for (var i = 0; i < expected.Count; i++)
        {
            var difference = Difference(expected[i], times[i]);
            Assert.True(difference is null, $"{file}({expected[i].Line}), \"{title}\": {difference}");
        }
    }

    private static string? Difference(SpecificationItem expected, ResolvedTime found)
    {
        var wanted = new List<(string Name, string? Wanted, string Found)>
        {
            ("type", expected.Kind, found.Expression.Type.ToString().ToUpperInvariant()),
            ("text", expected.Text, found.Expression.Text),
            ("value", expected.Value("value"), found.Expression.Value),
            ("interval", expected.Value("interval"), Interval(found.Date)),
            ("range", expected.Value("range"), Interval(found.Range)),
            ("confidence", expected.Value("confidence"), found.Confidence < Doubtful ? "doubtful" : "sure"),
        };
        var (name, want, have) = wanted.Find(pair => pair.Wanted is not null && pair.Wanted != pair.Found);
        return name is null ? null : $"the {name} should be {want}, but is {have}";
    }

    private static IReadOnlyList<ResolvedTime> Read(SpecificationCase specification)
    {
        var document = new Document(
            new Article
            {
                Id = ArticleId.FromName("case.txt"),
                Name = "case.txt",
                Text = specification.Text,
                Published = specification.Published,
            },
            new AnalyzedText()
        );
        IAnalysisComponent[] components = [new LayoutComponent(), new SyntaxComponent(), new TimeComponent()];
        foreach (var component in components)
        {
            component.Process(document);
        }

        return document.Times;
    }

    private static string Interval(ResolvedDate? date) =>
        date is null
            ? "none"
            : string.Create(CultureInfo.InvariantCulture, $"{date.Start:yyyy-MM-dd}..{date.End:yyyy-MM-dd}");

    private static string Describe(IReadOnlyList<ResolvedTime> times) =>
        times.Count == 0
            ? "none"
            : string.Join(", ", times.Select(time => $"\"{time.Expression.Text}\" {time.Expression.Value}"));
}
