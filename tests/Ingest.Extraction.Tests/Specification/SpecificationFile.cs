using System.Globalization;

namespace Ingest.Extraction.Tests.Specification;

/// <summary>
/// Reads specification cases: Markdown with the phenomenon as <c># heading</c> and words about it, then for each case a
/// <c>## title</c>, <c>published: yyyy-mm-dd</c> where it matters, the passage behind <c>&gt;</c>, and the items.
/// </summary>
/// <remarks>
/// The lines of a paragraph are joined by a blank; a line of <c>&gt;</c> alone begins the next paragraph. An item is
/// <c>- kind: text</c> with indented <c>key: value</c> lines below, or <c>- none</c>.
/// </remarks>
internal static class SpecificationFile
{
    private static readonly string Root = Path.Combine(AppContext.BaseDirectory, "Specification");

    /// <summary>The cases of all files of a folder, by file name and in the order of each file.</summary>
    /// <param name="folder">The folder's name within <c>Specification</c>.</param>
    /// <exception cref="InvalidDataException">A file is malformed, or two cases share a title.</exception>
    public static IReadOnlyList<SpecificationCase> ReadFolder(string folder)
    {
        var cases = Directory
            .GetFiles(Path.Combine(Root, folder), "*.md")
            .Order(StringComparer.Ordinal)
            .SelectMany(path => Parse($"{folder}/{Path.GetFileName(path)}", File.ReadAllText(path)))
            .ToList();
        var titles = new HashSet<string>(StringComparer.Ordinal);
        var repeated = cases.Find(specification => !titles.Add(specification.Title));
        return repeated is null
            ? cases
            : throw new InvalidDataException(
                $"{repeated.File}({repeated.Line}): another case of {folder} has the title \"{repeated.Title}\" too."
            );
    }

    /// <summary>The path of a file that accompanies the cases.</summary>
    /// <param name="file">The file, relative to <c>Specification</c>.</param>
    public static string PathOf(string file) => Path.Combine(Root, file);

    /// <summary>Reads the cases of one file.</summary>
    /// <param name="file">The file's name for the cases and for errors.</param>
    /// <param name="markdown">The file's text.</param>
    /// <exception cref="InvalidDataException">The text is malformed; the message names file, line and reason.</exception>
    public static IReadOnlyList<SpecificationCase> Parse(string file, string markdown)
    {
        var cases = new List<SpecificationCase>();
        string? phenomenon = null;
        CaseBuilder? current = null;
        var number = 0;
        foreach (var line in markdown.ReplaceLineEndings("\n").Split('\n').Select(line => line.TrimEnd()))
        {
            number++;
            if (line.StartsWith("## ", StringComparison.Ordinal))
            {
                if (phenomenon is null)
                {
                    throw Error(file, number, "the file has to begin with the phenomenon as \"# heading\"");
                }

                if (current is not null)
                {
                    cases.Add(current.Build());
                }

                current = new CaseBuilder(file, phenomenon, line[3..].Trim(), number);
            }
            else if (current is not null)
            {
                current.Add(line, number);
            }
            else if (line.StartsWith("# ", StringComparison.Ordinal))
            {
                phenomenon = line[2..].Trim();
            }
        }

        cases.Add(current?.Build() ?? throw Error(file, number, "the file has no case, a part headed \"## title\""));
        return cases;
    }

    private static InvalidDataException Error(string file, int line, string reason) =>
        new($"{file}({line}): {reason}.");

    /// <summary>A case while its lines are read.</summary>
    private sealed class CaseBuilder(string file, string phenomenon, string title, int headingLine)
    {
        private readonly List<string> _paragraphs = [];
        private readonly List<SpecificationItem> _items = [];
        private Dictionary<string, string> _fields = [];
        private DateOnly? _published;
        private bool _inParagraph;

        public void Add(string line, int number)
        {
            if (line.StartsWith('>'))
            {
                AddPassage(line, number);
            }
            else if (line.StartsWith("- ", StringComparison.Ordinal))
            {
                AddItem(line[2..].Trim(), number);
            }
            else if (line.StartsWith("  ", StringComparison.Ordinal))
            {
                AddField(line.Trim(), number);
            }
            else if (line.StartsWith("published:", StringComparison.Ordinal))
            {
                AddPublished(line["published:".Length..].Trim(), number);
            }
            else if (line.Length > 0)
            {
                throw Error(
                    file,
                    number,
                    $"\"{line}\" is no passage (\">\"), item (\"- \"), field or date of publication"
                );
            }
        }

        public SpecificationCase Build()
        {
            if (_paragraphs.Count == 0)
            {
                throw Error(file, headingLine, $"the case \"{title}\" has no passage (\"> text\")");
            }

            if (_items.Count == 0)
            {
                throw Error(file, headingLine, $"the case \"{title}\" expects nothing; say so with \"- none\"");
            }

            var text = string.Join("\n\n", _paragraphs);
            return new SpecificationCase(file, phenomenon, title, headingLine, _published, text, _items);
        }

        private void AddPassage(string line, int number)
        {
            if (_items.Count > 0)
            {
                throw Error(file, number, "the passage has to stand before the items");
            }

            var words = line[1..].Trim();
            if (words.Length > 0 && _inParagraph)
            {
                _paragraphs[^1] += " " + words;
            }
            else if (words.Length > 0)
            {
                _paragraphs.Add(words);
            }

            _inParagraph = words.Length > 0;
        }

        private void AddItem(string item, int number)
        {
            _fields = [];
            var (kind, text) = item == SpecificationItem.None ? (item, "") : Split(item, number);
            _items.Add(new SpecificationItem(kind, text, _fields, number));
        }

        private void AddField(string field, int number)
        {
            if (_items.Count == 0)
            {
                throw Error(file, number, $"the field \"{field}\" belongs to no item (\"- kind: text\")");
            }

            var (key, value) = Split(field, number);
            if (!_fields.TryAdd(key, value))
            {
                throw Error(file, number, $"the item has the field {key} already");
            }
        }

        private void AddPublished(string date, int number) =>
            _published = DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, default, out var day)
                ? day
                : throw Error(file, number, $"\"{date}\" is no date; write yyyy-mm-dd");

        private (string Key, string Value) Split(string text, int number)
        {
            var colon = text.IndexOf(':', StringComparison.Ordinal);
            var value = colon < 0 ? "" : text[(colon + 1)..].Trim();
            return colon > 0 && value.Length > 0
                ? (text[..colon].Trim(), value)
                : throw Error(file, number, $"\"{text}\" lacks the form \"name: text\"");
        }
    }
}
