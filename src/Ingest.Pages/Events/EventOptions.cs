using Ingest.Extraction.Analysis;
using Ingest.Http.Parameters;
using Ingest.Pages.Lists;
using Ingest.Pages.Words;
using Ingest.Storage.Lookups;

namespace Ingest.Pages.Events;

/// <summary>What events can be filtered by.</summary>
internal static class EventOptions
{
    /// <summary>PLOVER's types, in its order: from cooperation to conflict.</summary>
    public static IReadOnlyList<FieldOption> Types { get; } =
    [
        .. Enum.GetValues<EventType>()
            .Select(type => new FieldOption(
                ParameterFormats.EventType.Write(type),
                $"{EventWords.NameOf(type)} – {EventWords.Of(type)}"
            )),
    ];

    /// <summary>The countries, and what PLOVER codes beside them, by name.</summary>
    public static IReadOnlyList<FieldOption> Countries { get; } =
    [
        .. CountryNames
            .All.OrderBy(country => country.Value, StringComparer.OrdinalIgnoreCase)
            .Select(country => new FieldOption(country.Key, country.Value)),
    ];
}
