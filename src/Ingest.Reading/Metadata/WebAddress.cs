namespace Ingest.Reading.Metadata;

/// <summary>Addresses of articles.</summary>
public static class WebAddress
{
    /// <summary>The longest address kept; browsers and servers do not agree on longer ones.</summary>
    private const int MaxLength = 2048;

    /// <summary>Keeps an absolute http or https address, in the normal form that <see cref="Uri"/> gives it.</summary>
    /// <returns>The address, or null if it is none.</returns>
    public static string? Clean(string? address)
    {
        var trimmed = address?.Trim();
        return
            trimmed is { Length: > 0 and <= MaxLength }
            && Uri.TryCreate(trimmed, UriKind.Absolute, out var uri)
            && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)
            ? uri.AbsoluteUri
            : null;
    }
}
