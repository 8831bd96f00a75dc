namespace Ingest.Extraction.Syntax;

/// <summary>The names that treebanks write for tags and relations, in the order of the enumerations.</summary>
public static class Labels
{
    private static readonly string[] _xpos =
    [
        "CC",
        "CD",
        "DT",
        "EX",
        "FW",
        "IN",
        "JJ",
        "JJR",
        "JJS",
        "LS",
        "MD",
        "NN",
        "NNP",
        "NNPS",
        "NNS",
        "PDT",
        "POS",
        "PRP",
        "PRP$",
        "RB",
        "RBR",
        "RBS",
        "RP",
        "SYM",
        "TO",
        "UH",
        "VB",
        "VBD",
        "VBG",
        "VBN",
        "VBP",
        "VBZ",
        "WDT",
        "WP",
        "WP$",
        "WRB",
        ",",
        ".",
        ":",
        "``",
        "''",
        "-LRB-",
        "-RRB-",
        "$",
        "HYPH",
        "AFX",
        "ADD",
        "GW",
        "NFP",
    ];

    private static readonly string[] _upos = Array.ConvertAll(Enum.GetNames<Upos>(), name => name.ToUpperInvariant());

    private static readonly string[] _relations =
    [
        "root",
        "acl",
        "acl:relcl",
        "advcl",
        "advcl:relcl",
        "advmod",
        "amod",
        "appos",
        "aux",
        "aux:pass",
        "case",
        "cc",
        "cc:preconj",
        "ccomp",
        "compound",
        "compound:prt",
        "conj",
        "cop",
        "csubj",
        "csubj:outer",
        "csubj:pass",
        "dep",
        "det",
        "det:predet",
        "discourse",
        "dislocated",
        "expl",
        "fixed",
        "flat",
        "goeswith",
        "iobj",
        "list",
        "mark",
        "nmod",
        "nmod:desc",
        "nmod:poss",
        "nmod:unmarked",
        "nsubj",
        "nsubj:outer",
        "nsubj:pass",
        "nummod",
        "obj",
        "obl",
        "obl:agent",
        "obl:unmarked",
        "orphan",
        "parataxis",
        "punct",
        "reparandum",
        "vocative",
        "xcomp",
    ];

    /// <summary>The treebanks' name of a part of speech (<c>PROPN</c>).</summary>
    public static string Name(this Upos upos) => _upos[(int)upos];

    /// <summary>The treebanks' name of a tag (<c>PRP$</c>).</summary>
    public static string Name(this Xpos xpos) => _xpos[(int)xpos];

    /// <summary>The treebanks' name of a relation (<c>nsubj:pass</c>).</summary>
    public static string Name(this Relation relation) => _relations[(int)relation];

    /// <summary>Finds a part of speech by its name; <see cref="Upos.X"/> if there is none.</summary>
    public static Upos ParseUpos(string name) => Array.IndexOf(_upos, name) is >= 0 and var i ? (Upos)i : Upos.X;

    /// <summary>Finds a tag by its name; <see cref="Xpos.Fw"/> if there is none.</summary>
    public static Xpos ParseXpos(string name) => Array.IndexOf(_xpos, name) is >= 0 and var i ? (Xpos)i : Xpos.Fw;

    /// <summary>Finds a relation by its name, or else by its type without the subtype; <see cref="Relation.Dep"/> if there is none.</summary>
    public static Relation ParseRelation(string name)
    {
        if (Array.IndexOf(_relations, name) is >= 0 and var exact)
            return (Relation)exact;
        var type = Array.IndexOf(_relations, name.Split(':')[0]);
        return type >= 0 ? (Relation)type : Relation.Dep;
    }
}
