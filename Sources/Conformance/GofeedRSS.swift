import Pages

/// A feed in the fields of RSS itself, as gofeed's parser of RSS has them.
struct GofeedRSS {
    private let feed: Feed

    init(_ feed: Feed) { self.feed = feed }

    var view: JSON {
        let own = feed.elements.filter { !GofeedExtensions.isExtension($0) }
        var members = common(own, all: feed.elements)
        for name in ["language", "copyright", "managingEditor", "webMaster", "generator", "rating", "ttl"] {
            members[name] = markup(own, name)
        }
        members["docs"] = own.first { $0.name == "docs" }.map { .string($0.address($0.text)) }
        members["lastBuildDate"] = markup(own, "lastBuildDate")
        members["lastBuildDateParsed"] = moment(own, "lastBuildDate")
        members["image"] = image
        members["textInput"] = own.last { ["textinput", "textInput"].contains($0.name) && !$0.children.isEmpty }.map {
            parts(of: $0, ["title", "description", "name", "link"])
        }
        members["cloud"] = own.first { $0.name == "cloud" }.map { attributes(of: $0) }
        members["skipHours"] = texts(own, in: "skipHours", named: "hour")
        members["skipDays"] = texts(own, in: "skipDays", named: "day")
        members["items"] = .array(feed.items.map(item))
        members["version"] = JSON(feed.format.version)
        return .object(members)
    }

    private func item(_ item: FeedItem) -> JSON {
        let own = item.elements.filter { !GofeedExtensions.isExtension($0) }
        var members = common(own, all: item.elements)
        members["author"] = markup(own, "author")
        members["comments"] = JSON(item.comments)
        members["content"] = own.first { $0.vocabulary == .content && $0.name == "encoded" }.map { .string($0.text) }
        members["enclosures"] = .array(own.filter { $0.name == "enclosure" }.map(attributes))
        members["enclosure"] = own.last { $0.name == "enclosure" }.map(attributes)
        members["guid"] = own.first { $0.name == "guid" }.map { guid in
            ["value": markup(own, "guid"), "isPermalink": JSON(guid.attribute("isPermaLink") ?? "true")]
        }
        members["source"] = own.first { $0.name == "source" }.map {
            ["title": .string($0.text), "url": JSON($0.attribute("url"))]
        }
        let custom = own.filter { $0.vocabulary == .core && $0.prefix == nil && !Self.names.contains($0.name) }
        members["custom"] = .object(Dictionary(custom.map { ($0.name, .string($0.text)) }) { _, last in last })
        return .object(members)
    }

    private static let names: Set<String> = [
        "title", "link", "description", "author", "comments", "enclosure", "guid", "source", "category", "pubDate",
    ]

    /// What channels and items have in common.
    private func common(_ own: [FeedElement], all: [FeedElement]) -> [String: JSON] {
        let links = own.filter { $0.name == "link" }.compactMap { link in
            (link.attribute("href") ?? (link.text.isEmpty ? nil : link.text)).map(link.address)
        }
        return [
            "title": markup(own, "title"), "description": markup(own, "description"), "link": JSON(links.last),
            "links": .array(links.map { .string($0) }), "pubDate": markup(own, "pubDate"),
            "pubDateParsed": moment(own, "pubDate"),
            "categories": .array(
                own.filter { $0.name == "category" }.map { category in
                    ["value": .string(category.text), "domain": JSON(category.attribute("domain"))]
                }),
            "dcExt": GofeedExtensions.dublinCore(all), "itunesExt": GofeedExtensions.iTunes(all),
            "extensions": GofeedExtensions.view(of: all),
        ]
    }

    /// The text of an element, its markup as it stands.
    private func markup(_ elements: [FeedElement], _ name: String) -> JSON {
        elements.first { $0.name == name }.map { .string($0.innerMarkup) } ?? .null
    }

    private func moment(_ elements: [FeedElement], _ name: String) -> JSON {
        JSON(elements.first { $0.name == name }.flatMap { FeedMoment($0.text)?.inUTC.description })
    }

    private var image: JSON {
        guard let image = feed.image, feed.elements.contains(where: { $0.name == "image" && $0.prefix == nil }) else {
            return .null
        }
        return [
            "url": JSON(image.address), "title": JSON(image.title), "link": JSON(image.link),
            "width": JSON(image.width), "height": JSON(image.height), "description": JSON(image.description),
        ]
    }

    private func parts(of element: FeedElement, _ names: [String]) -> JSON {
        .object(Dictionary(names.map { ($0, markup(element.children, $0)) }) { first, _ in first })
    }

    private func attributes(of element: FeedElement) -> JSON {
        .object(Dictionary(element.attributes.map { ($0.name, .string($0.value)) }) { first, _ in first })
    }

    private func texts(_ elements: [FeedElement], in name: String, named part: String) -> JSON {
        let parts = elements.first { $0.name == name }?.children.filter { $0.name == part } ?? []
        return .array(parts.map { .string($0.text) })
    }
}

/// A JSON Feed as it was, from its elements.
enum GofeedJSONFeed {
    static func view(of elements: [FeedElement], items: [FeedItem]) -> JSON {
        var members = object(elements)
        members["items"] = .array(items.map { .object(object($0.elements)) })
        return .object(members)
    }

    private static func object(_ elements: [FeedElement]) -> [String: JSON] {
        Dictionary(grouping: elements, by: \.name).mapValues { elements in
            lists.contains(elements[0].name) ? .array(elements.map(value)) : value(elements[0])
        }
    }

    private static let lists: Set<String> = ["items", "authors", "tags", "attachments", "hubs"]

    private static func value(_ element: FeedElement) -> JSON {
        if element.hasChildren { return .object(object(element.children)) }
        if element.text == "true" || element.text == "false" { return .boolean(element.text == "true") }
        return element.name.contains("_in_") ? .number(Double(element.text) ?? 0) : .string(element.text)
    }
}
