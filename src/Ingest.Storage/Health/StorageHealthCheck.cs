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

    // Who asks often need not read the same often in the log.
    private readonly ConcurrentDictionary<string, string> _logged = [];

    public async Task<StorageHealth> CheckAsync(CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(Patience, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, patience.Token);
        var checks = await Task.WhenAll(
            ProblemAsync(
                "Blob storage",
                () =>
                    blobs
                        .GetBlobContainerClient(StorageNames.ArticlesContainer)
                        .GetPropertiesAsync(cancellationToken: both.Token),
                cancellationToken
            ),
            ProblemAsync(
                "Table storage",
                () =>
                    tables
                        .GetTableClient(StorageNames.ArticlesTable)
                        .GetEntityIfExistsAsync<TableEntity>("health", "health", cancellationToken: both.Token),
                cancellationToken
            )
        );
        var problems = checks.OfType<string>().ToArray();
        return new(
            checks[0] is null,
            checks[1] is null,
            problems.Length == 0 ? null : string.Join("; ", problems) + "."
        );
    }

    private async Task<string?> ProblemAsync(string service, Func<Task> ask, CancellationToken cancellationToken)
    {
        try
        {
            await ask();
            _logged.TryRemove(service, out _);
            return null;
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            var problem = exception switch
            {
                RequestFailedException { Status: 401 or 403 } => $"{service} refuses access",
                RequestFailedException { Status: 404 } => $"{service} lacks the container or table of articles",
                RequestFailedException { Status: 429 or 503 } => $"{service} is overloaded",
                _ => $"{service} does not answer",
            };
            if (!_logged.TryGetValue(service, out var logged) || logged != problem)
            {
                _logged[service] = problem;
                logger.HealthCheckFailed(exception, service, ErrorType.Of(exception));
            }

            return problem;
        }
    }
}
