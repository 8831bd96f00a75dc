using Ingest.Storage;

namespace Ingest.Cli.Connecting;

/// <summary>Finds out whether an Azurite runs where a connection string says.</summary>
internal static class RunningAzurite
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    /// <summary>The first of several connection strings at whose addresses an Azurite answers, or null.</summary>
    public static async Task<string?> FindAsync(
        IEnumerable<string> connectionStrings,
        CancellationToken cancellationToken
    )
    {
        foreach (var connectionString in connectionStrings)
        {
            if (await AnswersAsync(connectionString, cancellationToken))
            {
                return connectionString;
            }
        }

        return null;
    }

    /// <summary>Whether one answers. Another program on its ports is none.</summary>
    public static async Task<bool> AnswersAsync(string connectionString, CancellationToken cancellationToken)
    {
        StorageClients clients;
        try
        {
            clients = StorageClients.Create(connectionString);
        }
        catch (InvalidConnectionStringException)
        {
            return false;
        }

        using var http = new HttpClient { Timeout = Patience };
        return await IsAzuriteAsync(http, clients.Blobs.Uri, cancellationToken)
            && await IsAzuriteAsync(http, clients.Tables.Uri, cancellationToken);
    }

    private static async Task<bool> IsAzuriteAsync(HttpClient http, Uri account, CancellationToken cancellationToken)
    {
        try
        {
            using var answer = await http.GetAsync(new Uri(account, "/"), cancellationToken);
            return answer.Headers.Server.Any(product =>
                product.Product?.Name.StartsWith("Azurite", StringComparison.Ordinal) == true
            );
        }
        catch (Exception exception)
            when (exception is HttpRequestException || !cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }
}
