using System.Text.Json;
using Ingest.Extraction.Articles;

namespace Ingest.Cli.Extracting;

/// <summary>One line of the bulk input, <c>{"id", "text", "title"?, "published"?, "name"?}</c>.</summary>
internal sealed class InputLine
{
    /// <summary>The line's own identifier as JSON, a string or a number; null as long as none was read.</summary>
    public byte[]? Id { get; private set; }

    private readonly Dictionary<string, string?> _fields = [];

    private static readonly string[] KnownFields = ["id", "text", "title", "published", "name"];

    /// <summary>Reads a line. What was understood before an error is kept, so that the answer can repeat the identifier.</summary>
    /// <exception cref="JsonException">It is no JSON.</exception>
    /// <exception cref="InputLineException">It is JSON, but not such a line.</exception>
    public Article Read(ReadOnlySpan<byte> line)
    {
        var reader = new Utf8JsonReader(line);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
        {
            throw new InputLineException("The line is no JSON object.");
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = JsonText.Read(ref reader);
            reader.Read();
            if (KnownFields.Contains(name))
            {
                ReadField(name, ref reader);
            }
            else
            {
                reader.Skip();
            }
        }

        // Whatever follows the object is an error of its own.
        reader.Read();
        return ToArticle();
    }

    private void ReadField(string name, ref Utf8JsonReader reader)
    {
        string? value = reader.TokenType switch
        {
            JsonTokenType.String => JsonText.Read(ref reader),
            JsonTokenType.Null => null,
            JsonTokenType.Number when name == "id" => System.Text.Encoding.UTF8.GetString(reader.ValueSpan),
            _ => throw new InputLineException(
                name == "id" ? "\"id\" must be a string or a number." : $"\"{name}\" must be a string."
            ),
        };
        if (!_fields.TryAdd(name, value))
        {
            throw new InputLineException($"\"{name}\" is given twice.");
        }

        if (name == "id" && value is not null)
        {
            Id = reader.TokenType == JsonTokenType.Number ? reader.ValueSpan.ToArray() : JsonText.Write(value);
        }
    }

    private Article ToArticle()
    {
        var id = _fields.GetValueOrDefault("id") ?? throw new InputLineException("\"id\" is missing.");
        var text = _fields.GetValueOrDefault("text") ?? throw new InputLineException("\"text\" is missing.");
        if (string.IsNullOrWhiteSpace(text))
        {
            throw new InputLineException("\"text\" is empty.");
        }

        DateOnly? published = _fields.GetValueOrDefault("published") switch
        {
            null => null,
            var given when GivenDate.TryParse(given, out var date) => date,
            _ => throw new InputLineException("\"published\" is no date: write it as in 2026-05-13."),
        };
        var name = _fields.GetValueOrDefault("name") ?? id;
        return new Article
        {
            Id = ArticleId.FromName(name),
            Name = name,
            Title = _fields.GetValueOrDefault("title"),
            Text = text,
            Published = published,
            PublishedBasis = published is null ? null : PublishedBasis.Given,
        };
    }
}

/// <summary>A line that cannot be analysed. The message is a sentence for a person.</summary>
internal sealed class InputLineException(string message) : Exception(message);
