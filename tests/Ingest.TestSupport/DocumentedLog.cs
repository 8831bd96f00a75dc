using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Logging;

namespace Ingest.TestSupport;

/// <summary>Compares what a class logs with the table in <c>docs/telemetry.md</c>.</summary>
public static partial class DocumentedLog
{
    /// <summary>The rows that the table should have for the log methods of a class.</summary>
    public static IEnumerable<string> RowsOf(Type log)
    {
        ArgumentNullException.ThrowIfNull(log);
        foreach (var method in log.GetMethods(BindingFlags.Public | BindingFlags.Static))
        {
            if (method.GetCustomAttribute<LoggerMessageAttribute>() is { } message)
            {
                var fields = method
                    .GetParameters()
                    .Where(parameter => !parameter.ParameterType.IsAssignableTo(typeof(ILogger)))
                    .Where(parameter => !parameter.ParameterType.IsAssignableTo(typeof(Exception)))
                    .Select(parameter => $"`{parameter.Name}`");
                yield return $"| {message.EventId} | {message.Level} | `{method.Name}` | {message.Message} | {string.Join(", ", fields)} |";
            }
        }
    }

    /// <summary>The rows of the table whose numbers lie in a range.</summary>
    public static IEnumerable<string> Rows(string document, int first, int last) =>
        Row()
            .Matches(document)
            .Where(row =>
                int.Parse(row.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture) is var id
                && id >= first
                && id <= last
            )
            .Select(row => row.Value);

    [GeneratedRegex(@"^\| (\d{4}) \|.*\|(?=\r?$)", RegexOptions.Multiline)]
    private static partial Regex Row();
}
