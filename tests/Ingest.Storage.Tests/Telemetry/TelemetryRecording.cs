using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Ingest.Storage.Telemetry;

namespace Ingest.Storage.Tests.Telemetry;

/// <summary>Records the traces and metrics of what the test that made it does, and of nothing that runs beside it.</summary>
internal sealed class TelemetryRecording : IDisposable
{
    private readonly Activity _root = new Activity("test").SetIdFormat(ActivityIdFormat.W3C).Start();
    private readonly ConcurrentQueue<Activity> _spans = [];
    private readonly ConcurrentQueue<Measurement> _measurements = [];
    private readonly ActivityListener _activities;
    private readonly MeterListener _meters = new();

    public TelemetryRecording()
    {
        _activities = new ActivityListener
        {
            ShouldListenTo = source =>
                TelemetryNames.Sources.Any(name =>
                    name.EndsWith('*')
                        ? source.Name.StartsWith(name[..^1], StringComparison.Ordinal)
                        : source.Name == name
                ),
            Sample = (ref options) =>
                options.Parent.TraceId == _root.TraceId
                    ? ActivitySamplingResult.AllDataAndRecorded
                    : ActivitySamplingResult.None,
            ActivityStopped = span =>
            {
                if (span.TraceId == _root.TraceId)
                {
                    _spans.Enqueue(span);
                }
            },
        };
        ActivitySource.AddActivityListener(_activities);
        _meters.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == TelemetryNames.Source)
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _meters.SetMeasurementEventCallback<long>((of, value, tags, _) => Note(of, value, tags));
        _meters.SetMeasurementEventCallback<int>((of, value, tags, _) => Note(of, value, tags));
        _meters.SetMeasurementEventCallback<double>((of, value, tags, _) => Note(of, value, tags));
        _meters.Start();
    }

    /// <summary>The spans of this service, in the order in which they ended.</summary>
    public IReadOnlyList<Activity> Spans => [.. _spans.Where(span => span.Source.Name == TelemetryNames.Source)];

    /// <summary>The spans of the Azure clients.</summary>
    public IReadOnlyList<Activity> AzureSpans =>
        [.. _spans.Where(span => span.Source.Name.StartsWith("Azure.", StringComparison.Ordinal))];

    /// <summary>All attributes of all spans, as text.</summary>
    public IEnumerable<string> AllText =>
        _spans.SelectMany(span =>
            span.TagObjects.Select(tag => $"{tag.Value}").Append(span.DisplayName).Append($"{span.StatusDescription}")
        );

    /// <summary>The only span of a name.</summary>
    public Activity Single(string name) => Assert.Single(Spans, span => span.OperationName == name);

    /// <summary>Names and errors of the spans right below one, in the order in which they ended.</summary>
    public IEnumerable<string> Below(Activity parent) =>
        Spans.Where(span => span.ParentSpanId == parent.SpanId).Select(span => span.OperationName);

    /// <summary>The sums of a metric's measurements by their attributes, as <c>name=value, …</c>.</summary>
    public Dictionary<string, double> Sums(string metric) =>
        _measurements
            .Where(measurement => measurement.Metric == metric)
            .GroupBy(measurement => measurement.Attributes)
            .ToDictionary(same => same.Key, same => same.Sum(measurement => measurement.Value));

    /// <summary>The attributes of a metric's measurements, as <c>name=value, …</c>.</summary>
    public IEnumerable<string> Attributes(string metric) => Sums(metric).Keys.Order(StringComparer.Ordinal);

    /// <summary>The metrics measured.</summary>
    public IEnumerable<string> Metrics => _measurements.Select(measurement => measurement.Metric).Distinct();

    public void Dispose()
    {
        _activities.Dispose();
        _meters.Dispose();
        _root.Dispose();
    }

    private void Note(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        if (Activity.Current?.TraceId == _root.TraceId)
        {
            _measurements.Enqueue(
                new(instrument.Name, value, string.Join(", ", tags.ToArray().Select(tag => $"{tag.Key}={tag.Value}")))
            );
        }
    }

    private sealed record Measurement(string Metric, double Value, string Attributes);
}
