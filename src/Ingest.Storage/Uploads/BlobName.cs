using System.Diagnostics.CodeAnalysis;

namespace Ingest.Storage.Uploads;

/// <summary>Names that a blob can have and keep on its way through clients, addresses and listings.</summary>
public static class BlobName
{
    /// <summary>The most UTF-16 code units of a name.</summary>
    public const int MaxLength = 1024;

    /// <summary>The most segments between slashes.</summary>
    public const int MaxSegments = 254;

    /// <summary>
    /// Gives a name the one form that all clients agree on: <c>\</c> is <c>/</c>, and empty segments and <c>.</c> are left out. Case, accents
    /// and blanks stay: they tell blobs apart.
    /// </summary>
    /// <param name="name">The name as somebody gave it, folders included.</param>
    /// <param name="normal">The blob name, or null if it is none.</param>
    /// <param name="reason">What is wrong and what to do, or null.</param>
    /// <returns>Whether there can be such a blob.</returns>
    public static bool TryNormalize(
        string name,
        [NotNullWhen(true)] out string? normal,
        [NotNullWhen(false)] out string? reason
    )
    {
        ArgumentNullException.ThrowIfNull(name);
        var segments = name.Replace('\\', '/')
            .Split('/', StringSplitOptions.RemoveEmptyEntries)
            .Where(segment => segment != ".")
            .ToArray();
        var joined = string.Join('/', segments);
        reason =
            string.IsNullOrWhiteSpace(joined) ? "The name is empty. Give the file's name, such as harbour-strike.txt."
            : joined.Length > MaxLength
                ? $"The name has {joined.Length} characters, and {MaxLength} are the most. Shorten it."
            : segments.Length > MaxSegments
                ? $"The name has {segments.Length} parts between slashes, and {MaxSegments} are the most. Take some out."
            : segments.Contains("..") ? "The name has '..' in it, which leads out of its folder. Leave that out."
            : segments.Any(segment => segment.EndsWith('.'))
                ? "The name, or a folder in it, ends in a full stop, which Azure does not keep. Leave that out."
            : HasForbidden(joined) ? "The name has control characters or halves of characters in it. Leave them out."
            : null;
        normal = reason is null ? joined : null;
        return reason is null;
    }

    /// <summary>Whether it has what listings of a container, which are XML, cannot hold.</summary>
    private static bool HasForbidden(string name)
    {
        for (var i = 0; i < name.Length; i++)
        {
            if (i + 1 < name.Length && char.IsSurrogatePair(name[i], name[i + 1]))
            {
                i++;
            }
            else if (char.IsControl(name[i]) || char.IsSurrogate(name[i]) || name[i] is '\uFFFE' or '\uFFFF')
            {
                return true;
            }
        }

        return false;
    }
}
