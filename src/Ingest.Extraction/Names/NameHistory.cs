using Ingest.Extraction.Text;

namespace Ingest.Extraction.Names;

/// <summary>How often each word of a text was labelled as what: a name told in full once helps to know its parts elsewhere.</summary>
internal static class NameHistory
{
    private const int Kinds = NameFeatures.HistoryCounts;

    /// <summary>Counts the labels of capitalized words.</summary>
    public static void Count(TokenizedText text, NameWorkspace workspace)
    {
        var count = text.TokenCount;
        Array.Clear(workspace.History, 0, count * Kinds);
        for (var i = 0; i < count; i++)
        {
            if (!IsCounted(workspace.Tokens[i]))
                continue;
            ref var number = ref workspace.History[(workspace.Tokens[i].Same * Kinds) + Slot(workspace.Labels[i])];
            if (number < byte.MaxValue)
                number++;
        }
    }

    /// <summary>Writes the features of how a token's word was labelled elsewhere.</summary>
    /// <returns>Their number.</returns>
    public static int Extract(int token, NameWorkspace workspace, Span<uint> features)
    {
        var self = workspace.Tokens[token];
        Span<byte> counts = stackalloc byte[Kinds];
        workspace.History.AsSpan(self.Same * Kinds, Kinds).CopyTo(counts);
        ref var own = ref counts[Slot(workspace.Labels[token])];
        if (IsCounted(self) && own < byte.MaxValue)
            own--;
        return NameFeatures.ExtractHistory(counts, self.Case, self.RunEnd - self.RunStart, features);
    }

    private static bool IsCounted(in NameToken token) =>
        token is { IsCandidate: true, InHeadline: false } && token.Case.IsCapitalized();

    private static int Slot(byte label) =>
        label == NameLabels.Outside ? NameLabels.KindCount : (int)NameLabels.Kind(label);
}
