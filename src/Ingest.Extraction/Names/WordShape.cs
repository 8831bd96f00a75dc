using Ingest.Extraction.Text;

namespace Ingest.Extraction.Names;

/// <summary>The shape of a word: the classes of its characters, runs shortened.</summary>
internal static class WordShape
{
    private const int Longest = 16;

    /// <summary>Hashes a word's shape.</summary>
    public static uint Of(ReadOnlySpan<char> form)
    {
        var hash = 7u;
        var (last, run) = ('\0', 0);
        foreach (var c in form.Length <= Longest ? form : form[..Longest])
        {
            var shape =
                char.IsLower(c) ? 'a'
                : char.IsUpper(c) ? 'A'
                : char.IsDigit(c) ? '0'
                : char.IsLetter(c) ? 'x'
                : c;
            run = shape == last ? run + 1 : 1;
            last = shape;
            if (run <= 2)
                hash = TextHash.Combine(hash, shape);
        }

        return hash;
    }
}
