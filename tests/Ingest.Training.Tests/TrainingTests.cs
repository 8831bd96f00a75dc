namespace Ingest.Training.Tests;

public sealed class TrainingTests(TrainingProgram program) : IClassFixture<TrainingProgram>
{
    [Fact]
    public async Task The_same_seed_gives_the_same_weights_whatever_the_number_of_processors()
    {
        var weights = await program.TrainAsync("again.weights", processors: 4);

        Assert.True(weights.AsSpan().SequenceEqual(program.Weights));
    }

    [Fact]
    public async Task Trained_weights_are_scored_in_all_layers()
    {
        var (status, output) = await TrainingProgram.RunAsync(
            2,
            "score",
            "--weights",
            program.PathOf("english.weights"),
            program.PathOf("news.train.conllu"),
            program.PathOf("ner/wikigold.bio")
        );

        Assert.Equal(0, status);
        Assert.Contains("UPOS", output, StringComparison.Ordinal);
        Assert.Contains("PER/ORG/LOC", output, StringComparison.Ordinal);
        Assert.Contains("tokens/s on one thread", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_without_treebanks_is_refused_by_name()
    {
        var empty = Directory.CreateDirectory(program.PathOf("empty")).FullName;

        var (status, output) = await TrainingProgram.RunAsync(
            1,
            "train",
            "--treebanks",
            empty,
            "--output",
            program.PathOf("none.weights")
        );

        Assert.NotEqual(0, status);
        Assert.Contains(empty, output, StringComparison.Ordinal);
        Assert.Contains("has no file whose name ends with .train.conllu", output, StringComparison.Ordinal);
    }
}
