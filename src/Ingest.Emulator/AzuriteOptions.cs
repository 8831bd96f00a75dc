namespace Ingest.Emulator;

/// <summary>How to start Azurite.</summary>
public sealed record AzuriteOptions
{
    /// <summary>The folder for its data, made if need be; null keeps everything in memory.</summary>
    public string? DataFolder { get; init; }

    /// <summary>The port of the blob service; 0 takes any free one.</summary>
    public int BlobPort { get; init; }

    /// <summary>The port of the queue service; 0 takes any free one.</summary>
    public int QueuePort { get; init; }

    /// <summary>The port of the table service; 0 takes any free one.</summary>
    public int TablePort { get; init; }

    /// <summary>The accounts it knows, at least one; the well-known development account if nothing else is said.</summary>
    public IReadOnlyList<AzuriteAccount> Accounts { get; init; } = [AzuriteAccount.Development];
}

/// <summary>An account of an Azurite.</summary>
/// <param name="Name">Its name: 3 to 24 small letters and digits.</param>
/// <param name="Key">Its key in base64. It guards nothing: Azurite listens on this machine alone.</param>
public sealed record AzuriteAccount(string Name, string Key)
{
    /// <summary>The account that every storage emulator has, with its published key.</summary>
    public static AzuriteAccount Development { get; } =
        new(
            "devstoreaccount1",
            "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw=="
        );

    /// <summary>An account with the development account's key, for tests that keep apart by account.</summary>
    public static AzuriteAccount Named(string name) => Development with { Name = name };
}
