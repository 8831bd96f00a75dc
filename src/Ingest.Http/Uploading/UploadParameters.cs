using Ingest.Http.Parameters;
using Ingest.Http.Problems;
using Ingest.Storage.Uploads;
using Microsoft.AspNetCore.Http;

namespace Ingest.Http.Uploading;

/// <summary>What the address says of the articles in the body.</summary>
internal sealed record UploadParameters
{
    private UploadParameters() { }

    /// <summary>What is wrong with the address, or null.</summary>
    public Problem? Problem { get; private init; }

    /// <summary>The name of the one article; null if there is a problem, and where files have names of their own.</summary>
    public string? Name { get; private init; }

    /// <summary>What is said of the article, or of each.</summary>
    public ArticleDetails Details { get; private init; } = ArticleDetails.None;

    /// <summary>Reads the parameters where the body is one article.</summary>
    public static UploadParameters ReadForOne(HttpRequest request)
    {
        var reader = new ParameterReader(request.Query);
        var isNamed = request.Query.ContainsKey("name");
        var name = reader.Raw("name");
        var details = Read(reader) with
        {
            Title = reader.Text("title", ParameterFormats.Line),
            Url = reader.Text("url", ParameterFormats.Address),
        };
        return new()
        {
            Name = name,
            Details = details,
            Problem = reader.Problem ?? (isNamed ? null : ProblemCatalogue.NameMissing),
        };
    }

    /// <summary>Reads the parameters where the body has several articles; they hold for each.</summary>
    public static UploadParameters ReadForMany(HttpRequest request)
    {
        var reader = new ParameterReader(request.Query);
        return new() { Details = Read(reader), Problem = reader.Problem };
    }

    private static ArticleDetails Read(ParameterReader reader) =>
        new()
        {
            Published = reader.Value("published", ParameterFormats.Day),
            Source = reader.Text("source", ParameterFormats.Line),
            Language = reader.Text("language", ParameterFormats.Language),
        };
}
