using System.Text.Json;
using Ingest.Extraction.Analysis;
using Ingest.Storage.Lookups;

namespace Ingest.Storage.Layout;

/// <summary>Enumeration values as they stand in rows: as in JSON.</summary>
internal static class FacetNames
{
    /// <summary>The kind of a quote (<c>direct</c>).</summary>
    public static string Of(QuoteKind kind) => JsonNamingPolicy.CamelCase.ConvertName(kind.ToString());

    /// <summary>The type of an event (<c>ASSAULT</c>).</summary>
    public static string Of(EventType type) => JsonNamingPolicy.SnakeCaseUpper.ConvertName(type.ToString());

    /// <summary>The kind of an actor (<c>organization</c>).</summary>
    public static string Of(ActorKind kind) => JsonNamingPolicy.CamelCase.ConvertName(kind.ToString());

    /// <summary>The state of an article (<c>ingested</c>).</summary>
    public static string Of(ArticleState state) => JsonNamingPolicy.CamelCase.ConvertName(state.ToString());
}
