using Ingest.Extraction.Syntax;

namespace Ingest.Extraction.Tests.Syntax;

public sealed class InputCacheTests
{
    private const int Width = 2;
    private const int Gates = 3;

    [Fact]
    public void A_word_seen_before_gives_its_own_numbers_or_none()
    {
        // More words than slots, so that some take the place of others.
        const int words = 10_000;
        var cache = new InputCache(Width, Gates);
        for (var word = 0; word < words; word++)
            cache.Add(Rows(word), Numbers(Width, word), Numbers(Gates, -word));

        var remembered = 0;
        for (var word = 0; word < words; word++)
        {
            var input = new float[Width];
            var gates = new float[Gates];
            if (cache.TryGet(Rows(word), input, gates))
            {
                remembered++;
                Assert.Equal(Numbers(Width, word), input);
                Assert.Equal(Numbers(Gates, -word), gates);
            }
        }

        Assert.InRange(remembered, 2000, 4096);
        Assert.True(cache.TryGet(Rows(words - 1), new float[Width], new float[Gates]));
    }

    [Fact]
    public void Nothing_is_remembered_at_first() =>
        Assert.False(
            new InputCache(Width, Gates).TryGet(new int[TokenFeatures.Count], new float[Width], new float[Gates])
        );

    private static int[] Rows(int word) =>
        [word, .. Enumerable.Range(1, TokenFeatures.Count - 1).Select(i => word % i)];

    private static float[] Numbers(int count, int value) => [.. Enumerable.Repeat((float)value, count)];
}
