using Ingest.Http.Problems;
using Microsoft.AspNetCore.Http;

namespace Ingest.Http.Uploading;

/// <summary>
/// A request's body, or a part of it, so that its faults are told apart from those of storage, which is written to meanwhile: whatever goes wrong with
/// reading it is a <see cref="RequestBodyException"/>, and so is the byte after the last that is allowed.
/// </summary>
internal sealed class RequestBody(Stream body, long most) : Stream
{
    private long _taken;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        try
        {
            var read = await body.ReadAsync(buffer, cancellationToken);
            _taken += read;
            return _taken <= most ? read : throw new RequestBodyException(ProblemCatalogue.RequestTooLarge(most));
        }
        catch (BadHttpRequestException exception) when (exception.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            throw new RequestBodyException(ProblemCatalogue.RequestTooLarge(most), exception);
        }
        catch (Exception exception) when (exception is IOException or InvalidDataException)
        {
            throw RequestBodyException.Malformed(exception);
        }
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}

/// <summary>A request whose body is not as it has to be.</summary>
internal sealed class RequestBodyException(Problem problem, Exception? cause = null) : Exception(problem.Detail, cause)
{
    /// <summary>What to answer.</summary>
    public Problem Problem => problem;

    /// <summary>A body that breaks off, or a form that is none.</summary>
    public static RequestBodyException Malformed(Exception? cause = null) =>
        new(
            ProblemCatalogue.InvalidBody(
                "The body breaks off, or is no form of the kind that its content type says. Send it again as a whole."
            ),
            cause
        );
}
