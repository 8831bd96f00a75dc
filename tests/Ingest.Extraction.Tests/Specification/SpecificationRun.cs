using Ingest.Extraction.Analysis;
using Ingest.Extraction.Articles;
using Ingest.Extraction.Pipeline;
using Xunit.Abstractions;

namespace Ingest.Extraction.Tests.Specification;

/// <summary>
/// The cases of a folder, against the whole analysis. Those listed in the folder's <c>known-failures.txt</c> fail for now: each is
/// taken from the list when it passes.
/// </summary>
/// <param name="folder">The folder, below <c>Specification</c>.</param>
/// <param name="mismatches">What of an analysis is not as the case wants it, one sentence each.</param>
/// <param name="describe">What was found, one line each, for those who read a failure.</param>
internal sealed class SpecificationRun(
    string folder,
    Func<SpecificationCase, ArticleAnalysis, IReadOnlyList<string>> mismatches,
    Func<ArticleAnalysis, IEnumerable<string>> describe
)
{
    private static readonly ArticleAnalyzer Analyzer = new();

    private readonly Dictionary<string, SpecificationCase> _cases = SpecificationFile
        .ReadFolder(folder)
        .ToDictionary(specification => specification.Title);

    private readonly HashSet<string> _knownFailures =
    [
        .. File.ReadLines(SpecificationFile.PathOf($"{folder}/known-failures.txt"))
            .Where(line => line.Length > 0 && line[0] != '#'),
    ];

    /// <summary>The titles of the cases.</summary>
    public TheoryData<string> Titles => [.. _cases.Keys];

    /// <summary>Asserts that a case passes, or that it fails if it is listed.</summary>
    public void AssertCase(string title)
    {
        var specification = _cases[title];
        var analysis = Analyze(specification);
        var wrong = mismatches(specification, analysis);
        if (_knownFailures.Contains(title))
        {
            Assert.True(wrong.Count > 0, $"\"{title}\" passes: remove it from {folder}/known-failures.txt.");
        }
        else if (wrong.Count > 0)
        {
            Assert.Fail(
                string.Join(
                    Environment.NewLine,
                    [$"{specification.File}({specification.Line}): {title}", .. wrong, "Found:", .. describe(analysis)]
                )
            );
        }
    }

    /// <summary>Tells the share right by file and in all, and the cases that are wrong; asserts that all listed ones are cases.</summary>
    public void AssertKnownFailures(ITestOutputHelper output)
    {
        var right = _cases.Values.ToLookup(specification =>
            mismatches(specification, Analyze(specification)).Count == 0
        );
        foreach (var file in _cases.Values.GroupBy(specification => specification.File))
        {
            output.WriteLine($"{right[true].Count(c => c.File == file.Key), 4} of {file.Count(), 3} right: {file.Key}");
        }

        output.WriteLine(
            $"{right[true].Count(), 4} of {_cases.Count, 3} right in all, {(double)right[true].Count() / _cases.Count:P1}"
        );
        foreach (var wrong in right[false])
        {
            output.WriteLine("wrong: " + wrong.Title);
        }

        Assert.Empty(_knownFailures.Except(_cases.Keys));
    }

    private static ArticleAnalysis Analyze(SpecificationCase specification) =>
        Analyzer.Analyze(
            new Article
            {
                Id = ArticleId.FromName(specification.Title),
                Name = specification.Title,
                Text = specification.Text,
                Published = specification.Published,
                PublishedBasis = specification.Published is null ? null : PublishedBasis.Given,
            }
        );
}
