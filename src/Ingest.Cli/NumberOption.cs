using System.CommandLine;
using System.Globalization;

namespace Ingest.Cli;

/// <summary>Options that take a whole number from a range.</summary>
internal static class NumberOption
{
    /// <summary>Describes such an option.</summary>
    /// <param name="name">Its name, dashes included.</param>
    /// <param name="helpName">What stands for the number in the help.</param>
    /// <param name="description">What it is for.</param>
    /// <param name="usual">The number if the option is not given.</param>
    /// <param name="greatest">The greatest number; the least is 1.</param>
    public static Option<int> Create(string name, string helpName, string description, int usual, int greatest) =>
        new(name)
        {
            Description = description,
            HelpName = helpName,
            DefaultValueFactory = _ => usual,
            CustomParser = result =>
            {
                var given = result.Tokens[0].Value;
                var isNumber = int.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out var number);
                if (!isNumber || number < 1 || number > greatest)
                {
                    result.AddError($"{name} takes a number from 1 to {greatest}, not '{given}'.");
                }

                return number;
            },
        };
}
