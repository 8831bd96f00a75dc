using Ingest.Storage.Uploads;

namespace Ingest.Pages.Articles;

/// <summary>How far an article is, for the script that watches it arrive.</summary>
/// <param name="Id">The article's identifier.</param>
/// <param name="State">How far it is.</param>
/// <param name="Reason">Why it failed, or null.</param>
internal sealed record ArticleStateAnswer(string Id, UploadStage State, string? Reason);
