using Ingest.Reading.Metadata;

namespace Ingest.Reading.Formats.PlainText;

/// <summary>Tells whether a plain text begins with a headline.</summary>
/// <remarks>The first line that is not blank is one if something follows it and no rule of the table speaks against it.</remarks>
internal static class Headline
{
    private const int MaxLength = 200;
    private const int MaxWords = 30;

    /// <summary>A paragraph right under a headline is at least this many times as long.</summary>
    private const int BodyRatio = 2;

    private static readonly (string Name, Func<TextStart, bool> SpeaksAgainst)[] Rules =
    [
        ("The line is the only one", start => start.Next.Length == 0),
        ("It has no letters", start => !start.Line.Any(char.IsLetter)),
        ("It is too long", start => start.Line.Length > MaxLength || start.WordCount > MaxWords),
        (
            "It goes on in the next line",
            start => !start.BlankFollows && start.Next.Length < BodyRatio * start.Line.Length
        ),
        ("It ends like a sentence or in the middle of one", start => EndsLikeProse(start.Line)),
        ("It is an address", start => IsAddress(start.Line)),
        ("It is a date", start => PublicationDate.Parse(start.Line) is not null),
        ("It opens with a dateline", start => Dateline.Opens(start.Line)),
        ("It names the writer", start => Byline.Is(start.Line)),
        ("It is a label", start => Label.Is(start.Line)),
    ];

    /// <summary>The headline as the text has it, or null.</summary>
    public static string? Find(string text)
    {
        var start = TextStart.Of(text);
        return Array.Exists(Rules, rule => rule.SpeaksAgainst(start)) ? null : start.Line;
    }

    /// <summary>A full stop ends a sentence, unless it belongs to initials (<c>U.S.</c>) or to an ellipsis; a comma ends nothing.</summary>
    private static bool EndsLikeProse(string line)
    {
        var bare = line.TrimEnd('"', '\'', '”', '’', '»', ')', ' ');
        return bare switch
        {
            [.., '.', '.', '.'] => false,
            [.., '.', var letter, '.'] when char.IsLetter(letter) => false,
            [.., '.' or ',' or ';' or ':'] => true,
            _ => false,
        };
    }

    private static bool IsAddress(string line) =>
        line.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
        || line.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
        || line.StartsWith("www.", StringComparison.OrdinalIgnoreCase)
        || line.Contains('@', StringComparison.Ordinal) && !line.Contains(' ', StringComparison.Ordinal);
}
