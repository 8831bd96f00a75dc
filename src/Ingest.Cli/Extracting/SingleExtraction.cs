using System.Text.Json;
using Ingest.Extraction.Analysis;
using Ingest.Extraction.Articles;
using Ingest.Extraction.Pipeline;
using Ingest.Reading;
using Spectre.Console;

namespace Ingest.Cli.Extracting;

/// <summary>What one article is analysed with.</summary>
/// <param name="Path">The file, or <c>-</c> for standard input.</param>
/// <param name="Name">The name that replaces the file's own, or null.</param>
/// <param name="Title">The headline, or null to take the document's.</param>
/// <param name="Published">The day of publication, or null to take the document's.</param>
/// <param name="AsJson">Whether JSON is wanted rather than a readable page.</param>
internal sealed record SingleExtractionOptions(
    string Path,
    string? Name,
    string? Title,
    DateOnly? Published,
    bool AsJson
);

/// <summary>Analyses one article and prints what was found.</summary>
internal static class SingleExtraction
{
    private const string StandardInput = "-";

    /// <summary>Analyses and prints.</summary>
    /// <returns>The exit status, 0.</returns>
    /// <exception cref="CommandException">The file is missing or no article.</exception>
    public static async Task<int> RunAsync(SingleExtractionOptions options, CancellationToken cancellationToken)
    {
        var content = await ReadAsync(options.Path, cancellationToken);
        var analysis = new ArticleAnalyzer().Analyze(ToArticle(options, content), cancellationToken);
        if (options.AsJson)
        {
            await using var output = Console.OpenStandardOutput();
            await JsonSerializer.SerializeAsync(
                output,
                analysis,
                AnalysisJson.Indented.ArticleAnalysis,
                cancellationToken
            );
            output.WriteByte((byte)'\n');
        }
        else
        {
            AnalysisPage.Write(AnsiConsole.Console, analysis);
        }

        return 0;
    }

    private static Article ToArticle(SingleExtractionOptions options, byte[] content)
    {
        var isInput = options.Path == StandardInput;
        var name = options.Name ?? (isInput ? "standard-input.txt" : Path.GetFileName(options.Path));
        var result = new ArticleReader().Read(new ArticleSource { Name = name }, content);
        if (result.Article is not { } article)
        {
            throw new CommandException(
                $"{(isInput ? "Standard input" : options.Path)} cannot be read as an article: {result.Failure!.Reason}"
            );
        }

        if (options.Title is not null)
        {
            article = article with { Title = options.Title };
        }

        return options.Published is { } published
            ? article with
            {
                Published = published,
                PublishedBasis = PublishedBasis.Given,
            }
            : article;
    }

    private static async Task<byte[]> ReadAsync(string path, CancellationToken cancellationToken)
    {
        if (path == StandardInput)
        {
            using var buffer = new MemoryStream();
            await using var input = Console.OpenStandardInput();
            await input.CopyToAsync(buffer, cancellationToken);
            return buffer.ToArray();
        }

        try
        {
            return await File.ReadAllBytesAsync(path, cancellationToken);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new CommandException($"There is no file {path}: check its name.", exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new CommandException($"{path} cannot be read: it must be a file that you may read.", exception);
        }
    }
}
