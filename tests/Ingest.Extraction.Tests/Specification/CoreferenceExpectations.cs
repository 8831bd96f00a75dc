using Ingest.Extraction.Analysis;

namespace Ingest.Extraction.Tests.Specification;

/// <summary>Compares the entities of an analysis with the items of a coreference case.</summary>
/// <remarks>
/// <c>entity: name</c> wants one entity of that name (or of one of several, separated by <c> | </c>), with the <c>mentions</c>, without those under <c>not</c>, and with
/// <c>role</c>, <c>country</c> and <c>kind</c>, where <c>none</c> means null. <c>unlinked: words</c> wants these words to be no
/// mention of any entity.
/// </remarks>
/// <param name="specification">The case.</param>
/// <param name="entities">What was found in its passage.</param>
internal sealed class CoreferenceExpectations(SpecificationCase specification, IReadOnlyList<Entity> entities)
{
    private const string Null = "none";

    private readonly TextLocator _locator = new(specification.Text);

    /// <summary>What is not as the case wants it, one sentence each; none if all is right.</summary>
    /// <exception cref="InvalidDataException">The case has an item or field that is not understood, or names words its passage lacks.</exception>
    public IReadOnlyList<string> Mismatches() => [.. specification.Items.SelectMany(Mismatches)];

    private IEnumerable<string> Mismatches(SpecificationItem item) =>
        item.Kind switch
        {
            "entity" => EntityMismatches(item),
            "unlinked" => UnlinkedMismatches(item),
            _ => throw new InvalidDataException(
                $"{specification.File}({item.Line}): \"{item.Kind}\" is neither entity nor unlinked."
            ),
        };

    private List<string> EntityMismatches(SpecificationItem item)
    {
        RefuseUnknownFields(item);
        var wanted = _locator.LocateAll(item.Values("mentions"));
        var unwanted = item.Values("not").Select(words => _locator.Locate(words, wanted)).ToList();
        var names = item.Text.Split(" | ");
        var named = entities.Where(entity => names.Contains(entity.Name)).ToList();
        if (named.Count != 1)
        {
            return [$"{(named.Count == 0 ? "No entity" : "More than one entity")} has the name {item.Text}."];
        }

        var entity = named[0];
        var mentions = entity.Mentions.Select(mention => WithoutArticle(mention.Span)).ToHashSet();
        return
        [
            .. wanted
                .Where(span => !mentions.Contains(WithoutArticle(span)))
                .Select(span => $"{item.Text} lacks the mention {Show(span)}, {Holders(span)}."),
            .. unwanted
                .Where(span => entity.Mentions.Any(mention => StandsFor(mention.Span, span)))
                .Select(span => $"{item.Text} should not have the mention {Show(span)}."),
            .. Differences(item, "role", entity.Role),
            .. Differences(item, "country", entity.Country),
            .. Differences(item, "kind", entity.Kind.ToString().ToLowerInvariant()),
        ];
    }

    private IEnumerable<string> UnlinkedMismatches(SpecificationItem item) =>
        item
            .Text.Split(" | ")
            .Select(_locator.Locate)
            .SelectMany(span =>
                entities
                    .Where(entity => entity.Mentions.Any(mention => StandsFor(mention.Span, span)))
                    .Select(entity => $"{Show(span)} should stand for nothing, but is a mention of {entity.Name}.")
            );

    private static IEnumerable<string> Differences(SpecificationItem item, string key, string? actual) =>
        item.Value(key) is { } expected && expected != (actual ?? Null)
            ? [$"The {key} of {item.Text} is {actual ?? Null}, not {expected}."]
            : [];

    private void RefuseUnknownFields(SpecificationItem item)
    {
        var unknown = item.Fields.Keys.Except(["mentions", "not", "role", "country", "kind"]).FirstOrDefault();
        if (unknown is not null)
        {
            throw new InvalidDataException($"{specification.File}({item.Line}): an entity has no field \"{unknown}\".");
        }
    }

    /// <summary>Whether a mention is these words, or these words with more before them (<em>Berger</em> in <em>Mrs Berger</em>).</summary>
    private static bool StandsFor(TextSpan mention, TextSpan words) =>
        mention.Contains(words) && mention.End == words.End;

    /// <summary>An article before a name may be part of its mention or not: <em>the Pentagon</em> and <em>Pentagon</em> are alike.</summary>
    private TextSpan WithoutArticle(TextSpan span)
    {
        const int articleLength = 4;
        return
            span.Length > articleLength
            && specification.Text.AsSpan(span.Start, articleLength).Equals("the ", StringComparison.OrdinalIgnoreCase)
            && char.IsUpper(specification.Text[span.Start + articleLength])
            ? span with
            {
                Start = span.Start + articleLength,
            }
            : span;
    }

    /// <summary>Whose mention a span is, for the explanation.</summary>
    private string Holders(TextSpan span)
    {
        var holders = entities
            .SelectMany(entity =>
                entity
                    .Mentions.Where(mention => StandsFor(mention.Span, span))
                    .Select(mention => $"{entity.Name} has \"{mention.Text}\" there")
            )
            .ToList();
        return holders.Count == 0 ? "no entity has" : string.Join(" and ", holders);
    }

    private string Show(TextSpan span)
    {
        const int context = 15;
        var before = specification.Text[Math.Max(0, span.Start - context)..span.Start];
        var after = specification.Text[span.End..Math.Min(specification.Text.Length, span.End + context)];
        return $"\"…{before}[{specification.Text[span.Start..span.End]}]{after}…\"".ReplaceLineEndings(" ");
    }
}
