using System.Text;
using Microsoft.Net.Http.Headers;

namespace Ingest.Pages.Exports;

/// <summary>Names downloaded files by what is in them: <c>events-actor-okafor-from-2022-10-01.csv</c>.</summary>
public static class ExportName
{
    private const int MaxValueLength = 40;

    /// <summary>The header <c>Content-Disposition</c>.</summary>
    /// <param name="list">What the list holds.</param>
    /// <param name="filters">Its filters.</param>
    /// <param name="isPart">Whether the file has only a part of it.</param>
    /// <param name="format">The format.</param>
    public static string DispositionOf(
        string list,
        IReadOnlyList<KeyValuePair<string, string>> filters,
        bool isPart,
        ExportFormat format
    )
    {
        ArgumentNullException.ThrowIfNull(filters);
        ArgumentNullException.ThrowIfNull(format);
        var ordered = filters.OrderBy(filter => filter.Key is "from" or "to");
        var words = ordered.SelectMany(filter => new[] { filter.Key, Plain(filter.Value) }).Prepend(list);
        var name = string.Join('-', isPart ? words.Append("part") : words);
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName($"{name}.{format.Extension}");
        return disposition.ToString();
    }

    /// <summary>Letters and digits, with a hyphen for all that stands between them.</summary>
    private static string Plain(string value)
    {
        var plain = new StringBuilder(MaxValueLength);
        foreach (var character in value)
        {
            if (char.IsLetterOrDigit(character))
            {
                plain.Append(character);
            }
            else if (plain.Length > 0 && plain[^1] != '-')
            {
                plain.Append('-');
            }

            if (plain.Length == MaxValueLength)
            {
                break;
            }
        }

        return plain.ToString().TrimEnd('-');
    }
}
