using System.Text;
using System.Text.Json;
using Ingest.Extraction.Analysis;
using Ingest.Extraction.Pipeline;
using Ingest.TestSupport;
using Ingest.TestSupport.Hostile;
using Xunit.Abstractions;

namespace Ingest.Reading.Tests.Hostile;

/// <summary>
/// Every file of the corpus, read and analysed. Small within the suite; with <c>INGEST_TEST_SCALE=full</c> what could go on for ever
/// goes on for 100,000 characters. Nothing else runs meanwhile, so that the process's time is the test's.
/// </summary>
[Collection(nameof(RunsAlone))]
public sealed class HostileCorpusTests(ITestOutputHelper output)
{
    private static readonly int Length = TestScale.Of(suite: 4_000, full: 100_000);

    /// <summary>What a small file may allocate, whatever its size: a parser's tables, and SmartReader's scores of 3,000 elements.</summary>
    private const long FreeAllocation = 512L << 20;

    /// <summary>Bytes allocated for a byte of the file. Plain text takes about 200.</summary>
    private const long AllocationPerByte = 6_000;

    /// <summary>How much more time than plain text of the same length a file may take. What is quadratic takes thousands of times as much.</summary>
    private const double TimeRatio = 25;

    /// <summary>What is not worth measuring.</summary>
    private static readonly TimeSpan FreeTime = TimeSpan.FromSeconds(4);

    private readonly ArticleAnalyzer _analyzer = new();

    [Fact]
    public void Every_file_gives_an_analysis_or_a_reason_in_time_and_memory_that_its_length_bounds()
    {
        var files = HostileCorpus.Files(Length);
        Assert.True(files.Count >= 200, "The corpus has at least 200 files.");
        Assert.Equal(files.Count, files.Select(file => file.Name).Distinct().Count());
        Take(new("ordinary", "ordinary.txt", () => Plain(1_000)));
        var plain = Take(new("ordinary", "ordinary.txt", () => Plain(50_000)));
        var timePerByte = plain.Time / plain.Bytes;

        var outcomes = files.Select(Take).ToList();

        foreach (var kind in outcomes.GroupBy(outcome => outcome.File.Kind, StringComparer.Ordinal))
        {
            output.WriteLine(
                $"{kind.Key}: {kind.Count()} files, {kind.Count(outcome => outcome.Refusal is null)} analysed, "
                    + $"{kind.Count(outcome => outcome.Refusal is not null)} refused; slowest {Slowest(kind)}"
            );
        }

        output.WriteLine($"{outcomes.Count} files, {outcomes.Sum(outcome => outcome.Bytes):N0} bytes");
        Assert.All(
            outcomes,
            outcome =>
            {
                Assert.InRange(outcome.Allocated, 0, FreeAllocation + (AllocationPerByte * outcome.Bytes));
                Assert.True(
                    outcome.Time <= FreeTime + (TimeRatio * outcome.Bytes * timePerByte),
                    $"{outcome.File.Name} took {outcome.Time}, as {outcome.Time / (outcome.Bytes * timePerByte):F0} times as much plain text."
                );
            }
        );
    }

    private static string Slowest(IEnumerable<Outcome> outcomes) =>
        outcomes.MaxBy(outcome => outcome.Time) is { } slowest
            ? $"{slowest.File.Name}, {slowest.Bytes:N0} bytes, {slowest.Time.TotalSeconds:F1} s, {slowest.Allocated >> 20:N0} MB allocated"
            : "none";

    private Outcome Take(HostileFile file)
    {
        var content = file.Content();
        var (time, allocated) = (Environment.CpuUsage.UserTime, GC.GetAllocatedBytesForCurrentThread());
        var refusal = Analyze(file, content);
        return new(
            file,
            content.Length,
            refusal,
            Environment.CpuUsage.UserTime - time,
            GC.GetAllocatedBytesForCurrentThread() - allocated
        );
    }

    /// <summary>Reads and analyses a file, and checks what came of it.</summary>
    /// <returns>Why it was refused, or null.</returns>
    private string? Analyze(HostileFile file, byte[] content)
    {
        var source = new ArticleSource { Name = file.Name, Metadata = file.Metadata.AsReadOnly() };
        var result = new ArticleReader().Read(source, content);
        try
        {
            if (result.Article is { } article)
            {
                AssertSound(_analyzer.Analyze(article));
                return null;
            }
        }
        catch (ArticleTooLargeException refusal)
        {
            return refusal.Message;
        }
        catch (Exception exception) when (exception is not Xunit.Sdk.XunitException)
        {
            throw new InvalidOperationException($"{file.Name} ({file.Kind}) cannot be analysed.", exception);
        }

        Assert.EndsWith(".", result.Failure!.Reason, StringComparison.Ordinal);
        return result.Failure.Reason;
    }

    private static void AssertSound(ArticleAnalysis analysis)
    {
        var text = analysis.Article.Text;
        Assert.All(
            analysis.Entities.SelectMany(entity => entity.Mentions),
            mention => Assert.Equal(mention.Text, text[mention.Start..mention.End])
        );
        Assert.All(
            analysis.Quotes,
            quote => Assert.True(0 <= quote.Start && quote.Start < quote.End && quote.End <= text.Length)
        );
        Assert.All(
            analysis.Events,
            found => Assert.Equal(found.Trigger.Text, text[found.Trigger.Start..found.Trigger.End])
        );
        Assert.InRange(analysis.Quotes.Count, 0, ArticleLimits.MaxFindings);
        Assert.InRange(analysis.Events.Count, 0, ArticleLimits.MaxFindings);
        Assert.InRange(analysis.Entities.Count, 0, ArticleLimits.MaxFindings);
        Assert.NotEmpty(JsonSerializer.SerializeToUtf8Bytes(analysis, AnalysisJson.Readable.ArticleAnalysis));
    }

    private static byte[] Plain(int length)
    {
        var text = new StringBuilder();
        while (text.Length < length)
        {
            text.Append("The ferry between the two towns will run all winter, the harbour office says. ");
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private sealed record Outcome(HostileFile File, int Bytes, string? Refusal, TimeSpan Time, long Allocated);
}

/// <summary>Tests that measure the process.</summary>
[CollectionDefinition(nameof(RunsAlone), DisableParallelization = true)]
public sealed class RunsAlone;
