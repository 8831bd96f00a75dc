using Ingest.Extraction.Model;

namespace Ingest.Extraction.Tests.Model;

public sealed class ModelFileTests
{
    [Fact]
    public void Weights_that_are_no_weights_are_refused_by_name() =>
        AssertRefused("just some text, longer than the header of a weights file"u8.ToArray(), "not a weights file");

    [Theory]
    [InlineData(0)]
    [InlineData(20)]
    public void Files_too_short_for_weights_are_refused_by_name(int length) =>
        AssertRefused(Shipped()[..length], "not a weights file");

    [Fact]
    public void Weights_of_another_version_are_refused_by_name()
    {
        var bytes = Shipped();
        bytes[7]++;
        AssertRefused(bytes, "another version");
    }

    [Theory]
    [InlineData(0.01)]
    [InlineData(0.5)]
    [InlineData(0.99)]
    public void Weights_damaged_anywhere_are_refused_by_name(double place)
    {
        var bytes = Shipped();
        bytes[(int)(bytes.Length * place)] ^= 1;
        AssertRefused(bytes, "damaged");
    }

    [Fact]
    public void Weights_cut_short_are_refused_by_name() => AssertRefused(Shipped()[..^1], "damaged");

    [Fact]
    public void The_shipped_weights_stay_below_ten_megabytes() => Assert.InRange(Shipped().Length, 1, 10_000_000);

    private static void AssertRefused(byte[] bytes, string reason)
    {
        var error = Assert.Throws<InvalidDataException>(() =>
            LanguageModel.Load(new MemoryStream(bytes), "my.weights")
        );
        Assert.Contains("my.weights", error.Message, StringComparison.Ordinal);
        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
    }

    private static byte[] Shipped()
    {
        using var stream = typeof(LanguageModel).Assembly.GetManifestResourceStream("Model/english.weights")!;
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
