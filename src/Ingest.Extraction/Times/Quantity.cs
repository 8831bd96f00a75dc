using System.Globalization;

namespace Ingest.Extraction.Times;

/// <summary>A number before a unit.</summary>
/// <param name="End">The index after its last token.</param>
/// <param name="Amount">The number, or null if it is left open (<em>a few</em>).</param>
internal readonly record struct Quantity(int End, decimal? Amount)
{
    private const int MostNumberWords = 5;

    /// <summary>Reads a number in digits or words: 3, 1,500, 2 1/2, twenty-five, two hundred, a few, half a, several.</summary>
    /// <returns>The number, or null if there is none.</returns>
    public static Quantity? Read(TimeText text, int token)
    {
        if (text.Is(token, "half"))
        {
            return text.Is(token + 1, "a") || text.Is(token + 1, "an") ? new(token + 2, 0.5m) : null;
        }

        if (text.Is(token, "a") || text.Is(token, "an"))
        {
            return AfterArticle(text, token + 1) ?? new Quantity(token + 1, 1);
        }

        if (text.Is(token, TimeWordKind.VagueNumber, out var vague))
        {
            var end = text.Is(token + 1, "of") ? token + 2 : token + 1;
            return new(end, vague == 0 ? null : vague);
        }

        return Number(text, token) is { } number ? UpperEnd(text, number) : null;
    }

    /// <summary>A number that stands alone, in digits or words, or null.</summary>
    public static Quantity? Number(TimeText text, int token) => Digits(text, token) ?? Words(text, token);

    private static Quantity? AfterArticle(TimeText text, int token)
    {
        if (text.Is(token, TimeWordKind.VagueNumber, out var vague) && !text.Is(token, "some"))
        {
            return new(text.Is(token + 1, "of") ? token + 2 : token + 1, vague == 0 ? null : vague);
        }

        if (text.Is(token, TimeWordKind.Scale, out var scale))
        {
            return new(token + 1, scale);
        }

        if (text.Is(token, TimeWordKind.Collective) && text.Is(token + 1, "of"))
        {
            return new(token + 2, null);
        }

        return text.Is(token, "half") ? new(token + 1, 0.5m) : null;
    }

    private static Quantity? Digits(TimeText text, int token)
    {
        var form = text.Form(token);
        if (form.IsEmpty || !char.IsAsciiDigit(form[0]))
        {
            return null;
        }

        var half = form[^1] is '½';
        form = half ? form[..^1] : form;
        if (
            form.Length > 9
            || !decimal.TryParse(
                form,
                NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands,
                CultureInfo.InvariantCulture,
                out var amount
            )
        )
        {
            return null;
        }

        if (half)
        {
            return new(token + 1, amount + 0.5m);
        }

        return Fraction(text, token + 1) is { } fraction
            ? new(token + 2, amount + fraction)
            : WithHalf(text, new(token + 1, amount));
    }

    private static decimal? Fraction(TimeText text, int token) =>
        text.Form(token) switch
        {
            "1/2" or "½" => 0.5m,
            "1/4" or "¼" => 0.25m,
            "3/4" or "¾" => 0.75m,
            _ => null,
        };

    private static Quantity? Words(TimeText text, int token)
    {
        decimal sum = 0;
        var at = token;
        while (at < token + MostNumberWords)
        {
            if (text.Is(at, TimeWordKind.Number, out var number))
            {
                sum += number;
            }
            else if (at > token && text.Is(at, TimeWordKind.Scale, out var scale))
            {
                sum = sum >= 1000 && scale < 1000 ? sum + scale : sum * scale;
            }
            else if (!(at > token && text.IsHyphen(at) && text.Is(at + 1, TimeWordKind.Number) && text.IsAttached(at)))
            {
                break;
            }

            at++;
        }

        return at == token ? null : WithHalf(text, new(at, sum));
    }

    /// <summary>two <em>and a half</em></summary>
    private static Quantity WithHalf(TimeText text, Quantity number)
    {
        var at = number.End;
        var step = text.IsHyphen(at) ? 1 : 0;
        return text.Is(at + step, "and") && text.Is(at + 1 + (2 * step), "a") && text.Is(at + 2 + (3 * step), "half")
            ? new(at + 3 + (3 * step), number.Amount + 0.5m)
            : number;
    }

    /// <summary>two <em>to three</em>, 10<em>-12</em>, one <em>or two</em>: the lower number counts.</summary>
    private static Quantity UpperEnd(TimeText text, Quantity lower)
    {
        var at = lower.End;
        var joins = text.Is(at, "to") || text.Is(at, "or") || text.IsHyphen(at);
        return joins && Number(text, at + 1) is { } upper ? new(upper.End, lower.Amount) : lower;
    }
}
