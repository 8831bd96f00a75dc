using Ingest.Extraction.Names;
using Ingest.Extraction.Pipeline;

namespace Ingest.Extraction.Entities.Names;

/// <summary>What the name tagger sees in a document.</summary>
internal sealed class TaggedNames
{
    private readonly Dictionary<int, NameSpan> _byFirstToken = [];
    private readonly HashSet<string> _surnames = new(StringComparer.Ordinal);
    private readonly HashSet<string> _organizations = new(StringComparer.Ordinal);

    /// <summary>Tags a document.</summary>
    public TaggedNames(Document document)
    {
        var names = new List<NameSpan>();
        NameTagger.Default.Tag(document.Syntax, names);
        foreach (var name in names)
        {
            _byFirstToken.Add(name.First, name);
            if (name.End - name.First == 1)
            {
                continue;
            }

            if (name.Kind == NameKind.Person)
            {
                _surnames.Add(document.Word(name.End - 1).ToString());
            }
            else if (name.Kind == NameKind.Organization)
            {
                _organizations.Add(document.Word(name.First).ToString());
            }
        }
    }

    /// <summary>The name whose first token this is, or null.</summary>
    public NameSpan? StartingAt(int token) => _byFirstToken.TryGetValue(token, out var name) ? name : null;

    /// <summary>Whether the full name of a person in the document ends in a word.</summary>
    public bool IsSurname(ReadOnlySpan<char> word) => _surnames.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    /// <summary>Whether the full name of an organization in the document begins with a word.</summary>
    public bool BeginsOrganization(ReadOnlySpan<char> word) =>
        _organizations.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);
}
