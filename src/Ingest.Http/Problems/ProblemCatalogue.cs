using System.Globalization;
using Ingest.Extraction.Articles;
using Ingest.Storage.Uploads;
using Microsoft.AspNetCore.Http;

namespace Ingest.Http.Problems;

/// <summary>Every problem an answer can report. No detail repeats a value that came with the request.</summary>
public static class ProblemCatalogue
{
    /// <summary>A parameter has not the form it must have: 400.</summary>
    public static Problem InvalidParameter(string name, string detail) =>
        new("/problems/invalid-parameter", "A parameter is not valid", StatusCodes.Status400BadRequest, detail)
        {
            Parameter = name,
        };

    /// <summary>The route takes no parameter of this name: 400.</summary>
    public static Problem UnknownParameter(string name, IReadOnlyCollection<string> known) =>
        new(
            "/problems/unknown-parameter",
            "There is no such parameter",
            StatusCodes.Status400BadRequest,
            known.Count == 0
                ? "This route takes no parameters. Leave it out."
                : $"This route takes only these parameters: {string.Join(", ", known)}."
        )
        {
            Parameter = name,
        };

    /// <summary>The cursor is none of this list: 400.</summary>
    public static Problem InvalidCursor(string detail) =>
        new("/problems/invalid-cursor", "The cursor is not valid", StatusCodes.Status400BadRequest, detail)
        {
            Parameter = "cursor",
        };

    /// <summary>The id has not the form of one: 400.</summary>
    public static Problem InvalidId { get; } =
        new(
            "/problems/invalid-id",
            "That is no article id",
            StatusCodes.Status400BadRequest,
            $"An article id has {ArticleId.Length} characters out of A-Z, a-z, 0-9, '-' and '_'. "
                + "Take it from the 'id' of an article or the 'article.id' of a quote or event."
        )
        {
            Parameter = "id",
        };

    /// <summary>No article has the id: 404.</summary>
    public static Problem ArticleNotFound { get; } =
        new(
            "/problems/article-not-found",
            "There is no such article",
            StatusCodes.Status404NotFound,
            "No article has this id. It was deleted, or it has not been ingested yet: GET /api/articles lists what there is."
        );

    /// <summary>An article without a name: 400.</summary>
    public static Problem NameMissing { get; } =
        InvalidName("The name is missing. Give the file's name in the address, as in ?name=harbour-strike.txt.");

    /// <summary>A form without a file: 400.</summary>
    public static Problem NoFile { get; } = InvalidBody("The form has no file. Choose at least one.");

    /// <summary>A page of another site is behind the request: 403.</summary>
    public static Problem CrossSite { get; } =
        new(
            "/problems/cross-site",
            "Another site sent this",
            StatusCodes.Status403Forbidden,
            "A page of another site made the browser send this. Articles are taken from programs and from this service's own pages."
        );

    /// <summary>A body that cannot be read: 400.</summary>
    public static Problem InvalidBody(string detail) =>
        new("/problems/invalid-body", "The body is not valid", StatusCodes.Status400BadRequest, detail);

    /// <summary>A file of no format that is read, or a compressed body: 415.</summary>
    public static Problem UnsupportedMediaType(string detail) =>
        new(
            "/problems/unsupported-media-type",
            "Such files are not read",
            StatusCodes.Status415UnsupportedMediaType,
            detail
        );

    /// <summary>A request that is too large as a whole: 413.</summary>
    /// <param name="most">The most bytes it may have.</param>
    public static Problem RequestTooLarge(long most) =>
        TooLarge(
            string.Create(
                CultureInfo.InvariantCulture,
                $"The request has more than {most:N0} bytes. Send the files apart."
            )
        );

    /// <summary>Why a file was not taken.</summary>
    /// <param name="problem">The reason.</param>
    /// <param name="parameter">The parameter that gives the file's name, if one does.</param>
    public static Problem Of(UploadProblem problem, string? parameter) =>
        problem.Code switch
        {
            UploadProblemCode.InvalidName => InvalidName(problem.Reason) with { Parameter = parameter },
            UploadProblemCode.InvalidDetails => InvalidParameter("title", problem.Reason),
            UploadProblemCode.TooLarge => TooLarge(problem.Reason),
            UploadProblemCode.UnsupportedFormat => UnsupportedMediaType(problem.Reason),
            UploadProblemCode.InvalidBody => InvalidBody(problem.Reason),
            _ => throw new ArgumentOutOfRangeException(nameof(problem)),
        };

    private static Problem TooLarge(string detail) =>
        new("/problems/too-large", "The file is too large", StatusCodes.Status413PayloadTooLarge, detail);

    private static Problem InvalidName(string detail) =>
        new("/problems/invalid-name", "No article can have this name", StatusCodes.Status400BadRequest, detail);

    /// <summary>Nothing answers at the address: 404.</summary>
    public static Problem RouteNotFound { get; } =
        new(
            "/problems/route-not-found",
            "There is no such route",
            StatusCodes.Status404NotFound,
            $"Nothing answers at this address. GET /{Routes.OpenApi} describes every route."
        );

    /// <summary>The route does not take the method: 405.</summary>
    public static Problem MethodNotAllowed(string allowed) =>
        new(
            "/problems/method-not-allowed",
            "The route does not take this method",
            StatusCodes.Status405MethodNotAllowed,
            $"This route takes only these methods: {allowed}."
        );

    /// <summary>Storage does not answer: 503.</summary>
    public static Problem StorageUnavailable { get; } =
        new(
            "/problems/storage-unavailable",
            "Storage does not answer",
            StatusCodes.Status503ServiceUnavailable,
            $"The storage behind this service does not answer. Try again in a moment; GET /{Routes.Health} tells how it is."
        );

    /// <summary>The service stopped before the answer was ready: 503.</summary>
    public static Problem Stopping { get; } =
        new(
            "/problems/stopping",
            "The service is stopping",
            StatusCodes.Status503ServiceUnavailable,
            "The service stopped before the answer was ready. Nothing is lost; try again in a moment."
        );

    /// <summary>A fault of the service: 500.</summary>
    public static Problem InternalError { get; } =
        new(
            "/problems/internal-error",
            "The service failed",
            StatusCodes.Status500InternalServerError,
            "This is a fault of the service, not of the request. Its log tells more; please report it."
        );
}
