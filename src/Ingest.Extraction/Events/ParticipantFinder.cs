using Ingest.Extraction.Analysis;
using Ingest.Extraction.Entities;
using Ingest.Extraction.Entities.Knowledge;
using Ingest.Extraction.Lexicon;
using Ingest.Extraction.Pipeline;
using Ingest.Extraction.Syntax;

namespace Ingest.Extraction.Events;

/// <summary>Finds the actors and recipients around a trigger by word order.</summary>
internal sealed class ParticipantFinder(Document document, Sentence sentence, int first, int end, EventPattern pattern)
{
    /// <summary>The most tokens between a trigger, or its preposition, and a participant.</summary>
    private const int Reach = 10;

    /// <summary>Finds who acts and to whom.</summary>
    public (List<EntityMention> Actors, List<EntityMention> Recipients) Find()
    {
        if (pattern.IsReciprocal)
        {
            return (Together(), []);
        }

        return pattern.Class switch
        {
            WordClass.Verb => AroundVerb(),
            WordClass.Noun => AroundNoun(),
            _ => (Subject(), AfterPreposition(pattern.Recipient)),
        };
    }

    /// <summary><em>a call between A and B</em>, <em>A held talks with B</em>.</summary>
    private List<EntityMention> Together()
    {
        if (AfterPreposition(["between"]) is { Count: > 0 } between)
        {
            return between;
        }

        var others = AfterPreposition(pattern.Recipient);
        return [.. Subject(), .. others];
    }

    private (List<EntityMention> Actors, List<EntityMention> Recipients) AroundVerb()
    {
        var isPassive =
            first > sentence.FirstToken
            && document.Word(first - 1) is "was" or "were" or "been" or "being" or "is" or "are";
        if (isPassive)
        {
            return (AfterPreposition(["by"]), Subject());
        }

        return (Subject(), AfterPreposition(pattern.Recipient));
    }

    /// <summary><em>the Russian attack on Ukraine</em>, <em>Russia's attack</em>, <em>an attack by Russia</em>.</summary>
    private (List<EntityMention> Actors, List<EntityMention> Recipients) AroundNoun()
    {
        var before = first;
        while (before > sentence.FirstToken && document.MentionEndingAt(before) is null && IsModifier(before - 1))
        {
            before--;
        }

        var owner = document.MentionEndingAt(before);
        var recipients = AfterPreposition(pattern.Recipient);
        var agents = AfterPreposition(["by"]);
        var actors =
            agents.Count > 0 ? agents
            : owner is { } mention ? [mention]
            : [];
        return (actors, recipients);
    }

    /// <summary>The mentions that act as the subject: of a participle after a comma the sentence's first, else the last before the trigger.</summary>
    private List<EntityMention> Subject()
    {
        var from = document.MentionIndexAt(sentence.FirstToken);
        var to = document.MentionIndexAt(first);
        if (first > sentence.FirstToken && document.Word(first - 1) is "," && document.Word(first).EndsWith("ing"))
        {
            to = Math.Min(to, from + 1);
        }

        int? last = null;
        for (var i = to - 1; i >= from; i--)
        {
            if (IsAttribute(document.Mentions[i]))
            {
                continue;
            }

            last ??= i;
            if (!FollowsPreposition(document.Mentions[i]))
            {
                return WithConjuncts(i, backwards: true);
            }
        }

        return last is { } index ? WithConjuncts(index, backwards: true) : [];
    }

    /// <summary>Whether a mention belongs to a noun before it (<em>the minister of Spain</em>) and is no subject itself.</summary>
    private bool FollowsPreposition(EntityMention mention)
    {
        var before = mention.FirstToken - 1;
        if (before > sentence.FirstToken && FunctionWords.IsDeterminer(document.Word(before)))
        {
            before--;
        }

        return before >= sentence.FirstToken && FunctionWords.IsPreposition(document.Word(before));
    }

    private List<EntityMention> AfterPreposition(ReadOnlySpan<string> prepositions)
    {
        for (var token = end; token < Math.Min(sentence.EndToken, end + Reach); token++)
        {
            var isObject = token == end && prepositions.Contains("object");
            if (!isObject && !Contains(prepositions, document.Word(token)))
            {
                continue;
            }

            for (var i = document.MentionIndexAt(token); i < document.Mentions.Count; i++)
            {
                var mention = document.Mentions[i];
                if (mention.FirstToken >= Math.Min(sentence.EndToken, token + Reach))
                {
                    break;
                }

                if (!IsAttribute(mention))
                {
                    return WithConjuncts(i, backwards: false);
                }
            }
        }

        return [];
    }

    /// <summary>A mention with those that <em>and</em> joins to it.</summary>
    private List<EntityMention> WithConjuncts(int index, bool backwards)
    {
        var found = new List<EntityMention> { document.Mentions[index] };
        var step = backwards ? -1 : 1;
        for (var i = index + step; i >= 0 && i < document.Mentions.Count; i += step)
        {
            var (left, right) = backwards
                ? (document.Mentions[i], document.Mentions[i + 1])
                : (document.Mentions[i - 1], document.Mentions[i]);
            if (IsAttribute(document.Mentions[i]))
            {
                continue;
            }

            if (!AreJoined(left, right))
            {
                break;
            }

            found.Insert(backwards ? 0 : found.Count, document.Mentions[i]);
        }

        return found;
    }

    private bool AreJoined(EntityMention left, EntityMention right)
    {
        if (right.FirstToken - left.EndToken is < 1 or > 4)
        {
            return false;
        }

        var joiner = document.Word(left.EndToken);
        return joiner is "and" || (joiner is "," && right.FirstToken - left.EndToken == 1);
    }

    /// <summary>Whether a country's name or adjective only qualifies the noun after it (<em>US officials</em>).</summary>
    private bool IsAttribute(EntityMention mention) =>
        document.Entities[mention.Entity].Kind == EntityKind.Country
        && mention.EndToken < sentence.EndToken
        && mention.EndToken != first
        && document.IsWord(mention.EndToken)
        && Gazetteer.Adjective(document.Text.AsSpan(mention.Span.Start, mention.Span.Length)) is not null
        && !FunctionWords.Contains(document.Word(mention.EndToken))
        && !document.Word(mention.EndToken).StartsWith("'")
        && !document.Word(mention.EndToken).StartsWith("’");

    private bool IsModifier(int token) =>
        document.IsWord(token)
        && !FunctionWords.EndsNounPhrase(document.Word(token))
        && !FunctionWords.IsDeterminer(document.Word(token));

    private static bool Contains(ReadOnlySpan<string> words, ReadOnlySpan<char> word)
    {
        foreach (var candidate in words)
        {
            if (word.SequenceEqual(candidate))
            {
                return true;
            }
        }

        return false;
    }
}
