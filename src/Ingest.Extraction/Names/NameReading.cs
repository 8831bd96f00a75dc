using Ingest.Extraction.Syntax;
using Ingest.Extraction.Text;

namespace Ingest.Extraction.Names;

/// <summary>Reads a text for the name tagger: finds listed names, runs of capitals, and what the text tells of each word.</summary>
internal static class NameReading
{
    private const KnownNames SingleWord =
        KnownNames.FirstName
        | KnownNames.Surname
        | KnownNames.OrganizationHead
        | (KnownNames)((uint)(KnownNames.FirstName | KnownNames.Surname) << NameGazetteer.AmbiguousShift);

    private const KnownNames TitleOrOffice = KnownNames.Title | KnownNames.Office;

    private static readonly HashSet<uint> _placePrepositions = Words(
        "in",
        "at",
        "near",
        "from",
        "outside",
        "across",
        "around"
    );
    private static readonly HashSet<uint> _speech = Words(
        "said",
        "says",
        "told",
        "added",
        "tweeted",
        "wrote",
        "asked",
        "believes"
    );
    private static readonly uint _article = TextHash.Normalized("the");
    private static readonly uint _possessive = TextHash.Normalized("'s");

    /// <summary>Reads the text into the workspace.</summary>
    public static void Read(AnalyzedText text, NameGazetteer gazetteer, NameWorkspace workspace)
    {
        var count = text.Tokens.TokenCount;
        Prepare(workspace, count);
        var tokens = workspace.Tokens.AsSpan(0, count);
        ReadForms(text, tokens, workspace);
        for (var sentence = 0; sentence < text.Tokens.SentenceCount; sentence++)
        {
            var range = text.Tokens.Sentence(sentence);
            MarkSentence(text.Tokens, range, tokens);
            FindListed(text.Tokens, range, tokens, gazetteer, workspace);
            FindRuns(range, tokens);
            FindPatterns(text.Tokens, range, tokens, gazetteer.Patterns, workspace);
        }

        for (var sentence = 0; sentence < text.Tokens.SentenceCount; sentence++)
        {
            var range = text.Tokens.Sentence(sentence);
            for (var i = range.Start.Value; i < range.End.Value; i++)
            {
                tokens[i].Lists = ListHash(i, workspace);
                workspace.Evidence[tokens[i].Same] |= EvidenceAt(text.Tokens, range, i, tokens, workspace);
            }

            FindCandidates(range, tokens, workspace);
        }
    }

    private static void Prepare(NameWorkspace workspace, int count)
    {
        if (workspace.Tokens.Length < count)
        {
            var size = count + (count / 4);
            workspace.Tokens = new NameToken[size];
            workspace.Evidence = new WordEvidence[size];
            workspace.Covers = new PhraseCover[size * NameGazetteer.ListCount];
            workspace.Slots = new int[System.Numerics.BitOperations.RoundUpToPowerOf2((uint)size * 2)];
            workspace.History = new byte[size * NameFeatures.HistoryCounts];
            workspace.Scores = new int[size * NameModel.RowWidth];
            workspace.Back = new byte[size * NameLabels.Count];
            workspace.Labels = new byte[size];
        }

        Array.Clear(workspace.Evidence, 0, count);
        Array.Clear(workspace.Covers, 0, count * NameGazetteer.ListCount);
        Array.Clear(workspace.Slots);
    }

    private static void ReadForms(AnalyzedText text, Span<NameToken> tokens, NameWorkspace workspace)
    {
        var annotations = text.Annotations;
        var mask = workspace.Slots.Length - 1;
        for (var i = 0; i < tokens.Length; i++)
        {
            var form = text.Tokens.Form(i);
            var word = TextHash.Normalized(form);
            var slot = (int)word & mask;
            while (workspace.Slots[slot] is > 0 and var taken && tokens[taken - 1].Word != word)
                slot = (slot + 1) & mask;
            if (workspace.Slots[slot] == 0)
                workspace.Slots[slot] = i + 1;
            tokens[i] = new()
            {
                Word = word,
                Case = LetterCases.Of(form),
                Shape = WordShape.Of(form),
                Xpos = annotations[i].Xpos,
                Same = workspace.Slots[slot] - 1,
                RunStart = i,
                RunEnd = i + 1,
            };
        }
    }

    /// <summary>Marks the first word and headlines: capitals on more than 7 of 10 words of at least 4 letters.</summary>
    private static void MarkSentence(TokenizedText text, Range range, Span<NameToken> tokens)
    {
        var (capitals, words) = (0, 0);
        var isFirst = true;
        for (var i = range.Start.Value; i < range.End.Value; i++)
        {
            ref var token = ref tokens[i];
            if (token.Case == LetterCase.None)
                continue;
            token.IsFirst = isFirst;
            isFirst = false;
            if (text.Tokens[i].Length < 4)
                continue;
            words++;
            capitals += token.Case.IsCapitalized() ? 1 : 0;
        }

        if (words < 3 || capitals * 10 <= words * 7)
            return;
        foreach (ref var token in tokens[range])
            token.InHeadline = true;
    }

    private static void FindListed(
        TokenizedText text,
        Range range,
        Span<NameToken> tokens,
        NameGazetteer gazetteer,
        NameWorkspace workspace
    )
    {
        Span<uint> keys = stackalloc uint[NameGazetteer.LongestPhrase];
        for (var start = range.Start.Value; start < range.End.Value; start++)
        {
            if (tokens[start].Case == LetterCase.None)
                continue;
            var phrase = NameGazetteer.Start;
            var end = Math.Min(range.End.Value, start + NameGazetteer.LongestPhrase);
            for (var i = start; i < end; i++)
            {
                var lists = gazetteer.Extend(ref phrase, NameGazetteer.Key(text.Form(i), tokens[i].InHeadline));
                if (!tokens[start].Case.IsCapitalized() && !lists.HasFlag(KnownNames.SmallInitial))
                    lists &= KnownNames.Prefix;
                if ((lists & TitleOrOffice) != 0)
                    tokens[i].Ending |= lists & TitleOrOffice;
                if (i == start)
                    tokens[i].Known = lists & SingleWord;
                Cover(lists, start, i + 1, workspace);
                if (!lists.HasFlag(KnownNames.Prefix))
                    break;
            }
        }
    }

    private static void FindPatterns(
        TokenizedText text,
        Range range,
        Span<NameToken> tokens,
        OrganizationPatterns patterns,
        NameWorkspace workspace
    )
    {
        for (var i = range.Start.Value; i < range.End.Value; i++)
        {
            if (!tokens[i].Case.IsCapitalized())
                continue;
            var name = patterns.Find(text, range, i, workspace);
            if (name.End.Value - name.Start.Value > 1)
                Cover(KnownNames.OrganizationPattern, name.Start.Value, name.End.Value, workspace);
        }
    }

    /// <summary>Marks the tokens of a listed phrase; a longer phrase that began earlier stays.</summary>
    private static void Cover(KnownNames lists, int start, int end, NameWorkspace workspace)
    {
        var bits = (uint)(lists & ~(KnownNames.Prefix | KnownNames.SmallInitial));
        var length = end - start;
        while (bits != 0)
        {
            var bit = System.Numerics.BitOperations.TrailingZeroCount(bits);
            bits &= bits - 1;
            var ambiguous = bit >= NameGazetteer.AmbiguousShift;
            var list = ambiguous ? bit - NameGazetteer.AmbiguousShift : bit;
            if (workspace.Covers[(start * NameGazetteer.ListCount) + list].Length > length)
                continue;
            for (var i = start; i < end; i++)
            {
                var part =
                    length == 1 ? NamePart.Only
                    : i == start ? NamePart.First
                    : i == end - 1 ? NamePart.Last
                    : NamePart.Middle;
                workspace.Covers[(i * NameGazetteer.ListCount) + list] = new((byte)length, part, ambiguous);
            }
        }
    }

    private static void FindRuns(Range range, Span<NameToken> tokens)
    {
        for (var i = range.Start.Value; i < range.End.Value; )
        {
            var start = i;
            while (
                i < range.End.Value && tokens[i].Case.IsCapitalized() && !(tokens[i].IsFirst && IsPlainStart(tokens[i]))
            )
                i++;
            for (var k = start; k < i; k++)
                (tokens[k].RunStart, tokens[k].RunEnd) = (start, i);
            if (i == start)
                i++;
        }
    }

    /// <summary>Whether a sentence's first word has its capital only for being the first: it is an article, pronoun, preposition and so on.</summary>
    private static bool IsPlainStart(NameToken token) =>
        token.Xpos is not (Xpos.Nnp or Xpos.Nnps or Xpos.Nn or Xpos.Nns or Xpos.Jj or Xpos.Fw);

    private static uint ListHash(int token, NameWorkspace workspace)
    {
        var hash = 0u;
        // Patterns are no lists; they have a feature of their own.
        var covers = workspace.Covers.AsSpan(token * NameGazetteer.ListCount, NameGazetteer.ListCount - 1);
        for (var list = 0; list < covers.Length; list++)
        {
            if (covers[list].Length > 0)
                hash = TextHash.Combine(hash, NameFeatures.CoverHash(list, covers[list]));
        }

        return hash;
    }

    private static WordEvidence EvidenceAt(
        TokenizedText text,
        Range range,
        int i,
        Span<NameToken> tokens,
        NameWorkspace workspace
    )
    {
        var token = tokens[i];
        if (!token.Case.IsCapitalized())
            return token.Case == LetterCase.Small ? WordEvidence.Small : WordEvidence.None;
        var evidence = WordEvidence.None;
        if (token.InHeadline)
            return evidence;
        if (!token.IsFirst)
            evidence |= WordEvidence.CapitalizedWithin;
        if (i > range.Start.Value)
        {
            var before = tokens[i - 1];
            if (before.Known.HasFlag(KnownNames.FirstName) && before.Case.IsCapitalized())
                evidence |= WordEvidence.AfterFirstName;
            if (before.Ending != 0)
                evidence |= WordEvidence.AfterTitle;
            if (_placePrepositions.Contains(before.Word))
                evidence |= WordEvidence.AfterPlacePreposition;
            if (before.Word == _article)
                evidence |= WordEvidence.AfterArticle;
            if (text.Form(i - 1) is "(" && i + 1 < range.End.Value && text.Form(i + 1) is ")")
            {
                evidence |= WordEvidence.InBrackets;
                if (token.Case == LetterCase.Capitals && Abbreviates(text, range.Start.Value, i, tokens))
                    evidence |= WordEvidence.DefinedAcronym;
            }
        }

        if (i + 1 < range.End.Value)
        {
            if (_speech.Contains(tokens[i + 1].Word))
                evidence |= WordEvidence.BeforeSpeech;
            if (tokens[i + 1].Word == _possessive)
                evidence |= WordEvidence.BeforePossessive;
        }

        if (Covers(KnownNames.Person))
            evidence |= WordEvidence.InKnownPerson;
        if (Covers(KnownNames.Organization) || Covers(KnownNames.OrganizationPattern))
            evidence |= WordEvidence.InKnownOrganization;
        return evidence;

        bool Covers(KnownNames list) =>
            workspace
                .Covers[(i * NameGazetteer.ListCount) + System.Numerics.BitOperations.TrailingZeroCount((uint)list)]
                .Length > 1;
    }

    /// <summary>Whether a word in brackets is made of the first letters of the capitalized words before them; small words may stand between.</summary>
    private static bool Abbreviates(TokenizedText text, int start, int acronym, Span<NameToken> tokens)
    {
        var letters = text.Form(acronym);
        var letter = letters.Length - 1;
        for (var i = acronym - 2; i >= start && letter >= 0; i--)
        {
            if (tokens[i].Case.IsCapitalized())
            {
                if (text.Form(i)[0] != letters[letter])
                    return false;
                letter--;
            }
            else if (tokens[i].Case != LetterCase.Small)
            {
                return false;
            }
        }

        return letter < 0;
    }

    /// <summary>A token may belong to a name if it or a neighbour is capitalized or stands in a list of names.</summary>
    private static void FindCandidates(Range range, Span<NameToken> tokens, NameWorkspace workspace)
    {
        var before = false;
        for (var i = range.Start.Value; i < range.End.Value; i++)
        {
            var isLikely = IsLikely(i, tokens);
            if (isLikely && i > range.Start.Value)
                tokens[i - 1].IsCandidate = true;
            tokens[i].IsCandidate = isLikely || before;
            before = isLikely;
        }

        bool IsLikely(int i, Span<NameToken> all) => all[i].Case.IsCapitalized() || IsInName(i);

        bool IsInName(int i)
        {
            var covers = workspace.Covers.AsSpan(i * NameGazetteer.ListCount, NameGazetteer.ListCount);
            for (var list = 0; list < covers.Length; list++)
            {
                if (covers[list].Length > 0 && ((1u << list) & (uint)TitleOrOffice) == 0)
                    return true;
            }

            return false;
        }
    }

    private static HashSet<uint> Words(params string[] words) => [.. words.Select(word => TextHash.Normalized(word))];
}
