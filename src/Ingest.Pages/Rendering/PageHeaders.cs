namespace Ingest.Pages.Rendering;

/// <summary>The headers that keep what an article says from doing anything in the reader's browser.</summary>
internal static class PageHeaders
{
    public static IReadOnlyList<KeyValuePair<string, string>> All { get; } =
    [
        new(
            "Content-Security-Policy",
            "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; "
                + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
        ),
        new("Referrer-Policy", "no-referrer"),
        new("Cross-Origin-Opener-Policy", "same-origin"),
    ];
}
