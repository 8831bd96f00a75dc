using Ingest.Extraction.Syntax;

namespace Ingest.Extraction.Tests.Syntax;

public sealed class TreeDecoderTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void The_tree_found_is_the_best_of_all_trees_with_one_root(int tokens)
    {
        var random = new Random(tokens);
        var decoder = new TreeDecoder();
        for (var round = 0; round < 300; round++)
        {
            var scores = Enumerable.Range(0, tokens * (tokens + 1)).Select(_ => (float)random.Next(-20, 20)).ToArray();
            var heads = new int[tokens];

            decoder.Decode(scores, tokens + 1, heads);

            Assert.True(IsTree(heads));
            Assert.Equal(AllHeads(tokens).Where(IsTree).Max(h => Sum(scores, h)), Sum(scores, heads));
        }
    }

    [Fact]
    public void A_long_sentence_full_of_cycles_becomes_one_tree()
    {
        const int tokens = 250;
        var random = new Random(1);
        var scores = Enumerable.Range(0, tokens * (tokens + 1)).Select(_ => random.NextSingle()).ToArray();
        var heads = new int[tokens];

        new TreeDecoder().Decode(scores, tokens + 1, heads);

        Assert.True(IsTree(heads));
    }

    private static float Sum(float[] scores, int[] heads) =>
        heads.Select((head, i) => scores[(i * (heads.Length + 1)) + head + 1]).Sum();

    private static IEnumerable<int[]> AllHeads(int tokens)
    {
        var count = (int)Math.Pow(tokens + 1, tokens);
        for (var code = 0; code < count; code++)
        {
            var heads = new int[tokens];
            for (int i = 0, rest = code; i < tokens; i++, rest /= tokens + 1)
                heads[i] = (rest % (tokens + 1)) - 1;
            yield return heads;
        }
    }

    private static bool IsTree(int[] heads)
    {
        if (heads.Count(head => head < 0) != 1)
            return false;
        for (var i = 0; i < heads.Length; i++)
        {
            var (node, steps) = (i, 0);
            while (node >= 0 && steps++ <= heads.Length)
                node = heads[node];
            if (node >= 0)
                return false;
        }

        return true;
    }
}
