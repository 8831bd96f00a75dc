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

    private static readonly int[] _persons =
    [
        .. Enum.GetValues<NamePart>().Select(part => NameLabels.Of(NameKind.Person, part)),
    ];

    /// <summary>
    /// Rules out labels: a word that is surely a people's (<c>Russian</c>) is by itself no other kind of name, a country
    /// neither an other name nor part of one, and a country of several words (<c>New Zealand</c>) no person.
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
    }

    private static bool IsSure(ReadOnlySpan<PhraseCover> covers, KnownNames list) =>
        covers[BitOperations.TrailingZeroCount((uint)list)] is { Length: > 0, IsAmbiguous: false };

    private static void RuleOut(int[] labels, Span<int> scores)
    {
        foreach (var label in labels)
            scores[label] = Never;
    }
}
