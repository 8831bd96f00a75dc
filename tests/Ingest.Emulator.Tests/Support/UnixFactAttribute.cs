namespace Ingest.Emulator.Tests.Support;

/// <summary>A test with shell scripts.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class UnixFactAttribute : FactAttribute
{
    public UnixFactAttribute()
    {
        if (OperatingSystem.IsWindows())
        {
            Skip = "Its stand-ins for node and npm are shell scripts.";
        }
    }
}
