using System.Globalization;
using System.Net;
using System.Text;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Ingest.Emulator;
using Ingest.Storage;

namespace Ingest.Benchmarks.Storage;

/// <summary>
/// A store that takes every write and keeps nothing, and has any dropped article that is asked for: what the ingesting process itself needs is
/// measured without a store's memory and pace.
/// </summary>
internal sealed class AcceptingStore(Func<string, string> textOf) : HttpMessageHandler
{
    private const string Version = "\"0x1\"";

    /// <summary>Clients of this store.</summary>
    public StorageClients Clients()
    {
        var (blobs, tables) = (new BlobClientOptions(), new TableClientOptions());
        foreach (var options in (ClientOptions[])[blobs, tables])
        {
            StorageClients.Configure(options);
            options.Transport = new HttpClientTransport(this);
        }

        var account = AzuriteAccount.Development;
        return StorageClients.Create(
            $"DefaultEndpointsProtocol=http;AccountName={account.Name};AccountKey={account.Key};"
                + $"BlobEndpoint=http://blobs.invalid/{account.Name};TableEndpoint=http://tables.invalid/{account.Name};",
            blobs,
            tables
        );
    }

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        var answer = request switch
        {
            { RequestUri.Host: "blobs.invalid", Method.Method: "GET" or "HEAD" } => Dropped(request),
            { RequestUri.Host: "blobs.invalid" } => Written(HttpStatusCode.Created, Version),
            { Method.Method: "GET", RequestUri.AbsolutePath: var path } => path.EndsWith("()", StringComparison.Ordinal)
                ? Empty()
                : NotFound(),
            { Content: { } batch, RequestUri.AbsolutePath: var path }
                when path.EndsWith("$batch", StringComparison.Ordinal) => Batch(
                await batch.ReadAsStringAsync(cancellationToken)
            ),
            _ => Written(HttpStatusCode.NoContent, $"W/{Version}"),
        };
        answer.RequestMessage = request;
        answer.Headers.Date = TimeProvider.System.GetUtcNow();
        return answer;
    }

    private HttpResponseMessage Dropped(HttpRequestMessage request)
    {
        var text = Encoding.UTF8.GetBytes(textOf(Uri.UnescapeDataString(request.RequestUri!.Segments[^1])));
        var answer = Written(HttpStatusCode.OK, Version);
        answer.Content = new ByteArrayContent(text);
        answer.Content.Headers.ContentType = new("text/plain");
        // Told by the header, which is not there before it is asked for.
        answer.Content.Headers.ContentLength = text.Length;
        answer.Content.Headers.LastModified = DateTimeOffset.UnixEpoch;
        answer.Headers.Add("x-ms-blob-type", "BlockBlob");
        answer.Headers.Add("x-ms-creation-time", DateTimeOffset.UnixEpoch.ToString("R", CultureInfo.InvariantCulture));
        answer.Headers.Add("x-ms-meta-published", "2024-03-07");
        return answer;
    }

    private static HttpResponseMessage Written(HttpStatusCode status, string version)
    {
        var answer = new HttpResponseMessage(status) { Content = new ByteArrayContent([]) };
        answer.Headers.TryAddWithoutValidation("ETag", version);
        answer.Content.Headers.LastModified = DateTimeOffset.UnixEpoch;
        return answer;
    }

    private static HttpResponseMessage Empty() =>
        new(HttpStatusCode.OK) { Content = new StringContent("""{"value":[]}""", Encoding.UTF8, "application/json") };

    private static HttpResponseMessage NotFound() =>
        new(HttpStatusCode.NotFound)
        {
            Content = new StringContent(
                """{"odata.error":{"code":"ResourceNotFound","message":{"lang":"en-US","value":"No such row."}}}""",
                Encoding.UTF8,
                "application/json"
            ),
        };

    /// <summary>Says of each write of a batch that it was done.</summary>
    private static HttpResponseMessage Batch(string batch)
    {
        var body = new StringBuilder(
            "--batchresponse_1\r\nContent-Type: multipart/mixed; boundary=changesetresponse_1\r\n\r\n"
        );
        for (
            var at = batch.IndexOf("HTTP/1.1", StringComparison.Ordinal);
            at >= 0;
            at = batch.IndexOf("HTTP/1.1", at + 1, StringComparison.Ordinal)
        )
        {
            body.Append("--changesetresponse_1\r\nContent-Type: application/http\r\n")
                .Append("Content-Transfer-Encoding: binary\r\n\r\nHTTP/1.1 204 No Content\r\n")
                .Append(CultureInfo.InvariantCulture, $"ETag: W/{Version}\r\n\r\n\r\n");
        }

        body.Append("--changesetresponse_1--\r\n--batchresponse_1--\r\n");
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body.ToString()));
        content.Headers.TryAddWithoutValidation("Content-Type", "multipart/mixed; boundary=batchresponse_1");
        return new(HttpStatusCode.Accepted) { Content = content };
    }
}
