using System.Globalization;
using Ingest.Extraction.Analysis;

namespace Ingest.Extraction.Tests.Specification;

/// <summary>Compares the quotes of an analysis with the items of a quote case.</summary>
/// <remarks>
/// <c>direct: words</c>, <c>indirect: words</c> and <c>mixed: words</c> want a quote of that kind with exactly this content;
/// <c>…</c> stands for what an attribution in the middle leaves out. A last <c>none</c> wants no quote beside these. The fields
/// are those of <see cref="Fields"/>; one that is missing is not compared. <c>none</c> in a field means null, <c>speaker: unknown</c>
/// no speaker, <c>said: none</c> no day that the text tells.
/// </remarks>
/// <param name="specification">The case.</param>
/// <param name="quotes">What was found in its passage.</param>
internal sealed class QuoteExpectations(SpecificationCase specification, IReadOnlyList<Quote> quotes)
{
    private const string Null = "none";
    private const string NoSpeaker = "unknown";
    private const string Separator = " | ";

    /// <summary>The key under which the word before an item's colon is compared.</summary>
    private const string ContentKind = "kind of content";

    /// <summary>The key of the quote around a nested one.</summary>
    private const string OuterQuote = "nested in";

    private readonly TextLocator _locator = new(specification.Text);

    /// <summary>What each field is compared with, written as a case writes it; null stands for a missing value.</summary>
    private static readonly Dictionary<string, Func<QuoteExpectations, Quote, string?>> Fields = new()
    {
        [ContentKind] = (_, quote) => Lower(quote.Kind),
        ["speaker"] = (_, quote) => quote.Speaker?.Name ?? NoSpeaker,
        ["mention"] = (_, quote) => quote.Speaker?.Mention.Text,
        ["cue"] = (_, quote) => quote.Cue?.Text,
        ["kind"] = (_, quote) => quote.Speaker is { } speaker ? Lower(speaker.Kind) : null,
        ["role"] = (_, quote) => quote.Speaker?.Role,
        ["country"] = (_, quote) => quote.Speaker?.Country,
        ["addressee"] = (_, quote) => quote.Addressee,
        ["via"] = (_, quote) => quote.Via,
        ["said"] = (_, quote) => Days(quote.SaidOn),
        ["pieces"] = (expectations, quote) => string.Join(Separator, quote.Pieces.Select(expectations.Words)),
        [OuterQuote] = (expectations, quote) => expectations.OuterOf(quote)?.Text,
    };

    /// <summary>What is not as the case wants it, one sentence each; none if all is right.</summary>
    /// <exception cref="InvalidDataException">The case has an item or field that is not understood, or names words its passage lacks.</exception>
    public IReadOnlyList<string> Mismatches()
    {
        var mismatches = new List<string>();
        var unexpected = quotes.ToList();
        foreach (var item in specification.Items)
        {
            if (item.Kind == SpecificationItem.None && item != specification.Items[^1])
            {
                throw Error(item, "\"none\" has to be the last item");
            }

            if (item.Kind == SpecificationItem.None)
            {
                mismatches.AddRange(unexpected.Select(quote => $"Nothing else is said, but [{quote.Text}] was found."));
            }
            else
            {
                mismatches.AddRange(Mismatches(item, unexpected));
            }
        }

        return mismatches;
    }

    private IEnumerable<string> Mismatches(SpecificationItem item, List<Quote> unexpected)
    {
        RefuseUnknownWords(item);
        var span = _locator.Locate(item.Text);
        var quote = unexpected.Find(candidate => (candidate.Start, candidate.End) == (span.Start, span.End));
        if (quote is null)
        {
            return [$"Nothing was found that has exactly the content [{item.Text}]."];
        }

        unexpected.Remove(quote);
        return item
            .Fields.Prepend(new(ContentKind, item.Kind))
            .Select(field => (field.Key, Expected: field.Value, Actual: Fields[field.Key](this, quote) ?? Null))
            .Where(field => !Agrees(field.Key, field.Expected, field.Actual))
            .Select(field => $"The {field.Key} of [{item.Text}] is {field.Actual}, not {field.Expected}.");
    }

    /// <summary>The outer quote is named by its first words, anything else in full.</summary>
    private static bool Agrees(string key, string expected, string actual) =>
        key == OuterQuote ? actual.StartsWith(expected, StringComparison.Ordinal) : actual == expected;

    private void RefuseUnknownWords(SpecificationItem item)
    {
        if (!Enum.TryParse<QuoteKind>(item.Kind, ignoreCase: true, out _))
        {
            throw Error(item, $"\"{item.Kind}\" is neither direct, indirect, mixed nor none");
        }

        var unknown = item.Fields.Keys.FirstOrDefault(key => !Fields.ContainsKey(key) || key == ContentKind);
        if (unknown is not null)
        {
            throw Error(item, $"a quote has no field \"{unknown}\"");
        }
    }

    private InvalidDataException Error(SpecificationItem item, string reason) =>
        new($"{specification.File}({item.Line}): {reason}.");

    private string Words(TextSpan span) => specification.Text[span.Start..span.End];

    private Quote? OuterOf(Quote quote) => quotes.FirstOrDefault(other => other.Id == quote.NestedIn);

    /// <summary>The days the text tells, as <c>yyyy-mm-dd</c> or <c>yyyy-mm-dd..yyyy-mm-dd</c>.</summary>
    private static string? Days(ResolvedDate? date) =>
        date is not { Basis: DateBasis.Text } ? null
        : date.Start == date.End ? Day(date.Start)
        : $"{Day(date.Start)}..{Day(date.End)}";

    private static string Lower(Enum value) => value.ToString().ToLowerInvariant();

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
