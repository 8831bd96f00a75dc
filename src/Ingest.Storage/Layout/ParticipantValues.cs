using Ingest.Extraction.Analysis;
using Ingest.Storage.Keys;
using Ingest.Storage.Lookups;

namespace Ingest.Storage.Layout;

/// <summary>
/// The values by which an event is found for one who takes part in it: each word of the name, and the code of the country, as well as of any
/// country whose name the name has in it. A text asked for is therefore found by one of them, see <see cref="Find"/>.
/// </summary>
internal static class ParticipantValues
{
    /// <summary>All values of someone, each once.</summary>
    public static IReadOnlyList<string> Of(Actor actor)
    {
        var words = NameKey.Tokens(actor.Name);
        var codes = CountryNames.CodesNamedIn(words);
        return
        [
            .. words,
            .. (actor.Country is { } code ? codes.Append(code) : codes)
                .Distinct(StringComparer.Ordinal)
                .Select(CountryValue),
        ];
    }

    /// <summary>
    /// The value that everyone has whom a text means: a country's code if the text names one, else its last word, which is most
    /// often the family name; null if it means nobody.
    /// </summary>
    /// <param name="words">The words of the text.</param>
    /// <param name="country">The code of the country that the text names, or null.</param>
    public static string? Find(IReadOnlyList<string> words, string? country) =>
        country is not null ? CountryValue(country)
        : words.Count > 0 ? words[^1]
        : null;

    // No word of a name looks like it.
    private static string CountryValue(string code) => "@" + code;
}
