using Microsoft.Win32.SafeHandles;

namespace Ingest.Cli.Extracting;

/// <summary>Standard output that notices when nobody reads it any more, as in <c>ingest extract --jsonl | head -1</c>.</summary>
internal static class StandardOutput
{
    private const int FileDescriptor = 1;

    /// <summary>Opens it.</summary>
    public static Stream Open()
    {
        if (OperatingSystem.IsWindows())
        {
            return Console.OpenStandardOutput();
        }

        // The console's own stream swallows what goes into a closed pipe. A file is left to it, since a FileStream
        // would not move the position that processes writing to the same file share.
        var pipe = new FileStream(
            new SafeFileHandle(FileDescriptor, ownsHandle: false),
            FileAccess.Write,
            bufferSize: 0
        );
        return pipe.CanSeek ? Console.OpenStandardOutput() : pipe;
    }
}

/// <summary>Nobody reads the output any more, so there is nothing left to do and nothing to tell.</summary>
internal sealed class OutputClosedException(Exception innerException)
    : Exception("The output is closed.", innerException);
