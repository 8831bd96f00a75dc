using System.CommandLine;
using Ingest.Training;
using Ingest.Training.Networks;

var treebanks = new Option<DirectoryInfo>("--treebanks")
{
    Description = "Folder with CoNLL-U files; those named *.train.conllu are trained on.",
    Required = true,
};
var names = new Option<DirectoryInfo?>("--names")
{
    Description = "Folder with BIO files of names; without it the folder 'ner' of the treebanks.",
};
var output = new Option<FileInfo>("--output") { Description = "The weights file to write.", Required = true };
var seed = new Option<int>("--seed")
{
    Description = "Decides all that is random: the same seed gives the same weights.",
    DefaultValueFactory = _ => 1,
};
var passes = new Option<int>("--passes")
{
    Description = "Passes over the treebanks.",
    DefaultValueFactory = _ => new TrainingOptions().Epochs,
};
var train = new Command("train", "Trains all weights of the language engine.")
{
    treebanks,
    names,
    output,
    seed,
    passes,
};
train.SetAction(parsed =>
    ModelTraining.Run(
        parsed.GetRequiredValue(treebanks),
        parsed.GetValue(names) ?? new(Path.Combine(parsed.GetRequiredValue(treebanks).FullName, "ner")),
        parsed.GetRequiredValue(output),
        new() { Seed = parsed.GetValue(seed), Epochs = parsed.GetValue(passes) },
        parsed.InvocationConfiguration.Output
    )
);

var weights = new Option<FileInfo?>("--weights") { Description = "The weights file; without it the shipped one." };
var files = new Argument<FileInfo[]>("files")
{
    Description = "CoNLL-U files to score on, and BIO files (*.bio) of names.",
    Arity = ArgumentArity.OneOrMore,
};
var score = new Command("score", "Prints the scores of weights on treebanks and names.") { weights, files };
score.SetAction(parsed =>
    Scores.Print(parsed.GetValue(weights), parsed.GetRequiredValue(files), parsed.InvocationConfiguration.Output)
);

return new RootCommand("Trains the language engine and measures it.") { train, score }
    .Parse(args)
    .Invoke();
