using System.Text;
using Ingest.Reading.Texts;

namespace Ingest.Reading.Metadata;

/// <summary>Headlines and names on one line.</summary>
internal static class TitleText
{
    /// <summary>The longest title kept, in UTF-16 code units.</summary>
    public const int MaxLength = 500;

    /// <summary>What stands between a headline and the name of the site in the title of a page.</summary>
    private static readonly string[] SiteSeparators = [" | ", " - ", " – ", " — ", " · ", " :: ", " » "];

    /// <summary>Puts a title on one line: white space and control characters collapse into single spaces.</summary>
    /// <returns>At most <see cref="MaxLength"/> code units, or null if nothing is left.</returns>
    public static string? Clean(string? title)
    {
        if (title is null)
        {
            return null;
        }

        var line = new StringBuilder(Math.Min(title.Length, MaxLength));
        foreach (var character in title)
        {
            if (line.Length > MaxLength)
            {
                break;
            }

            if (!char.IsWhiteSpace(character) && !char.IsControl(character))
            {
                line.Append(character);
            }
            else if (line.Length > 0 && line[^1] != ' ')
            {
                line.Append(' ');
            }
        }

        if (line.Length > MaxLength)
        {
            line.Length = char.IsHighSurrogate(line[MaxLength - 1]) ? MaxLength - 1 : MaxLength;
        }

        var cleaned = Surrogates.Repair(line.ToString().TrimEnd());
        return cleaned.Length == 0 ? null : cleaned;
    }

    /// <summary>Takes the site's name off the end of a page's title (<c>Ministers meet | The Daily</c>).</summary>
    /// <param name="title">A cleaned title.</param>
    /// <param name="site">The site's cleaned name; null if it is not known, and then nothing is taken off.</param>
    public static string? WithoutSite(string? title, string? site)
    {
        if (title is null || site is null || !title.EndsWith(site, StringComparison.OrdinalIgnoreCase))
        {
            return title;
        }

        var head = title[..^site.Length];
        foreach (var separator in SiteSeparators)
        {
            if (head.Length > separator.Length && head.EndsWith(separator, StringComparison.Ordinal))
            {
                return head[..^separator.Length].TrimEnd();
            }
        }

        return title;
    }
}
