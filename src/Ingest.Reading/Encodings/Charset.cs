using System.Collections.Frozen;
using System.Text;

namespace Ingest.Reading.Encodings;

/// <summary>Encodings by the labels that documents declare.</summary>
internal static class Charset
{
    /// <summary>
    /// Labels that stand for another encoding than .NET would take, as the WHATWG Encoding standard has it: what is
    /// declared as Latin-1 has always held Windows-1252's quotation marks.
    /// </summary>
    private static readonly FrozenDictionary<string, string> Aliases = new Dictionary<string, string>(
        StringComparer.OrdinalIgnoreCase
    )
    {
        ["ascii"] = "windows-1252",
        ["us-ascii"] = "windows-1252",
        ["ansi"] = "windows-1252",
        ["cp1252"] = "windows-1252",
        ["iso-8859-1"] = "windows-1252",
        ["iso8859-1"] = "windows-1252",
        ["iso_8859-1"] = "windows-1252",
        ["latin1"] = "windows-1252",
        ["latin-1"] = "windows-1252",
        ["iso-8859-9"] = "windows-1254",
        ["latin5"] = "windows-1254",
        ["iso-8859-11"] = "windows-874",
        ["tis-620"] = "windows-874",
        ["cp1250"] = "windows-1250",
        ["cp1251"] = "windows-1251",
        ["gb2312"] = "gb18030",
        ["gbk"] = "gb18030",
        ["x-gbk"] = "gb18030",
        ["sjis"] = "shift_jis",
        ["x-sjis"] = "shift_jis",
        ["windows-31j"] = "shift_jis",
        ["ks_c_5601-1987"] = "euc-kr",
        ["utf8"] = "utf-8",
        ["utf-16"] = "utf-16le",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>Finds an encoding; it replaces what it cannot decode by U+FFFD.</summary>
    /// <param name="label">What a document declares, in any case.</param>
    /// <returns>The encoding and its name; or null if the label is unknown or one that nobody should use (<c>utf-7</c>).</returns>
    public static (Encoding Encoding, string Name)? Resolve(string? label)
    {
        var trimmed = label?.Trim(' ', '\t', '\r', '\n', '"', '\'');
        if (string.IsNullOrEmpty(trimmed))
        {
            return null;
        }

        var name = Aliases.GetValueOrDefault(trimmed, trimmed).ToLowerInvariant();
        var encoding = name switch
        {
            "utf-8" => Encoding.UTF8,
            "utf-16le" => Encoding.Unicode,
            "utf-16be" => Encoding.BigEndianUnicode,
            _ => CodePagesEncodingProvider.Instance.GetEncoding(name),
        };
        return encoding is null ? null : (encoding, name);
    }
}
