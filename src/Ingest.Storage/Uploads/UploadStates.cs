using System.Collections.Concurrent;
using Ingest.Extraction.Articles;
using Ingest.Storage.Ingestion;
using Ingest.Storage.Lookups;
using Ingest.Storage.Rows;

namespace Ingest.Storage.Uploads;

/// <summary>Tells what became of uploads: the service leaves a receipt for each version it has dealt with, and then the head says how it ended.</summary>
internal sealed class UploadStates(ReceiptStore receipts, ArticleBlobs blobs, HeadStore heads)
{
    private const int Parallelism = 16;

    private static readonly UploadState Waiting = new(UploadStage.Waiting);
    private static readonly UploadState Gone = new(UploadStage.Gone);

    /// <summary>What became of one article; see <see cref="IArticleUploads.FindStateAsync"/>.</summary>
    public async Task<UploadState?> FindAsync(string articleId, string? version, CancellationToken cancellationToken)
    {
        if (!ArticleId.IsValid(articleId))
        {
            return null;
        }

        if (await receipts.FindAsync(articleId, cancellationToken) is not { } receipt)
        {
            // The identifier does not tell the blob's name.
            return version is null ? null : Waiting;
        }

        if (receipt.Version.ToString() == version)
        {
            return await OutcomeAsync(articleId, cancellationToken);
        }

        return await blobs.FindAsync(receipt.BlobName, cancellationToken) is not { } present ? Gone
            : BlobVersion.Of(present.ETag) == receipt.Version ? await OutcomeAsync(articleId, cancellationToken)
            : Waiting;
    }

    /// <summary>What became of many; see <see cref="IArticleUploads.FindSettledAsync"/>.</summary>
    public async Task<IReadOnlyDictionary<string, UploadState>> FindSettledAsync(
        IReadOnlyCollection<UploadedArticle> articles,
        CancellationToken cancellationToken
    )
    {
        var dealtWith = await receipts.ListAsync(cancellationToken);
        var settled = articles.Where(article =>
            dealtWith.TryGetValue(article.Id, out var receipt) && receipt.ToString() == article.Version
        );
        var states = new ConcurrentDictionary<string, UploadState>(StringComparer.Ordinal);
        await Parallel.ForEachAsync(
            settled,
            new ParallelOptions { MaxDegreeOfParallelism = Parallelism, CancellationToken = cancellationToken },
            async (article, stop) => states[article.Id] = await OutcomeAsync(article.Id, stop)
        );
        return states;
    }

    private async Task<UploadState> OutcomeAsync(string articleId, CancellationToken cancellationToken) =>
        (await heads.FindAsync(articleId, cancellationToken))?.Current is not { } edition ? Gone
        : edition.Summary is { State: ArticleState.Failed } failed
            ? new(UploadStage.Failed, failed.Reason, failed.ReasonCode)
        : new(UploadStage.Ingested);
}
