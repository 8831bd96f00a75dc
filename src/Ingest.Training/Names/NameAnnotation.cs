using System.Numerics;
using Ingest.Extraction.Names;

namespace Ingest.Training.Names;

/// <summary>Makes of a sentence's marked names the labels that each token may have.</summary>
internal static class NameAnnotation
{
    private const uint OutsideOnly = 1u << NameLabels.Outside;

    /// <summary>
    /// The allowed labels of each token. Names of peoples are labelled so wherever the lists know them and the annotation has
    /// nothing or an other name there; titles before persons' names are not part of them. Where other names are not marked, any capitalized word without a mark may be part of one.
    /// </summary>
    public static uint[] Allowed(NameSentence sentence, int start, NameCorpus corpus, NameWorkspace workspace)
    {
        var allowed = new uint[sentence.Words.Length];
        for (var i = 0; i < allowed.Length; i++)
            allowed[i] = IsNationality(i) ? Only(NameKind.Nationality) : Unmarked(i);
        foreach (var name in sentence.Names)
            Mark(name);
        return allowed;

        uint Unmarked(int i) =>
            corpus.MarksOther || !workspace.Tokens[start + i].Case.IsCapitalized() || sentence.Words[i].Length == 1
                ? OutsideOnly
                : OutsideOnly | All(NameKind.Other);

        void Mark(NameSpan name)
        {
            for (var i = name.First; i < name.End; i++)
            {
                if (!workspace.Tokens[start + i].IsCandidate)
                    return;
            }

            var isPeople = name.Kind == NameKind.Other && name.End == name.First + 1 && IsNationality(name.First);
            var kind = isPeople ? NameKind.Nationality : name.Kind;
            if (kind == NameKind.Person)
                name = name with { First = WithoutTitles(name) };
            for (var i = name.First; i < name.End; i++)
            {
                var part =
                    name.End == name.First + 1 ? NamePart.Only
                    : i == name.First ? NamePart.First
                    : i == name.End - 1 ? NamePart.Last
                    : NamePart.Middle;
                allowed[i] = 1u << NameLabels.Of(kind, part);
                if (kind == NameKind.Other && !corpus.MarksOther)
                    allowed[i] = OutsideOnly | All(NameKind.Other);
            }
        }

        // Some corpora count titles to the name and others do not; here they are never part of it.
        int WithoutTitles(NameSpan name)
        {
            var first = name.First;
            while (!workspace.Tokens[start + first].Known.HasFlag(KnownNames.FirstName))
            {
                var length = Math.Max(LengthOf(KnownNames.Title, first), LengthOf(KnownNames.Office, first));
                if (length == 0 || first + length >= name.End)
                    break;
                first += length;
            }

            return first;
        }

        int LengthOf(KnownNames list, int i) =>
            CoverOf(list, i) is { Part: NamePart.First or NamePart.Only } cover ? cover.Length : 0;

        bool IsNationality(int i) => CoverOf(KnownNames.Nationality, i) is { Length: 1, IsAmbiguous: false };

        PhraseCover CoverOf(KnownNames list, int i) =>
            workspace.Covers[((start + i) * NameGazetteer.ListCount) + BitOperations.TrailingZeroCount((uint)list)];
    }

    private static uint Only(NameKind kind) => 1u << NameLabels.Of(kind, NamePart.Only);

    private static uint All(NameKind kind) => 0xFu << NameLabels.Of(kind, NamePart.First);
}
