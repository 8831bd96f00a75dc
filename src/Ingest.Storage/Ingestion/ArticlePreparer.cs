using System.Globalization;
using System.Text.Json;
using Ingest.Extraction.Analysis;
using Ingest.Extraction.Articles;
using Ingest.Extraction.Pipeline;
using Ingest.Reading;
using Ingest.Storage.Rows;
using Ingest.Storage.Telemetry;
using Microsoft.Extensions.Logging;

namespace Ingest.Storage.Ingestion;

/// <summary>Analyses one article; <see cref="Extraction.Pipeline.ArticleAnalyzer.Analyze"/> outside of tests.</summary>
internal delegate ArticleAnalysis AnalyzeArticle(Article article, CancellationToken cancellationToken);

/// <summary>Makes an edition of what was dropped: reads and analyses it, or tells why that cannot be done.</summary>
internal sealed class ArticlePreparer(IArticleReader reader, AnalyzeArticle analyze, ILogger<ArticlePreparer> logger)
{
    private static readonly string TooLargeCode = CodeOf(ReadFailureCode.TooLarge);

    /// <summary>The edition of an article.</summary>
    /// <param name="dropped">The blob.</param>
    /// <param name="content">All its bytes.</param>
    /// <param name="revision">The revision of both.</param>
    /// <param name="createdOn">The creation time that stands in for a missing date of publication.</param>
    /// <param name="cancellationToken">Ends the analysis early.</param>
    public EditionDraft Prepare(
        DroppedArticle dropped,
        byte[] content,
        string revision,
        DateTimeOffset createdOn,
        CancellationToken cancellationToken
    )
    {
        try
        {
            var source = new ArticleSource
            {
                Name = dropped.Name,
                Metadata = dropped.Metadata,
                CreatedOn = createdOn,
                ContentType = dropped.ContentType,
            };
            var result = Read(source, content);
            return result.Failure is { } failure
                ? EditionDraft.OfFailure(dropped.Name, CodeOf(failure.Code), failure.Reason, revision)
                : EditionDraft.Of(
                    Analyze(result.Article!, cancellationToken),
                    revision,
                    DroppedArticle.ContentName(content)
                );
        }
        catch (ArticleTooLargeException exception)
        {
            return EditionDraft.OfFailure(dropped.Name, TooLargeCode, exception.Message, revision);
        }
        // Whatever goes wrong with this one article would go wrong again: it must not stop the others. But what memory lacks, others may have taken.
        catch (Exception exception)
            when (exception is not OutOfMemoryException
                && (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
            )
        {
            logger.AnalysisFailed(exception, dropped.Name, ArticleId.FromName(dropped.Name), revision);
            return EditionDraft.OfFailure(
                dropped.Name,
                EditionDraft.ProcessingCode,
                "The article could not be processed because of an error in this program. Please report it with the article; "
                    + "other articles are not affected.",
                revision
            );
        }
    }

    /// <summary>The edition of an article that is too large to be read.</summary>
    public static EditionDraft Oversized(DroppedArticle dropped, long limit) =>
        EditionDraft.OfFailure(
            dropped.Name,
            TooLargeCode,
            string.Create(
                CultureInfo.InvariantCulture,
                $"The file has {dropped.Length:N0} bytes, but articles may have at most {limit:N0}. Split it, or raise the limit with the setting Ingest__MaxArticleBytes."
            ),
            dropped.OversizedRevision()
        );

    /// <summary>The edition of an article that could not be ingested after all tries.</summary>
    public static EditionDraft GivenUp(string blobName) =>
        EditionDraft.OfFailure(
            blobName,
            EditionDraft.ProcessingCode,
            "The article could not be ingested after several tries; drop it again to have it tried anew.",
            DroppedArticle.UnreadRevision
        );

    private ReadResult Read(ArticleSource source, byte[] content) =>
        Stage.Read.Run(span =>
        {
            var result = reader.Read(source, content);
            if (result.Failure is { } failure)
            {
                ErrorType.Mark(span, CodeOf(failure.Code));
            }

            return result;
        });

    private ArticleAnalysis Analyze(Article article, CancellationToken cancellationToken) =>
        Stage.Analyze.Run(span =>
        {
            var analysis = analyze(article, cancellationToken);
            span?.SetTag(TelemetryNames.QuotesAttribute, analysis.Quotes.Count);
            span?.SetTag(TelemetryNames.EventsAttribute, analysis.Events.Count);
            return analysis;
        });

    private static string CodeOf(ReadFailureCode code) => JsonNamingPolicy.CamelCase.ConvertName(code.ToString());
}
