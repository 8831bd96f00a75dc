using Azure;
using Azure.Core;
using Azure.Identity;

namespace Ingest.Functions;

/// <summary>An identity whose failures look like those of storage itself, since that is what they amount to: nobody gets in.</summary>
internal sealed class StorageCredential(TokenCredential identity) : TokenCredential
{
    private const int Unauthorized = 401;

    /// <inheritdoc/>
    public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken)
    {
        try
        {
            return identity.GetToken(requestContext, cancellationToken);
        }
        catch (AuthenticationFailedException exception)
        {
            throw Refused(exception);
        }
    }

    /// <inheritdoc/>
    public override async ValueTask<AccessToken> GetTokenAsync(
        TokenRequestContext requestContext,
        CancellationToken cancellationToken
    )
    {
        try
        {
            return await identity.GetTokenAsync(requestContext, cancellationToken);
        }
        catch (AuthenticationFailedException exception)
        {
            throw Refused(exception);
        }
    }

    private static RequestFailedException Refused(AuthenticationFailedException exception) =>
        new(Unauthorized, "The app's identity gets no token for storage.", "AuthenticationFailed", exception);
}
