using System.Numerics;

namespace Ingest.Extraction.Names;

/// <summary>What a token's sure place in the lists rules out, whatever was learnt.</summary>
internal static class NameRules
{
    private const int Never = -1_000_000;

    private static readonly int[] _notForPeoples =
    [
        NameLabels.Of(NameKind.Person, NamePart.Only),
        NameLabels.Of(NameKind.Organization, NamePart.Only),
        NameLabels.Of(NameKind.Location, NamePart.Only),
        NameLabels.Of(NameKind.Other, NamePart.Only),
    ];

    private static readonly int[] _notForCountries =
    [
        .. Enum.GetValues<NamePart>().Select(part => NameLabels.Of(NameKind.Other, part)),
        NameLabels.Of(NameKind.Nationality, NamePart.Only),
    ];

    private static readonly int[] _organizations =
    [
        .. Enum.GetValues<NamePart>().Select(part => NameLabels.Of(NameKind.Organization, part)),
    ];

    private static readonly int[] _persons =
    [
        .. Enum.GetValues<NamePart>().Select(part => NameLabels.Of(NameKind.Person, part)),
    ];

    /// <summary>
    /// Rules out labels: a word that is surely a people's (<c>Russian</c>) is by itself no other kind of name, a country
    /// neither an other name nor part of one, a country of several words (<c>New Zealand</c>) no person, and what ends with a word that has a title before it elsewhere
    /// no organization, if nothing else says that it is one.
    /// </summary>
    public static void Apply(int token, NameWorkspace workspace, Span<int> scores)
    {
        var covers = workspace.Covers.AsSpan(token * NameGazetteer.ListCount, NameGazetteer.ListCount);
        if (IsSure(covers, KnownNames.Country))
        {
            RuleOut(_notForCountries, scores);
            if (covers[BitOperations.TrailingZeroCount((uint)KnownNames.Country)].Length > 1)
                RuleOut(_persons, scores);
        }
        else if (IsSure(covers, KnownNames.Nationality) && !IsSure(covers, KnownNames.City))
            RuleOut(_notForPeoples, scores);
        else if (IsTitledElsewhere(token, workspace))
            RuleOut(_organizations, scores);
    }

    private static bool IsTitledElsewhere(int token, NameWorkspace workspace)
    {
        var (start, end) = (workspace.Tokens[token].RunStart, workspace.Tokens[token].RunEnd);
        var last = workspace.Tokens[end - 1];
        if (end - start is < 2 or > 3 || !workspace.Evidence[last.Same].HasFlag(WordEvidence.AfterTitle))
            return false;
        for (var i = start; i < end; i++)
        {
            var covers = workspace.Covers.AsSpan(i * NameGazetteer.ListCount, NameGazetteer.ListCount);
            if (
                workspace.Tokens[i].Known.HasFlag(KnownNames.OrganizationHead)
                || IsListed(covers, KnownNames.Organization)
                || IsListed(covers, KnownNames.OrganizationPattern)
            )
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsListed(ReadOnlySpan<PhraseCover> covers, KnownNames list) =>
        covers[BitOperations.TrailingZeroCount((uint)list)].Length > 0;

    private static bool IsSure(ReadOnlySpan<PhraseCover> covers, KnownNames list) =>
        covers[BitOperations.TrailingZeroCount((uint)list)] is { Length: > 0, IsAmbiguous: false };

    private static void RuleOut(int[] labels, Span<int> scores)
    {
        foreach (var label in labels)
            scores[label] = Never;
    }
}
