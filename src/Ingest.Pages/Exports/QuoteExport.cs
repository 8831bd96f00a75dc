using System.Text.Json.Nodes;
using Ingest.Extraction.Analysis;
using Ingest.Http.Answers;
using Ingest.Http.Parameters;
using Ingest.Storage.Lookups;

namespace Ingest.Pages.Exports;

/// <summary>How quotes are written to files.</summary>
internal static class QuoteExport
{
    public static ExportDefinition<StoredQuote> Definition { get; } =
        new(
            ItemJson.From,
            Link,
            [
                ArticleColumns.Key,
                new("quote_id", "id"),
                new("text", "text"),
                new("kind", "kind"),
                new("speaker", "speaker.name"),
                new("speaker_kind", "speaker.kind"),
                new("speaker_role", "speaker.role"),
                new("speaker_country", "speaker.country"),
                new("speaker_mention", "speaker.mention.text"),
                new("cue", "cue.text"),
                new("addressee", "addressee"),
                new("via", "via"),
                new("said_start", "saidOn.start"),
                new("said_end", "saidOn.end"),
                new("said_precision", "saidOn.precision"),
                new("said_basis", "saidOn.basis"),
                new("said_words", "saidOn.text"),
                new("nested_in", "nestedIn"),
                new("start", "start"),
                new("end", "end"),
                new("confidence", "confidence"),
                new("evidence", "evidence"),
                .. ArticleColumns.Facts,
            ]
        );

    /// <summary>Who creates a quotation is told only where the words are the speaker's own.</summary>
    private static JsonObject Link(StoredQuote stored)
    {
        var quote = stored.Quote;
        var date = quote.SaidOn is { } saidOn ? LinkedDataNode.Interval(saidOn.Start, saidOn.End) : null;
        var isInterval = date?.Contains('/', StringComparison.Ordinal) ?? false;
        return LinkedDataNode.Of(
            "Quotation",
            ("@id", LinkedDataNode.IdOf(stored.Article, quote.Id)),
            ("text", quote.Text),
            ("spokenByCharacter", Link(quote.Speaker)),
            ("creator", quote.Kind == QuoteKind.Direct ? Link(quote.Speaker) : null),
            (isInterval ? "temporal" : "dateCreated", date),
            ("isPartOf", LinkedDataNode.Of(stored.Article)),
            ("ingest:alsoIn", LinkedDataNode.Of(stored.AlsoIn)),
            ("ingest:kind", ParameterFormats.QuoteKind.Write(quote.Kind)),
            ("ingest:cue", quote.Cue?.Text),
            ("ingest:addressee", quote.Addressee),
            ("ingest:via", quote.Via),
            ("ingest:dateBasis", DateBasisOf(quote.SaidOn)),
            ("ingest:confidence", quote.Confidence)
        );
    }

    /// <summary>Of several people schema.org's nearest term is an organization.</summary>
    private static JsonObject? Link(Speaker? speaker)
    {
        if (speaker is null)
        {
            return null;
        }

        var isPerson = speaker.Kind is SpeakerKind.Person or SpeakerKind.Anonymous;
        return LinkedDataNode.Of(
            isPerson ? "Person" : "Organization",
            ("name", speaker.Name),
            (isPerson ? "jobTitle" : "description", speaker.Role),
            ("ingest:country", speaker.Country)
        );
    }

    private static string? DateBasisOf(ResolvedDate? date) => date?.Basis.ToString().ToLowerInvariant();
}
