using System.Globalization;
using Ingest.Reading.Encodings;

namespace Ingest.Reading.Binary;

/// <summary>Tells files that are no text.</summary>
internal static class BinaryContent
{
    /// <summary>Text has next to no control characters; a file with more than one in this many characters is none.</summary>
    private const int CharactersPerControlCharacter = 50;

    /// <summary>Looks at the bytes: signatures of known formats, and NUL bytes outside UTF-16 and UTF-32.</summary>
    /// <returns>What the file is, to follow <c>The file</c>; or null if the bytes may be text.</returns>
    public static string? FindInBytes(ReadOnlySpan<byte> content)
    {
        if (ByteOrderMark.Find(content) is not null)
        {
            return null;
        }

        foreach (var signature in FileSignature.Known)
        {
            if (signature.IsIn(content))
            {
                return $"is {signature.Name}";
            }
        }

        return content.Contains((byte)0) && Utf16Pattern.Find(content) is null
            ? "holds NUL bytes, so it is a binary file"
            : null;
    }

    /// <summary>Looks at the decoded characters: NULs, or too high a share of control characters.</summary>
    /// <returns>What the file is, to follow <c>The file</c>; or null if it reads like text.</returns>
    public static string? FindInText(string text)
    {
        var controls = 0;
        foreach (var character in text)
        {
            if (character == '\0')
            {
                return "holds NUL characters, so it is a binary file";
            }

            if (char.IsControl(character) && !IsLayout(character))
            {
                controls++;
            }
        }

        return (long)controls * CharactersPerControlCharacter > text.Length
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"holds {controls} control characters among {text.Length}, so it is a binary file"
            )
            : null;
    }

    private static bool IsLayout(char character) => character is '\t' or '\n' or '\v' or '\f' or '\r' or '\u0085';
}
