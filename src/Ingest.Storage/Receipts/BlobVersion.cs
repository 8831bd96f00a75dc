using Azure;

namespace Ingest.Storage;

/// <summary>Makes the versions of blobs comparable: a listing gives ETags without the quotation marks that a header has.</summary>
public static class BlobVersion
{
    /// <summary>An ETag as listings give it, without quotation marks.</summary>
    public static ETag Of(ETag etag) => new(etag.ToString("G").Trim('"'));
}
