using Ingest.Emulator.Tests.Support;

namespace Ingest.Emulator.Tests;

public sealed class InstallingTests : IDisposable
{
    private const string GoodNode = "echo v22.1.0";

    private const string Installs =
        "/bin/mkdir -p node_modules/azurite/dist/src; : > node_modules/azurite/dist/src/azurite.js";

    private readonly FakeTools _tools = new();

    public void Dispose() => _tools.Dispose();

    [UnixFact]
    public async Task Without_Node_it_says_where_to_get_it()
    {
        var exception = await FailAsync();

        Sentence.Says(exception.Message, "Node.js, which was not found", "https://nodejs.org", "--connection");
    }

    [UnixFact]
    public async Task With_an_old_Node_it_says_which_it_needs()
    {
        _tools.With("node", "echo v18.20.1");

        var exception = await FailAsync();

        Sentence.Says(exception.Message, "Node.js 20 or newer", "this is 18.20.1", "https://nodejs.org");
    }

    [UnixFact]
    public async Task With_a_Node_that_does_not_run_it_says_so()
    {
        _tools.With("node", "echo 'error while loading shared libraries' >&2; exit 127");

        var exception = await FailAsync();

        Sentence.Says(exception.Message, "'node --version'", "https://nodejs.org");
    }

    [UnixFact]
    public async Task Without_npm_it_says_where_to_get_it()
    {
        _tools.With("node", GoodNode);

        var exception = await FailAsync();

        Sentence.Says(exception.Message, "npm, which was not found", "https://nodejs.org");
        Assert.Empty(_tools.Installations());
    }

    [UnixFact]
    public async Task When_npm_fails_it_gives_the_reason_and_leaves_nothing()
    {
        _tools
            .With("node", GoodNode)
            .With(
                "npm",
                """
                /bin/mkdir -p node_modules/half
                echo "npm error code ENOTFOUND" >&2
                echo "npm error network request to registry failed" >&2
                exit 1
                """
            );

        var exception = await FailAsync();

        Sentence.Says(exception.Message, "network request to registry failed.", "Check the network");
        Assert.Empty(_tools.Installations());
    }

    [UnixFact]
    public async Task When_npm_installs_something_else_it_is_not_kept()
    {
        _tools.With("node", GoodNode).With("npm", "/bin/mkdir -p node_modules/another");

        var exception = await FailAsync();

        Sentence.Says(exception.Message, "npm", "try again");
        Assert.Empty(_tools.Installations());
    }

    [UnixFact]
    public async Task Two_at_once_make_one_installation()
    {
        var (runs, go) = (_tools.Signal("runs"), _tools.Signal("go"));
        _tools
            .With("node", GoodNode)
            .With("npm", $"echo run >> '{runs}'; until [ -e '{go}' ]; do /bin/sleep 0.05; done; {Installs}");
        var progress = new Progress();

        var first = AzuriteInstallation.EnsureAsync(progress, default);
        var second = AzuriteInstallation.EnsureAsync(progress, default);
        await UntilAsync(() => progress.Told.Any(told => told.StartsWith("Another process", StringComparison.Ordinal)));
        await File.WriteAllTextAsync(go, "");

        Assert.Equal((await first).MainScript, (await second).MainScript);
        Assert.Single(await File.ReadAllLinesAsync(runs));
        Assert.Equal([AzuriteInstallation.Version], _tools.Installations());
    }

    [UnixFact]
    public async Task One_that_was_broken_off_is_made_anew()
    {
        var started = _tools.Signal("started");
        _tools.With("node", GoodNode).With("npm", $"{Installs}; : > '{started}'; exec /bin/sleep 600");
        using var breakingOff = new CancellationTokenSource();
        var brokenOff = AzuriteInstallation.EnsureAsync(null, breakingOff.Token);
        await UntilAsync(() => File.Exists(started));
        await breakingOff.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => brokenOff);
        Assert.Empty(_tools.Installations());

        _tools.With("npm", Installs);

        Assert.True(File.Exists((await AzuriteInstallation.EnsureAsync(null, default)).MainScript));
    }

    [UnixFact]
    public async Task One_that_is_there_needs_no_npm()
    {
        _tools.With("node", GoodNode).With("npm", Installs);
        var first = await AzuriteInstallation.EnsureAsync(null, default);
        _tools.With("npm", "exit 1");

        Assert.Equal(first.MainScript, (await AzuriteInstallation.EnsureAsync(null, default)).MainScript);
    }

    private static Task<EmulatorException> FailAsync() =>
        Assert.ThrowsAsync<EmulatorException>(() => AzuriteInstallation.EnsureAsync(null, default));

    private static async Task UntilAsync(Func<bool> isSo)
    {
        while (!isSo())
        {
            await Task.Delay(20);
        }
    }
}
