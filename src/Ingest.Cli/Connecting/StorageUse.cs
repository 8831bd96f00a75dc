using Ingest.Storage;

namespace Ingest.Cli.Connecting;

/// <summary>Does something with storage, and says so if storage stops answering meanwhile.</summary>
internal static class StorageUse
{
    /// <summary>Does something.</summary>
    /// <param name="act">What to do.</param>
    /// <param name="remedy">What to do if storage stops answering, as a clause.</param>
    /// <param name="cancellationToken">The command's own: a cancellation that it did not ask for is a time-out of storage.</param>
    /// <exception cref="CommandException">Storage stopped answering.</exception>
    public static async Task<T> RunAsync<T>(Func<Task<T>> act, string remedy, CancellationToken cancellationToken)
    {
        try
        {
            return await act();
        }
        catch (Exception exception) when (StorageFailure.Is(exception, cancellationToken))
        {
            throw new CommandException($"Storage stopped answering: {remedy}", exception);
        }
    }
}
