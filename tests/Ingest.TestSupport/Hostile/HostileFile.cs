namespace Ingest.TestSupport.Hostile;

/// <summary>A file that no newsroom would send, and somebody drops nevertheless.</summary>
/// <param name="Kind">What is wrong with it.</param>
/// <param name="Name">The blob's name.</param>
/// <param name="Content">Makes its bytes; always the same.</param>
public sealed record HostileFile(string Kind, string Name, Func<byte[]> Content)
{
    /// <summary>The blob's metadata.</summary>
    public IDictionary<string, string> Metadata { get; init; } = new Dictionary<string, string>();
}
