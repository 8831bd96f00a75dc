using System.CommandLine;

namespace Ingest.Cli.Extracting;

/// <summary><c>ingest extract</c>: analyses articles without any storage.</summary>
internal static class ExtractCommand
{
    /// <summary>Describes the command.</summary>
    public static Command Create()
    {
        var file = new Argument<string?>("FILE")
        {
            Description = "The article (.txt, .md, .html, .json), or - for standard input.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var published = GivenDate.Option();
        var title = new Option<string?>("--title")
        {
            Description = "The headline. It wins over what the document says.",
            HelpName = "TEXT",
        };
        var name = new Option<string?>("--name")
        {
            Description = "The file name of what comes on standard input; its extension decides the format.",
            HelpName = "NAME",
        };
        var json = JsonOption.Create();
        var jsonLines = new Option<bool>("--jsonl")
        {
            Description =
                "Read lines {\"id\", \"text\", \"title\"?, \"published\"?, \"name\"?} on standard input and write one analysis a line, "
                + "in the same order. A line that cannot be analysed gives {\"id\", \"error\"}.",
        };
        var threads = NumberOption.Create(
            "--threads",
            "N",
            "With --jsonl: how many lines are analysed at once. All cores if nothing is said.",
            Environment.ProcessorCount,
            greatest: 1024
        );

        var command = new Command("extract", "Prints the quotes and events of an article. Needs no storage.")
        {
            file,
            published,
            title,
            name,
            json,
            jsonLines,
            threads,
        };
        command.Validators.Add(result =>
        {
            var isBulk = result.GetValue(jsonLines);
            if (isBulk == result.GetResult(file) is { Tokens.Count: > 0 })
            {
                result.AddError("Name one FILE (or - for standard input), or give --jsonl and no file.");
            }

            // What was given and did nothing would be taken for done.
            foreach (var option in (Option[])(isBulk ? [published, title, name] : [threads]))
            {
                if (result.GetResult(option) is { Implicit: false })
                {
                    result.AddError(
                        isBulk
                            ? $"{option.Name} is for one FILE: with --jsonl, give each line its own \"{option.Name.TrimStart('-')}\"."
                            : $"{option.Name} is for --jsonl: one FILE is analysed by one thread."
                    );
                }
            }
        });
        command.SetAction(
            (parsed, cancellationToken) =>
                parsed.GetValue(jsonLines)
                    ? JsonLinesExtraction.RunAsync(
                        Console.OpenStandardInput(),
                        StandardOutput.Open(),
                        parsed.GetValue(threads),
                        cancellationToken
                    )
                    : SingleExtraction.RunAsync(
                        new(
                            parsed.GetRequiredValue(file)!,
                            parsed.GetValue(name),
                            parsed.GetValue(title),
                            parsed.GetValue(published),
                            AsJson: parsed.GetValue(json) || Console.IsOutputRedirected
                        ),
                        cancellationToken
                    )
        );
        return command;
    }
}
