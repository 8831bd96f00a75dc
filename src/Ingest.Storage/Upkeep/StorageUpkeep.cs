using Ingest.Storage.Telemetry;
using Microsoft.Extensions.Logging;

namespace Ingest.Storage.Upkeep;

internal sealed class StorageUpkeep(
    BacklogReader backlogs,
    StoreScan scan,
    ArticleMender mender,
    TimeProvider time,
    ILogger<StorageUpkeep> logger
) : IStorageUpkeep
{
    // Each of them reads and analyses an article.
    private const int Parallelism = 4;

    public Task<UpkeepReport> VerifyAsync(UpkeepRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        return ObserveAsync(TelemetryNames.VerifySpan, () => VerifiedAsync(request, cancellationToken));
    }

    public Task<UpkeepReport> CatchUpAsync(UpkeepRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        return ObserveAsync(TelemetryNames.CatchUpSpan, () => CaughtUpAsync(request, cancellationToken));
    }

    private async Task<UpkeepReport> VerifiedAsync(UpkeepRequest request, CancellationToken cancellationToken)
    {
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

    private async Task<UpkeepReport> CaughtUpAsync(UpkeepRequest request, CancellationToken cancellationToken)
    {
        var suspects = new Suspects();
        var backlog = await backlogs.ReadAsync(cancellationToken);
        suspects.NoteGone(backlog);
        suspects.NoteOverdue(backlog, time.GetUtcNow() - request.Overdue);
        var start = new UpkeepReport { Mended = request.Mend, Articles = backlog.Dropped.Count };
        return await ExamineAsync(suspects.All, start, request, cancellationToken);
    }

    private static async Task<UpkeepReport> ObserveAsync(string spanName, Func<Task<UpkeepReport>> work)
    {
        using var span = Tracing.Source.StartActivity(spanName);
        try
        {
            return await work();
        }
        catch (Exception exception)
        {
            ErrorType.Mark(span, ErrorType.Of(exception));
            throw;
        }
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
        IngestionMetrics.Found(report);
        logger.StorageChecked(
            report,
            report.Articles,
            report.Rows,
            report.Orphans,
            report.Missing,
            report.Unfinished,
            report.Outdated,
            report.Vanished,
            report.Overdue,
            report.Unmended,
            report.Mended
        );
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
            var found = await mender.ExamineAsync(suspect, request.Mend, cancellationToken);
            if (!found.IsClean)
            {
                logger.ArticleExamined(
                    suspect.ArticleId,
                    found.Orphans,
                    found.Missing,
                    found.Unfinished,
                    found.Outdated,
                    found.Vanished,
                    found.Overdue,
                    found.Mended
                );
            }

            return found;
        }
        catch (Exception exception)
            when (!StorageFailure.IsOutage(exception) && !cancellationToken.IsCancellationRequested)
        {
            logger.ArticleUnmended(exception, suspect.ArticleId);
            return new() { Mended = request.Mend, Unmended = 1 };
        }
    }
}
