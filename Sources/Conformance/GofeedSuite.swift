import Pages

/// The cases of gofeed: its one model for all formats (`translator`), and the fields of RSS and JSON Feed themselves
/// (`parser`).
struct GofeedSuite: Suite {
    let path = "feeds/feeds-gofeed.jsonl"

    func run(in folder: String) throws -> Score? {
        guard let cases = try feedCases(in: folder) else { return nil }
        var score = Score()
        for test in cases {
            var passes = false
            if let feed = try? Feed(parsing: test.bytes, input: test.name), let expected = test.expected {
                passes = Self.agree(view(of: feed, group: test.group), expected)
            }
            score.count(passes, id: test.name)
        }
        return score
    }

    private func view(of feed: Feed, group: String) -> JSON {
        switch group {
        case "parser/rss": GofeedRSS(feed).view
        case "parser/json": GofeedJSONFeed.view(of: feed.elements, items: feed.items)
        default: GofeedTranslation(feed).view
        }
    }

    /// Whether both say the same. What is empty is as if it were not there; what our view never has, is none of the
    /// model's: an `enclosure` of a translated item, which gofeed's own test does not look at.
    private static func agree(_ ours: JSON, _ expected: JSON) -> Bool {
        switch (ours, expected) {
        case (.object(let a), .object(let b)):
            Set(a.keys).union(b.keys).allSatisfy { name in
                name == "enclosure" && a["enclosures"] != nil && a[name] == nil
                    || agree(a[name] ?? .null, b[name] ?? .null)
            }
        case (.array(let a), .array(let b)): a.count == b.count && zip(a, b).allSatisfy(agree)
        default: ours == expected || ours.isEmpty && expected.isEmpty
        }
    }
}

/// gofeed's extensions: the elements with a prefix, by prefix and name.
enum GofeedExtensions {
    static func view(of elements: [FeedElement]) -> JSON {
        var prefixes: [String: JSON] = [:]
        for (prefix, elements) in Dictionary(grouping: elements.filter(isExtension), by: prefix) {
            prefixes[prefix] = tree(of: elements)
        }
        return .object(prefixes)
    }

    /// What belongs to RSS itself is none.
    static func isExtension(_ element: FeedElement) -> Bool {
        guard element.prefix != nil else { return false }
        switch element.vocabulary {
        case .content, .rdf: return false
        case .core: return isAtom(element)
        default: return true
        }
    }

    static func isAtom(_ element: FeedElement) -> Bool {
        element.prefix != nil && (element.namespace?.lowercased().contains("atom") ?? (element.prefix == "atom"))
    }

    private static func prefix(of element: FeedElement) -> String {
        switch element.vocabulary {
        case .core: "atom"
        case .dublinCore: "dc"
        case .iTunes: "itunes"
        case .media: "media"
        default: element.prefix ?? ""
        }
    }

    private static func tree(of elements: [FeedElement]) -> JSON {
        .object(
            Dictionary(grouping: elements, by: \.name).mapValues { elements in
                .array(
                    elements.map { element in
                        [
                            "name": .string(element.name), "value": .string(element.text),
                            "attrs": .object(
                                Dictionary(element.attributes.map { ($0.name, .string($0.value)) }) { first, _ in first
                                }),
                            "children": tree(of: element.children),
                        ]
                    })
            })
    }

    static func dublinCore(_ elements: [FeedElement]) -> JSON {
        let own = elements.filter { $0.vocabulary == .dublinCore }
        return .object(Dictionary(grouping: own, by: \.name).mapValues { .array($0.map { .string($0.text) }) })
    }

    static func iTunes(_ elements: [FeedElement]) -> JSON {
        var members: [String: JSON] = [:]
        for element in elements where element.vocabulary == .iTunes {
            switch element.name {
            case "category": break
            case "image": members["image"] = JSON(element.attribute("href"))
            case "owner":
                members["owner"] = .object(
                    Dictionary(element.children.map { ($0.name, .string($0.text)) }) { first, _ in first })
            case "new-feed-url": members["newFeedUrl"] = .string(element.text)
            default: members[element.name] = .string(element.text)
            }
        }
        members["categories"] = .array(
            elements.filter { $0.vocabulary == .iTunes && $0.name == "category" }.map(iTunesCategory))
        return .object(members)
    }

    private static func iTunesCategory(_ element: FeedElement) -> JSON {
        [
            "text": JSON(element.attribute("text")),
            "subcategory": element.children.first.map(iTunesCategory) ?? .null,
        ]
    }
}
