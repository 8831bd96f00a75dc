namespace Ingest.Extraction.Pipeline;

/// <summary>Tells for tokens the index of something that begins, ends or stands there.</summary>
internal sealed class TokenIndex
{
    /// <summary>Per token the index and one; 0 where there is nothing.</summary>
    private int[] _values = [];

    /// <summary>Sets what a token has.</summary>
    /// <param name="token">The token, or the index after the last one.</param>
    /// <param name="index">The index, at least 0.</param>
    /// <param name="tokens">The number of tokens of the text.</param>
    public void Set(int token, int index, int tokens)
    {
        if (_values.Length == 0)
        {
            _values = new int[tokens + 1];
        }

        _values[token] = index + 1;
    }

    /// <summary>What a token has, if anything.</summary>
    public bool TryGet(int token, out int index)
    {
        index = (uint)token < (uint)_values.Length ? _values[token] - 1 : -1;
        return index >= 0;
    }
}
