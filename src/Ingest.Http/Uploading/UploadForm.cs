using System.Runtime.CompilerServices;
using Ingest.Storage.Uploads;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Ingest.Http.Uploading;

/// <summary>A form with files, read as it comes: no more of it is held than one piece.</summary>
/// <param name="body">The request's body.</param>
/// <param name="type">Its content type, <c>multipart/form-data</c>.</param>
/// <param name="maxFileBytes">The most bytes that one file may have.</param>
internal sealed class UploadForm(Stream body, MediaTypeHeaderValue type, long maxFileBytes)
{
    /// <summary>The most files in one form.</summary>
    public const int MaxFiles = 100;

    // RFC 2046 allows 70.
    private const int MaxBoundaryLength = 200;

    private const long UsualMaxBytes = 100 * 1024 * 1024;
    private const long Surroundings = 1024 * 1024;

    /// <summary>The files. The content of one can be read until the next is asked for; what is not read of it is passed over.</summary>
    /// <exception cref="RequestBodyException">The body is no such form, breaks off or is too large as a whole.</exception>
    public async IAsyncEnumerable<FormFile> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var boundary = HeaderUtilities.RemoveQuotes(type.Boundary);
        if (boundary.Length is 0 or > MaxBoundaryLength)
        {
            throw RequestBodyException.Malformed();
        }

        var most = Math.Max(UsualMaxBytes, maxFileBytes) + Surroundings;
        var reader = new MultipartReader(boundary.ToString(), new RequestBody(body, most));
        var names = new HashSet<string>(StringComparer.Ordinal);
        while (await NextAsync(reader, cancellationToken) is { } section)
        {
            if (FileOf(section) is not { } file)
            {
                continue;
            }

            if (names.Count == MaxFiles)
            {
                yield return file with
                {
                    Problem = new(
                        UploadProblemCode.TooLarge,
                        $"A form may have {MaxFiles} files. Send this one and those behind it in another."
                    ),
                };
                yield break;
            }

            // By the name that the blob would have: one of the two would replace the other unseen.
            var isFirst = !BlobName.TryNormalize(file.Name, out var name, out _) || names.Add(name);
            yield return isFirst
                ? file
                : file with
                {
                    Problem = new(
                        UploadProblemCode.InvalidName,
                        "Another file of this form has the same name. Rename one, or send them apart if this is to replace it."
                    ),
                };
        }
    }

    private static async Task<MultipartSection?> NextAsync(MultipartReader reader, CancellationToken cancellationToken)
    {
        try
        {
            return await reader.ReadNextSectionAsync(cancellationToken);
        }
        catch (Exception exception) when (exception is IOException or InvalidDataException)
        {
            throw RequestBodyException.Malformed(exception);
        }
    }

    /// <summary>The file in a part of the form; null for a field in which no file was chosen.</summary>
    private static FormFile? FileOf(MultipartSection section)
    {
        var disposition = section.GetContentDispositionHeader();
        if (disposition is null || !(disposition.FileName.HasValue || disposition.FileNameStar.HasValue))
        {
            var field = HeaderUtilities.RemoveQuotes(disposition?.Name ?? default).ToString();
            return new(field, null, null)
            {
                Problem = new(
                    UploadProblemCode.InvalidName,
                    "This part of the form is no file. What is known of the articles goes into the address, as in ?published=2026-05-12."
                ),
            };
        }

        var given = disposition.FileNameStar.HasValue ? disposition.FileNameStar : disposition.FileName;
        // Programs write a quotation mark in a name as \", and a backslash as it is.
        var name = HeaderUtilities.RemoveQuotes(given).ToString().Replace("\\\"", "\"", StringComparison.Ordinal);
        return name.Length == 0 ? null : new(name, section.ContentType, new RequestBody(section.Body, long.MaxValue));
    }
}

/// <summary>A file in a form.</summary>
/// <param name="Name">Its name as it was given.</param>
/// <param name="ContentType">Its content type, or null.</param>
/// <param name="Content">Its bytes; null for a part that is no file.</param>
internal sealed record FormFile(string Name, string? ContentType, Stream? Content)
{
    /// <summary>Why it is not to be uploaded, or null.</summary>
    public UploadProblem? Problem { get; init; }

    /// <summary>The upload of a file that has no problem.</summary>
    /// <param name="details">What is known of every file of the form.</param>
    public ArticleUpload ToUpload(ArticleDetails details) =>
        new()
        {
            Name = Name,
            Content = Content!,
            Details = details with { ContentType = ContentType },
        };
}
