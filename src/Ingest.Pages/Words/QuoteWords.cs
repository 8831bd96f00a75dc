using Ingest.Extraction.Analysis;
using Ingest.Storage.Lookups;

namespace Ingest.Pages.Words;

/// <summary>Says the codes of quotes, of those who are named, and of times in words.</summary>
public static class QuoteWords
{
    /// <summary>How the speech is rendered, in one word.</summary>
    public static string NameOf(QuoteKind kind) => kind.ToString().ToLowerInvariant();

    /// <summary>How the speech is rendered.</summary>
    public static string Of(QuoteKind kind) =>
        kind switch
        {
            QuoteKind.Direct => "word for word",
            QuoteKind.Indirect => "in the reporter's words",
            QuoteKind.Mixed => "in the reporter's words with some of the speaker's own",
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };

    /// <summary>What kind of source it is.</summary>
    public static string Of(SpeakerKind kind) =>
        kind switch
        {
            SpeakerKind.Person => "a person",
            SpeakerKind.Organization => "an organization",
            SpeakerKind.Group => "several people",
            SpeakerKind.Anonymous => "someone the article does not name",
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };

    /// <summary>What kind of thing it is.</summary>
    public static string Of(EntityKind kind) =>
        kind switch
        {
            EntityKind.Person => "person",
            EntityKind.Organization => "organization",
            EntityKind.Country => "country",
            EntityKind.Place => "place",
            EntityKind.Other => "other name",
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };

    /// <summary>What kind of actor it is.</summary>
    public static string Of(ActorKind kind) =>
        kind switch
        {
            ActorKind.Person => "person",
            ActorKind.Organization => "organization",
            ActorKind.Country => "country",
            ActorKind.Group => "group",
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };

    /// <summary>What kind of time it is.</summary>
    public static string Of(TimeType type) =>
        type switch
        {
            TimeType.Date => "a date",
            TimeType.Time => "a time of day",
            TimeType.Duration => "a length of time",
            TimeType.Set => "something that recurs",
            _ => throw new ArgumentOutOfRangeException(nameof(type)),
        };
}
