using System.Globalization;

namespace Ingest.Training.Treebanks;

/// <summary>Reads treebanks in CoNLL-U format. Empty nodes are left out; multiword tokens give their words their part of the characters.</summary>
internal static class ConlluReader
{
    private const string DocumentMark = "# newdoc id = ";

    /// <summary>Reads all sentences of a file.</summary>
    /// <exception cref="InvalidDataException">A line is not CoNLL-U; the message names file and line.</exception>
    public static List<TreebankSentence> Read(string path)
    {
        var sentences = new List<TreebankSentence>();
        var words = new List<TreebankWord>();
        var paragraph = false;
        string? document = null;
        string? multiword = null;
        var (multiwordEnd, multiwordSpace) = (0, true);
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (line.Length == 0)
            {
                if (words.Count > 0)
                    sentences.Add(new([.. words], paragraph, document));
                words.Clear();
                (paragraph, document) = (false, null);
                continue;
            }

            if (line[0] == '#')
            {
                paragraph |= line.StartsWith("# newpar", StringComparison.Ordinal);
                if (line.StartsWith(DocumentMark, StringComparison.Ordinal))
                    document = line[DocumentMark.Length..];
                continue;
            }

            var fields = line.Split('\t');
            if (fields.Length != 10)
                throw new InvalidDataException($"{path}({number}): expected 10 columns, found {fields.Length}.");
            var spaceAfter = !fields[9].Split('|').Contains("SpaceAfter=No");
            if (fields[0].Contains('.', StringComparison.Ordinal))
                continue;
            if (fields[0].IndexOf('-', StringComparison.Ordinal) is > 0 and var dash)
            {
                multiword = fields[1];
                multiwordEnd = ParseIndex(fields[0][(dash + 1)..], path, number);
                multiwordSpace = spaceAfter;
                continue;
            }

            var form = fields[1];
            if (multiword is not null)
            {
                var isLast = ParseIndex(fields[0], path, number) == multiwordEnd;
                var length = isLast ? multiword.Length : Math.Min(form.Length, Math.Max(multiword.Length - 1, 0));
                form = multiword[..length];
                multiword = isLast ? null : multiword[length..];
                spaceAfter = isLast && multiwordSpace;
            }

            words.Add(
                new(
                    form,
                    fields[2],
                    fields[3],
                    fields[4],
                    ParseIndex(fields[6], path, number) - 1,
                    fields[7],
                    spaceAfter
                )
            );
        }

        if (words.Count > 0)
            sentences.Add(new([.. words], paragraph, document));
        return sentences;
    }

    private static int ParseIndex(string field, string path, int line) =>
        int.TryParse(field, NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            ? value
            : throw new InvalidDataException($"{path}({line}): '{field}' is no word number.");
}
