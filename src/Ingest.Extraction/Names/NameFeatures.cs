using Ingest.Extraction.Syntax;
using Ingest.Extraction.Text;

namespace Ingest.Extraction.Names;

/// <summary>What the name tagger sees of a token, as hashes that stay the same from run to run: the weights are stored under them.</summary>
internal static class NameFeatures
{
    /// <summary>The most features of a token, history aside.</summary>
    public const int Most = 96;

    /// <summary>The most features of a token's history.</summary>
    public const int MostHistory = 4;

    /// <summary>The number of counts that are kept of a word's history: each kind of name, and none.</summary>
    public const int HistoryCounts = NameLabels.KindCount + 1;

    private const uint Edge = 0xED6E;

    /// <summary>Hash of a place in a listed phrase.</summary>
    public static uint CoverHash(int list, PhraseCover cover) =>
        (uint)(list << 8)
        | (uint)(Math.Min(cover.Length, (byte)3) << 4)
        | (uint)((int)cover.Part << 1)
        | (cover.IsAmbiguous ? 1u : 0u);

    /// <summary>Writes the features of a token.</summary>
    /// <returns>Their number.</returns>
    public static int Extract(TokenizedText text, Range sentence, int i, NameWorkspace workspace, Span<uint> features)
    {
        var count = 0;
        var tokens = workspace.Tokens;
        var (start, end) = (sentence.Start.Value, sentence.End.Value);
        var token = tokens[i];
        var form = text.Form(i);
        var before = i > start ? tokens[i - 1] : _edge;
        var before2 = i > start + 1 ? tokens[i - 2] : _edge;
        var after = i + 1 < end ? tokens[i + 1] : _edge;
        var after2 = i + 2 < end ? tokens[i + 2] : _edge;

        // Words.
        Add(features, ref count, 1, token.Word);
        Add(features, ref count, 2, before.Word);
        Add(features, ref count, 3, after.Word);
        Add(features, ref count, 4, before2.Word);
        Add(features, ref count, 5, after2.Word);
        Add(features, ref count, 6, TextHash.Combine(before.Word, token.Word));
        Add(features, ref count, 7, TextHash.Combine(token.Word, after.Word));
        Add(features, ref count, 8, TextHash.Combine(before2.Word, before.Word));
        Add(features, ref count, 9, TextHash.Combine(after.Word, after2.Word));

        // Letters.
        var head = (uint)token.Case | (token.IsFirst ? 16u : 0) | (token.InHeadline ? 32u : 0);
        for (uint length = 1; length <= 4; length++)
        {
            if (form.Length <= length)
                break;
            Add(features, ref count, 10 + length, TextHash.Normalized(form[^(int)length..]));
            if (length > 1)
                Add(features, ref count, 14 + length, TextHash.Normalized(form[..(int)length]));
        }

        Add(features, ref count, 20, token.Shape);
        Add(features, ref count, 21, TextHash.Combine(head, TextHash.Combine((uint)before.Case, (uint)after.Case)));
        Add(features, ref count, 22, TextHash.Combine(TextHash.Combine(before.Shape, token.Shape), after.Shape));
        Add(features, ref count, 23, head);

        // Tags.
        Add(features, ref count, 24, Tag(token));
        Add(features, ref count, 25, TextHash.Combine(Tag(before), Tag(token)));
        Add(features, ref count, 26, TextHash.Combine(Tag(token), Tag(after)));
        Add(features, ref count, 27, TextHash.Combine(TextHash.Combine(Tag(before), Tag(token)), Tag(after)));

        // Lists.
        var covers = workspace.Covers.AsSpan(i * NameGazetteer.ListCount, NameGazetteer.ListCount);
        for (var list = 0; list < covers.Length; list++)
        {
            if (covers[list].Length > 0)
                Add(features, ref count, 28, CoverHash(list, covers[list]));
        }

        Add(features, ref count, 29, token.Lists);
        Add(features, ref count, 30, TextHash.Combine(token.Lists, head));
        Add(features, ref count, 31, TextHash.Combine(before.Lists, token.Lists));
        Add(features, ref count, 32, TextHash.Combine(token.Lists, after.Lists));
        Add(features, ref count, 33, TextHash.Combine(TextHash.Combine(before.Lists, token.Lists), after.Lists));
        Add(features, ref count, 34, TextHash.Combine(before.Lists, (uint)token.Case));
        Add(features, ref count, 35, TextHash.Combine(after.Lists, (uint)token.Case));
        Add(features, ref count, 36, TextHash.Combine(token.Lists, before.Word));
        Add(features, ref count, 37, TextHash.Combine(token.Lists, after.Word));

        // The run of capitals it stands in.
        var runLength = token.RunEnd - token.RunStart;
        if (token.Case.IsCapitalized())
        {
            var last = tokens[token.RunEnd - 1];
            var first = tokens[token.RunStart];
            var runBefore = token.RunStart > start ? tokens[token.RunStart - 1] : _edge;
            var runAfter = token.RunEnd < end ? tokens[token.RunEnd] : _edge;
            var place = (uint)(Math.Min(i - token.RunStart, 3) | (Math.Min(token.RunEnd - 1 - i, 3) << 4));
            Add(features, ref count, 38, place);
            Add(features, ref count, 39, last.Word);
            Add(features, ref count, 40, TextHash.Combine(last.Word, place));
            Add(features, ref count, 41, first.Word);
            Add(features, ref count, 42, runBefore.Word);
            Add(features, ref count, 43, runAfter.Word);
            Add(features, ref count, 44, TextHash.Combine(runBefore.Word, (uint)Math.Min(runLength, 3)));
            Add(features, ref count, 45, TextHash.Combine((uint)runBefore.Ending, place));
            Add(features, ref count, 46, TextHash.Combine(first.Lists, place));
            Add(features, ref count, 47, TextHash.Combine(last.Lists, place));
            Add(features, ref count, 48, TextHash.Combine(TextHash.Combine(runBefore.Word, runAfter.Word), place));
            var organization = 0u;
            for (var k = token.RunStart; k < token.RunEnd; k++)
            {
                if (tokens[k].Known.HasFlag(KnownNames.OrganizationHead))
                    organization =
                        k < i ? organization | 1
                        : k == i ? organization | 2
                        : organization | 4;
            }

            Add(features, ref count, 49, TextHash.Combine(organization, place));

            // What the text tells of the word.
            var evidence = workspace.Evidence[token.Same];
            Add(
                features,
                ref count,
                50,
                (uint)(evidence & (WordEvidence.Small | WordEvidence.CapitalizedWithin)) | (head << 4)
            );
            Add(features, ref count, 51, TextHash.Combine((uint)evidence, place));
            for (var bits = (uint)evidence; bits != 0; bits &= bits - 1)
                Add(features, ref count, 52, TextHash.Combine(bits & (~bits + 1), (uint)Math.Min(runLength, 2)));
        }

        Add(features, ref count, 53, TextHash.Combine((uint)before.Ending, head));
        const int pattern = NameGazetteer.ListCount - 1;
        if (covers[pattern].Length > 0)
            Add(features, ref count, 54, TextHash.Combine(CoverHash(pattern, covers[pattern]), head));
        return count;
    }

    /// <summary>Writes the features of how the same word was labelled elsewhere in the text.</summary>
    /// <returns>Their number; 0 if it stands nowhere else.</returns>
    public static int ExtractHistory(ReadOnlySpan<byte> counts, LetterCase letters, int runLength, Span<uint> features)
    {
        var (best, most, total) = (0, 0, 0);
        for (var kind = 0; kind < counts.Length; kind++)
        {
            total += counts[kind];
            if (counts[kind] > most)
                (best, most) = (kind, counts[kind]);
        }

        if (total == 0 || !letters.IsCapitalized())
            return 0;
        var count = 0;
        var share = (uint)(
            most == total ? 2
            : most * 3 > total * 2 ? 1
            : 0
        );
        Add(features, ref count, 60, (uint)best);
        Add(features, ref count, 61, (uint)best | (share << 4) | ((uint)Math.Min(total, 3) << 8));
        Add(features, ref count, 62, (uint)best | ((uint)Math.Min(runLength, 3) << 8));
        return count;
    }

    private static readonly NameToken _edge = new()
    {
        Word = Edge,
        Shape = Edge,
        Case = LetterCase.None,
        Xpos = (Xpos)255,
    };

    private static uint Tag(NameToken token) => (uint)token.Xpos + 1;

    private static void Add(Span<uint> features, ref int count, uint template, uint value) =>
        features[count++] = TextHash.Combine(template * 0x9E3779B1, value);
}
