using Ingest.Storage.Lookups;

namespace Ingest.Http.Parameters;

/// <summary>Reads the filters of lists, which are the same wherever a list is asked for.</summary>
public static class ListQueries
{
    /// <summary>The filters of quotes: <c>speaker</c>, <c>kind</c>, <c>from</c>, <c>to</c>.</summary>
    public static QuoteQuery Quotes(ParameterReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var (from, to) = reader.Days();
        return new QuoteQuery
        {
            Speaker = reader.Text("speaker", ParameterFormats.Name),
            Kind = reader.Value("kind", ParameterFormats.QuoteKind),
            From = from,
            To = to,
        };
    }

    /// <summary>The filters of events: <c>actor</c>, <c>recipient</c>, <c>type</c>, <c>country</c>, <c>from</c>, <c>to</c>.</summary>
    public static EventQuery Events(ParameterReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var (from, to) = reader.Days();
        return new EventQuery
        {
            Actor = reader.Text("actor", ParameterFormats.Name),
            Recipient = reader.Text("recipient", ParameterFormats.Name),
            Type = reader.Value("type", ParameterFormats.EventType),
            Country = reader.Text("country", ParameterFormats.Country),
            From = from,
            To = to,
        };
    }
}
