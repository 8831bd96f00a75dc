using System.Globalization;

namespace Ingest.Reading.Formats.Json;

/// <summary>JSON's <c>\uXXXX</c> escapes of surrogates, which only mean something in pairs.</summary>
internal static class SurrogateEscapes
{
    private const int Length = 6;

    private const string Replacement = @"\uFFFD";

    /// <summary>Replaces every unpaired one by the escape of U+FFFD, since the JSON reader refuses them.</summary>
    public static string Repair(string json)
    {
        char[]? repaired = null;
        for (var index = json.IndexOf('\\', StringComparison.Ordinal); index >= 0 && index < json.Length; )
        {
            if (UnitAt(json, index) is not { } unit || !char.IsSurrogate(unit))
            {
                index = json.IndexOf('\\', Math.Min(index + 2, json.Length));
            }
            else if (
                char.IsHighSurrogate(unit)
                && UnitAt(json, index + Length) is { } next
                && char.IsLowSurrogate(next)
            )
            {
                index = json.IndexOf('\\', index + 2 * Length);
            }
            else
            {
                repaired ??= json.ToCharArray();
                Replacement.CopyTo(repaired.AsSpan(index));
                index = json.IndexOf('\\', index + Length);
            }
        }

        return repaired is null ? json : new string(repaired);
    }

    /// <summary>The code unit that the escape at a place stands for, or null if none stands there.</summary>
    private static char? UnitAt(string json, int index) =>
        index + Length <= json.Length
        && json[index] == '\\'
        && json[index + 1] == 'u'
        && ushort.TryParse(
            json.AsSpan(index + 2, 4),
            NumberStyles.AllowHexSpecifier,
            CultureInfo.InvariantCulture,
            out var unit
        )
            ? (char)unit
            : null;
}
