namespace Ingest.Pages.Words;

/// <summary>Says a probability in words.</summary>
public static class ConfidenceWords
{
    /// <summary>The word for a probability, 0 to 1.</summary>
    public static string Of(double confidence) =>
        confidence switch
        {
            >= 0.9 => "very likely",
            >= 0.7 => "likely",
            >= 0.5 => "rather likely",
            >= 0.3 => "doubtful",
            _ => "unlikely",
        };
}
