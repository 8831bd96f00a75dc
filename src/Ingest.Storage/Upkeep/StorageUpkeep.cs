using Microsoft.Extensions.Logging;

namespace Ingest.Storage.Upkeep;

internal sealed partial class StorageUpkeep(
    BacklogReader backlogs,
    StoreScan scan,
    ArticleMender mender,
    TimeProvider time,
    ILogger<StorageUpkeep> logger
) : IStorageUpkeep
{
    // Each of them reads and analyses an article.
    private const int Parallelism = 4;

    public async Task<UpkeepReport> VerifyAsync(UpkeepRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var suspects = new Suspects();
        var backlog = await backlogs.ReadAsync(cancellationToken);
        var (articles, rows) = await scan.ReadAsync(backlog.Dropped, suspects, cancellationToken);
        suspects.NoteGone(backlog);
        return await ExamineAsync(
            suspects.All,
            new UpkeepReport
            {
                Mended = request.Mend,
                Articles = articles,
                Rows = rows,
            },
            request,
            cancellationToken
        );
    }

    public async Task<UpkeepReport> CatchUpAsync(UpkeepRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var suspects = new Suspects();
        var backlog = await backlogs.ReadAsync(cancellationToken);
        suspects.NoteGone(backlog);
        suspects.NoteOverdue(backlog, time.GetUtcNow() - request.Overdue);
        var start = new UpkeepReport { Mended = request.Mend, Articles = backlog.Dropped.Count };
        return await ExamineAsync(suspects.All, start, request, cancellationToken);
    }

    private async Task<UpkeepReport> ExamineAsync(
        IReadOnlyCollection<Suspect> suspects,
        UpkeepReport report,
        UpkeepRequest request,
        CancellationToken cancellationToken
    )
    {
        if (suspects.Any(suspect => suspect.Unfinished != default))
        {
            await Task.Delay(request.Settling, time, cancellationToken);
        }

        var adding = new Lock();
        await Parallel.ForEachAsync(
            suspects,
            new ParallelOptions { MaxDegreeOfParallelism = Parallelism, CancellationToken = cancellationToken },
            async (suspect, token) =>
            {
                var found = await ExamineAsync(suspect, request, token);
                lock (adding)
                {
                    report = report.Add(found);
                }
            }
        );
        LogReport(report);
        return report;
    }

    private async Task<UpkeepReport> ExamineAsync(
        Suspect suspect,
        UpkeepRequest request,
        CancellationToken cancellationToken
    )
    {
        try
        {
            return await mender.ExamineAsync(suspect, request.Mend, cancellationToken);
        }
        catch (Exception exception)
            when (!StorageFailure.IsOutage(exception) && !cancellationToken.IsCancellationRequested)
        {
            LogUnmended(suspect.ArticleId, exception);
            return new() { Mended = request.Mend, Unmended = 1 };
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Storage was checked: {Report}")]
    private partial void LogReport(UpkeepReport report);

    [LoggerMessage(Level = LogLevel.Error, Message = "The article {ArticleId} could not be mended")]
    private partial void LogUnmended(string articleId, Exception exception);
}
