using System.Collections.Frozen;
using System.Reflection;

namespace Ingest.Extraction.Knowledge;

/// <summary>
/// A table of the knowledge folder, carried inside the assembly: tab-separated UTF-8 text, lines that begin with <c>#</c> are
/// comments, the first other line names the columns, and <c>|</c> separates the items of a list in a cell.
/// </summary>
internal sealed class KnowledgeFile
{
    private readonly List<KnowledgeRow> _rows = [];
    private string[] _columns = [];

    private KnowledgeFile(string name) => Name = name;

    /// <summary>The file's name in the knowledge folder.</summary>
    public string Name { get; }

    /// <summary>The rows in the order of the file.</summary>
    public IReadOnlyList<KnowledgeRow> Rows => _rows;

    /// <summary>Reads a table.</summary>
    /// <param name="name">The file's name in the knowledge folder, extension included.</param>
    /// <exception cref="InvalidDataException">There is no such file, or a line has more cells than there are columns.</exception>
    public static KnowledgeFile Open(string name)
    {
        using var stream =
            Assembly.GetExecutingAssembly().GetManifestResourceStream("Knowledge/" + name)
            ?? throw new InvalidDataException($"There is no knowledge file {name}.");
        using var reader = new StreamReader(stream);
        var file = new KnowledgeFile(name);
        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            var cells = line.Split('\t');
            if (file._columns.Length == 0)
            {
                file._columns = cells;
            }
            else if (cells.Length > file._columns.Length)
            {
                throw new InvalidDataException($"Line {number} of {name} has more cells than there are columns.");
            }
            else
            {
                file._rows.Add(new KnowledgeRow(file, cells));
            }
        }

        return file;
    }

    /// <summary>The words, in any case, of the rows that have a role: for tables with the columns <c>role</c> and <c>words</c>.</summary>
    /// <param name="role">What stands in the column <c>role</c>.</param>
    /// <exception cref="InvalidDataException">A column is missing, or no row has the role.</exception>
    public FrozenSet<string> WordsOf(string role)
    {
        var words = _rows
            .Where(row => row["role"] == role)
            .SelectMany(row => row.List("words"))
            .ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        return words.Count > 0 ? words : throw new InvalidDataException($"{Name} has no words of the role {role}.");
    }

    /// <summary>The position of a column.</summary>
    /// <exception cref="InvalidDataException">There is no such column.</exception>
    internal int Column(string column) =>
        Array.IndexOf(_columns, column) is >= 0 and var index
            ? index
            : throw new InvalidDataException($"{Name} has no column {column}.");
}

/// <summary>A row of a knowledge file.</summary>
internal sealed class KnowledgeRow(KnowledgeFile file, string[] cells)
{
    /// <summary>The text of a cell; empty if the line ends before it.</summary>
    public string this[string column] => file.Column(column) is var index && index < cells.Length ? cells[index] : "";

    /// <summary>The items of a cell that holds a list; none if it is empty.</summary>
    public string[] List(string column) =>
        this[column] is { Length: > 0 } cell ? cell.Split('|', StringSplitOptions.RemoveEmptyEntries) : [];
}
