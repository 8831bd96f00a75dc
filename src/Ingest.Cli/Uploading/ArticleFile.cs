using Ingest.Reading;
using Ingest.Reading.Formats;

namespace Ingest.Cli.Uploading;

/// <summary>A file to be uploaded.</summary>
/// <param name="Path">Where it is.</param>
/// <param name="BlobName">The article's name: the file's own, or its path relative to the folder that was named, with <c>/</c>.</param>
internal sealed record ArticleFile(string Path, string BlobName)
{
    private static readonly EnumerationOptions Everywhere = new()
    {
        RecurseSubdirectories = true,
        MaxRecursionDepth = 64,
    };

    /// <summary>Finds the files that paths name. Of a folder these are the articles in it, at any depth; a file is taken whatever it is.</summary>
    /// <exception cref="CommandException">A path does not exist, a folder holds no article, or two files would be one article.</exception>
    public static IReadOnlyList<ArticleFile> Find(IEnumerable<string> paths)
    {
        var files = new Dictionary<string, ArticleFile>(StringComparer.Ordinal);
        foreach (var file in paths.SelectMany(FindIn))
        {
            if (files.TryGetValue(file.BlobName, out var other) && other.Path != file.Path)
            {
                throw new CommandException(
                    $"{other.Path} and {file.Path} would both be the article {file.BlobName}: rename one or add them apart."
                );
            }

            files[file.BlobName] = file;
        }

        return [.. files.Values];
    }

    private static IReadOnlyList<ArticleFile> FindIn(string path)
    {
        var full = System.IO.Path.GetFullPath(path);
        if (File.Exists(full))
        {
            return [new(full, System.IO.Path.GetFileName(full))];
        }

        if (!Directory.Exists(full))
        {
            throw new CommandException($"There is no file or folder {path}: check its name.");
        }

        ArticleFile[] found =
        [
            .. Directory
                .EnumerateFiles(full, "*", Everywhere)
                .Where(file => ArticleFormats.FindMediaType(file) is not null)
                .Order(StringComparer.Ordinal)
                .Select(file => new ArticleFile(
                    file,
                    System.IO.Path.GetRelativePath(full, file).Replace(System.IO.Path.DirectorySeparatorChar, '/')
                )),
        ];
        return found.Length > 0
            ? found
            : throw new CommandException($"The folder {path} holds no article ({SupportedFormats.MainExtensions}).");
    }
}
