using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Ingest.Extraction.Analysis;
using Ingest.Http.Answers;
using Ingest.Reading.Metadata;
using Ingest.Storage.Lookups;

namespace Ingest.Http.Parameters;

/// <summary>The forms of all parameters.</summary>
public static class ParameterFormats
{
    /// <summary>The most UTF-16 code units a name may have.</summary>
    public const int MaxNameLength = 200;

    /// <summary>The most items a part of a list may have.</summary>
    public const int MaxLimit = 1000;

    /// <summary>A name, or words of one.</summary>
    public static ParameterFormat<string> Name { get; } =
        new(
            $"a name or some words of it, at most {MaxNameLength} characters with at least one letter or digit",
            TryParseName,
            name => name
        );

    /// <summary>A country code, or one that PLOVER has where there is no country; in capitals once read.</summary>
    public static ParameterFormat<string> Country { get; } =
        new(
            "a country code of three letters, such as UKR: one of ISO 3166-1 alpha-3, KOS, or PLOVER's IGO, UNO, EUR, NGO, IMG, MNC and ISM",
            TryParseCountry,
            code => code
        );

    /// <summary>The most UTF-16 code units a title or an outlet's name may have.</summary>
    public const int MaxLineLength = 500;

    /// <summary>A title, or an outlet's name.</summary>
    public static ParameterFormat<string> Line { get; } =
        new($"at most {MaxLineLength} characters long", TryParseLine, line => line);

    /// <summary>The address of a page.</summary>
    public static ParameterFormat<string> Address { get; } =
        new(
            "an address that begins with http:// or https://",
            (string text, [MaybeNullWhen(false)] out string address) => (address = WebAddress.Clean(text)) is not null,
            address => address
        );

    /// <summary>A language tag, in its usual spelling.</summary>
    public static ParameterFormat<string> Language { get; } =
        new(
            "a language tag (BCP 47), such as en or pt-BR",
            (string text, [MaybeNullWhen(false)] out string tag) => (tag = LanguageTag.Clean(text)) is not null,
            tag => tag
        );

    /// <summary>A day.</summary>
    public static ParameterFormat<DateOnly> Day { get; } =
        new(
            "a day written yyyy-mm-dd, such as 2022-10-22",
            (string text, out DateOnly day) =>
                DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day),
            day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
        );

    /// <summary>The most items a part of a list is to have, 1 to <see cref="MaxLimit"/>.</summary>
    public static ParameterFormat<int> Limit { get; } =
        new(
            $"a whole number from 1 to {MaxLimit}",
            (string text, out int limit) =>
                int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out limit)
                && limit is >= 1 and <= MaxLimit,
            limit => limit.ToString(CultureInfo.InvariantCulture)
        );

    /// <summary>A kind of quote, as the answers write it.</summary>
    public static ParameterFormat<QuoteKind> QuoteKind { get; } = OneOf(AnswerJson.Readable.QuoteKind);

    /// <summary>A type of event, as the answers write it.</summary>
    public static ParameterFormat<EventType> EventType { get; } = OneOf(AnswerJson.Readable.EventType);

    /// <summary>A state of an article, as the answers write it.</summary>
    public static ParameterFormat<ArticleState> ArticleState { get; } = OneOf(AnswerJson.Readable.ArticleState);

    /// <summary>What an actor is.</summary>
    public static ParameterFormat<ActorKind> ActorKind { get; } = OneOf(AnswerJson.Readable.ActorKind);

    /// <summary>Words of a title.</summary>
    public static ParameterFormat<string> Words { get; } =
        new(
            $"some words, at most {MaxNameLength} characters with at least one letter or digit",
            TryParseName,
            words => words
        );

    private static bool TryParseName(string text, out string name)
    {
        name = text.Trim();
        return name.Length <= MaxNameLength && name.EnumerateRunes().Any(Rune.IsLetterOrDigit);
    }

    private static bool TryParseLine(string text, out string line)
    {
        line = text.Trim();
        return line.Length <= MaxLineLength;
    }

    private static bool TryParseCountry(string text, out string code)
    {
        code = text.ToUpperInvariant();
        return CountryNames.IsCode(code);
    }

    /// <summary>A value of an enumeration as the answers write it, in any case.</summary>
    private static ParameterFormat<TEnum> OneOf<TEnum>(JsonTypeInfo<TEnum> typeInfo)
        where TEnum : struct, Enum
    {
        var texts = Enum.GetValues<TEnum>()
            .ToDictionary(value => value, value => JsonSerializer.SerializeToElement(value, typeInfo).GetString()!);
        var values = texts.ToDictionary(pair => pair.Value, pair => pair.Key, StringComparer.OrdinalIgnoreCase);
        return new($"one of {string.Join(", ", texts.Values)}", values.TryGetValue, value => texts[value]);
    }
}
