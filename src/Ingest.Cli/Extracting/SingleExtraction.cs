using System.Globalization;
using System.Text.Json;
using Ingest.Cli.Extracting.Page;
using Ingest.Extraction.Analysis;
using Ingest.Extraction.Articles;
using Ingest.Extraction.Pipeline;
using Ingest.Reading;
using Ingest.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
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
    /// <exception cref="CommandException">The file is missing, too large or no article.</exception>
    /// <exception cref="OptionsValidationException">The setting of the most bytes is out of range.</exception>
    public static async Task<int> RunAsync(SingleExtractionOptions options, CancellationToken cancellationToken)
    {
        var content = await ReadAsync(options.Path, FindMaxArticleBytes(), cancellationToken);
        var analysis = Analyze(options, ToArticle(options, content), cancellationToken);
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

    private static ArticleAnalysis Analyze(
        SingleExtractionOptions options,
        Article article,
        CancellationToken cancellationToken
    )
    {
        try
        {
            return new ArticleAnalyzer().Analyze(article, cancellationToken);
        }
        catch (ArticleTooLargeException exception)
        {
            throw new CommandException($"{Called(options.Path)} cannot be analysed: {exception.Message}", exception);
        }
    }

    private static Article ToArticle(SingleExtractionOptions options, byte[] content)
    {
        var isInput = options.Path == StandardInput;
        var name = options.Name ?? (isInput ? "standard-input.txt" : Path.GetFileName(options.Path));
        var result = new ArticleReader().Read(new ArticleSource { Name = name }, content);
        if (result.Article is not { } article)
        {
            throw new CommandException(
                $"{Called(options.Path)} cannot be read as an article: {result.Failure!.Reason}"
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

    /// <summary>The service's own limit.</summary>
    private static long FindMaxArticleBytes()
    {
        using var services = new ServiceCollection().AddEnvironmentSettings().AddIngestStorage().BuildServiceProvider();
        return services.GetRequiredService<IOptions<StorageOptions>>().Value.MaxArticleBytes;
    }

    private static async Task<byte[]> ReadAsync(string path, long most, CancellationToken cancellationToken)
    {
        if (Directory.Exists(path))
        {
            throw new CommandException($"{path} is a folder: name one file of it, or give many as lines to --jsonl.");
        }

        try
        {
            await using var input = path == StandardInput ? Console.OpenStandardInput() : File.OpenRead(path);
            return await ReadAsync(input, Called(path), most, cancellationToken);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new CommandException($"There is no file {path}: check its name.", exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new CommandException(
                $"{Called(path)} cannot be read: it must be a file that you may read.",
                exception
            );
        }
    }

    /// <summary>Reads to the end, but no more than an article may have.</summary>
    private static async Task<byte[]> ReadAsync(
        Stream input,
        string called,
        long most,
        CancellationToken cancellationToken
    )
    {
        using var content = new MemoryStream();
        var buffer = new byte[64 * 1024];
        for (int count; (count = await input.ReadAsync(buffer, cancellationToken)) > 0; )
        {
            content.Write(buffer, 0, count);
            if (content.Length > most)
            {
                throw new CommandException(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{called} has more than the {most:N0} bytes that an article may have: split it, or raise the limit with the setting Ingest__MaxArticleBytes."
                    )
                );
            }
        }

        return content.ToArray();
    }

    private static string Called(string path) => path == StandardInput ? "Standard input" : path;
}
