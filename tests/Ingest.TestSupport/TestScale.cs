namespace Ingest.TestSupport;

/// <summary>How large the tests are that can be of any size: small within the suite, whole with <c>INGEST_TEST_SCALE=full</c>.</summary>
public static class TestScale
{
    private static readonly bool IsFull = Environment.GetEnvironmentVariable("INGEST_TEST_SCALE") == "full";

    /// <summary>The number that fits the scale.</summary>
    public static int Of(int suite, int full) => IsFull ? full : suite;
}
