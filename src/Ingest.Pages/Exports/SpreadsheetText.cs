using System.Buffers;
using Ingest.Pages.Words;

namespace Ingest.Pages.Exports;

/// <summary>Makes text from outside fit for a cell of a spreadsheet.</summary>
public static class SpreadsheetText
{
    /// <summary>Stands before what could be a formula, so that it is none.</summary>
    public const char Guard = '\'';

    /// <summary>What starts a formula, and what some programs pass over before it. The wide forms count where Chinese, Japanese or Korean is set.</summary>
    private static readonly SearchValues<char> Starters = SearchValues.Create("=+-@\t\r\n＝＋－＠");

    /// <summary>
    /// The text with signs for what would be invisible (<see cref="VisibleText"/>), and guarded if a spreadsheet might
    /// take it for a formula, be it behind blanks or quotation marks.
    /// </summary>
    public static string Of(string text)
    {
        var visible = VisibleText.Of(text);
        foreach (var character in visible)
        {
            if (Starters.Contains(character))
            {
                return Guard + visible;
            }

            if (!char.IsWhiteSpace(character) && character is not ('"' or '\''))
            {
                break;
            }
        }

        return visible;
    }
}
