using System.Globalization;
using Ingest.Cli.Connecting;
using Ingest.Cli.Uploading;
using Ingest.Storage.Lookups;
using Ingest.Storage.Uploads;
using Microsoft.Extensions.DependencyInjection;

namespace Ingest.Cli.Serving;

/// <summary>The service from start to end.</summary>
internal static class LocalService
{
    /// <summary>Runs the service until it is told to stop.</summary>
    /// <returns>The exit status, 0.</returns>
    public static async Task<int> RunAsync(ServeOptions options, CancellationToken stopping)
    {
        // What cannot work is said before anything is installed or started.
        var files = options.Drop.Count > 0 ? ArticleFile.Find(options.Drop) : [];
        if (!ServiceStorage.IsFree(options.Port))
        {
            throw PortInUse(options.Port);
        }

        await using var storage = await ServiceStorage.OpenAsync(options, stopping);
        await StorageCheck.PrepareAsync(storage.Clients, stopping);
        await using var app = ServiceHost.Build(storage.Clients, options.Port);
        await StorageUse.RunAsync(
            () => UploadAsync(app.Services.GetRequiredService<IArticleUploads>(), files, stopping),
            "start the service again when it is back; what is there already is not uploaded twice.",
            stopping
        );
        try
        {
            await app.StartAsync(stopping);
        }
        catch (IOException exception)
        {
            throw PortInUse(options.Port, exception);
        }

        var address = string.Create(CultureInfo.InvariantCulture, $"http://localhost:{options.Port}");
        Console.WriteLine($"Ingest is ready at {address}");
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(stopping, app.Lifetime.ApplicationStopping);
        var suggesting = new Suggestions(app.Services.GetRequiredService<ILookups>(), address).WriteAsync(
            files,
            ended.Token
        );
        await Task.WhenAny(storage.Lost, Task.Delay(Timeout.Infinite, ended.Token));
        var isLost = !ended.IsCancellationRequested;
        if (!isLost)
        {
            Console.WriteLine("Finishing what is in hand.");
        }

        await ended.CancelAsync();
        await suggesting;
        await app.StopAsync(CancellationToken.None);
        return isLost
            ? throw new CommandException("Azurite ended, so there is no storage any more: start the service again.")
            : 0;
    }

    /// <returns>How many there were.</returns>
    private static async Task<int> UploadAsync(
        IArticleUploads uploads,
        IReadOnlyList<ArticleFile> files,
        CancellationToken cancellationToken
    )
    {
        var uploader = new ArticleUploader(uploads, published: null);
        var options = new ParallelOptions
        {
            MaxDegreeOfParallelism = ArticleUploader.Parallelism,
            CancellationToken = cancellationToken,
        };
        await Parallel.ForEachAsync(files, options, async (file, stop) => await uploader.UploadAsync(file, stop));
        return files.Count;
    }

    private static CommandException PortInUse(int port, Exception? exception = null) =>
        new($"Port {port} is in use: end the program that uses it, or choose another with --port.", exception);
}
