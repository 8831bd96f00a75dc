using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Ingest.Infrastructure.Tests;

/// <summary>The app's functions, read from its sources, since its packages are not on every feed.</summary>
internal static class FunctionsApp
{
    public static IEnumerable<MethodDeclarationSyntax> Functions() =>
        Directory
            .EnumerateFiles(Repository.PathOf("src/Ingest.Functions"), "*.cs")
            .SelectMany(NodesOf)
            .OfType<MethodDeclarationSyntax>()
            .Where(method => Attributes(method, "Function").Any());

    /// <summary>The arguments of each HTTP trigger, as they are in the sources but for the route, which is its value.</summary>
    public static IEnumerable<string> HttpTriggers()
    {
        var routes = Constants("Routes", "src/Ingest.Http/Routes.cs")
            .Concat(Constants("PageRoutes", "src/Ingest.Pages/PageRoutes.cs"))
            .ToDictionary();
        return Functions()
            .SelectMany(function => Attributes(function.ParameterList, "HttpTrigger"))
            .Select(arguments =>
            {
                const string Name = "Route = ";
                var start = arguments.IndexOf(Name, StringComparison.Ordinal) + Name.Length;
                var route = arguments[start..];
                return arguments[..start] + (routes.TryGetValue(route, out var value) ? $"\"{value}\"" : route);
            });
    }

    /// <summary>The arguments of each attribute of a name.</summary>
    public static IEnumerable<string> Attributes(CSharpSyntaxNode node, string name) =>
        node.DescendantNodes()
            .OfType<AttributeSyntax>()
            .Where(attribute => attribute.Name.ToString() == name)
            .Select(attribute => attribute.ArgumentList!.Arguments.ToString());

    /// <summary>The routes of the pages by their names in <c>PageRoutes</c>.</summary>
    public static IReadOnlyDictionary<string, string> PageRoutes() =>
        Constants(nameof(PageRoutes), "src/Ingest.Pages/PageRoutes.cs")
            .ToDictionary(route => route.Key.Split('.')[1], route => route.Value);

    /// <summary>The names of the routes that <c>ingest serve</c> answers with a page.</summary>
    public static IEnumerable<string> ServedPages() =>
        NodesOf(Repository.PathOf("src/Ingest.Pages/EndpointRouteBuilderExtensions.cs"))
            .OfType<MemberAccessExpressionSyntax>()
            .Where(access => access.Expression.ToString() == nameof(PageRoutes))
            .Select(access => access.Name.ToString())
            .Distinct();

    /// <summary>The text constants of a class, by what others call them.</summary>
    private static IEnumerable<KeyValuePair<string, string>> Constants(string type, string file) =>
        NodesOf(Repository.PathOf(file))
            .OfType<VariableDeclaratorSyntax>()
            .Select(constant =>
                KeyValuePair.Create(
                    $"{type}.{constant.Identifier.Text}",
                    ((LiteralExpressionSyntax)constant.Initializer!.Value).Token.ValueText
                )
            );

    private static IEnumerable<Microsoft.CodeAnalysis.SyntaxNode> NodesOf(string file) =>
        CSharpSyntaxTree.ParseText(File.ReadAllText(file)).GetRoot().DescendantNodes();
}
