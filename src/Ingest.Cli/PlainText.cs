using System.Globalization;
using System.Text;

namespace Ingest.Cli;

/// <summary>
/// Articles and their names are anybody's: they are shown without anything that would steer the terminal, or turn or hide the text around
/// it. None of it passes through the console library's markup, which would take text for styles and emoji.
/// </summary>
internal static class PlainText
{
    /// <summary>The most marks on one letter that are shown; more of them would climb over the lines around.</summary>
    private const int MostCombiningMarks = 3;

    private const int ZeroWidthNonJoiner = 0x200C;
    private const int ZeroWidthJoiner = 0x200D;

    /// <summary>
    /// The text on one line: every stretch of white space and control characters is one blank, and characters that do nothing but format
    /// are left out (but for the joiners that scripts and emoji are written with).
    /// </summary>
    public static string Of(string text)
    {
        var clean = new StringBuilder(text.Length);
        var marks = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            var category = Rune.GetUnicodeCategory(rune);
            marks = category is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark ? marks + 1 : 0;
            if (category == UnicodeCategory.Control || Rune.IsWhiteSpace(rune))
            {
                if (clean is not [.., ' '])
                {
                    clean.Append(' ');
                }
            }
            else if (
                marks <= MostCombiningMarks
                && (category != UnicodeCategory.Format || rune.Value is ZeroWidthNonJoiner or ZeroWidthJoiner)
            )
            {
                clean.Append(rune);
            }
        }

        return clean.ToString();
    }
}
