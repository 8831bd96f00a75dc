using System.CommandLine;
using Ingest.Cli.Extracting;
using Ingest.Emulator;
using Ingest.Storage;
using Microsoft.Extensions.Options;

namespace Ingest.Cli;

/// <summary>Runs a command line: what goes wrong in a foreseen way ends as one sentence on standard error.</summary>
internal static class CommandLineRun
{
    private const int Failure = 1;
    private const int WrongUsage = 2;
    private const int Interrupted = 130;
    private const int OutputClosed = 141;

    /// <summary>Parses and runs.</summary>
    /// <returns>
    /// The exit status: 0, 1 if something failed, 2 if the command line cannot be understood, 130 after Ctrl-C, 141 if nobody reads
    /// the output any more (the last two are what shells give for these signals).
    /// </returns>
    public static async Task<int> RunAsync(RootCommand root, string[] args)
    {
        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            await Console.Error.WriteLineAsync(
                $"ingest: {PlainText.Of(Complaint(parsed))} See '{Invoked(parsed)} --help'."
            );
            return WrongUsage;
        }

        try
        {
            return await parsed.InvokeAsync(
                new InvocationConfiguration
                {
                    EnableDefaultExceptionHandler = false,
                    // A service finishes what it has in hand before it ends.
                    ProcessTerminationTimeout = TimeSpan.FromSeconds(60),
                }
            );
        }
        catch (OperationCanceledException)
        {
            return Interrupted;
        }
        catch (OutputClosedException)
        {
            return OutputClosed;
        }
        catch (Exception exception)
            when (exception
                    is CommandException
                        or EmulatorException
                        or InvalidConnectionStringException
                        or OptionsValidationException
            )
        {
            await Console.Error.WriteLineAsync($"ingest: {PlainText.Of(exception.Message)}");
            return Failure;
        }
        catch (Exception exception)
        {
            await Console.Error.WriteLineAsync(
                $"ingest: This should not have happened, please report it: {exception.GetType().Name}: {PlainText.Of(exception.Message)}"
            );
            return Failure;
        }
    }

    /// <summary>A word nobody understands explains more than what is missing because of it.</summary>
    private static string Complaint(ParseResult parsed) =>
        parsed.UnmatchedTokens is [var word, ..] ? $"'{word}' is not understood." : parsed.Errors[0].Message;

    private static string Invoked(ParseResult parsed) =>
        parsed.CommandResult == parsed.RootCommandResult ? "ingest" : $"ingest {parsed.CommandResult.Command.Name}";
}
