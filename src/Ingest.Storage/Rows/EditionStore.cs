using Azure;
using Azure.Data.Tables;
using Ingest.Storage.Copies;
using Ingest.Storage.Layout;

namespace Ingest.Storage.Rows;

/// <summary>Writes editions and removes them again.</summary>
internal sealed class EditionStore(
    TableServiceClient tables,
    HeadStore heads,
    RowStore rows,
    AnalysisStore analyses,
    CopyStore copies
)
{
    private readonly TableClient _articles = tables.GetTableClient(StorageNames.ArticlesTable);

    /// <summary>Writes a head together with the manifest of an edition that it names: all rows of the edition can be found from now on.</summary>
    /// <returns>The head with its new version, or null if someone else was quicker.</returns>
    public async Task<HeadRow?> TryAnnounceAsync(HeadRow head, EditionDraft draft, CancellationToken cancellationToken)
    {
        var manifest = ManifestOf(draft);
        // The first part comes with the head, so nothing of an edition is ever there that the head has not named.
        if (await heads.TryWriteAsync(head, manifest.Take(1), cancellationToken) is not { } written)
        {
            return null;
        }

        await rows.UpsertAsync(StorageNames.ArticlesTable, manifest.Skip(1), cancellationToken);
        return written;
    }

    /// <summary>Writes the manifest of an edition that the head names already.</summary>
    public Task WriteManifestAsync(EditionDraft draft, CancellationToken cancellationToken) =>
        rows.UpsertAsync(StorageNames.ArticlesTable, ManifestOf(draft), cancellationToken);

    /// <summary>Writes rows and analysis of an edition. Nobody sees them before the head names the edition.</summary>
    /// <returns>Whether the edition has copies among other articles.</returns>
    public async Task<bool> WriteAsync(EditionDraft draft, CancellationToken cancellationToken)
    {
        var joining = draft.Edition.Member is { } member
            ? copies.JoinAsync(member, cancellationToken)
            : Task.FromResult(false);
        await Task.WhenAll(
            joining,
            rows.UpsertAsync(draft.Rows, cancellationToken),
            draft.AnalysisJson is { } json
                ? analyses.WriteAsync(draft.ArticleId, draft.Name, json, cancellationToken)
                : Task.CompletedTask
        );
        return await joining;
    }

    /// <summary>
    /// Finds all that there is of an edition, in its present version. Read it before the write of the head that dooms
    /// the edition: whoever writes the edition again after that write gives its rows new versions, which stay.
    /// </summary>
    /// <param name="articleId">The article.</param>
    /// <param name="edition">The edition.</param>
    /// <param name="strays">Addresses at which rows of the edition were seen, whatever its manifest says.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<DoomedEdition> FindAsync(
        string articleId,
        string edition,
        IEnumerable<RowAddress> strays,
        CancellationToken cancellationToken
    )
    {
        var analysis = analyses.FindVersionAsync(articleId, edition, cancellationToken);
        var manifest = await ReadManifestAsync(articleId, edition, cancellationToken);
        // A manifest not written in full has no rows yet.
        IEnumerable<RowAddress> named = EditionManifest.IsComplete(manifest) ? EditionManifest.Read(manifest) : [];
        var addresses = named.Union(strays).ToLookup(CopyBucket.IsAddress);
        return new(
            articleId,
            edition,
            await rows.FindAsync([.. addresses[false]], cancellationToken),
            [.. addresses[true].Select(address => address.RowKey)],
            [
                .. manifest.Select(part => new VersionedRow(
                    new(StorageNames.ArticlesTable, part.PartitionKey, part.RowKey),
                    part.ETag
                )),
            ],
            await analysis
        );
    }

    /// <summary>Counts what an edition lacks: rows, manifest and analysis.</summary>
    public async Task<int> CountMissingAsync(string articleId, Edition edition, CancellationToken cancellationToken)
    {
        var analysis = edition.HasAnalysis
            ? analyses.FindVersionAsync(articleId, edition.Name, cancellationToken)
            : Task.FromResult<ETag?>(default(ETag));
        var manifest = await ReadManifestAsync(articleId, edition.Name, cancellationToken);
        var missing = await analysis is null ? 1 : 0;
        if (!EditionManifest.IsComplete(manifest))
        {
            // How many rows there should be, nobody knows.
            return missing + 1;
        }

        if (edition.Member is { } member)
        {
            missing += await copies.CountMissingAsync(member, cancellationToken);
        }

        var addresses = EditionManifest.Read(manifest).Where(address => !CopyBucket.IsAddress(address)).ToArray();
        return missing + addresses.Length - (await rows.FindAsync(addresses, cancellationToken)).Count;
    }

    /// <summary>Counts the rows, places in buckets and blobs that were found of an edition.</summary>
    public async Task<int> CountAsync(DoomedEdition doomed, CancellationToken cancellationToken) =>
        doomed.Rows.Count
        + await copies.CountAsync(doomed.ArticleId, doomed.Edition, doomed.Buckets, cancellationToken)
        + doomed.Manifest.Count
        + (doomed.Analysis is null ? 0 : 1);

    /// <summary>Removes what was found of an edition; its manifest last.</summary>
    /// <param name="doomed">What was found.</param>
    /// <param name="isDoomed">Whether the head says still that the edition is to be removed.</param>
    /// <param name="cancellationToken">Stops between two writes.</param>
    /// <returns>False if someone else is making the edition current meanwhile.</returns>
    public async Task<bool> DeleteAsync(
        DoomedEdition doomed,
        Func<Task<bool>> isDoomed,
        CancellationToken cancellationToken
    )
    {
        var leaving = copies.LeaveAsync(doomed.ArticleId, doomed.Edition, doomed.Buckets, isDoomed, cancellationToken);
        await Task.WhenAll(
            leaving,
            rows.DeleteAsync(doomed.Rows, cancellationToken),
            doomed.Analysis is { } version
                ? analyses.DeleteAsync(doomed.ArticleId, doomed.Edition, version, cancellationToken)
                : Task.CompletedTask
        );
        if (!await leaving)
        {
            return false;
        }

        await rows.DeleteAsync(doomed.Manifest, cancellationToken);
        return true;
    }

    private static IReadOnlyList<TableEntity> ManifestOf(EditionDraft draft) =>
        EditionManifest.ToEntities(
            draft.ArticleId,
            draft.Name,
            [
                .. draft.Rows.Select(row => row.Address),
                .. draft.Edition.Member?.Buckets.Select(CopyBucket.AddressOf) ?? [],
            ]
        );

    private async Task<IReadOnlyList<TableEntity>> ReadManifestAsync(
        string articleId,
        string edition,
        CancellationToken cancellationToken
    )
    {
        var parts = new List<TableEntity>();
        var count = 1;
        for (var part = 0; part < count; part++)
        {
            var answer = await _articles.GetEntityIfExistsAsync<TableEntity>(
                articleId,
                EditionManifest.RowKey(articleId, edition, part),
                cancellationToken: cancellationToken
            );
            if (answer.HasValue)
            {
                parts.Add(answer.Value!);
                count = EditionManifest.PartsOf(answer.Value!);
            }
        }

        return parts;
    }
}

/// <summary>What there is of an edition, in the versions in which it was found, and the buckets that may have it.</summary>
internal sealed record DoomedEdition(
    string ArticleId,
    string Edition,
    IReadOnlyList<VersionedRow> Rows,
    IReadOnlyList<string> Buckets,
    IReadOnlyList<VersionedRow> Manifest,
    ETag? Analysis
);
