using Ingest.Extraction.Analysis;
using Ingest.Extraction.Names;
using Ingest.Extraction.Pipeline;

namespace Ingest.Extraction.Entities;

/// <summary>
/// Finds names and joins the mentions of one thing: a known place by its usual name, another by its words, a person by a fuller
/// name that ends in the same word, the latest one before the mention if there are several.
/// </summary>
internal sealed class EntityComponent : IAnalysisComponent
{
    /// <inheritdoc/>
    public void Process(Document document)
    {
        var names = new List<NameSpan>();
        NameTagger.Default.Tag(document.Syntax, names);
        var tagged = names.ToDictionary(name => name.First);
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

        Link(document, candidates);
    }

    private static void Link(Document document, List<NameCandidate> candidates)
    {
        var byName = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var bySurname = new Dictionary<string, int>(StringComparer.Ordinal);
        var fullNames = candidates
            .Where(candidate => candidate is { Kind: EntityKind.Person, IsSurnameOnly: false })
            .Select(candidate => (Last: LastWord(document, candidate), Name: Name(document, candidate)))
            .GroupBy(pair => pair.Last, pair => pair.Name)
            .ToDictionary(group => group.Key, group => group.MaxBy(name => name.Length)!);
        foreach (var candidate in candidates)
        {
            if (Find(document, candidate, byName, bySurname, fullNames) is not { } entity)
            {
                continue;
            }

            var record = document.Entities[entity];
            record.Role ??= candidate.Role;
            record.Country ??= candidate.Country;
            record.Gender = record.Gender == Gender.Unknown ? candidate.Gender : record.Gender;
            var span = new TextSpan(
                document.Tokens[candidate.FirstToken].Start,
                document.Tokens[candidate.EndToken - 1].End
            );
            document.Add(new EntityMention(span, candidate.FirstToken, candidate.EndToken, entity));
        }
    }

    /// <summary>The entity a candidate names, a new one if need be; null for a word that names nothing.</summary>
    private static int? Find(
        Document document,
        NameCandidate candidate,
        Dictionary<string, int> byName,
        Dictionary<string, int> bySurname,
        Dictionary<string, string> fullNames
    )
    {
        var name = Name(document, candidate);
        if (candidate.Kind != EntityKind.Person)
        {
            return Known(document, byName, name, candidate);
        }

        var last = LastWord(document, candidate);
        if (name == last)
        {
            if (bySurname.TryGetValue(last, out var known))
            {
                return known;
            }

            if (!fullNames.TryGetValue(last, out var full) || candidate.IsSurnameOnly && full == last)
            {
                return null;
            }

            name = full;
        }

        return bySurname[last] = Known(document, byName, name, candidate);
    }

    private static int Known(Document document, Dictionary<string, int> byName, string name, NameCandidate candidate)
    {
        if (!byName.TryGetValue(name, out var entity))
        {
            entity = byName[name] = document.Entities.Count;
            document.Entities.Add(new EntityRecord { Name = name, Kind = candidate.Kind });
        }

        return entity;
    }

    private static string Name(Document document, NameCandidate candidate) =>
        candidate.KnownName
        ?? document.Text[document.Tokens[candidate.NameToken].Start..document.Tokens[candidate.EndToken - 1].End];

    private static string LastWord(Document document, NameCandidate candidate) =>
        document.Word(candidate.EndToken - 1).ToString();
}
