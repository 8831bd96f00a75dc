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

    /// <summary>The arguments of each HTTP trigger.</summary>
    public static IEnumerable<string> HttpTriggers() =>
        Functions().SelectMany(function => Attributes(function.ParameterList, "HttpTrigger"));

    /// <summary>The arguments of each attribute of a name.</summary>
    public static IEnumerable<string> Attributes(CSharpSyntaxNode node, string name) =>
        node.DescendantNodes()
            .OfType<AttributeSyntax>()
            .Where(attribute => attribute.Name.ToString() == name)
            .Select(attribute => attribute.ArgumentList!.Arguments.ToString());

    /// <summary>The routes of the pages by their names in <c>PageRoutes</c>.</summary>
    public static IReadOnlyDictionary<string, string> PageRoutes() =>
        NodesOf(Repository.PathOf("src/Ingest.Pages/PageRoutes.cs"))
            .OfType<VariableDeclaratorSyntax>()
            .ToDictionary(
                route => route.Identifier.Text,
                route => ((LiteralExpressionSyntax)route.Initializer!.Value).Token.ValueText
            );

    /// <summary>The names of the routes that <c>ingest serve</c> answers with a page.</summary>
    public static IEnumerable<string> ServedPages() =>
        NodesOf(Repository.PathOf("src/Ingest.Pages/EndpointRouteBuilderExtensions.cs"))
            .OfType<MemberAccessExpressionSyntax>()
            .Where(access => access.Expression.ToString() == nameof(PageRoutes))
            .Select(access => access.Name.ToString())
            .Distinct();

    private static IEnumerable<Microsoft.CodeAnalysis.SyntaxNode> NodesOf(string file) =>
        CSharpSyntaxTree.ParseText(File.ReadAllText(file)).GetRoot().DescendantNodes();
}
