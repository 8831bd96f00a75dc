namespace Ingest.Http;

/// <summary>The routes, relative to the root of the host, as both doors declare them.</summary>
public static class Routes
{
    /// <summary>One article: GET and DELETE.</summary>
    public const string Article = "api/articles/{id}";

    /// <summary>Articles: GET and POST.</summary>
    public const string Articles = "api/articles";

    /// <summary>Quotes.</summary>
    public const string Quotes = "api/quotes";

    /// <summary>Events.</summary>
    public const string Events = "api/events";

    /// <summary>Persons, organizations, countries and groups.</summary>
    public const string Actors = "api/actors";

    /// <summary>Persons.</summary>
    public const string People = "api/people";

    /// <summary>Whether the service works; asks for no key.</summary>
    public const string Health = "api/health";

    /// <summary>The description of this API.</summary>
    public const string OpenApi = "api/openapi.json";
}
