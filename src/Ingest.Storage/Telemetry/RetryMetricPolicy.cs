using System.Globalization;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Ingest.Storage.Telemetry;

/// <summary>
/// Counts the requests that a client sends again, whose own telemetry has them as spans only and tells no numbers, and remembers why they are.
/// </summary>
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
            Note(message, ErrorType.Of(exception), status: null);
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
            Note(message, ErrorType.Of(exception), status: null);
            throw;
        }
    }

    private static void NoteStatus(HttpMessage message)
    {
        if (message.Response.Status >= 400)
        {
            var status = message.Response.Status;
            Note(message, status.ToString(CultureInfo.InvariantCulture), status);
        }
    }

    private static void Note(HttpMessage message, string error, int? status)
    {
        message.SetProperty(LastError, error);
        LastAnswer.Note(status);
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
