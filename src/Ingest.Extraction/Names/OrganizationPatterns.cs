using System.Numerics;
using Ingest.Extraction.Knowledge;
using Ingest.Extraction.Syntax;
using Ingest.Extraction.Text;

namespace Ingest.Extraction.Names;

/// <summary>
/// The patterns of <c>Knowledge/ministry-patterns.tsv</c>, such as <c>{adjective} Ministry of {subject}</c>. A pattern is looked
/// for only where its first word with a capital stands, and its slots are bounded, so the work for a text grows with its length.
/// Immutable; safe for use from many threads.
/// </summary>
internal sealed class OrganizationPatterns
{
    private const int LongestSubject = 5;
    private const int LongestName = 4;

    private const KnownNames Places = KnownNames.Country | KnownNames.City | KnownNames.Region;

    private readonly Dictionary<uint, List<(string[] Parts, int Anchor)>> _byAnchor = [];

    private OrganizationPatterns() { }

    /// <summary>Reads the patterns; those without a capital are descriptions and no names.</summary>
    public static OrganizationPatterns Read()
    {
        var patterns = new OrganizationPatterns();
        var tokens = new TokenizedText();
        foreach (var row in KnowledgeFile.Open("ministry-patterns.tsv").Rows)
        {
            string[] parts = [.. row["pattern"].Split(' ').SelectMany(word => Split(word, tokens))];
            var anchor = Array.FindIndex(parts, part => char.IsUpper(part[0]));
            if (anchor < 0)
                continue;
            var key = TextHash.Exact(parts[anchor]);
            if (!patterns._byAnchor.TryGetValue(key, out var list))
                patterns._byAnchor[key] = list = [];
            list.Add((parts, anchor));
        }

        return patterns;
    }

    /// <summary>Finds the longest name by a pattern whose first word with a capital stands at a token.</summary>
    /// <param name="text">The text.</param>
    /// <param name="sentence">The token's sentence.</param>
    /// <param name="token">The token.</param>
    /// <param name="workspace">What is known of the tokens; listed names are found already.</param>
    /// <returns>The name's tokens; empty if there is none.</returns>
    public Range Find(TokenizedText text, Range sentence, int token, NameWorkspace workspace)
    {
        var best = token..token;
        if (!_byAnchor.TryGetValue(TextHash.Exact(text.Form(token)), out var patterns))
            return best;
        foreach (var (parts, anchor) in patterns)
        {
            var reader = new Reader(text, sentence, workspace, parts);
            var start = reader.Backward(anchor - 1, token);
            var end = start < 0 ? -1 : reader.Forward(anchor + 1, token + 1);
            if (end - start > best.End.Value - best.Start.Value && end > 0)
                best = start..end;
        }

        return best;
    }

    private static IEnumerable<string> Split(string word, TokenizedText tokens)
    {
        if (word[0] == '{')
            return [word];
        tokens.Reset(word);
        Tokenizer.Tokenize(tokens, 0, word.Length);
        return [.. Enumerable.Range(0, tokens.TokenCount).Select(i => tokens.Form(i).ToString())];
    }

    /// <summary>Compares one pattern with the tokens of a sentence.</summary>
    private readonly ref struct Reader(TokenizedText text, Range sentence, NameWorkspace workspace, string[] parts)
    {
        private readonly TokenizedText _text = text;
        private readonly int _start = sentence.Start.Value;
        private readonly int _end = sentence.End.Value;
        private readonly NameWorkspace _workspace = workspace;
        private readonly string[] _parts = parts;

        /// <summary>Where the name begins if the parts up to one stand before a token, or −1.</summary>
        public int Backward(int part, int end)
        {
            if (part < 0)
                return end;
            for (var length = Longest(_parts[part]); length > 0; length--)
            {
                if (end - length >= _start && Fits(_parts[part], end - length, end))
                {
                    var start = Backward(part - 1, end - length);
                    if (start >= 0)
                        return start;
                }
            }

            return -1;
        }

        /// <summary>Where the name ends if the parts from one on stand from a token on, or −1.</summary>
        public int Forward(int part, int start)
        {
            if (part == _parts.Length)
                return start;
            for (var length = Longest(_parts[part]); length > 0; length--)
            {
                if (start + length <= _end && Fits(_parts[part], start, start + length))
                {
                    var end = Forward(part + 1, start + length);
                    if (end >= 0)
                        return end;
                }
            }

            return -1;
        }

        private static int Longest(string part) =>
            part switch
            {
                "{country}" or "{adjective}" or "{subject}" => LongestSubject,
                "{name}" => LongestName,
                _ => 1,
            };

        private bool Fits(string part, int start, int end) =>
            part switch
            {
                "{country}" => IsListed(Places, start, end)
                    || (IsWord("the", start) && IsListed(Places, start + 1, end)),
                "{adjective}" => IsListed(KnownNames.Nationality, start, end)
                    || (IsWord("'s", end - 1) && IsListed(Places, start, end - 1)),
                "{subject}" => IsCapitalized(start, end, "and"),
                "{name}" => IsCapitalized(start, end, "of"),
                "{number}" => char.IsDigit(_text.Form(start)[0])
                    || _workspace.Tokens[start] is { Case: LetterCase.Initial, Xpos: Xpos.Jj or Xpos.Cd },
                _ => _text.Form(start).SequenceEqual(part),
            };

        private bool IsWord(string word, int token) => token < _end && _text.Form(token).SequenceEqual(word);

        /// <summary>Whether all words are capitalized, small ones of one kind between them aside.</summary>
        private bool IsCapitalized(int start, int end, string between)
        {
            for (var i = start; i < end; i++)
            {
                if (_workspace.Tokens[i].Case.IsCapitalized() && !(_workspace.Tokens[i].IsFirst && IsWord("The", i)))
                    continue;
                if (i == start || i == end - 1 || !IsWord(between, i))
                    return false;
            }

            return true;
        }

        /// <summary>Whether exactly these tokens are a phrase of one of the lists.</summary>
        private bool IsListed(KnownNames lists, int start, int end)
        {
            if (start >= end)
                return false;
            for (var bits = (uint)lists; bits != 0; bits &= bits - 1)
            {
                var list = BitOperations.TrailingZeroCount(bits);
                var cover = _workspace.Covers[(start * NameGazetteer.ListCount) + list];
                if (cover.Length == end - start && cover.Part is NamePart.First or NamePart.Only)
                    return true;
            }

            return false;
        }
    }
}
