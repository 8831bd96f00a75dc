using System.Text;

namespace Ingest.Reading.Texts;

/// <summary>UTF-16 code units that only mean something in pairs.</summary>
internal static class Surrogates
{
    /// <summary>Replaces every unpaired surrogate by U+FFFD; the length stays the same.</summary>
    public static string Repair(string text) =>
        text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF') ? Replace(text) : text;

    private static string Replace(string text)
    {
        var repaired = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            repaired.Append(rune.ToString());
        }

        return repaired.ToString();
    }
}
