using Ingest.Extraction.Lexicon;
using Ingest.Extraction.Pipeline;
using Ingest.Extraction.Syntax;
using Ingest.Extraction.Times;

namespace Ingest.Extraction.Entities.Names;

/// <summary>The words of a sentence as names are made of them: capitals, initials, particles, hyphens, and runs of these.</summary>
/// <param name="document">The document.</param>
/// <param name="sentence">The sentence.</param>
internal sealed class NameWords(Document document, Sentence sentence)
{
    /// <summary>The most capitalised words of a person's name.</summary>
    private const int LongestPerson = 4;

    /// <summary>The most words of any name.</summary>
    public const int LongestRun = 12;

    /// <summary>The token after a run of capitalised words that may be a person's name.</summary>
    public int PersonEnd(int token)
    {
        var end = token;
        var words = 0;
        while (end < sentence.EndToken && words < LongestPerson && (end == token || IsAdjacent(end)))
        {
            if (IsInitial(end))
            {
                end++;
            }
            else if (IsCapitalized(end) && !IsFunctionWord(end) && !IsWeekday(end))
            {
                end++;
                words++;
            }
            else if (words > 0 && IsJoinedByHyphen(end))
            {
                end += 2;
            }
            else if (words > 0 && IsParticle(end) && end + 1 < sentence.EndToken && IsCapitalized(end + 1))
            {
                end++;
            }
            else
            {
                break;
            }
        }

        return words == 0 ? token : end;
    }

    public int RunEnd(int token)
    {
        var end = token + 1;
        while (
            end < sentence.EndToken
            && end - token < LongestRun
            && IsAdjacent(end)
            && (IsCapitalized(end) || IsJoinedByHyphen(end))
        )
        {
            end++;
        }

        return end;
    }

    public bool IsCapitalized(int token) => document.IsWord(token) && char.IsUpper(Word(token)[0]);

    public bool IsAcronym(int token) =>
        Word(token).Length is > 1 and <= 6 && Word(token).IndexOfAnyExceptInRange('A', 'Z') < 0;

    /// <summary>An initial with its stop: <em>F.</em></summary>
    public bool IsInitial(int token) => Word(token) is [_, '.'] && IsCapitalized(token);

    private bool IsWeekday(int token) => TimeWords.Find(Word(token))?.Is(TimeWordKind.Weekday) == true;

    public bool IsFunctionWord(int token) => FunctionWords.Contains(Word(token));

    private bool IsParticle(int token) =>
        Word(token)
            is "de"
                or "del"
                or "der"
                or "den"
                or "van"
                or "von"
                or "da"
                or "dos"
                or "di"
                or "bin"
                or "ibn"
                or "al"
                or "el"
                or "la"
                or "le";

    /// <summary>Whether nothing but one blank stands before a token, or a hyphen joins it.</summary>
    private bool IsAdjacent(int token) =>
        document.Tokens[token].Start - document.Tokens[token - 1].End == 1
        || (IsTouching(token) && (IsHyphen(token) || IsHyphen(token - 1)));

    public bool IsHyphen(int token) => Word(token) is "-" or "\u2011";

    private bool IsTouching(int token) => document.Tokens[token].Start == document.Tokens[token - 1].End;

    /// <summary>Whether a hyphen joins a capitalised word to the one before it: <em>Jean-Luc</em>.</summary>
    public bool IsJoinedByHyphen(int token) =>
        IsHyphen(token)
        && token + 1 < sentence.EndToken
        && IsTouching(token)
        && IsTouching(token + 1)
        && IsCapitalized(token + 1);

    public ReadOnlySpan<char> Word(int token) => document.Word(token);

    public ReadOnlySpan<char> TextSpan(int first, int end) =>
        document.RunningText.AsSpan(
            document.Tokens[first].Start,
            document.Tokens[end - 1].End - document.Tokens[first].Start
        );

    public string TextOf(int first, int end) => TextSpan(first, end).ToString();

    /// <summary>Whether a single word is a day's or month's name: <em>April</em>.</summary>
    public bool IsTime(int first, int end) =>
        end - first == 1
        && document.TimeStartingAt(first) is not null
        && TimeWords.Find(Word(first)) is { } word
        && (word.Is(TimeWordKind.Month) || word.Is(TimeWordKind.Weekday));
}
