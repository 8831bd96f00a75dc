using Ingest.Http.Problems;
using Microsoft.AspNetCore.Http;

namespace Ingest.Http.Parameters;

/// <summary>
/// Reads the parameters of one request. What a handler asks for is what its route takes; anything else in the request
/// is a <see cref="Problem"/>, because a mistyped filter that is passed over gives a wrong answer.
/// </summary>
public sealed class ParameterReader(IQueryCollection query)
{
    /// <summary>Azure Functions takes its keys by these.</summary>
    private static readonly string[] PlatformParameters = ["code", "clientId"];

    private readonly List<string> known = [];
    private readonly List<KeyValuePair<string, string>> filters = [];
    private Problem? firstProblem;

    /// <summary>The filters read so far, in the order they were asked for and in their canonical form.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Filters => filters;

    /// <summary>What is wrong with the request, or null. To be asked when every parameter has been read.</summary>
    public Problem? Problem =>
        query.Keys.FirstOrDefault(IsUnknown) is { } unknown
            ? ProblemCatalogue.UnknownParameter(Printable(unknown), known)
            : firstProblem;

    /// <summary>A filter that is a text; null if the request does not give it.</summary>
    public string? Text(string name, ParameterFormat<string> format) =>
        Filter(name, format, out var value) ? value : null;

    /// <summary>A filter of any other form; null if the request does not give it.</summary>
    public T? Value<T>(string name, ParameterFormat<T> format)
        where T : struct => Filter(name, format, out var value) ? value : null;

    /// <summary>The filters <c>from</c> and <c>to</c>.</summary>
    public (DateOnly? From, DateOnly? To) Days()
    {
        var from = Value("from", ParameterFormats.Day);
        var to = Value("to", ParameterFormats.Day);
        if (from > to)
        {
            Reject("from", "'from' is later than 'to', so that no day is between them. Swap the two.");
        }

        return (from, to);
    }

    /// <summary>A parameter that is no filter.</summary>
    /// <returns>Whether the request gives it, and in the right form.</returns>
    public bool TryRead<T>(string name, ParameterFormat<T> format, out T? value)
    {
        value = default;
        if (Raw(name) is not { } text)
        {
            return false;
        }

        if (format.Parse(text, out value))
        {
            return true;
        }

        Reject(name, $"'{name}' must be {format.Expectation}.");
        return false;
    }

    /// <summary>A parameter's single value as it came, or null if it is absent or of no use.</summary>
    public string? Raw(string name)
    {
        known.Add(name);
        if (!query.TryGetValue(name, out var values))
        {
            return null;
        }

        if (values.Count != 1)
        {
            Reject(name, $"'{name}' is given {values.Count} times. Give it once.");
            return null;
        }

        var text = values[0];
        if (string.IsNullOrWhiteSpace(text))
        {
            Reject(name, $"'{name}' is empty. Give it a value or leave it out.");
            return null;
        }

        if (text.Any(char.IsControl))
        {
            Reject(name, $"'{name}' has a control character in it. Leave that out.");
            return null;
        }

        return text;
    }

    private bool Filter<T>(string name, ParameterFormat<T> format, out T? value)
    {
        if (!TryRead(name, format, out value))
        {
            return false;
        }

        filters.Add(new(name, format.Write(value!)));
        return true;
    }

    private void Reject(string name, string detail) => firstProblem ??= ProblemCatalogue.InvalidParameter(name, detail);

    private bool IsUnknown(string name) =>
        !known.Contains(name, StringComparer.OrdinalIgnoreCase)
        && !PlatformParameters.Contains(name, StringComparer.OrdinalIgnoreCase);

    /// <summary>The name as far as it is fit to be shown.</summary>
    private static string Printable(string name) =>
        string.Concat(
            name.Take(40).Where(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '_')
        );
}
