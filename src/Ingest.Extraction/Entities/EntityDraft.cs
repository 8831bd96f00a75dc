using Ingest.Extraction.Analysis;
using Ingest.Extraction.Entities.Names;
using Ingest.Extraction.Pipeline;

namespace Ingest.Extraction.Entities;

/// <summary>The entities of a document and their references while they are being found.</summary>
internal sealed class EntityDraft(Document document)
{
    private readonly TokenIndex _nameByToken = new();

    /// <summary>The document.</summary>
    public Document Document { get; } = document;

    /// <summary>The entities, in no order.</summary>
    public List<EntityRecord> Entities { get; } = [];

    /// <summary>The references by name, in order of the text, not overlapping.</summary>
    public List<Reference> Names { get; } = [];

    /// <summary>The references by description and pronoun.</summary>
    public List<Reference> Others { get; } = [];

    /// <summary>Adds an entity.</summary>
    /// <returns>Its index.</returns>
    public int Add(EntityRecord entity)
    {
        Entities.Add(entity);
        return Entities.Count - 1;
    }

    /// <summary>Adds a name that follows all added before.</summary>
    public void AddName(Reference name)
    {
        for (var token = name.FirstToken; token < name.EndToken; token++)
        {
            _nameByToken.Set(token, Names.Count, Document.Tokens.Length);
        }

        Names.Add(name);
    }

    /// <summary>The name that a token is part of, or null.</summary>
    public Reference? NameAt(int token) => _nameByToken.TryGet(token, out var index) ? Names[index] : null;

    /// <summary>The entity whose name a token is part of, or null.</summary>
    public EntityRecord? NamedAt(int token) => NameAt(token) is { } name ? Entities[name.Entity] : null;

    /// <summary>
    /// Writes all to the document: the named entities in order of their first mention, then those without a name.
    /// </summary>
    public void Finish()
    {
        var references = new List<Reference>(Names.Count + Others.Count);
        references.AddRange(Names);
        references.AddRange(Others);
        references.Sort(static (left, right) => left.FirstToken.CompareTo(right.FirstToken));
        foreach (var entity in Entities)
        {
            entity.Country ??= NameCountry.Of(entity);
        }

        var indices = new int[Entities.Count];
        Array.Fill(indices, -1);
        Number(references, indices, named: true);
        Number(references, indices, named: false);
        foreach (var reference in references)
        {
            var span = new TextSpan(
                Document.Tokens[reference.FirstToken].Start,
                Document.Tokens[reference.EndToken - 1].End
            );
            var mention = new EntityMention(
                span,
                reference.FirstToken,
                reference.EndToken,
                reference.Head,
                indices[reference.Entity],
                reference.Form
            );
            Document.Add(mention);
        }
    }

    private void Number(List<Reference> references, int[] indices, bool named)
    {
        foreach (var reference in references)
        {
            if (Entities[reference.Entity].IsNamed == named && indices[reference.Entity] < 0)
            {
                indices[reference.Entity] = Document.Entities.Count;
                Document.Entities.Add(Entities[reference.Entity]);
            }
        }
    }
}

/// <summary>A reference to an entity.</summary>
/// <param name="FirstToken">The index of the first token.</param>
/// <param name="EndToken">The index after the last token.</param>
/// <param name="Head">The token that heads it in the tree.</param>
/// <param name="Entity">The index of the entity.</param>
/// <param name="Form">Its form.</param>
internal readonly record struct Reference(int FirstToken, int EndToken, int Head, int Entity, MentionForm Form);

/// <summary>How an entity is mentioned.</summary>
internal enum MentionForm
{
    /// <summary>By name.</summary>
    Name,

    /// <summary>By a description (<em>the minister</em>).</summary>
    Description,

    /// <summary>By a pronoun.</summary>
    Pronoun,
}
