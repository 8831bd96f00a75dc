namespace Ingest.Pages.Words;

/// <summary>Shortens what is long.</summary>
public static class Excerpt
{
    /// <summary>The text if it is short, else its start, ended at a blank where there is one, with an ellipsis.</summary>
    /// <param name="text">The text.</param>
    /// <param name="length">The most UTF-16 code units to keep.</param>
    public static string Of(string text, int length = 160)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length <= length)
        {
            return text;
        }

        var end = text.LastIndexOf(' ', length - 1, length / 3);
        end = end < 0 ? length : end;
        if (char.IsHighSurrogate(text[end - 1]))
        {
            end--;
        }

        return $"{text.AsSpan(0, end).TrimEnd()}…";
    }
}
