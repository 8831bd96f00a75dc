namespace Ingest.Extraction.Text;

/// <summary>
/// Finds where sentences end. The end of a paragraph always ends one. After a stop a linear classifier decides,
/// with the closing quotation marks and brackets counted to the sentence before. A full stop before a small letter
/// (<c>war. in Ukraine</c>) ends none, and no sentence is longer than <see cref="LongestSentence"/> tokens.
/// </summary>
/// <param name="weights">The classifier's weights, <see cref="WeightCount"/> of them, found by hash.</param>
internal sealed class SentenceSplitter(sbyte[] weights)
{
    /// <summary>The number of weights.</summary>
    public const int WeightCount = 1 << 14;

    /// <summary>The most tokens a sentence can have; bounds the work that parsing one takes.</summary>
    public const int LongestSentence = 250;

    /// <summary>The number of features of a place where a sentence may end.</summary>
    public const int FeatureCount = 16;

    /// <summary>Divides all tokens among sentences.</summary>
    public void Split(TokenizedText text)
    {
        Span<uint> features = stackalloc uint[FeatureCount];
        var sentenceStart = 0;
        var tokens = text.Tokens;
        for (var i = 0; i < tokens.Length; i++)
        {
            var starts =
                i == 0
                || tokens[i].Before == Gap.Paragraph
                || i - sentenceStart == LongestSentence
                || (IsCandidate(text, i) && Ends(text, i, features));
            if (!starts)
                continue;
            text.StartSentence(i);
            sentenceStart = i;
        }
    }

    /// <summary>
    /// Whether a sentence may start with this token although no paragraph does: what comes before is a stop,
    /// perhaps with closing marks after it, and this token is no such mark.
    /// </summary>
    public static bool IsCandidate(TokenizedText text, int token)
    {
        if (token == 0 || IsCloser(text, token))
            return false;
        var stop = StopBefore(text, token);
        if (stop < 0)
            return false;
        var first = text.Form(token)[0];
        return !(char.IsLower(first) && text.Form(stop)[^1] == '.') && !Punctuation.IsStop(first);
    }

    /// <summary>Writes the features of the place before a token.</summary>
    public static void Extract(TokenizedText text, int token, Span<uint> features)
    {
        var stop = StopBefore(text, token);
        var stopForm = text.Form(stop);
        var isAbbreviation = stopForm.Length > 1 && char.IsLetterOrDigit(stopForm[0]);
        var word = isAbbreviation ? stop : Math.Max(stop - 1, 0);
        var stopHash = isAbbreviation ? 1u : TextHash.Exact(stopForm);
        var wordHash = TextHash.Normalized(text.Form(word));
        var wordShape = Shape(text.Form(word));
        var next = text.Form(token);
        var nextHash = TextHash.Normalized(next);
        var nextShape = Shape(next);
        var nextButOne = token + 1 < text.TokenCount ? Shape(text.Form(token + 1)) : 0u;
        var closers = (uint)(token - 1 - stop);
        var space = text.Tokens[token].SpaceBefore ? 1u : 0u;
        var stopSpace = text.Tokens[stop].SpaceBefore ? 1u : 0u;

        Span<uint> values =
        [
            stopHash,
            TextHash.Combine(stopHash, wordHash),
            TextHash.Combine(stopHash, nextHash),
            TextHash.Combine(stopHash, nextShape),
            TextHash.Combine(wordShape, nextShape),
            TextHash.Combine(TextHash.Combine(stopHash, wordShape), nextShape),
            TextHash.Combine(wordHash, nextShape),
            TextHash.Combine(wordShape, nextHash),
            TextHash.Combine(stopHash, closers),
            TextHash.Combine(TextHash.Combine(stopHash, closers), nextShape),
            TextHash.Combine(space, nextShape),
            TextHash.Combine(TextHash.Combine(stopHash, space), stopSpace),
            TextHash.Combine(nextShape, nextButOne),
            TextHash.Combine(TextHash.Combine(nextShape, nextButOne), stopHash),
            TextHash.Combine(closers, nextHash),
            TextHash.Combine(stopHash, (uint)Math.Min(word, 3)),
        ];
        for (var i = 0; i < FeatureCount; i++)
            features[i] = TextHash.Combine(values[i], (uint)i) % WeightCount;
    }

    private bool Ends(TokenizedText text, int token, Span<uint> features)
    {
        Extract(text, token, features);
        var score = 0;
        foreach (var feature in features)
            score += weights[feature];
        return score > 0;
    }

    /// <summary>The stop that is last before a token but for closing marks, or −1.</summary>
    private static int StopBefore(TokenizedText text, int token)
    {
        for (var i = token - 1; i >= 0 && i >= token - 4; i--)
        {
            if (IsStop(text.Form(i)))
                return i;
            if (!IsCloser(text, i))
                return -1;
        }

        return -1;
    }

    private static bool IsStop(ReadOnlySpan<char> form) => Punctuation.IsStop(form[^1]);

    /// <summary>Whether the token closes something: a mark of that kind close to the token before it.</summary>
    private static bool IsCloser(TokenizedText text, int token, int lookahead = 3)
    {
        var form = text.Form(token);
        if (form.Length > 2 || !Punctuation.IsCloser(form[0]))
            return false;
        if (form[0] is '”' or '»' or ')' or ']' or '}')
            return true;

        // A straight mark, or an opening one in a closing mark's place, closes if it hangs on the token before it and not on the one after it.
        return !text.Tokens[token].SpaceBefore
            && (
                token + 1 == text.TokenCount
                || text.Tokens[token + 1].SpaceBefore
                || (lookahead > 0 && IsCloser(text, token + 1, lookahead - 1))
            );
    }

    private static uint Shape(ReadOnlySpan<char> form)
    {
        var c = form[0];
        if (char.IsUpper(c))
            return form.Length == 1 ? 1u
                : char.IsUpper(form[^1]) ? 2u
                : 3u;
        if (char.IsLower(c))
            return form.Length <= 3 ? 4u : 5u;
        return char.IsDigit(c) ? 6u : 16u + c;
    }
}
