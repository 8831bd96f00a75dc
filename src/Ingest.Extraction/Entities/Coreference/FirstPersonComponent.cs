using Ingest.Extraction.Analysis;
using Ingest.Extraction.Pipeline;

namespace Ingest.Extraction.Entities.Coreference;

/// <summary>Adds the mentions that quotes tell of: <em>I</em> in direct speech is the speaker, <em>we</em> an organization that speaks.</summary>
internal sealed class FirstPersonComponent : IAnalysisComponent
{
    /// <inheritdoc/>
    public void Process(Document document)
    {
        foreach (var quote in document.Quotes)
        {
            if (quote.Kind == QuoteKind.Indirect || quote.Speaker?.Entity is not { } id)
            {
                continue;
            }

            var entity = EntityRecord.IndexOf(id);
            foreach (var piece in quote.Pieces)
            {
                Add(document, piece, entity);
            }
        }
    }

    private static void Add(Document document, TextSpan piece, int entity)
    {
        var isPerson = document.Entities[entity].Kind == EntityKind.Person;
        for (
            var token = document.TokenAt(piece.Start);
            token < document.Tokens.Length && document.Tokens[token].End <= piece.End;
            token++
        )
        {
            if (document.EntityAt(token) is null && IsFirstPerson(document.Word(token), isPerson))
            {
                var span = document.Tokens[token].Span;
                document.Add(new EntityMention(span, token, token + 1, token, entity, MentionForm.Pronoun));
            }
        }
    }

    private static bool IsFirstPerson(ReadOnlySpan<char> word, bool isPerson) =>
        isPerson
            ? word is "I" or "me" or "my" or "My" or "mine" or "Mine" or "myself"
            : word is "we" or "We" or "us" or "our" or "Our" or "ours" or "ourselves";
}
