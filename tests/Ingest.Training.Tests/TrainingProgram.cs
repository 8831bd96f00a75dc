using System.Diagnostics;
using System.Globalization;

namespace Ingest.Training.Tests;

/// <summary>Runs the training program as a user does, in a folder with a tiny treebank and a few marked names.</summary>
public sealed class TrainingProgram : IAsyncLifetime
{
    private static readonly string[] _nameFiles =
    [
        "wikigold.bio",
        "uner.dev.bio",
        "uner.test.bio",
        "gum.train.bio",
        "btcg.bio",
        "btch.bio",
    ];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ingest-training-");

    /// <summary>Weights trained on one processor with seed 1.</summary>
    public byte[] Weights { get; private set; } = [];

    public async Task InitializeAsync()
    {
        var treebank = Path.Combine(AppContext.BaseDirectory, "news.conllu");
        File.Copy(treebank, PathOf("news.train.conllu"));
        _folder.CreateSubdirectory("ner");
        var names = string.Concat(Enumerable.Repeat("Anna\tB-PER\nBerger\tI-PER\nleft\tO\nBerlin\tB-LOC\n.\tO\n\n", 4));
        foreach (var file in _nameFiles)
            await File.WriteAllTextAsync(PathOf(Path.Combine("ner", file)), names);
        Weights = await TrainAsync("english.weights", processors: 1);
    }

    /// <summary>The path of a file in the folder.</summary>
    public string PathOf(string name) => Path.Combine(_folder.FullName, name);

    /// <summary>Trains once over the treebank and returns the weights file's content.</summary>
    public async Task<byte[]> TrainAsync(string name, int processors)
    {
        var (status, output) = await RunAsync(
            processors,
            "train",
            "--treebanks",
            _folder.FullName,
            "--output",
            PathOf(name),
            "--passes",
            "1"
        );
        Assert.True(status == 0, output);
        return await File.ReadAllBytesAsync(PathOf(name));
    }

    /// <summary>Runs the program on so many processors and returns its exit status and what it printed.</summary>
    public static async Task<(int Status, string Output)> RunAsync(int processors, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "Ingest.Training.dll"));
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        start.Environment["DOTNET_PROCESSOR_COUNT"] = processors.ToString(CultureInfo.InvariantCulture);
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output + await errors);
    }

    public Task DisposeAsync()
    {
        _folder.Delete(recursive: true);
        return Task.CompletedTask;
    }
}
