using Ingest.Extraction.Names;

namespace Ingest.Extraction.Tests.Names;

public class NameModelFileTests
{
    [Fact]
    public void Weights_are_read_as_they_were_written()
    {
        var file = Sample(out var model);

        var read = NameModelFile.Read(new MemoryStream(file), "sample.weights");

        Assert.Equal(model.Features, read.Features);
        Assert.Equal(model.Weights, read.Weights);
        Assert.Equal(model.Transitions, read.Transitions);
    }

    [Fact]
    public void Damaged_weights_are_refused_by_name()
    {
        var file = Sample(out _);
        file[^3] ^= 1;

        AssertRefused(file, "damaged");
    }

    [Fact]
    public void Weights_of_another_version_are_refused_by_name()
    {
        var file = Sample(out _);
        file[7]++;

        AssertRefused(file, "another version");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(20)]
    public void Files_that_are_no_weights_are_refused_by_name(int length) =>
        AssertRefused(new byte[length], "not a weights file");

    private static void AssertRefused(byte[] file, string reason)
    {
        var exception = Assert.Throws<InvalidDataException>(() =>
            NameModelFile.Read(new MemoryStream(file), "sample.weights")
        );
        Assert.Contains("sample.weights", exception.Message, StringComparison.Ordinal);
        Assert.Contains(reason, exception.Message, StringComparison.Ordinal);
    }

    private static byte[] Sample(out NameModel model)
    {
        var weights = Enumerable.Range(0, 2 * NameLabels.Count).Select(i => (sbyte)(i - 20)).ToArray();
        model = new([17, 99], weights, new short[NameLabels.Count * NameLabels.Count]);
        using var stream = new MemoryStream();
        NameModelFile.Write(stream, model);
        return stream.ToArray();
    }
}
