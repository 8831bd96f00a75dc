using System.Globalization;
using System.Text;

namespace Ingest.Extraction.Similarity;

/// <summary>
/// Reads the words of a text as hashes of their folded form: small letters without accents, apostrophes and invisible characters
/// dropped, everything else but letters and digits between words. So copies are told although quotation marks, dashes, case or
/// blanks differ. Signs of scripts without blanks are words of their own.
/// </summary>
internal ref struct FoldedWords(ReadOnlySpan<char> text)
{
    private const ulong Seed = 14695981039346656037;
    private const ulong Prime = 1099511628211;
    private const char FirstAccented = '\u00C0';
    private const char EndOfAccented = '\u0250';
    private const char FirstIdeograph = '\u2E80';

    // Latin letters without their marks, by distance from the first.
    private static readonly char[] Plain =
    [
        .. Enumerable
            .Range(FirstAccented, EndOfAccented - FirstAccented)
            .Select(unit => char.ToLowerInvariant(((char)unit).ToString().Normalize(NormalizationForm.FormD)[0])),
    ];

    private readonly ReadOnlySpan<char> _text = text;
    private int _next;

    /// <summary>The hash of the word that <see cref="MoveNext"/> came to; the same on every machine and in every run.</summary>
    public ulong Current { get; private set; }

    /// <summary>Goes to the next word.</summary>
    /// <returns>Whether there is one.</returns>
    public bool MoveNext()
    {
        var hash = Seed;
        var isWord = false;
        while (_next < _text.Length)
        {
            var unit = _text[_next];
            if (IsDropped(unit))
            {
                _next++;
                continue;
            }

            var stands = char.IsLetterOrDigit(unit) || char.IsSurrogate(unit);
            var isIdeograph = stands && unit >= FirstIdeograph && !char.IsSurrogate(unit);
            if (isWord && (!stands || isIdeograph))
            {
                break;
            }

            _next++;
            if (stands)
            {
                hash = (hash ^ Fold(unit)) * Prime;
                isWord = true;
            }

            if (isIdeograph)
            {
                break;
            }
        }

        Current = hash;
        return isWord;
    }

    private static char Fold(char unit) =>
        unit < FirstAccented ? char.ToLowerInvariant(unit)
        : unit < EndOfAccented ? Plain[unit - FirstAccented]
        : char.ToLowerInvariant(unit);

    private static bool IsDropped(char unit) =>
        unit is '\'' or '’' or '‘' or 'ʼ' or '´' or '`'
        || (
            unit > '\u007F' && char.GetUnicodeCategory(unit) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format
        );
}
