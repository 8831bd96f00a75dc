namespace Ingest.Pages.Articles.Text;

/// <summary>What a mark in a text is.</summary>
public enum MarkKind
{
    /// <summary>A mention of someone or something with a name.</summary>
    Name,

    /// <summary>An expression of time.</summary>
    Time,

    /// <summary>A piece of what was said.</summary>
    Quote,

    /// <summary>Words that tell an event.</summary>
    Event,
}
