using Ingest.Extraction.Text;

namespace Ingest.Extraction.Names;

/// <summary>Finds the best labels of a text from the scores of each token and of each label after another (Viterbi).</summary>
internal sealed class NameDecoder
{
    private const int Labels = NameLabels.Count;

    private readonly (byte Before, short Weight)[][] _ways = new (byte, short)[Labels][];

    public NameDecoder(short[] transitions)
    {
        for (var label = 0; label < Labels; label++)
        {
            _ways[label] =
            [
                .. Enumerable
                    .Range(0, Labels)
                    .Where(before => NameLabels.CanFollow(label, before))
                    .Select(before => ((byte)before, transitions[(label * Labels) + before])),
            ];
        }
    }

    /// <summary>Labels all tokens; those that are no candidates are outside names.</summary>
    public void Decode(TokenizedText text, NameWorkspace workspace)
    {
        for (var sentence = 0; sentence < text.SentenceCount; sentence++)
        {
            var range = text.Sentence(sentence);
            var end = range.End.Value;
            for (var i = range.Start.Value; i < end; )
            {
                var start = i;
                while (i < end && workspace.Tokens[i].IsCandidate)
                    i++;
                if (i > start)
                    DecodeStretch(start, i, workspace);
                else
                    workspace.Labels[i++] = NameLabels.Outside;
            }
        }
    }

    private void DecodeStretch(int start, int end, NameWorkspace workspace)
    {
        const int never = int.MinValue / 2;
        Span<int> best = stackalloc int[Labels];
        Span<int> next = stackalloc int[Labels];
        best.Fill(never);
        best[NameLabels.Outside] = 0;
        for (var i = start; i < end; i++)
        {
            var scores = workspace.Scores.AsSpan(i * NameModel.RowWidth, Labels);
            var back = workspace.Back.AsSpan(i * Labels, Labels);
            for (var label = 0; label < Labels; label++)
            {
                var (most, from) = (never, (byte)0);
                foreach (var (before, weight) in _ways[label])
                {
                    var score = best[before] + weight;
                    if (score > most)
                        (most, from) = (score, before);
                }

                next[label] = Math.Max(most + scores[label], never);
                back[label] = from;
            }

            next.CopyTo(best);
        }

        var (last, highest) = ((byte)0, never);
        foreach (var (before, weight) in _ways[NameLabels.Outside])
        {
            if (best[before] + weight > highest)
                (last, highest) = (before, best[before] + weight);
        }

        for (var i = end - 1; i >= start; i--)
        {
            workspace.Labels[i] = last;
            last = workspace.Back[(i * Labels) + last];
        }
    }
}
