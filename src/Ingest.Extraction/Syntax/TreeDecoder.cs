namespace Ingest.Extraction.Syntax;

/// <summary>
/// Finds the tree with the highest sum of scores in which exactly one token hangs on the root (the algorithm of Chu,
/// Liu and Edmonds). Most sentences need no more than each token's best head.
/// </summary>
internal sealed class TreeDecoder
{
    private readonly List<int> _cycle = [];
    private readonly List<Arc> _cycleArcs = [];
    private int[] _mark = [];
    private Node[] _nodes = [];
    private Arc[] _arcs = [];
    private int _nodeCount;

    /// <summary>Finds the heads.</summary>
    /// <param name="scores">Row for each dependent, column 0 for the root, column i + 1 for token i.</param>
    /// <param name="stride">Length of a row.</param>
    /// <param name="heads">Receives each token's head, −1 for the root; as long as the sentence.</param>
    public void Decode(ReadOnlySpan<float> scores, int stride, Span<int> heads)
    {
        var count = heads.Length;
        if (_mark.Length < count + 1)
            _mark = new int[2 * (count + 1)];

        var roots = 0;
        for (var i = 0; i < count; i++)
        {
            // A token is never its own head.
            var row = scores.Slice(i * stride, count + 1);
            var before = Kernels.Best(row[..(i + 1)]);
            var after = i + 1 < count ? i + 2 + Kernels.Best(row[(i + 2)..]) : before;
            heads[i] = (row[after] > row[before] ? after : before) - 1;
            roots += heads[i] < 0 ? 1 : 0;
        }
        if (roots != 1 || !IsTree(heads))
            DecodeTree(scores, stride, heads);
    }

    private bool IsTree(ReadOnlySpan<int> heads)
    {
        Array.Clear(_mark, 0, heads.Length);
        for (var i = 0; i < heads.Length; i++)
        {
            var node = i;
            while (node >= 0 && _mark[node] == 0)
            {
                _mark[node] = i + 1;
                node = heads[node];
            }

            if (node >= 0 && _mark[node] == i + 1)
                return false;
        }

        return true;
    }

    /// <summary>
    /// Merges cycles of best heads until there are none, then opens them again. Node 0 is the root, node i + 1 token i; a
    /// merged cycle is a further node, which takes the place of its first in the table of arcs.
    /// </summary>
    private void DecodeTree(ReadOnlySpan<float> scores, int stride, Span<int> heads)
    {
        Prepare(scores, stride, heads.Length + 1);
        var merged = _nodeCount;
        while (FindCycle())
            Merge(merged++);

        for (var place = 1; place < _nodeCount; place++)
        {
            if (_nodes[place].IsOpen)
                _nodes[_nodes[place].Occupant].Head = BestArc(place);
        }

        while (--merged >= _nodeCount)
            Open(merged);
        for (var token = 0; token < heads.Length; token++)
            heads[token] = _nodes[token + 1].Head.From - 1;
    }

    /// <summary>Fills the table of arcs. Those from the root cost so much that only one is taken.</summary>
    private void Prepare(ReadOnlySpan<float> scores, int stride, int nodes)
    {
        const double rootCost = 1e6;
        if (_nodes.Length < 2 * nodes)
        {
            _nodes = new Node[2 * nodes];
            _arcs = new Arc[nodes * nodes];
        }

        _nodeCount = nodes;
        _cycleArcs.Clear();
        for (var to = 1; to < nodes; to++)
        {
            for (var from = 0; from < nodes; from++)
            {
                var score = scores[((to - 1) * stride) + from] - (from == 0 ? rootCost : 0);
                _arcs[(to * nodes) + from] = new(score, from, to);
            }
        }

        for (var node = 0; node < nodes; node++)
            _nodes[node] = new() { IsOpen = true, Occupant = node };
        for (var node = 1; node < nodes; node++)
            _nodes[node].Best = BestHead(node);
    }

    /// <summary>The best arc from one place (perhaps a merged cycle) to another.</summary>
    private ref Arc ArcOf(int to, int from) => ref _arcs[(to * _nodeCount) + from];

    private ref Arc BestArc(int to) => ref ArcOf(to, _nodes[to].Best);

    private int BestHead(int to)
    {
        var best = -1;
        for (var from = 0; from < _nodeCount; from++)
        {
            if (from != to && _nodes[from].IsOpen && (best < 0 || ArcOf(to, from).Score > ArcOf(to, best).Score))
                best = from;
        }

        return best;
    }

    private bool FindCycle()
    {
        Array.Clear(_mark, 0, _nodeCount);
        for (var start = 1; start < _nodeCount; start++)
        {
            if (!_nodes[start].IsOpen)
                continue;
            var node = start;
            while (node != 0 && _mark[node] == 0)
            {
                _mark[node] = start;
                node = _nodes[node].Best;
            }

            if (node == 0 || _mark[node] != start)
                continue;
            _cycle.Clear();
            do
            {
                _cycle.Add(node);
                node = _nodes[node].Best;
            } while (node != _cycle[0]);
            return true;
        }

        return false;
    }

    /// <summary>Makes a node of the cycle.</summary>
    private void Merge(int merged)
    {
        var place = _cycle[0];
        _nodes[merged].FirstArc = _cycleArcs.Count;
        foreach (var node in _cycle)
        {
            _cycleArcs.Add(BestArc(node));
            _nodes[_nodes[node].Occupant].Parent = merged;
            _nodes[node].IsOpen = false;
        }

        for (var other = 0; other < _nodeCount; other++)
        {
            if (_nodes[other].IsOpen)
                MergeArcs(other, place, _nodes[merged].FirstArc);
        }

        _nodes[merged].EndArc = _cycleArcs.Count;
        _nodes[place].IsOpen = true;
        _nodes[place].Occupant = merged;
        _nodes[place].Best = BestHead(place);
    }

    /// <summary>Gives the cycle's place the best arcs from and to another.</summary>
    private void MergeArcs(int other, int place, int firstArc)
    {
        var into = new Arc(double.NegativeInfinity, 0, 0);
        var outOf = _cycle[0];
        for (var i = 0; i < _cycle.Count; i++)
        {
            var node = _cycle[i];
            var arc = ArcOf(node, other);
            if (arc.Score - _cycleArcs[firstArc + i].Score > into.Score)
                into = arc with { Score = arc.Score - _cycleArcs[firstArc + i].Score };
            if (other != 0 && ArcOf(other, node).Score > ArcOf(other, outOf).Score)
                outOf = node;
        }

        ArcOf(place, other) = into;
        if (other == 0)
            return;
        ArcOf(other, place) = ArcOf(other, outOf);
        if (_cycle.Contains(_nodes[other].Best))
            _nodes[other].Best = place;
    }

    /// <summary>Opens a merged cycle: the node that its head's arc enters gets that head, the others keep theirs.</summary>
    private void Open(int merged)
    {
        var head = _nodes[merged].Head;
        for (var i = _nodes[merged].FirstArc; i < _nodes[merged].EndArc; i++)
            _nodes[ChildWith(_cycleArcs[i].To, merged)].Head = _cycleArcs[i];
        _nodes[ChildWith(head.To, merged)].Head = head;
    }

    /// <summary>The node of a merged cycle that is a token or has it inside.</summary>
    private int ChildWith(int token, int merged)
    {
        var node = token;
        while (_nodes[node].Parent != merged)
            node = _nodes[node].Parent;
        return node;
    }

    /// <summary>An arc between two tokens, or from the root, and what it is worth to those nodes that they are in.</summary>
    private readonly record struct Arc(double Score, int From, int To);

    private struct Node
    {
        /// <summary>Whether this place in the table of arcs is in use.</summary>
        public bool IsOpen;

        /// <summary>The node at this place.</summary>
        public int Occupant;

        /// <summary>The place of the best head.</summary>
        public int Best;

        /// <summary>The merged cycle that the node is in.</summary>
        public int Parent;

        /// <summary>The arc from its head, once that is known.</summary>
        public Arc Head;

        /// <summary>The first arc of the cycle, if the node is one.</summary>
        public int FirstArc;

        /// <summary>After the last arc of the cycle.</summary>
        public int EndArc;
    }
}
