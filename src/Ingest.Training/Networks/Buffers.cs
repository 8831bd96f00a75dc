namespace Ingest.Training.Networks;

/// <summary>Named memory that is used again from batch to batch.</summary>
internal sealed class Buffers
{
    private readonly Dictionary<string, float[]> _arrays = [];

    /// <summary>Memory of at least a length, with anything in it.</summary>
    public float[] Get(string name, int length)
    {
        if (!_arrays.TryGetValue(name, out var array) || array.Length < length)
            _arrays[name] = array = new float[length + (length / 2)];
        return array;
    }

    /// <summary>Memory of at least a length, that much of it zero.</summary>
    public float[] Zeroed(string name, int length)
    {
        var array = Get(name, length);
        Array.Clear(array, 0, length);
        return array;
    }
}
