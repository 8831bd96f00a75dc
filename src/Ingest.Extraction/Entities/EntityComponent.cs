using Ingest.Extraction.Entities.Coreference;
using Ingest.Extraction.Entities.Names;
using Ingest.Extraction.Names;
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
        var names = new List<NameSpan>();
        NameTagger.Default.Tag(document.Syntax, names);
        var tagged = names.ToDictionary(name => name.First);
        var surnames = Surnames(document, names);
        var candidates = new List<NameCandidate>();
        foreach (var sentence in document.Sentences)
        {
            var finder = new NameFinder(document, sentence, tagged, surnames);
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

    /// <summary>The last words of the full names of persons.</summary>
    private static HashSet<string> Surnames(Document document, List<NameSpan> names)
    {
        var surnames = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in names)
        {
            if (name.Kind == NameKind.Person && name.End - name.First > 1)
            {
                surnames.Add(document.Word(name.End - 1).ToString());
            }
        }

        return surnames;
    }
}
