using Ingest.Extraction.Entities.Knowledge;
using Ingest.Extraction.Lexicon;
using Ingest.Extraction.Pipeline;
using Ingest.Extraction.Syntax;

namespace Ingest.Extraction.Entities.Names;

/// <summary>Finds the longest known title or name that begins at a token of a sentence.</summary>
/// <param name="document">The document.</param>
/// <param name="sentence">The sentence.</param>
internal sealed class NamePhrases(Document document, Sentence sentence)
{
    /// <summary>The title that begins at a token, and the token after it; null and the token itself if there is none.</summary>
    public (Title? Title, int End) MatchTitle(int token)
    {
        // A stop behind an abbreviation may belong to it or not.
        var longest = Titles.LongestAt(TextFrom(token)) + 1;
        for (var end = LastEnd(token, Titles.Longest, longest); end > token; end--)
        {
            var text = TextSpan(token, end);
            if ((Titles.Find(text) ?? Titles.Find(text.TrimEnd('.'))) is { } title)
            {
                return (title, end);
            }
        }

        return (null, token);
    }

    public (GazetteerEntry Entry, int End)? MatchGazetteer(int token, PhraseTable<GazetteerEntry> table)
    {
        var longest = table.LongestAt(TextFrom(token));
        for (var end = LastEnd(token, Gazetteer.LongestName, longest); end > token; end--)
        {
            if (table.Find(TextSpan(token, end)) is { } entry)
            {
                return (entry, end);
            }
        }

        return null;
    }

    /// <summary>The end of the longest stretch from a token that is no longer than a number of tokens and of code units.</summary>
    private int LastEnd(int token, int tokens, int longest)
    {
        var end = token;
        var start = token < sentence.EndToken ? document.Tokens[token].Start : 0;
        while (end < sentence.EndToken && end - token < tokens && document.Tokens[end].End - start <= longest)
        {
            end++;
        }

        return end;
    }

    /// <summary>The text from a token on; none behind the last one.</summary>
    private ReadOnlySpan<char> TextFrom(int token) =>
        token < document.Tokens.Length ? document.RunningText.AsSpan(document.Tokens[token].Start) : [];

    private ReadOnlySpan<char> TextSpan(int first, int end) =>
        document.RunningText.AsSpan(
            document.Tokens[first].Start,
            document.Tokens[end - 1].End - document.Tokens[first].Start
        );
}
