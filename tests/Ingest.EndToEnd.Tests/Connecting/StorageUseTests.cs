using Azure;
using Ingest.Cli;
using Ingest.Cli.Connecting;

namespace Ingest.EndToEnd.Tests.Connecting;

public sealed class StorageUseTests
{
    public static TheoryData<Exception> Outages { get; } =
    [
        new RequestFailedException(503, "busy"),
        new AggregateException(new RequestFailedException("no answer"), new TaskCanceledException("time-out")),
        // An answer that breaks off, and one that never comes.
        new IOException("The response ended prematurely."),
        new TaskCanceledException("The request was canceled due to the configured timeout."),
    ];

    [Theory]
    [MemberData(nameof(Outages))]
    public async Task A_storage_that_stops_answering_is_told_with_what_to_do(Exception outage)
    {
        var told = await Assert.ThrowsAsync<CommandException>(() => UseAsync(outage, default));

        Assert.Equal("Storage stopped answering: repeat the command.", told.Message);
    }

    [Fact]
    public async Task An_error_of_our_own_and_the_users_own_end_are_no_outage()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => UseAsync(new InvalidOperationException(), default));
        await Assert.ThrowsAsync<OperationCanceledException>(() =>
            UseAsync(new OperationCanceledException(), new CancellationToken(canceled: true))
        );
    }

    private static Task<int> UseAsync(Exception failure, CancellationToken cancellationToken) =>
        StorageUse.RunAsync(() => Task.FromException<int>(failure), "repeat the command.", cancellationToken);
}
