using Ingest.Extraction.Pipeline;

namespace Ingest.Extraction.Quotes;

/// <summary>Compares the words of a document with others.</summary>
internal static class TokenWords
{
    /// <summary>Whether a token is one of some words, in this spelling.</summary>
    public static bool IsAny(this Document document, int token, params ReadOnlySpan<string> words)
    {
        var word = document.Word(token);
        foreach (var candidate in words)
        {
            if (word.SequenceEqual(candidate))
            {
                return true;
            }
        }

        return false;
    }
}
