using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Ingest.Emulator;

/// <summary>A running Azurite with its blob, queue and table services, reachable from this machine alone.</summary>
/// <remarks>It ends when this object is disposed, and when this process ends in whatever way.</remarks>
public sealed partial class AzuriteProcess : IAsyncDisposable
{
    private const string Host = "127.0.0.1";
    private static readonly TimeSpan StartTimeout = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan StopTimeout = TimeSpan.FromSeconds(15);

    private readonly Process _process;
    private readonly AzuriteOptions _options;
    private readonly FileStream? _folderLock;
    private readonly List<string> _errors = [];
    private readonly Dictionary<string, int> _ports = [];
    private readonly TaskCompletionSource _listening = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private AzuriteProcess(AzuriteInstallation installation, AzuriteOptions options, FileStream? folderLock)
    {
        _options = options;
        _folderLock = folderLock;
        var start = new ProcessStartInfo("node", Arguments(installation, options))
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["AZURITE_ACCOUNTS"] = string.Join(';', options.Accounts.Select(a => $"{a.Name}:{a.Key}"));
        _process = new Process { StartInfo = start, EnableRaisingEvents = true };
        _process.OutputDataReceived += (_, line) => OnOutput(line.Data);
        _process.ErrorDataReceived += (_, line) => OnError(line.Data);
    }

    /// <summary>The connection string of the first account.</summary>
    public string ConnectionString => ConnectionStringOf(_options.Accounts[0]);

    /// <summary>Completes when Azurite has ended, also if it ended by itself.</summary>
    public Task Exited => _process.WaitForExitAsync(CancellationToken.None);

    /// <summary>The connection string of one account.</summary>
    public string ConnectionStringOf(AzuriteAccount account)
    {
        ArgumentNullException.ThrowIfNull(account);
        return $"DefaultEndpointsProtocol=http;AccountName={account.Name};AccountKey={account.Key};"
            + $"BlobEndpoint=http://{Host}:{_ports["Blob"]}/{account.Name};"
            + $"QueueEndpoint=http://{Host}:{_ports["Queue"]}/{account.Name};"
            + $"TableEndpoint=http://{Host}:{_ports["Table"]}/{account.Name};";
    }

    /// <summary>Starts Azurite and waits until its three services listen.</summary>
    /// <exception cref="EmulatorException">A port or the data folder is in use, or it does not start.</exception>
    public static async Task<AzuriteProcess> StartAsync(
        AzuriteInstallation installation,
        AzuriteOptions options,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(installation);
        ArgumentNullException.ThrowIfNull(options);
        var azurite = new AzuriteProcess(installation, options, LockDataFolder(options.DataFolder));
        try
        {
            await azurite.StartAsync(cancellationToken);
            return azurite;
        }
        catch
        {
            await azurite.DisposeAsync();
            throw;
        }
    }

    /// <summary>Lets Azurite write its files and end; kills it if it takes too long.</summary>
    public async ValueTask DisposeAsync()
    {
        if (IsStarted)
        {
            _process.StandardInput.Close();
            try
            {
                await _process.WaitForExitAsync(CancellationToken.None).WaitAsync(StopTimeout);
            }
            catch (TimeoutException)
            {
                _process.Kill(entireProcessTree: true);
                await _process.WaitForExitAsync(CancellationToken.None);
            }
        }

        _process.Dispose();
        if (_folderLock is not null)
        {
            await _folderLock.DisposeAsync();
        }
    }

    private bool IsStarted { get; set; }

    private async Task StartAsync(CancellationToken cancellationToken)
    {
        IsStarted = _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        try
        {
            await Task.WhenAny(_listening.Task, Exited).WaitAsync(StartTimeout, cancellationToken);
        }
        catch (TimeoutException)
        {
            throw new EmulatorException(
                $"Azurite did not start within {StartTimeout.TotalSeconds:0} seconds. Try again, or name a storage of your own."
            );
        }

        if (!_listening.Task.IsCompleted)
        {
            throw new EmulatorException(ReasonOfExit());
        }
    }

    private static List<string> Arguments(AzuriteInstallation installation, AzuriteOptions options)
    {
        List<string> arguments =
        [
            "--require",
            Path.Combine(AppContext.BaseDirectory, "azurite-guard.cjs"),
            installation.MainScript,
            "--silent",
            "--disableTelemetry",
            "--skipApiVersionCheck",
        ];
        foreach (
            var (service, port) in new[]
            {
                ("blob", options.BlobPort),
                ("queue", options.QueuePort),
                ("table", options.TablePort),
            }
        )
        {
            arguments.AddRange([$"--{service}Host", Host]);
            arguments.AddRange([$"--{service}Port", port.ToString(CultureInfo.InvariantCulture)]);
        }

        arguments.AddRange(options.DataFolder is null ? ["--inMemoryPersistence"] : ["--location", options.DataFolder]);
        return arguments;
    }

    /// <summary>Two Azurites in one folder would overwrite each other's files.</summary>
    private static FileStream? LockDataFolder(string? folder)
    {
        if (folder is null)
        {
            return null;
        }

        try
        {
            Directory.CreateDirectory(folder);
            return new FileStream(
                Path.Combine(folder, "ingest.lock"),
                FileMode.OpenOrCreate,
                FileAccess.ReadWrite,
                FileShare.None
            );
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new EmulatorException(
                $"The data folder {folder} cannot be used, perhaps because another ingest runs in it: stop that one or name another folder with --data.",
                exception
            );
        }
    }

    private void OnOutput(string? line)
    {
        if (line is null || ListeningLine().Match(line) is not { Success: true } match)
        {
            return;
        }

        _ports[match.Groups["service"].Value] = int.Parse(match.Groups["port"].ValueSpan, CultureInfo.InvariantCulture);
        if (_ports.Count == 3)
        {
            _listening.TrySetResult();
        }
    }

    private void OnError(string? line)
    {
        lock (_errors)
        {
            // The first lines tell why; an Azurite that goes on complaining must not fill the memory.
            if (line is { Length: > 0 } && _errors.Count < 20)
            {
                _errors.Add(line);
            }
        }
    }

    private string ReasonOfExit()
    {
        lock (_errors)
        {
            var line = _errors.Find(line => line.Contains("unhandled error", StringComparison.Ordinal));
            if (line is not null && PortInUse().Match(line) is { Success: true } match)
            {
                return $"Port {match.Groups["port"].Value} is in use, and Azurite needs it. End the program that uses it, or name a storage of your own with --connection.";
            }

            return $"Azurite did not start: {line ?? _errors.LastOrDefault() ?? "it ended without a word"}.";
        }
    }

    [GeneratedRegex(
        @"^Azurite (?<service>Blob|Queue|Table) service is successfully listening at http://.*:(?<port>[0-9]+)$"
    )]
    private static partial Regex ListeningLine();

    [GeneratedRegex("EADDRINUSE.*:(?<port>[0-9]+)")]
    private static partial Regex PortInUse();
}
