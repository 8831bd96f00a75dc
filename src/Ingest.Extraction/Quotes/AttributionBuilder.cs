using Ingest.Extraction.Analysis;
using Ingest.Extraction.Lexicon;
using Ingest.Extraction.Pipeline;

namespace Ingest.Extraction.Quotes;

/// <summary>Puts an attribution together from its source and its cue.</summary>
internal sealed class AttributionBuilder(Document document)
{
    /// <summary>The most tokens of an addressee.</summary>
    private const int LongestAddressee = 8;

    /// <summary>The attribution by a source and a cue.</summary>
    public Attribution Create(SourceMention? source, CueMatch match, Mention? addressee) =>
        new(
            source,
            document.Mention(document.Tokens[match.Token].Start, document.Tokens[match.EndToken - 1].End),
            match.Token,
            addressee
        );

    /// <summary><em>According to</em> as a cue.</summary>
    public static CueMatch AccordingTo(int token) =>
        new(new Cue([], CueFrames.Quote, CueStrength.Sure, CueAddressee.None, CuePassive.None), token, token + 2);

    /// <summary>The addressee right after a reporting verb that takes one: <em>told reporters</em>.</summary>
    public Mention? AddresseeAfter(CueMatch match, int end)
    {
        if ((match.Cue.Addressee & CueAddressee.Object) == 0)
        {
            return null;
        }

        var token = match.EndToken;
        var last = token - 1;
        while (
            last + 1 < Math.Min(end, token + LongestAddressee)
            && !document.IsPunctuation(last + 1)
            && !FunctionWords.EndsNounPhrase(document.Word(last + 1))
            && !document.IsAny(last + 1, "that")
            && document.TimeStartingAt(last + 1) is null
        )
        {
            last++;
        }

        return last < token ? null : document.Mention(document.Tokens[token].Start, document.Tokens[last].End);
    }
}
