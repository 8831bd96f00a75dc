using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using System.Text.Json.Nodes;

namespace Ingest.TestSupport.Running;

/// <summary>A real <c>ingest serve</c>.</summary>
public sealed class RunningService : IAsyncDisposable
{
    private const int SigTerm = 15;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);
    private static readonly TimeSpan PollInterval = TimeSpan.FromMilliseconds(100);

    private readonly Process _process;
    private readonly ConcurrentQueue<string> _said = new();

    private RunningService(
        int port,
        IEnumerable<string> arguments,
        IEnumerable<KeyValuePair<string, string>>? environment
    )
    {
        Http = new HttpClient { BaseAddress = new Uri($"http://localhost:{port}") };
        _process = IngestCommand.Start(
            ["serve", "--port", port.ToString(CultureInfo.InvariantCulture), .. arguments],
            environment
        );
        _process.OutputDataReceived += (_, line) => _said.Enqueue(line.Data ?? "");
        _process.ErrorDataReceived += (_, line) => _said.Enqueue(line.Data ?? "");
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>Asks the service.</summary>
    public HttpClient Http { get; }

    /// <summary>All it has written so far.</summary>
    public string Said => string.Join('\n', _said);

    /// <summary>Starts a service on a free port and waits until it says that it is ready.</summary>
    public static Task<RunningService> StartAsync(params string[] arguments) =>
        StartAsync(environment: null, arguments);

    /// <summary>As <see cref="StartAsync(string[])"/>, with variables in its environment.</summary>
    public static async Task<RunningService> StartAsync(
        IEnumerable<KeyValuePair<string, string>>? environment,
        params string[] arguments
    )
    {
        var port = FreePort();
        var service = new RunningService(port, arguments, environment);
        var ready = $"Ingest is ready at http://localhost:{port}";
        await service.UntilAsync(() => Task.FromResult(service._said.Contains(ready)), "it is ready");
        return service;
    }

    /// <summary>Starts a service on an account.</summary>
    public static Task<RunningService> StartAsync(TestStorage storage) =>
        StartAsync("--connection", storage.ConnectionString);

    /// <summary>A port that is free now.</summary>
    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>The items of a list, from all its parts.</summary>
    public async Task<IReadOnlyList<JsonNode>> ListAsync(string address)
    {
        var items = new List<JsonNode>();
        for (var next = address; next is not null; )
        {
            var part = JsonNode.Parse(await Http.GetStringAsync(new Uri(next, UriKind.Relative)))!;
            items.AddRange(part["items"]!.AsArray().Select(item => item!));
            next = (string?)part["next"];
        }

        return items;
    }

    /// <summary>Waits until the article of a blob is there.</summary>
    public async Task<JsonNode> ArticleAsync(string blobName)
    {
        JsonNode? article = null;
        var address = AddressOf(blobName);
        await UntilAsync(
            async () =>
            {
                using var answer = await Http.GetAsync(address);
                article = answer.IsSuccessStatusCode ? JsonNode.Parse(await answer.Content.ReadAsStringAsync()) : null;
                return article is not null;
            },
            $"{blobName} is there"
        );
        return article!;
    }

    /// <summary>The address of a blob's article.</summary>
    public static Uri AddressOf(string blobName) =>
        new($"/api/articles/{Extraction.Articles.ArticleId.FromName(blobName)}", UriKind.Relative);

    /// <summary>Waits until something is so.</summary>
    public Task UntilAsync(Func<Task<bool>> isSo, string what) => UntilAsync(isSo, what, Patience);

    /// <summary>Waits until something is so that may take longer than usual.</summary>
    public async Task UntilAsync(Func<Task<bool>> isSo, string what, TimeSpan patience)
    {
        var started = Stopwatch.GetTimestamp();
        while (!await isSo())
        {
            Assert.False(_process.HasExited, $"The service ended before {what}:\n{Said}");
            Assert.True(Stopwatch.GetElapsedTime(started) < patience, $"Waited too long until {what}:\n{Said}");
            await Task.Delay(PollInterval);
        }
    }

    /// <summary>Ends the service as a crash would, at once.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    /// <summary>Asks the service to end, as Ctrl-C would.</summary>
    /// <returns>Its exit status.</returns>
    public async Task<int> StopAsync()
    {
        _ = Signal(_process.Id, SigTerm);
        await _process.WaitForExitAsync().WaitAsync(Patience);
        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            await KillAsync();
        }

        _process.Dispose();
        Http.Dispose();
    }

    [DllImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Signal(int processId, int signal);
}
