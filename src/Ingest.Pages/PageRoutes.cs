namespace Ingest.Pages;

/// <summary>The routes of the pages, relative to the root of the host, as both doors declare them.</summary>
public static class PageRoutes
{
    /// <summary>The home page.</summary>
    public const string Home = "";

    /// <summary>What the search box leads to.</summary>
    public const string Search = "search";

    /// <summary>What the search box suggests, for the script.</summary>
    public const string Suggestions = "suggestions";

    /// <summary>Where files are dropped: POST.</summary>
    public const string Articles = "articles";

    /// <summary>One article.</summary>
    public const string Article = "articles/{id}";

    /// <summary>How far an article is, for the script.</summary>
    public const string ArticleState = "articles/{id}/state";

    /// <summary>A person or an actor.</summary>
    public const string Actors = "actors";

    /// <summary>A pair of actors.</summary>
    public const string Pairs = "pairs";

    /// <summary>Events.</summary>
    public const string Events = "events";

    /// <summary>Events as a file: csv, jsonl or jsonld.</summary>
    public const string EventsFile = "events.{format}";

    /// <summary>Quotes.</summary>
    public const string Quotes = "quotes";

    /// <summary>Quotes as a file: csv, jsonl or jsonld.</summary>
    public const string QuotesFile = "quotes.{format}";

    /// <summary>The stylesheet, the script and the icon.</summary>
    public const string Asset = "assets/{file}";
}
