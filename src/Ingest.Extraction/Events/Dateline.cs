using Ingest.Extraction.Pipeline;
using Ingest.Extraction.Syntax;

namespace Ingest.Extraction.Events;

/// <summary>The place and agency that news reports begin with: <em>NAIROBI (XY) --</em>.</summary>
internal static class Dateline
{
    /// <summary>The most tokens of a dateline.</summary>
    private const int Longest = 12;

    /// <summary>The token after a sentence's dateline; its first token if it has none.</summary>
    public static int End(Document document, Sentence sentence)
    {
        var first = sentence.FirstToken;
        if (!IsCapitals(document.Word(first)) && document.EntityAt(first) is null)
            return first;
        var end = Math.Min(sentence.EndToken, first + Longest);
        for (var token = first + 1; token < end; token++)
        {
            var word = document.Word(token);
            if (word is ":" or "-" or "--" or "—" or "–" && IsSpaced(document, token))
                return token + 1;
            if (document.Annotation(token).Upos is Upos.Verb or Upos.Aux)
                break;
        }

        return first;
    }

    private static bool IsSpaced(Document document, int token) =>
        document.Tokens[token].Start > document.Tokens[token - 1].End;

    private static bool IsCapitals(ReadOnlySpan<char> word)
    {
        if (word.Length < 3)
            return false;
        foreach (var unit in word)
        {
            if (!char.IsUpper(unit))
                return false;
        }

        return true;
    }
}
