using Ingest.Extraction.Analysis;
using Ingest.Extraction.Lexicon;
using Ingest.Extraction.Pipeline;
using Ingest.Extraction.Syntax;

namespace Ingest.Extraction.Quotes;

/// <summary>Finds sources that are no names: <em>the minister</em>, <em>two of the widows</em>, <em>witnesses</em>.</summary>
internal sealed class NominalSources(Document document)
{
    /// <summary>The most tokens of a source without a name.</summary>
    private const int LongestNominal = 8;

    /// <summary>A source without a name: back to its determiner, or a plural alone.</summary>
    public SourceMention? EndingAt(int token, int first)
    {
        for (var i = token; i >= Math.Max(first, token - LongestNominal); i--)
        {
            if (document.IsPunctuation(i) || CueLexicon.QuoteVerb(document, i, token + 1) is not null)
            {
                break;
            }

            if (FunctionWords.IsDeterminer(document.Word(i)) && i < token)
            {
                return PartOf(i, first) is { } part ? Part(part, token) : Nominal(i, token);
            }
        }

        return IsPlural(token) ? Nominal(token, token) : null;
    }

    /// <summary>The source that begins at a determiner, with what follows it behind <em>of</em>; null if none does.</summary>
    /// <param name="token">The token.</param>
    /// <param name="end">The token after the last one that may belong to it.</param>
    public SourceMention? StartingAt(int token, int end)
    {
        if (Alone(token, end) is { } alone)
        {
            return alone;
        }

        if (!FunctionWords.IsDeterminer(document.Word(token)))
        {
            return null;
        }

        var noun = token;
        while (
            noun + 1 < Math.Min(end, token + LongestNominal)
            && !document.IsPunctuation(noun + 1)
            && !FunctionWords.EndsNounPhrase(document.Word(noun + 1))
        )
        {
            noun++;
        }

        return noun > token ? WithPossessor(Nominal(token, noun), end) : null;
    }

    /// <summary>A word of number that stands for people by itself: <em>said one</em>, <em>said another</em>; null if there is none.</summary>
    private SourceMention? Alone(int token, int end)
    {
        if (token + 1 < end && !document.IsPunctuation(token + 1))
        {
            return null;
        }

        SourceForm? form =
            document.IsAny(token, "one", "another", "neither") ? SourceForm.Nominal
            : document.IsAny(token, "others", "some", "many", "several", "both") ? SourceForm.PluralNominal
            : null;
        return form is { } known ? new SourceMention(document.Tokens[token].Span, token, token, known) : null;
    }

    /// <summary>The number of a part before a group: <em>two of the widows</em>; null if there is none.</summary>
    private int? PartOf(int determiner, int first) =>
        determiner - 2 >= first
        && document.Word(determiner - 1) is "of"
        && (
            document.Annotation(determiner - 2).Upos == Upos.Num
            || document.Word(determiner - 2)
                is "some"
                    or "Some"
                    or "many"
                    or "Many"
                    or "most"
                    or "Most"
                    or "several"
                    or "Several"
                    or "both"
                    or "Both"
        )
            ? determiner - 2
            : null;

    private SourceMention Part(int number, int last)
    {
        var form = document.Word(number) is "one" or "One" ? SourceForm.Nominal : SourceForm.PluralNominal;
        var span = new TextSpan(document.Tokens[number].Start, document.Tokens[last].End);
        return new SourceMention(span, number, number, form);
    }

    private SourceMention Nominal(int first, int last)
    {
        var span = new TextSpan(document.Tokens[first].Start, document.Tokens[last].End);
        return new SourceMention(span, first, last, IsPlural(last) ? SourceForm.PluralNominal : SourceForm.Nominal);
    }

    /// <summary>A source with what follows it behind <em>of</em>: <em>said the driver of the second lorry</em>.</summary>
    private SourceMention WithPossessor(SourceMention source, int end)
    {
        var of = document.TokenAt(source.Span.End);
        if (of + 1 >= end || document.Word(of) is not "of")
        {
            return source;
        }

        var last = of;
        while (
            last + 1 < Math.Min(end, of + LongestNominal)
            && document.Annotation(last + 1).Upos is Upos.Det or Upos.Adj or Upos.Noun or Upos.Propn or Upos.Num
            && document.TimeStartingAt(last + 1) is null
        )
        {
            last++;
        }

        return document.Annotation(last).Upos is Upos.Noun or Upos.Propn
            ? source with
            {
                Span = new TextSpan(source.Span.Start, document.Tokens[last].End),
            }
            : source;
    }

    private bool IsPlural(int token) =>
        document.Word(token) is ['p', 'e', 'o', 'p', 'l', 'e'] or [.., 'm', 'e', 'n'] or [.., not 's', 's'];
}
