namespace Ingest.Cli;

/// <summary>The command cannot go on. The message is a sentence for a person, with the remedy.</summary>
internal sealed class CommandException(string message, Exception? innerException = null)
    : Exception(message, innerException);
