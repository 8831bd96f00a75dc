using Ingest.Emulator;

namespace Ingest.TestSupport;

/// <summary>
/// One Azurite for a whole test run, in memory and on free ports, installed by the run itself if need be. Every test gets an
/// account of its own, so that tests can run side by side. It notices the end of the test process and ends, too.
/// </summary>
public static class TestAzurite
{
    // Azurite has no way to add an account later.
    private static readonly AzuriteAccount[] Accounts =
    [
        .. Enumerable.Range(1, 1_000).Select(number => AzuriteAccount.Named($"account{number}")),
    ];

    private static readonly Lazy<Task<AzuriteProcess>> Running = new(StartAsync);

    private static int _used;

    /// <summary>A connection string for an account that is empty and that nobody else uses.</summary>
    public static async Task<string> NewAccountAsync() =>
        (await Running.Value).ConnectionStringOf(Accounts[Interlocked.Increment(ref _used) - 1]);

    private static async Task<AzuriteProcess> StartAsync()
    {
        var installation = await AzuriteInstallation.EnsureAsync(progress: null, default);
        return await AzuriteProcess.StartAsync(installation, new AzuriteOptions { Accounts = Accounts }, default);
    }
}
