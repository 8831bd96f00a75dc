using Ingest.Extraction.Analysis;
using Ingest.Extraction.Knowledge;
using Ingest.Extraction.Layout;
using Ingest.Extraction.Pipeline;

namespace Ingest.Extraction.Tokens;

/// <summary>
/// Splits paragraphs into tokens and sentences, in one pass. A possessive <c>'s</c> is a token of its own. A stop ends a
/// sentence unless it follows an abbreviation or an initial, or the text goes on in lower case.
/// </summary>
internal sealed class TokenComponent : IAnalysisComponent
{
    /// <summary>The most tokens of a sentence; what is longer is cut, so that work within a sentence stays bounded.</summary>
    private const int LongestSentence = 400;

    private static readonly HashSet<string> Abbreviations =
    [
        .. KnowledgeFile.Open("abbreviations.tsv").Rows.Select(row => row["abbreviation"]),
    ];

    /// <inheritdoc/>
    public void Process(Document document)
    {
        for (var i = 0; i < document.Paragraphs.Count; i++)
        {
            if (document.Paragraphs[i].Kind != ParagraphKind.Boilerplate)
            {
                AddSentences(document, i);
            }
        }
    }

    private static void AddSentences(Document document, int paragraph)
    {
        var text = document.Text;
        var tokens = document.Tokens;
        var (position, end) = document.Paragraphs[paragraph].Span;
        var first = tokens.Count;
        while (position < end)
        {
            if (char.IsWhiteSpace(text[position]))
            {
                position++;
                continue;
            }

            var token = Next(text, position, end);
            tokens.Add(token);
            position = token.End;
            var isFull = tokens.Count - first >= LongestSentence;
            if (
                isFull
                || (text[token.Start] is '.' or '!' or '?' or '…' && IsSentenceEnd(document, first, ref position, end))
            )
            {
                AddSentence(document, ref first, paragraph);
            }
        }

        AddSentence(document, ref first, paragraph);
    }

    private static void AddSentence(Document document, ref int first, int paragraph)
    {
        var tokens = document.Tokens;
        if (first < tokens.Count)
        {
            var span = new TextSpan(tokens[first].Start, tokens[^1].End);
            document.Sentences.Add(new Sentence(span, first, tokens.Count, paragraph));
            first = tokens.Count;
        }
    }

    /// <summary>Whether the stop that was read last ends its sentence; if so, takes in the closing marks behind it.</summary>
    private static bool IsSentenceEnd(Document document, int first, ref int position, int end)
    {
        var text = document.Text;
        var tokens = document.Tokens;
        var stop = tokens[^1];
        if (text[stop.Start] == '.' && tokens.Count - first >= 2 && IsAbbreviation(text, tokens[^2], stop))
        {
            return false;
        }

        var after = position;
        while (after < end && IsClosing(text, after, end))
        {
            after++;
        }

        var next = after;
        while (next < end && char.IsWhiteSpace(text[next]))
        {
            next++;
        }

        if (next < end && (next == after || char.IsLower(text[next])))
        {
            return false;
        }

        for (; position < after; position++)
        {
            tokens.Add(new Token(position, position + 1, TokenKind.Other));
        }

        return true;
    }

    private static bool IsClosing(string text, int position, int end) =>
        text[position] is '”' or '’' or '»' or '›' or ')' or ']' or '.' or '!' or '?'
        || (text[position] is '"' or '\'' or '“' && (position + 1 >= end || !char.IsLetterOrDigit(text[position + 1])));

    private static bool IsAbbreviation(string text, Token word, Token stop)
    {
        if (word.End != stop.Start || word.Kind != TokenKind.Word)
        {
            return false;
        }

        var isInitial = word.End - word.Start == 1 && char.IsUpper(text[word.Start]);
        return isInitial
            || Abbreviations
                .GetAlternateLookup<ReadOnlySpan<char>>()
                .Contains(text.AsSpan(word.Start, word.End - word.Start));
    }

    private static Token Next(string text, int start, int end)
    {
        if (!char.IsLetterOrDigit(text[start]))
        {
            var isPossessive =
                text[start] is '\'' or '’'
                && start > 0
                && char.IsLetterOrDigit(text[start - 1])
                && start + 1 < end
                && text[start + 1] == 's'
                && (start + 2 >= end || !char.IsLetterOrDigit(text[start + 2]));
            return isPossessive
                ? new Token(start, start + 2, TokenKind.Word)
                : new Token(start, start + 1, TokenKind.Other);
        }

        var hasLetter = false;
        var position = start;
        while (position < end && (char.IsLetterOrDigit(text[position]) || IsInside(text, start, position, end)))
        {
            hasLetter |= char.IsLetter(text[position]);
            position++;
        }

        return new Token(start, position, hasLetter ? TokenKind.Word : TokenKind.Number);
    }

    /// <summary>Whether a character that is neither letter nor digit belongs to the word around it.</summary>
    private static bool IsInside(string text, int start, int position, int end)
    {
        if (
            char.IsSurrogate(text[position])
            || char.GetUnicodeCategory(text[position]) == System.Globalization.UnicodeCategory.NonSpacingMark
        )
        {
            return true;
        }

        var next = position + 1 < end ? text[position + 1] : ' ';
        return text[position] switch
        {
            '-' or '\u2011' or '&' or '/' => char.IsLetterOrDigit(next),
            '\'' or '’' => char.IsLetter(next)
                && !(next == 's' && (position + 2 >= end || !char.IsLetter(text[position + 2]))),
            ',' or ':' => char.IsDigit(text[position - 1]) && char.IsDigit(next),
            // U.S., p.m., 3.5; the last stop of an acronym belongs to it where another letter went before.
            '.' => (char.IsDigit(text[position - 1]) && char.IsDigit(next))
                || (IsSingleLetter(text, start, position - 1) && char.IsLetter(next))
                || (position - start >= 3 && text[position - 2] == '.' && char.IsLetter(text[position - 1])),
            _ => false,
        };
    }

    private static bool IsSingleLetter(string text, int start, int position) =>
        char.IsLetter(text[position]) && (position == start || text[position - 1] == '.');
}
