using Ingest.Http.Answers;
using Ingest.Pages.Rendering;
using Ingest.Storage.Lookups;
using Microsoft.Extensions.Logging;

namespace Ingest.Pages.Exports;

/// <summary>A list as a file, read and sent part by part: no more than one part is in memory.</summary>
/// <typeparam name="TItem">The items.</typeparam>
internal sealed record ExportAnswer<TItem>
{
    /// <summary>How many items storage is asked for at a time where all are wanted.</summary>
    public const int PartSize = 200;

    /// <summary>How items are written.</summary>
    public required ExportDefinition<TItem> Definition { get; init; }

    /// <summary>The format.</summary>
    public required ExportFormat Format { get; init; }

    /// <summary>The header <c>Content-Disposition</c>, which names the file.</summary>
    public required string Disposition { get; init; }

    /// <summary>The most items to give, or null for all.</summary>
    public required int? Limit { get; init; }

    /// <summary>Where the list is to start, or null for its start.</summary>
    public required string? Continuation { get; init; }

    /// <summary>Asks storage for a part.</summary>
    public required Func<PageRequest, CancellationToken, Task<Page<TItem>>> LookAsync { get; init; }

    /// <summary>Reads the first part, so that what fails in it can still be told, and gives the answer that sends it and those behind it.</summary>
    /// <param name="logger">Is told of a failure on the way.</param>
    /// <param name="cancellationToken">Ends the answer.</param>
    public async Task<StreamedAnswer> StartAsync(ILogger logger, CancellationToken cancellationToken)
    {
        var first = await ReadAsync(Continuation, cancellationToken);
        return new StreamedAnswer(logger, cancellationToken)
        {
            ContentType = Format.MediaType,
            Headers = [.. PageHeaders.All, new("Content-Disposition", Disposition)],
            WriteAsync = (body, stop) => WriteAsync(first, body, stop),
        };
    }

    private async Task WriteAsync(Page<TItem> part, Stream body, CancellationToken cancellationToken)
    {
        await using var writer = Definition.WriterOf(Format, body);
        await writer.StartAsync(cancellationToken);
        while (true)
        {
            foreach (var item in part.Items)
            {
                await writer.WriteAsync(item, cancellationToken);
            }

            if (Limit is not null || part.Continuation is null)
            {
                break;
            }

            await writer.FlushAsync(cancellationToken);
            part = await ReadAsync(part.Continuation, cancellationToken);
        }

        await writer.EndAsync(cancellationToken);
    }

    private Task<Page<TItem>> ReadAsync(string? continuation, CancellationToken cancellationToken) =>
        LookAsync(new PageRequest(Limit ?? PartSize, continuation), cancellationToken);
}
