using Ingest.Extraction.Analysis;
using Ingest.Extraction.Articles;
using Ingest.Extraction.Entities;
using Ingest.Extraction.Layout;
using Ingest.Extraction.Syntax;
using Ingest.Extraction.Text;
using Ingest.Extraction.Times;

namespace Ingest.Extraction.Pipeline;

/// <summary>The one analysed document: each component reads the layers below its own and adds one.</summary>
/// <param name="article">The article under analysis.</param>
/// <param name="syntax">Receives the tokens and their syntax; what it held before is gone.</param>
internal sealed class Document(Article article, AnalyzedText syntax)
{
    /// <summary>The article under analysis.</summary>
    public Article Article { get; } = article;

    /// <summary>The article's text, to which all offsets refer.</summary>
    public string Text => Article.Text;

    /// <summary>The text as it is analysed: as long as <see cref="Text"/>, but with the headline in the case of running text.</summary>
    public string RunningText { get; set; } = article.Text;

    /// <summary>The paragraphs, in order.</summary>
    public List<Paragraph> Paragraphs { get; } = [];

    /// <summary>The tokens of all paragraphs but boilerplate, with their tags and trees.</summary>
    public AnalyzedText Syntax { get; } = syntax;

    /// <summary>The trees of the sentences, for walking down.</summary>
    public DependencyTree Tree => Syntax.Tree;

    /// <summary>The tokens, in order.</summary>
    public ReadOnlySpan<Token> Tokens => Syntax.Tokens.Tokens;

    /// <summary>The sentences; together they hold every token once.</summary>
    public List<Sentence> Sentences { get; } = [];

    private static readonly TokenAnnotation[] Nothing =
    [
        new()
        {
            Upos = Upos.X,
            Relation = Relation.Dep,
            Head = -1,
            Lemma = "",
        },
    ];

    private readonly List<EntityMention> _mentions = [];
    private readonly List<EntityMention> _references = [];
    private readonly List<ResolvedTime> _times = [];
    private readonly TokenIndex _mentionByFirstToken = new();
    private readonly TokenIndex _mentionByEndToken = new();
    private readonly TokenIndex _entityByToken = new();
    private readonly TokenIndex _timeByFirstToken = new();
    private readonly TokenIndex _timeByEndToken = new();

    /// <summary>Who and what is mentioned: first those with a name, in order of their first mention, then those without.</summary>
    public List<EntityRecord> Entities { get; } = [];

    /// <summary>The mentions of entities by name, in order, not overlapping.</summary>
    public IReadOnlyList<EntityMention> Mentions => _mentions;

    /// <summary>The mentions of entities by description or pronoun, in order; they may lie inside one another.</summary>
    public IReadOnlyList<EntityMention> References => _references;

    /// <summary>The expressions of time, in order.</summary>
    public IReadOnlyList<ResolvedTime> Times => _times;

    /// <summary>What was said, in order.</summary>
    public List<Quote> Quotes { get; } = [];

    /// <summary>What was done, in order.</summary>
    public List<Event> Events { get; } = [];

    /// <summary>Adds a mention that begins no earlier than those added before.</summary>
    public void Add(EntityMention mention)
    {
        if (mention.Form != MentionForm.Name)
        {
            _references.Add(mention);
            _entityByToken.Set(mention.Head, mention.Entity, Tokens.Length);
            return;
        }

        _mentionByFirstToken.Set(mention.FirstToken, _mentions.Count, Tokens.Length);
        _mentionByEndToken.Set(mention.EndToken, _mentions.Count, Tokens.Length);
        _mentions.Add(mention);
        for (var token = mention.FirstToken; token < mention.EndToken; token++)
        {
            if (!_entityByToken.TryGet(token, out _))
            {
                _entityByToken.Set(token, mention.Entity, Tokens.Length);
            }
        }
    }

    /// <summary>
    /// The index of the entity that a noun phrase with a head token stands for: by name (any token of the name will do), by a
    /// description (<em>the minister</em>) or by a pronoun; null if that is not known.
    /// </summary>
    public int? EntityAt(int headToken) => _entityByToken.TryGet(headToken, out var entity) ? entity : null;

    /// <summary>Adds an expression of time that follows all added before.</summary>
    public void Add(ResolvedTime time)
    {
        _timeByFirstToken.Set(time.FirstToken, _times.Count, Tokens.Length);
        _timeByEndToken.Set(time.EndToken, _times.Count, Tokens.Length);
        _times.Add(time);
    }

    /// <summary>The mention whose first token this is, or null.</summary>
    public EntityMention? MentionStartingAt(int token) =>
        _mentionByFirstToken.TryGet(token, out var index) ? _mentions[index] : null;

    /// <summary>The mention that ends before this token, or null.</summary>
    public EntityMention? MentionEndingAt(int endToken) =>
        _mentionByEndToken.TryGet(endToken, out var index) ? _mentions[index] : null;

    /// <summary>The expression of time whose first token this is, or null.</summary>
    public ResolvedTime? TimeStartingAt(int token) =>
        _timeByFirstToken.TryGet(token, out var index) ? _times[index] : null;

    /// <summary>The expression of time that ends before this token, or null.</summary>
    public ResolvedTime? TimeEndingAt(int endToken) =>
        _timeByEndToken.TryGet(endToken, out var index) ? _times[index] : null;

    /// <summary>The expressions of time between two tokens.</summary>
    public IEnumerable<ResolvedTime> TimesIn(int firstToken, int endToken)
    {
        for (var token = firstToken; token < endToken; token++)
        {
            if (TimeStartingAt(token) is { } time)
            {
                yield return time;
            }
        }
    }

    /// <summary>The day of publication as the date of something whose own date is not told; null if it is unknown too.</summary>
    public ResolvedDate? PublicationDate =>
        Article.Published is { } day
            ? new ResolvedDate
            {
                Start = day,
                End = day,
                Precision = DatePrecision.Day,
                Basis = DateBasis.Publication,
            }
            : null;

    /// <summary>The index of the first mention at or after a token; the number of mentions if there is none.</summary>
    public int MentionIndexAt(int token) =>
        OrderedSearch.FirstAbove(_mentions, token - 1, static mention => mention.FirstToken);

    /// <summary>Whether a token has a letter.</summary>
    public bool IsWord(int token)
    {
        foreach (var unit in Word(token))
        {
            if (char.IsLetter(unit) || char.IsSurrogate(unit))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a token has a digit and no letter.</summary>
    public bool IsNumber(int token) => !IsWord(token) && !IsPunctuation(token);

    /// <summary>Whether a token has neither letter nor digit.</summary>
    public bool IsPunctuation(int token)
    {
        foreach (var unit in Word(token))
        {
            if (char.IsLetterOrDigit(unit) || char.IsSurrogate(unit))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>What the language engine says about a token; nothing of a token before the first or behind the last.</summary>
    public ref readonly TokenAnnotation Annotation(int token) =>
        ref (uint)token < (uint)Tokens.Length ? ref Syntax.Annotations[token] : ref Nothing[0];

    /// <summary>A token's word, in a headline with the case of running text; empty before the first and behind the last.</summary>
    public ReadOnlySpan<char> Word(int token) =>
        (uint)token < (uint)Tokens.Length ? RunningText.AsSpan(Tokens[token].Start, Tokens[token].Length) : [];

    /// <summary>A stretch of the text with its words.</summary>
    public Mention Mention(int start, int end) => new(start, end, Text[start..end]);

    /// <summary>The words from a token to the one before an end.</summary>
    public Mention Span(int firstToken, int endToken) => Mention(Tokens[firstToken].Start, Tokens[endToken - 1].End);

    /// <summary>The index of the sentence that holds a token.</summary>
    public int SentenceOf(int token) =>
        Math.Max(0, OrderedSearch.FirstAbove(Sentences, token, static sentence => sentence.FirstToken) - 1);

    /// <summary>The index of the first token that does not end before an offset; the number of tokens if there is none.</summary>
    public int TokenAt(int offset) => OrderedSearch.FirstAbove(Tokens, offset, static token => token.End);

    /// <summary>The finished analysis.</summary>
    public ArticleAnalysis ToAnalysis() =>
        new()
        {
            Article = Article,
            Boilerplate = [.. Paragraphs.Where(p => p.Kind == ParagraphKind.Boilerplate).Select(p => p.Span)],
            Quotes = Quotes,
            Events = Events,
            Entities = ToEntities(),
            Times = [.. Times.Select(time => time.Expression)],
        };

    private List<Entity> ToEntities()
    {
        var mentions = new List<Mention>[Entities.Count(entity => entity.IsNamed)];
        foreach (var mention in _mentions.Concat(_references).OrderBy(mention => mention.Span.Start))
        {
            if (mention.Entity < mentions.Length)
            {
                (mentions[mention.Entity] ??= []).Add(Mention(mention.Span.Start, mention.Span.End));
            }
        }

        var entities = new List<Entity>(mentions.Length);
        for (var i = 0; i < mentions.Length; i++)
        {
            var entity = Entities[i];
            entities.Add(
                new Entity
                {
                    Id = EntityRecord.IdOf(i),
                    Name = entity.Name,
                    Kind = entity.Kind,
                    Role = entity.Role,
                    Country = entity.Country,
                    Mentions = mentions[i],
                }
            );
        }

        return entities;
    }
}

/// <summary>Adds one layer to a document. Implementations hold no state of a document and may be called from many threads.</summary>
internal interface IAnalysisComponent
{
    /// <summary>Adds the component's layer.</summary>
    void Process(Document document);
}
