using Ingest.Extraction.Pipeline;
using Ingest.Extraction.Syntax;

namespace Ingest.Extraction.Quotes.Reported;

/// <summary>Finds where a reported content begins and ends.</summary>
internal sealed class ContentLimits(Document document)
{
    /// <summary>The tokens of a subtree between two limits, without the marks and conjunctions at its edges.</summary>
    /// <param name="head">The head of the subtree.</param>
    /// <param name="first">The first token that may belong to it.</param>
    /// <param name="end">The token after the last one that may.</param>
    public TokenRange Of(int head, int first, int end) =>
        Trim(new TokenRange(Math.Max(first, document.Tree.First(head)), Math.Min(end, document.Tree.End(head))));

    /// <summary>A content without the marks and conjunctions at its edges.</summary>
    public TokenRange Trim(TokenRange content)
    {
        var (first, end) = content;
        while (first < end && IsLeading(first))
        {
            first++;
        }

        while (first < end && IsTrailing(first, end - 1))
        {
            end--;
        }

        return new TokenRange(first, end);
    }

    private bool IsLeading(int token) =>
        document.Word(token) is "," or ":" or ";" or "." or "-" or "—" or "–" or "--" or ")" or "]" or "”" or "''"
        || (
            document.Word(token) is "that" or "That"
            && (
                document.Tree.RelationOf(token) == Relation.Mark
                || (
                    token + 1 < document.Tokens.Length
                    && (
                        document.Annotation(token + 1).Upos is Upos.Det or Upos.Pron or Upos.Propn
                        || document.Annotation(token + 1).Xpos == Xpos.Nns
                    )
                )
            )
        );

    /// <summary>Whether the last token does not belong to a content; a closing mark does if the content has the opening one.</summary>
    private bool IsTrailing(int first, int token)
    {
        switch (document.Word(token))
        {
            case "," or "." or ":" or ";" or "-" or "—" or "–" or "--" or "(" or "[" or "“" or "``" or "‘":
            case "and" or "but" or "or":
                return true;
            case ")":
                return !Holds(first, token, "(", "(");
            case "]":
                return !Holds(first, token, "[", "[");
            case "”" or "\"":
                return !Holds(first, token, "“", "\"");
            case "''":
                return !Holds(first, token, "''", "``");
            default:
                return false;
        }
    }

    private bool Holds(int first, int end, string mark, string other)
    {
        for (var i = first; i < end; i++)
        {
            if (document.Word(i) is var word && (word.SequenceEqual(mark) || word.SequenceEqual(other)))
            {
                return true;
            }
        }

        return false;
    }
}
