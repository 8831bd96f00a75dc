using System.Text;
using System.Text.Unicode;

namespace Ingest.Reading.Metadata;

/// <summary>What a blob's metadata says about its article. A value that cannot be used counts as absent.</summary>
internal sealed class BlobMetadata(IReadOnlyDictionary<string, string> values)
{
    public string? Title => TitleText.Clean(Find("title"));

    public DateOnly? Published => PublicationDate.Parse(Find("published"));

    public string? Source => TitleText.Clean(Find("source"));

    public string? Url => WebAddress.Clean(Find("url"));

    public string? Language => LanguageTag.Clean(Find("language"));

    private string? Find(string key)
    {
        foreach (var (name, value) in values)
        {
            if (string.Equals(name, key, StringComparison.OrdinalIgnoreCase) && !string.IsNullOrWhiteSpace(value))
            {
                return Decode(value);
            }
        }

        return null;
    }

    /// <summary>Undoes percent-encoding, if the value as a whole is properly encoded UTF-8; else leaves it as it is.</summary>
    private static string Decode(string value)
    {
        if (!value.Contains('%', StringComparison.Ordinal))
        {
            return value;
        }

        var source = Encoding.UTF8.GetBytes(value);
        var decoded = new byte[source.Length];
        var length = 0;
        for (var index = 0; index < source.Length; index++)
        {
            if (source[index] != '%')
            {
                decoded[length++] = source[index];
                continue;
            }

            if (
                index + 2 >= source.Length
                || !char.IsAsciiHexDigit((char)source[index + 1])
                || !char.IsAsciiHexDigit((char)source[index + 2])
            )
            {
                return value;
            }

            decoded[length++] = Convert.FromHexString([(char)source[index + 1], (char)source[index + 2]])[0];
            index += 2;
        }

        return Utf8.IsValid(decoded.AsSpan(0, length)) ? Encoding.UTF8.GetString(decoded, 0, length) : value;
    }
}
