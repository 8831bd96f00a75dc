using Ingest.Extraction.Text;

namespace Ingest.Extraction.Syntax;

/// <summary>What the network sees of a token: rows of the embedding table, whose sum is its input.</summary>
internal static class TokenFeatures
{
    /// <summary>The number of rows for each token; the first is the word's.</summary>
    public const int Count = 8;

    /// <summary>The number of rows that are found by hash and not by word.</summary>
    public const int HashedRows = 1024 + 4096 + 8192 + 1024 + 4096 + 512 + 512;

    /// <summary>Writes a token's rows.</summary>
    /// <param name="text">The text.</param>
    /// <param name="token">The token.</param>
    /// <param name="words">The known words.</param>
    /// <param name="rows">Receives <see cref="Count"/> rows.</param>
    public static void Extract(TokenizedText text, int token, WordTable words, Span<int> rows)
    {
        var form = text.Form(token);
        var tokens = text.Tokens;
        var spaceBefore = tokens[token].SpaceBefore ? 1u : 0u;
        var spaceAfter = token + 1 == tokens.Length || tokens[token + 1].SpaceBefore ? 2u : 0u;
        var first = text.IsSentenceStart(token) ? 4u : 0u;
        var start = words.RowCount;

        rows[0] = words.Find(TextHash.Normalized(form));
        rows[1] = Hashed(TextHash.Normalized(Last(form, 2)), 1024, ref start);
        rows[2] = Hashed(TextHash.Normalized(Last(form, 3)), 4096, ref start);
        rows[3] = Hashed(TextHash.Normalized(Last(form, 4)), 8192, ref start);
        rows[4] = Hashed(TextHash.Normalized(form[..Math.Min(form.Length, 2)]), 1024, ref start);
        rows[5] = Hashed(TextHash.Normalized(form[..Math.Min(form.Length, 3)]), 4096, ref start);
        rows[6] = Hashed(Shape(form), 512, ref start);
        rows[7] = Hashed(TextHash.Combine(Class(form[0]), spaceBefore | spaceAfter | first), 512, ref start);
    }

    private static int Hashed(uint hash, int count, ref int start)
    {
        var row = start + (int)(hash % (uint)count);
        start += count;
        return row;
    }

    private static ReadOnlySpan<char> Last(ReadOnlySpan<char> form, int length) =>
        form.Length <= length ? form : form[^length..];

    /// <summary>The classes of a word's characters, a run of one class shortened to two.</summary>
    private static uint Shape(ReadOnlySpan<char> form)
    {
        const int longest = 24;
        var hash = 7u;
        var (last, run) = (0u, 0);
        foreach (var c in form.Length <= longest ? form : form[..longest])
        {
            var shape = Class(c);
            run = shape == last ? run + 1 : 1;
            last = shape;
            if (run <= 2)
                hash = (hash * 31) + shape;
        }

        return TextHash.Combine(hash, (uint)form.Length / 4);
    }

    private static uint Class(char c)
    {
        if (char.IsLower(c))
            return 1;
        if (char.IsUpper(c))
            return 2;
        if (char.IsDigit(c))
            return 3;
        return char.IsLetter(c) ? 4u : c;
    }
}
