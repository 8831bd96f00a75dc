namespace Ingest.Extraction.Syntax;

/// <summary>
/// Finds the tree with the highest sum of scores in which exactly one token hangs on the root (the algorithm of Chu,
/// Liu and Edmonds). Most sentences need no more than each token's best head.
/// </summary>
internal sealed class TreeDecoder
{
    private int[] _mark = [];
    private double[] _scores = [];
    private int[] _from = [];
    private int[] _to = [];

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
            var row = scores.Slice(i * stride, count + 1);
            var best = 0;
            for (var j = 1; j < row.Length; j++)
            {
                if (row[j] > row[best] && j != i + 1)
                    best = j;
            }

            heads[i] = best - 1;
            roots += best == 0 ? 1 : 0;
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

    /// <summary>Node 0 is the root, node i + 1 token i. Arcs from the root cost so much that only one is taken.</summary>
    private void DecodeTree(ReadOnlySpan<float> scores, int stride, Span<int> heads)
    {
        const double rootCost = 1e6;
        var nodes = heads.Length + 1;
        if (_scores.Length < nodes * nodes)
        {
            _scores = new double[nodes * nodes];
            _from = new int[nodes * nodes];
            _to = new int[nodes * nodes];
        }

        // _scores[d, h] is the score of the best arc from h (perhaps a merged cycle) to d; _from and _to say which arc it is.
        for (var d = 1; d < nodes; d++)
        {
            for (var h = 0; h < nodes; h++)
            {
                var at = (d * nodes) + h;
                _scores[at] = scores[((d - 1) * stride) + h] - (h == 0 ? rootCost : 0);
                _from[at] = h;
                _to[at] = d;
            }
        }

        var owners = new int[nodes];
        var best = new int[nodes];
        for (var node = 0; node < nodes; node++)
            owners[node] = node;
        best[0] = -1;
        for (var node = 1; node < nodes; node++)
            best[node] = BestHead(nodes, owners, node);

        var chosen = new int[nodes];
        Contract(nodes, owners, best, chosen);
        for (var d = 1; d < nodes; d++)
            heads[d - 1] = chosen[d] - 1;
    }

    private int BestHead(int nodes, int[] owners, int dependent)
    {
        var row = _scores.AsSpan(dependent * nodes, nodes);
        var best = -1;
        for (var head = 0; head < nodes; head++)
        {
            if (head != dependent && owners[head] == head && (best < 0 || row[head] > row[best]))
                best = head;
        }

        return best;
    }

    /// <summary>Takes the best heads if they are a tree; else merges a cycle into its first node and starts anew.</summary>
    /// <param name="nodes">The number of nodes at first.</param>
    /// <param name="owners">For each node the one that it is merged into; itself if none.</param>
    /// <param name="best">For each node that is not merged into another its best head.</param>
    /// <param name="chosen">Receives each node's head.</param>
    private void Contract(int nodes, int[] owners, int[] best, int[] chosen)
    {
        var cycle = FindCycle(nodes, owners, best);
        if (cycle.Count == 0)
        {
            for (var d = 1; d < nodes; d++)
            {
                if (owners[d] == d)
                    chosen[_to[(d * nodes) + best[d]]] = _from[(d * nodes) + best[d]];
            }

            return;
        }

        var kept = cycle.ConvertAll(d => (Node: d, To: _to[(d * nodes) + best[d]], From: _from[(d * nodes) + best[d]]));
        var inside = new bool[nodes];
        foreach (var node in cycle)
            inside[node] = true;
        Merge(nodes, owners, cycle, inside, best);

        var merged = cycle[0];
        var newOwners = new int[nodes];
        for (var node = 0; node < nodes; node++)
        {
            newOwners[node] = inside[owners[node]] ? merged : owners[node];
            if (newOwners[node] == merged)
                chosen[node] = -1;
            if (best[node] >= 0 && inside[best[node]])
                best[node] = merged;
        }

        best[merged] = BestHead(nodes, newOwners, merged);
        Contract(nodes, newOwners, best, chosen);

        // One node of the cycle has got its head from outside; the others keep theirs.
        var entered = 0;
        while (newOwners[entered] != merged || chosen[entered] < 0)
            entered++;
        foreach (var arc in kept)
        {
            if (arc.Node != owners[entered])
                chosen[arc.To] = arc.From;
        }
    }

    /// <summary>Gives the cycle's first node the best arcs into and out of the cycle.</summary>
    private void Merge(int nodes, int[] owners, List<int> cycle, bool[] inside, int[] best)
    {
        var cycleScores = cycle.ConvertAll(d => _scores[(d * nodes) + best[d]]);
        for (var other = 0; other < nodes; other++)
        {
            if (owners[other] != other || inside[other])
                continue;
            var (into, intoScore) = (-1, double.NegativeInfinity);
            var (outOf, outScore) = (-1, double.NegativeInfinity);
            for (var i = 0; i < cycle.Count; i++)
            {
                var d = cycle[i];
                var score = _scores[(d * nodes) + other] - cycleScores[i];
                if (score > intoScore)
                    (into, intoScore) = (d, score);
                if (_scores[(other * nodes) + d] > outScore)
                    (outOf, outScore) = (d, _scores[(other * nodes) + d]);
            }

            Copy((into * nodes) + other, (cycle[0] * nodes) + other, intoScore);
            if (other != 0)
                Copy((other * nodes) + outOf, (other * nodes) + cycle[0], outScore);
        }
    }

    private void Copy(int source, int target, double score) =>
        (_scores[target], _from[target], _to[target]) = (score, _from[source], _to[source]);

    private List<int> FindCycle(int nodes, int[] owners, int[] best)
    {
        Array.Clear(_mark, 0, nodes);
        var cycle = new List<int>();
        for (var start = 1; start < nodes; start++)
        {
            if (owners[start] != start)
                continue;
            var node = start;
            while (node != 0 && _mark[node] == 0)
            {
                _mark[node] = start;
                node = best[node];
            }

            if (node == 0 || _mark[node] != start)
                continue;
            do
            {
                cycle.Add(node);
                node = best[node];
            } while (node != cycle[0]);
            return cycle;
        }

        return cycle;
    }
}
