using System.Diagnostics.Metrics;
using System.Reflection;
using System.Text.RegularExpressions;
using Ingest.Storage.Telemetry;
using Ingest.TestSupport;

namespace Ingest.Storage.Tests.Telemetry;

/// <summary>Holds docs/telemetry.md against the code.</summary>
public sealed partial class TelemetryDocumentationTests
{
    private static readonly string Text = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "telemetry.md"));

    [Theory]
    [InlineData("Spans", "Span")]
    [InlineData("Metrics", "Metric")]
    [InlineData("Attributes", "Attribute")]
    public void A_table_has_all_names_of_its_kind_and_no_others(string section, string kind)
    {
        var names = typeof(TelemetryNames)
            .GetFields(BindingFlags.Public | BindingFlags.Static)
            .Where(field => field.IsLiteral && field.Name.EndsWith(kind, StringComparison.Ordinal))
            .Select(field => (string)field.GetRawConstantValue()!);

        // The first column; some rows have several names.
        var documented = Rows(section)
            .SelectMany(row => Name().Matches(row.Split('|')[1]))
            .Select(name => name.Groups[1].Value);

        Assert.Equal(names.Order(StringComparer.Ordinal), documented.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_table_of_metrics_has_instruments_and_units_as_they_are()
    {
        var instruments = new List<string>();
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, _) =>
            {
                if (instrument.Meter.Name == TelemetryNames.Source)
                {
                    instruments.Add($"| `{instrument.Name}` | {KindOf(instrument)}, `{instrument.Unit}` |");
                }
            },
        };
        IngestionMetrics.ChangeActive(0);
        listener.Start();

        Assert.Equal(
            instruments.Order(StringComparer.Ordinal),
            Rows("Metrics").Select(row => string.Join('|', row.Split('|')[..3]) + "|").Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void The_table_of_logs_has_what_this_room_logs() =>
        Assert.Equal(DocumentedLog.RowsOf(typeof(StorageLog)), DocumentedLog.Rows(Text, 1000, 1399));

    private static IEnumerable<string> Rows(string section)
    {
        var start = Text.IndexOf($"\n## {section}\n", StringComparison.Ordinal);
        var end = Text.IndexOf("\n## ", start + 1, StringComparison.Ordinal);
        return Text[start..end].Split('\n').Where(line => line.StartsWith("| `", StringComparison.Ordinal));
    }

    private static string KindOf(Instrument instrument) =>
        instrument switch
        {
            Counter<long> => "counter",
            UpDownCounter<long> => "up-down counter",
            Histogram<double> => "histogram",
            _ => "?",
        };

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Name();
}
