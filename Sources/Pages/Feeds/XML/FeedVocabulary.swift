/// The vocabularies that feeds are written in, by their namespaces.
public enum FeedVocabulary: String, Sendable, Hashable {
    /// RSS and Atom of all versions, CDF and OPML, whose names mean the same wherever both have them; JSON Feed.
    case core
    case rdf, dublinCore, dublinCoreTerms, content, media, iTunes, geoRSS, gml, xhtml, svg, mathML, xlink
    case administration, creativeCommons, wellFormedWeb, friendOfAFriend, rdfSchema, yandex, feedBurner, xml
    case other

    /// - Parameters:
    ///   - namespace: The address of the namespace. Its case, the scheme and a slash at its end do not matter.
    ///   - prefix: Decides where nothing is declared for it: feeds forget to.
    init(namespace: String?, prefix: String?) {
        guard let namespace, !namespace.isEmpty else {
            self = prefix.map { Self.byPrefix[$0.lowercased()] ?? .other } ?? .core
            return
        }
        self = Self.byNamespace[Self.folded(namespace)] ?? .other
    }

    private static func folded(_ namespace: String) -> String {
        var folded = namespace.lowercased()
        if folded.hasPrefix("https://") { folded = "http://" + folded.dropFirst(8) }
        while folded.hasSuffix("/") { folded.removeLast() }
        return folded
    }

    private static let byPrefix: [String: FeedVocabulary] = [
        "atom": .core, "rss": .core, "rdf": .rdf, "dc": .dublinCore, "dcterms": .dublinCoreTerms, "content": .content,
        "media": .media, "itunes": .iTunes, "georss": .geoRSS, "gml": .gml, "xhtml": .xhtml, "svg": .svg,
        "xlink": .xlink, "admin": .administration, "cc": .creativeCommons, "wfw": .wellFormedWeb,
        "foaf": .friendOfAFriend, "rdfs": .rdfSchema,
        "ya": .yandex, "feedburner": .feedBurner, "xml": .xml,
    ]

    private static let byNamespace: [String: FeedVocabulary] = {
        var table: [String: FeedVocabulary] = [:]
        for (vocabulary, names) in namespaces {
            for name in names.split(whereSeparator: \.isWhitespace) { table[folded(String(name))] = vocabulary }
        }
        return table
    }()

    private static var namespaces: KeyValuePairs<FeedVocabulary, String> {
        [
            .core: """
            http://www.w3.org/2005/Atom http://purl.org/atom/ns# http://purl.org/net/rss1.1#
            http://purl.org/echo http://www.rssboard.org/rss-2.0
            http://backend.userland.com/rss http://backend.userland.com/rss2 http://backend.userland.com/rss2.1
            http://backend.userland.com/RSS http://blogs.law.harvard.edu/tech/rss http://my.netscape.com/rdf/simple/0.9/
            http://my.netscape.com/publish/formats/rss-0.91.dtd http://channel.netscape.com/rdf/simple/0.9/
            http://purl.org/rss/1.0/ http://purl.org/net/rss1.1 http://opml.org/spec2
            """,
            .rdf: "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
            .dublinCore: "http://purl.org/dc/elements/1.1/ http://purl.org/dc/elements/1.0/",
            .dublinCoreTerms: "http://purl.org/dc/terms/",
            .content: "http://purl.org/rss/1.0/modules/content/",
            .media:
                "http://search.yahoo.com/mrss/ http://www.rssboard.org/media-rss http://video.search.yahoo.com/mrss/",
            .iTunes: "http://www.itunes.com/DTDs/PodCast-1.0.dtd",
            .geoRSS: "http://www.georss.org/georss",
            .gml: "http://www.opengis.net/gml",
            .xhtml: "http://www.w3.org/1999/xhtml",
            .svg: "http://www.w3.org/2000/svg",
            .mathML: "http://www.w3.org/1998/Math/MathML",
            .xlink: "http://www.w3.org/1999/xlink",
            .administration: "http://webns.net/mvcb/",
            .creativeCommons: """
            http://web.resource.org/cc/ http://creativecommons.org/ns# http://cyber.law.harvard.edu/rss/creativeCommonsRssModule.html
            http://backend.userland.com/creativeCommonsRssModule
            """,
            .wellFormedWeb: "http://wellformedweb.org/CommentAPI/",
            .friendOfAFriend: "http://xmlns.com/foaf/0.1/",
            .rdfSchema: "http://www.w3.org/2000/01/rdf-schema#",
            .yandex: "http://blogs.yandex.ru/schema/foaf/",
            .feedBurner: "http://rssnamespace.org/feedburner/ext/1.0",
            .xml: "http://www.w3.org/XML/1998/namespace",
        ]
    }
}
