using Ingest.Extraction.Names;

namespace Ingest.Training.Names;

/// <summary>
/// Reads names in BIO format: on each line a token, a tab and a label such as <c>B-PER</c>; an empty line after each sentence;
/// a line <c># doc …</c> before each document. Labels other than PER, ORG, LOC, NORP and MISC count as none.
/// </summary>
internal static class BioReader
{
    private const string DocumentMark = "# doc ";

    /// <summary>Reads all documents of a file; all sentences are one document if it marks none.</summary>
    /// <exception cref="InvalidDataException">A line is not BIO; the message names file and line.</exception>
    public static List<NameDocument> Read(string path)
    {
        var documents = new List<NameDocument>();
        var sentences = new List<NameSentence>();
        var words = new List<string>();
        var names = new List<NameSpan>();
        var isOpen = false;
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            var fields = line.Split('\t');
            if (line.Length == 0)
            {
                EndSentence();
            }
            else if (fields.Length == 1 && line.StartsWith(DocumentMark, StringComparison.Ordinal))
            {
                EndDocument();
            }
            else if (fields is [{ Length: > 0 } word, "O"])
            {
                words.Add(word);
                isOpen = false;
            }
            else if (fields.Length == 2 && fields[0].Length > 0 && fields[1] is ['B' or 'I', '-', ..])
            {
                AddToName(fields[1]);
                words.Add(fields[0]);
            }
            else
            {
                throw new InvalidDataException($"{path}({number}): expected a token, a tab and a BIO label.");
            }
        }

        EndDocument();
        return documents;

        void AddToName(string label)
        {
            if (Kind(label[2..]) is not { } kind)
            {
                isOpen = false;
            }
            else if (label[0] == 'I' && isOpen && names[^1].Kind == kind)
            {
                names[^1] = names[^1] with { End = words.Count + 1 };
            }
            else
            {
                names.Add(new(words.Count, words.Count + 1, kind));
                isOpen = true;
            }
        }

        void EndSentence()
        {
            if (words.Count > 0)
                sentences.Add(new([.. words], [.. names]));
            words.Clear();
            names.Clear();
            isOpen = false;
        }

        void EndDocument()
        {
            EndSentence();
            if (sentences.Count > 0)
                documents.Add(new([.. sentences]));
            sentences.Clear();
        }
    }

    private static NameKind? Kind(string label) =>
        label switch
        {
            "PER" => NameKind.Person,
            "ORG" => NameKind.Organization,
            "LOC" => NameKind.Location,
            "NORP" => NameKind.Nationality,
            "MISC" => NameKind.Other,
            _ => null,
        };
}
