using Ingest.Extraction.Analysis;
using Ingest.Extraction.Knowledge;
using Ingest.Extraction.Lexicon;
using Ingest.Extraction.Pipeline;
using Ingest.Extraction.Syntax;

namespace Ingest.Extraction.Quotes.Reported;

/// <summary>
/// Fixed phrases that end in the source, set off by commas from what they attribute: <em>in the words of the mayor, …</em>,
/// <em>…, to quote the report</em>. The phrases are those of <c>Knowledge/cue-phrases.tsv</c> in which X comes last.
/// </summary>
internal sealed class SourcePhraseRule(Document document, ContentLimits limits)
{
    /// <summary>The most tokens of a source.</summary>
    private const int LongestSource = 14;

    private static readonly string[][] Phrases =
    [
        .. KnowledgeFile
            .Open("cue-phrases.tsv")
            .Rows.Where(row =>
                row["strength"] == "sure"
                && row["place"] == "any"
                && row["pattern"].EndsWith(" X", StringComparison.Ordinal)
                && !row["pattern"].StartsWith("according", StringComparison.Ordinal)
            )
            .Select(row => row["pattern"][..^2].Split(' ')),
    ];

    /// <summary>What a phrase that begins at a token attributes, or null.</summary>
    public ReportedSpeech? Find(int token, Sentence sentence)
    {
        foreach (var phrase in Phrases)
        {
            if (Matches(phrase, token, sentence) && SourceOf(token + phrase.Length, sentence) is var (source, end))
            {
                return Create(token, phrase.Length, source, end, sentence);
            }
        }

        return null;
    }

    private bool Matches(string[] phrase, int token, Sentence sentence)
    {
        if (token + phrase.Length >= sentence.EndToken)
        {
            return false;
        }

        for (var i = 0; i < phrase.Length; i++)
        {
            if (!document.Word(token + i).Equals(phrase[i], StringComparison.OrdinalIgnoreCase))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The head of the source and the token after it, which a comma, a mark or the sentence's end must follow.</summary>
    private (int Head, int End)? SourceOf(int first, Sentence sentence)
    {
        var head = -1;
        for (var token = first; token < Math.Min(sentence.EndToken, first + LongestSource); token++)
        {
            if (document.Word(token) is "," or "." or ":" or "“" or "\"")
            {
                return head < 0 ? null : (head, token);
            }

            if (
                document.Annotation(token).Upos is Upos.Noun or Upos.Propn or Upos.Pron
                && (head < 0 || document.Tree.Head(head) == token)
            )
            {
                head = token;
            }
        }

        return null;
    }

    private ReportedSpeech? Create(int token, int length, int source, int end, Sentence sentence)
    {
        var isFirst = token == sentence.FirstToken;
        if (!isFirst && document.Word(token - 1) is not ",")
        {
            return null;
        }

        var content = limits.Trim(
            isFirst ? new TokenRange(end, sentence.EndToken) : new TokenRange(sentence.FirstToken, token)
        );
        var rest =
            isFirst || document.Word(end) is not "," ? default : limits.Trim(new TokenRange(end, sentence.EndToken));
        return content.IsEmpty
            ? null
            : new ReportedSpeech(
                QuoteRule.AccordingTo,
                CueStrength.Sure,
                token,
                new TextSpan(document.Tokens[token].Start, document.Tokens[token + length - 1].End),
                new SourceHead(source, source),
                content,
                rest,
                null
            );
    }
}
