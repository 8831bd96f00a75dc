using Ingest.Extraction.Entities.Coreference;
using Ingest.Extraction.Entities.Names;
using Ingest.Extraction.Pipeline;

namespace Ingest.Extraction.Entities;

/// <summary>
/// Finds who and what an article tells of: names, then the names that belong together, then descriptions and pronouns that
/// stand for what is named.
/// </summary>
internal sealed class EntityComponent : IAnalysisComponent
{
    /// <inheritdoc/>
    public void Process(Document document)
    {
        var draft = new EntityDraft(document);
        NameLinker.Link(draft, Candidates(document));
        new CoreferenceResolver(draft).Resolve();
        draft.Finish();
    }

    private static List<NameCandidate> Candidates(Document document)
    {
        var tagged = new TaggedNames(document);
        var candidates = new List<NameCandidate>();
        foreach (var sentence in document.Sentences)
        {
            var finder = new NameFinder(document, sentence, tagged);
            for (var token = sentence.FirstToken; token < sentence.EndToken; )
            {
                var candidate = finder.At(token);
                if (candidate is not null)
                {
                    candidates.Add(candidate);
                }

                token = candidate?.EndToken ?? token + 1;
            }
        }

        return candidates;
    }
}
