using System.Globalization;

namespace Ingest.Cli.Connecting;

/// <summary>An Azurite on the ports that emulators have.</summary>
internal static class DefaultAzurite
{
    /// <summary>The port of the blob service.</summary>
    public const int BlobPort = 10000;

    /// <summary>The port of the queue service.</summary>
    public const int QueuePort = 10001;

    /// <summary>The port of the table service.</summary>
    public const int TablePort = 10002;

    /// <summary>Its connection string.</summary>
    public const string ConnectionString = "UseDevelopmentStorage=true";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    /// <summary>Whether one answers. Another program on these ports is none.</summary>
    public static async Task<bool> IsRunningAsync(CancellationToken cancellationToken)
    {
        using var http = new HttpClient { Timeout = Patience };
        return await IsAzuriteAsync(http, BlobPort, cancellationToken)
            && await IsAzuriteAsync(http, TablePort, cancellationToken);
    }

    private static async Task<bool> IsAzuriteAsync(HttpClient http, int port, CancellationToken cancellationToken)
    {
        try
        {
            var address = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}/"));
            using var answer = await http.GetAsync(address, cancellationToken);
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
