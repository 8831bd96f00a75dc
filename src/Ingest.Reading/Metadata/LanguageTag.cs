namespace Ingest.Reading.Metadata;

/// <summary>BCP 47 language tags.</summary>
public static class LanguageTag
{
    private const int MaxLength = 35;

    /// <summary>Gives a tag its usual spelling (<c>en_us</c> → <c>en-US</c>, <c>ZH-hans</c> → <c>zh-Hans</c>).</summary>
    /// <returns>The tag, or null if the text does not have the shape of one (<c>English</c>).</returns>
    public static string? Clean(string? tag)
    {
        var trimmed = tag?.Trim().Replace('_', '-');
        if (trimmed is not { Length: > 0 and <= MaxLength })
        {
            return null;
        }

        var parts = trimmed.Split('-');
        if (parts[0].Length is not (2 or 3) || !parts[0].All(char.IsAsciiLetter))
        {
            return null;
        }

        parts[0] = parts[0].ToLowerInvariant();
        for (var index = 1; index < parts.Length; index++)
        {
            if (parts[index].Length is 0 or > 8 || !parts[index].All(char.IsAsciiLetterOrDigit))
            {
                return null;
            }

            parts[index] = Spell(parts[index]);
        }

        return string.Join('-', parts);
    }

    /// <summary>A region of two letters is in capitals, a script of four has one, the rest none.</summary>
    private static string Spell(string subtag) =>
        subtag.Length switch
        {
            2 => subtag.ToUpperInvariant(),
            4 when subtag.All(char.IsAsciiLetter) => char.ToUpperInvariant(subtag[0]) + subtag[1..].ToLowerInvariant(),
            _ => subtag.ToLowerInvariant(),
        };
}
