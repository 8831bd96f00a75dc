namespace Ingest.Extraction.Text;

/// <summary>Hashes that stay the same on every machine and in every run: trained weights are stored under them.</summary>
internal static class TextHash
{
    private const uint Seed = 2166136261;
    private const uint Prime = 16777619;

    /// <summary>Hashes characters as they are.</summary>
    public static uint Exact(ReadOnlySpan<char> text)
    {
        var hash = Seed;
        foreach (var c in text)
            hash = (hash ^ c) * Prime;
        return Finish(hash);
    }

    /// <summary>Hashes characters in small letters, digits as one and the same.</summary>
    public static uint Normalized(ReadOnlySpan<char> text)
    {
        var hash = Seed;
        foreach (var c in text)
            hash = (hash ^ Normalize(c)) * Prime;
        return Finish(hash);
    }

    /// <summary>Combines two hashes; the order matters.</summary>
    public static uint Combine(uint first, uint second) => Finish(((first ^ Seed) * Prime) ^ second);

    /// <summary>The form in which a character is hashed: a small letter, <c>0</c> for any digit, <c>'</c> for any apostrophe.</summary>
    public static char Normalize(char c) =>
        c < '\u0080'
            ? char.IsAsciiDigit(c)
                ? '0'
                : char.ToLowerInvariant(c)
            : c is '’' or '‘'
                ? '\''
                : char.ToLowerInvariant(c);

    private static uint Finish(uint hash)
    {
        hash ^= hash >> 16;
        hash *= 0x85EBCA6B;
        hash ^= hash >> 13;
        hash *= 0xC2B2AE35;
        return hash ^ (hash >> 16);
    }
}
