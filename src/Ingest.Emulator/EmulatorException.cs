namespace Ingest.Emulator;

/// <summary>The emulator cannot be installed or started. The message is a sentence for a person, with the remedy.</summary>
public sealed class EmulatorException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="message">What is wrong and what to do about it.</param>
    /// <param name="innerException">What led to it, or null.</param>
    public EmulatorException(string message, Exception? innerException = null)
        : base(message, innerException) { }
}
