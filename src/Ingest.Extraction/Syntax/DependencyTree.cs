namespace Ingest.Extraction.Syntax;

/// <summary>
/// The dependency trees of a text's sentences, made ready for walking down: the dependents of each token and the stretch its
/// subtree covers. One instance can be built again and again; it is not safe for use from several threads at once.
/// </summary>
internal sealed class DependencyTree
{
    private const int None = -1;

    private Node[] _nodes = [];
    private int _count;

    /// <summary>Builds the trees of a text.</summary>
    /// <param name="annotations">What the engine says about each token.</param>
    public void Build(ReadOnlySpan<TokenAnnotation> annotations)
    {
        _count = annotations.Length;
        if (_nodes.Length < _count)
            _nodes = new Node[_count * 5 / 4];
        for (var i = 0; i < _count; i++)
            _nodes[i] = new Node(annotations[i].Head, annotations[i].Relation, None, None, i, i + 1);

        // From the last to the first, so that each list of dependents is in the order of the text.
        for (var i = _count - 1; i >= 0; i--)
        {
            var head = _nodes[i].Head;
            if (head < 0)
                continue;
            _nodes[i].NextSibling = _nodes[head].FirstChild;
            _nodes[head].FirstChild = i;
        }

        for (var i = 0; i < _count; i++)
            Widen(i);
    }

    /// <summary>The head of a token, or −1 for the root of a sentence.</summary>
    public int Head(int token) => _nodes[token].Head;

    /// <summary>The relation of a token to its head.</summary>
    public Relation RelationOf(int token) => _nodes[token].Relation;

    /// <summary>The first token of a subtree. A subtree may leave out tokens between its first and last.</summary>
    public int First(int token) => _nodes[token].First;

    /// <summary>The index after the last token of a subtree.</summary>
    public int End(int token) => _nodes[token].End;

    /// <summary>The dependents of a token, in the order of the text.</summary>
    public Dependents DependentsOf(int token) => new(_nodes, _nodes[token].FirstChild);

    /// <summary>The first dependent with a relation, or null.</summary>
    public int? Dependent(int token, Relation relation)
    {
        foreach (var dependent in DependentsOf(token))
        {
            if (_nodes[dependent].Relation == relation)
                return dependent;
        }

        return null;
    }

    /// <summary>The first dependent with one of two relations, or null.</summary>
    public int? Dependent(int token, Relation relation, Relation other)
    {
        foreach (var dependent in DependentsOf(token))
        {
            if (_nodes[dependent].Relation is var found && (found == relation || found == other))
                return dependent;
        }

        return null;
    }

    /// <summary>Whether a token is in the subtree of another, or that token itself.</summary>
    public bool IsWithin(int token, int ancestor)
    {
        for (var i = token; i >= 0; i = _nodes[i].Head)
        {
            if (i == ancestor)
                return true;
        }

        return false;
    }

    /// <summary>Makes all subtrees that a token is in cover it.</summary>
    private void Widen(int token)
    {
        for (var i = _nodes[token].Head; i >= 0; i = _nodes[i].Head)
        {
            ref var node = ref _nodes[i];
            node.First = Math.Min(node.First, token);
            node.End = Math.Max(node.End, token + 1);
        }
    }

    /// <summary>The dependents of one token.</summary>
    /// <param name="nodes">All nodes.</param>
    /// <param name="first">The first dependent, or −1.</param>
    public readonly struct Dependents(Node[] nodes, int first)
    {
        /// <summary>Begins an enumeration.</summary>
        public Enumerator GetEnumerator() => new(nodes, first);
    }

    /// <summary>Goes from dependent to dependent.</summary>
    /// <param name="nodes">All nodes.</param>
    /// <param name="next">The first dependent, or −1.</param>
    public struct Enumerator(Node[] nodes, int next)
    {
        /// <summary>The dependent's token index.</summary>
        public int Current { get; private set; } = None;

        /// <summary>Goes to the next dependent.</summary>
        public bool MoveNext()
        {
            Current = next;
            if (next >= 0)
                next = nodes[next].NextSibling;
            return Current >= 0;
        }
    }

    /// <summary>A token's place in its tree.</summary>
    public record struct Node(int Head, Relation Relation, int FirstChild, int NextSibling, int First, int End);
}
