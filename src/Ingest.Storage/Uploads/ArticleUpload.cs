namespace Ingest.Storage.Uploads;

/// <summary>An article that somebody sends.</summary>
public sealed record ArticleUpload
{
    /// <summary>The blob name; see <see cref="BlobName"/>.</summary>
    public required string Name { get; init; }

    /// <summary>The bytes. Read once, not disposed.</summary>
    public required Stream Content { get; init; }

    /// <summary>How many bytes the sender says there are, or null: too many are refused without reading any.</summary>
    public long? Length { get; init; }

    /// <summary>What is known of the article beside its text.</summary>
    public ArticleDetails Details { get; init; } = ArticleDetails.None;
}

/// <summary>What a sender says of an article. It goes into the blob's metadata, which wins over what the document says. Null says nothing.</summary>
public sealed record ArticleDetails
{
    /// <summary>Nothing.</summary>
    public static ArticleDetails None { get; } = new();

    /// <summary>The content type, with a charset if the sender knows it. Null, or one that no format has: that of the name's extension.</summary>
    public string? ContentType { get; init; }

    /// <summary>The headline.</summary>
    public string? Title { get; init; }

    /// <summary>The day of publication.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>The outlet.</summary>
    public string? Source { get; init; }

    /// <summary>The address.</summary>
    public string? Url { get; init; }

    /// <summary>The language tag.</summary>
    public string? Language { get; init; }
}
