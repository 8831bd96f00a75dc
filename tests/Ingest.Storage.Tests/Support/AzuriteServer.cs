using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Ingest.Storage.Tests.Support;

/// <summary>One Azurite for the whole test run; every test gets an account of its own, so that tests can run side by side.</summary>
public static class AzuriteServer
{
    private static readonly Lazy<Task<Server>> Running = new(StartAsync);

    /// <summary>A connection string for an account that is empty and that nobody else uses.</summary>
    public static async Task<string> NewAccountAsync() => (await Running.Value).NextAccount();

    private static async Task<Server> StartAsync()
    {
        var executable = Environment.GetEnvironmentVariable("AZURITE") ?? "/tmp/az/node_modules/.bin/azurite";
        var ports = FreePorts(3);
        // Azurite has no way to add an account later.
        var accounts = Enumerable.Range(0, 200).Select(number => $"test{number}").ToArray();
        var key = Convert.ToBase64String("not a secret: every emulator key is made up"u8);
        var start = new ProcessStartInfo(executable)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            ArgumentList =
            {
                "--blobPort",
                $"{ports[0]}",
                "--queuePort",
                $"{ports[1]}",
                "--tablePort",
                $"{ports[2]}",
                "--skipApiVersionCheck",
                "--silent",
                "--inMemoryPersistence",
                "--disableTelemetry",
            },
            Environment = { ["AZURITE_ACCOUNTS"] = string.Join(';', accounts.Select(account => $"{account}:{key}")) },
        };
        var process = Process.Start(start)!;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => process.Kill(entireProcessTree: true);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        foreach (var port in ports)
        {
            while (!await AnswersAsync(port, patience.Token))
            {
                Assert.False(process.HasExited, "Azurite ended while it started.");
                await Task.Delay(100, patience.Token);
            }
        }

        return new(accounts, key, ports[0], ports[2]);
    }

    private static async Task<bool> AnswersAsync(int port, CancellationToken cancellationToken)
    {
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync(IPAddress.Loopback, port, cancellationToken);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private static int[] FreePorts(int count)
    {
        var listeners = Enumerable.Range(0, count).Select(_ => new TcpListener(IPAddress.Loopback, 0)).ToArray();
        foreach (var listener in listeners)
        {
            listener.Start();
        }

        var ports = listeners.Select(listener => ((IPEndPoint)listener.LocalEndpoint).Port).ToArray();
        foreach (var listener in listeners)
        {
            listener.Dispose();
        }

        return ports;
    }

    private sealed class Server(string[] accounts, string key, int blobPort, int tablePort)
    {
        private int _used;

        public string NextAccount()
        {
            var account = accounts[Interlocked.Increment(ref _used) - 1];
            return $"DefaultEndpointsProtocol=http;AccountName={account};AccountKey={key};"
                + $"BlobEndpoint=http://127.0.0.1:{blobPort}/{account};TableEndpoint=http://127.0.0.1:{tablePort}/{account};";
        }
    }
}
