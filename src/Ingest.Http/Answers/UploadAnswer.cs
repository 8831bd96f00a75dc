using Ingest.Http.Uploading;

namespace Ingest.Http.Answers;

/// <summary>What became of the files of a request.</summary>
/// <param name="Items">One for each file, in their order.</param>
internal sealed record UploadAnswer(IReadOnlyList<ReceivedArticle> Items);
