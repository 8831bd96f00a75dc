using Ingest.Http.Problems;
using Microsoft.AspNetCore.Http;

namespace Ingest.Pages.Lists;

/// <summary>What stands in the fields of a form of filters: what the address says, right or wrong.</summary>
public sealed class FilterFields
{
    private readonly Dictionary<string, string> values = new(StringComparer.OrdinalIgnoreCase);

    private FilterFields(Problem? problem) => Problem = problem;

    /// <summary>What is wrong with the address, or null.</summary>
    public Problem? Problem { get; }

    /// <summary>Takes the values of a query; of several by one name, the first.</summary>
    public static FilterFields Of(IQueryCollection query, Problem? problem)
    {
        ArgumentNullException.ThrowIfNull(query);
        var fields = new FilterFields(problem);
        foreach (var (name, given) in query)
        {
            if (given.Count > 0 && !string.IsNullOrWhiteSpace(given[0]))
            {
                fields.values[name] = given[0]!;
            }
        }

        return fields;
    }

    /// <summary>Whether the address says anything at all.</summary>
    public bool HasAny => values.Count > 0;

    /// <summary>The value of a field, or null.</summary>
    public string? this[string name] => values.GetValueOrDefault(name);

    /// <summary>Whether a field is what is wrong.</summary>
    public bool IsWrong(string name) => string.Equals(Problem?.Parameter, name, StringComparison.OrdinalIgnoreCase);
}
