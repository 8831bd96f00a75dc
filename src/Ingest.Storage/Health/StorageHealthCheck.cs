using System.Collections.Concurrent;
using Azure;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Ingest.Storage.Telemetry;
using Microsoft.Extensions.Logging;

namespace Ingest.Storage;

internal sealed class StorageHealthCheck(
    BlobServiceClient blobs,
    TableServiceClient tables,
    TimeProvider time,
    ILogger<StorageHealthCheck> logger
) : IStorageHealth
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    // No blob and no row of this service is called so.
    private const string Nothing = "health";

    // Who asks often need not read the same often in the log.
    private readonly ConcurrentDictionary<string, bool> _logged = [];

    public async Task<StorageHealth> CheckAsync(CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(Patience, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, patience.Token);
        var stopping = both.Token;
        StorageProblem?[] found = await Task.WhenAll([
            .. StorageNames.Containers.Select(name =>
                FindProblemAsync(
                    StorageService.Blobs,
                    name,
                    () => Container(name).GetPropertiesAsync(cancellationToken: stopping),
                    cancellationToken
                )
            ),
            FindProblemAsync(
                StorageService.Blobs,
                name: null,
                () => PretendToWriteBlobAsync(stopping),
                cancellationToken
            ),
            .. StorageNames.Tables.Select(name =>
                FindProblemAsync(StorageService.Tables, name, () => ReadRowAsync(name, stopping), cancellationToken)
            ),
            FindProblemAsync(
                StorageService.Tables,
                name: null,
                () => PretendToWriteRowAsync(stopping),
                cancellationToken
            ),
        ]);
        var problems = found.OfType<StorageProblem>().Distinct().ToArray();
        foreach (var message in _logged.Keys.Except(problems.Select(problem => problem.Message)))
        {
            _logged.TryRemove(message, out _);
        }

        return new([.. problems.Where(problem => !IsImplied(problem, problems))]);
    }

    private BlobContainerClient Container(string name) => blobs.GetBlobContainerClient(name);

    private async Task ReadRowAsync(string table, CancellationToken cancellationToken)
    {
        try
        {
            await tables
                .GetTableClient(table)
                .GetEntityAsync<TableEntity>(Nothing, Nothing, cancellationToken: cancellationToken);
        }
        catch (RequestFailedException exception) when (exception.ErrorCode == "ResourceNotFound")
        {
            // The row is not there, but its table is.
        }
    }

    // Whether something may be removed is asked before it is seen that there is nothing.
    private Task PretendToWriteBlobAsync(CancellationToken cancellationToken) =>
        IgnoreAbsenceAsync(() =>
            Container(StorageNames.ReceiptsContainer)
                .GetBlobClient(Nothing)
                .DeleteAsync(cancellationToken: cancellationToken)
        );

    private Task PretendToWriteRowAsync(CancellationToken cancellationToken) =>
        IgnoreAbsenceAsync(() =>
            tables
                .GetTableClient(StorageNames.ArticlesTable)
                .DeleteEntityAsync(Nothing, Nothing, cancellationToken: cancellationToken)
        );

    private static async Task IgnoreAbsenceAsync(Func<Task> remove)
    {
        try
        {
            await remove();
        }
        catch (RequestFailedException exception) when (exception.Status is 404 or 412)
        {
            // It may be removed, but is not there. If its container or table is missing, the reading tells.
        }
    }

    /// <summary>What is wrong with a part of storage, or null.</summary>
    /// <param name="service">The part.</param>
    /// <param name="name">The container or table that is read, or null if something is written.</param>
    /// <param name="ask">Asks it.</param>
    /// <param name="cancellationToken">The caller's: one that does not wait for the answer is no problem.</param>
    private async Task<StorageProblem?> FindProblemAsync(
        StorageService service,
        string? name,
        Func<Task> ask,
        CancellationToken cancellationToken
    )
    {
        using var answers = LastAnswer.Watch();
        try
        {
            await ask();
            return null;
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            var kind = KindOf(StatusOf(exception) ?? answers.Status, isWrite: name is null);
            var problem = new StorageProblem(service, kind, Describe(service, kind, name));
            if (_logged.TryAdd(problem.Message, true))
            {
                logger.HealthCheckFailed(exception, problem.Message, ErrorType.Of(exception));
            }

            return problem;
        }
    }

    private static int? StatusOf(Exception exception) =>
        exception is RequestFailedException { Status: not 0 and var status } ? status : null;

    private static StorageProblemKind KindOf(int? status, bool isWrite) =>
        status switch
        {
            401 => StorageProblemKind.Refused,
            403 => isWrite ? StorageProblemKind.ReadOnly : StorageProblemKind.Refused,
            404 => StorageProblemKind.Missing,
            429 or 503 => StorageProblemKind.Overloaded,
            >= 400 => StorageProblemKind.Failing,
            _ => StorageProblemKind.Unreachable,
        };

    private static string Describe(StorageService service, StorageProblemKind kind, string? name)
    {
        var (subject, part) =
            service == StorageService.Blobs ? ("Blob storage", "container") : ("Table storage", "table");
        return kind switch
        {
            StorageProblemKind.Refused => $"{subject} refuses access",
            StorageProblemKind.ReadOnly => $"{subject} refuses to be written to",
            StorageProblemKind.Missing => $"{subject} lacks the {part} {name}",
            StorageProblemKind.Overloaded => $"{subject} is overloaded",
            StorageProblemKind.Failing => $"{subject} answers with errors",
            _ => $"{subject} does not answer",
        };
    }

    /// <summary>Who is not let in may of course not write.</summary>
    private static bool IsImplied(StorageProblem problem, IEnumerable<StorageProblem> all) =>
        problem.Kind == StorageProblemKind.ReadOnly
        && all.Any(other => other.Service == problem.Service && other.Kind == StorageProblemKind.Refused);
}
