using System.Globalization;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Ingest.Storage.Telemetry;

/// <summary>Counts the requests that a client sends again: its own telemetry has them as spans only, and tells no numbers.</summary>
/// <param name="service">The part of storage.</param>
internal sealed class RetryMetricPolicy(string service) : HttpPipelinePolicy
{
    private const string LastError = "ingest.last_error";

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        Count(message);
        try
        {
            await ProcessNextAsync(message, pipeline);
            NoteStatus(message);
        }
        catch (Exception exception)
        {
            message.SetProperty(LastError, ErrorType.Of(exception));
            throw;
        }
    }

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        Count(message);
        try
        {
            ProcessNext(message, pipeline);
            NoteStatus(message);
        }
        catch (Exception exception)
        {
            message.SetProperty(LastError, ErrorType.Of(exception));
            throw;
        }
    }

    private static void NoteStatus(HttpMessage message)
    {
        if (message.Response.Status >= 400)
        {
            message.SetProperty(LastError, message.Response.Status.ToString(CultureInfo.InvariantCulture));
        }
    }

    private void Count(HttpMessage message)
    {
        if (message.ProcessingContext.RetryNumber > 0)
        {
            IngestionMetrics.SentAgain(
                service,
                message.TryGetProperty(LastError, out var error) ? (string)error! : "_OTHER"
            );
        }
    }
}
