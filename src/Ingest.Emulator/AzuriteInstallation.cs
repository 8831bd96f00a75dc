namespace Ingest.Emulator;

/// <summary>Azurite, installed once for a user in the pinned version.</summary>
public sealed class AzuriteInstallation
{
    /// <summary>The pinned version.</summary>
    public const string Version = "3.37.0";

    private static readonly TimeSpan LockRetryDelay = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan ProgressInterval = TimeSpan.FromSeconds(10);

    private AzuriteInstallation(string folder) =>
        MainScript = Path.Combine(folder, "node_modules", "azurite", "dist", "src", "azurite.js");

    /// <summary>The script that Node.js runs.</summary>
    public string MainScript { get; }

    /// <summary>
    /// Finds the installation in the user's cache folder (the one that the environment variable <c>INGEST_CACHE</c> names, else
    /// <c>ingest</c> in the local application data), or makes it with npm. Several processes may call this at once: one installs,
    /// the others wait for it. An installation broken off leaves nothing that passes for a finished one.
    /// </summary>
    /// <param name="progress">Is told, in sentences, what takes long; null if nobody looks.</param>
    /// <param name="cancellationToken">Breaks the installation off.</param>
    /// <exception cref="EmulatorException">Node.js or npm is missing, too old, or fails.</exception>
    public static async Task<AzuriteInstallation> EnsureAsync(
        IProgress<string>? progress,
        CancellationToken cancellationToken
    )
    {
        await NodeRuntime.CheckAsync(cancellationToken);
        var parent = Path.Combine(CacheFolder.Path, "azurite");
        var folder = Path.Combine(parent, Version);
        if (!Directory.Exists(folder))
        {
            try
            {
                Directory.CreateDirectory(parent);
                using var installLock = await LockAsync(folder + ".lock", progress, cancellationToken);
                if (!Directory.Exists(folder))
                {
                    await InstallAsync(parent, folder, progress, cancellationToken);
                }
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                throw new EmulatorException(
                    $"Azurite cannot be installed in {parent}: {exception.Message} Name another folder with {CacheFolder.Variable}.",
                    exception
                );
            }
        }

        var installation = new AzuriteInstallation(folder);
        return File.Exists(installation.MainScript)
            ? installation
            : throw new EmulatorException($"The Azurite in {folder} is damaged. Remove that folder and try again.");
    }

    private static async Task<FileStream> LockAsync(
        string path,
        IProgress<string>? progress,
        CancellationToken cancellationToken
    )
    {
        for (var told = false; ; told = true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (File.Exists(path))
            {
                if (!told)
                {
                    progress?.Report("Another process is installing Azurite; waiting for it.");
                }

                await Task.Delay(LockRetryDelay, cancellationToken);
            }
        }
    }

    private static async Task InstallAsync(
        string parent,
        string folder,
        IProgress<string>? progress,
        CancellationToken cancellationToken
    )
    {
        RemoveRemainders(parent);
        var unfinished = Path.Combine(parent, UnfinishedPrefix + Guid.NewGuid().ToString("N"));
        Directory.CreateDirectory(unfinished);
        try
        {
            progress?.Report($"Installing Azurite {Version}, the local storage (once, about 365 MB).");
            var npm = ToolRun.RunAsync(
                OperatingSystem.IsWindows() ? "npm.cmd" : "npm",
                [
                    "install",
                    $"azurite@{Version}",
                    "--prefix",
                    unfinished,
                    "--omit=dev",
                    "--ignore-scripts",
                    "--no-audit",
                    "--no-fund",
                    "--loglevel=error",
                ],
                unfinished,
                cancellationToken
            );
            await ReportWhileRunningAsync(npm, progress);
            switch (await npm)
            {
                case null:
                    throw new EmulatorException(
                        "Azurite is installed with npm, which was not found. Install Node.js with npm from https://nodejs.org."
                    );
                case { ExitCode: not 0 } failed:
                    throw new EmulatorException(
                        $"npm could not install Azurite: {FirstError(failed)} Check the network and npm's settings, then try again."
                    );
            }

            if (!File.Exists(new AzuriteInstallation(unfinished).MainScript))
            {
                throw new EmulatorException(
                    "npm ended well but installed no Azurite. Check npm's settings (npm config list), then try again."
                );
            }

            Directory.Move(unfinished, folder);
            progress?.Report("Azurite is installed.");
        }
        finally
        {
            if (Directory.Exists(unfinished))
            {
                Directory.Delete(unfinished, recursive: true);
            }
        }
    }

    private const string UnfinishedPrefix = "unfinished-";

    /// <summary>Removes what killed installations left. The caller holds the lock.</summary>
    private static void RemoveRemainders(string parent)
    {
        foreach (var remainder in Directory.EnumerateDirectories(parent, UnfinishedPrefix + "*"))
        {
            Directory.Delete(remainder, recursive: true);
        }
    }

    private static async Task ReportWhileRunningAsync(Task installing, IProgress<string>? progress)
    {
        for (var elapsed = ProgressInterval; ; elapsed += ProgressInterval)
        {
            if (await Task.WhenAny(installing, Task.Delay(ProgressInterval)) == installing)
            {
                return;
            }

            progress?.Report($"Still installing Azurite ({elapsed.TotalSeconds:0} s).");
        }
    }

    private static string FirstError(ToolRun run)
    {
        var line = run
            .Errors.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .FirstOrDefault(line => line.StartsWith("npm error", StringComparison.Ordinal) && !line.Contains(" code "));
        var reason = line?["npm error".Length..].Trim() ?? $"exit status {run.ExitCode}";
        return reason.EndsWith('.') ? reason : reason + ".";
    }
}
