namespace Ingest.TestSupport.Running;

/// <summary>The sample articles beside the tests.</summary>
public static class Sample
{
    /// <summary>The path of a sample or of a folder of samples.</summary>
    public static string At(string name) => Path.Combine(AppContext.BaseDirectory, "samples", name);
}
