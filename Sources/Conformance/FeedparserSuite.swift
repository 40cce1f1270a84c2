import Pages
import WebAddress

/// The cases of feedparser, those of its sanitiser apart: they fix one sanitiser's exact HTML.
///
/// HTML is compared as the tree that a browser builds of it: the order of attributes and the way references are written
/// are one writer's habit. Python's names and habits are put on here, where the product has its own.
struct FeedparserSuite: Suite {
    /// Whether to run the cases of `wellformed/sanitize`, or all others.
    let isSanitizer: Bool

    var path: String { "feeds/feeds-feedparser" + (isSanitizer ? " (sanitize)" : "") }

    func run(in folder: String) throws -> Score? {
        guard let cases = try feedCases(in: folder, file: "feeds/feeds-feedparser.jsonl") else { return nil }
        var score = Score()
        for test in cases where (test.group == "wellformed/sanitize") == isSanitizer {
            let view = FeedparserView(test).view
            let broken = (test.expect ?? []).filter { !$0.holds(in: view, aliases: FeedparserView.aliases) }
            score.count(broken.isEmpty, id: test.name)
        }
        return score
    }
}

/// A feed in feedparser's names.
struct FeedparserView {
    private let test: FeedCase
    private let feed: Feed?

    init(_ test: FeedCase) {
        self.test = test
        let base = test.url.flatMap { WebAddress($0) }
        let location = test.header("content-location").flatMap { WebAddress($0, base: base)?.href } ?? test.url
        feed = try? Feed(
            parsing: test.bytes, input: test.name, address: location, contentType: test.header("content-type"))
    }

    /// Older names for the same things.
    static let aliases: [String: [String]] = [
        "url": ["href"], "guid": ["id"], "tagline": ["subtitle"], "tagline_detail": ["subtitle_detail"],
        "description": ["subtitle", "summary"], "description_detail": ["subtitle_detail", "summary_detail"],
        "copyright": ["rights"], "copyright_detail": ["rights_detail"], "modified": ["updated"], "date": ["updated"],
        "modified_parsed": ["updated_parsed"], "date_parsed": ["updated_parsed"], "issued": ["published"],
        "issued_parsed": ["published_parsed"], "summary": ["subtitle"], "summary_detail": ["subtitle_detail"],
    ]

    var view: JSON {
        guard let feed else { return ["bozo": .boolean(true)] }
        return [
            "bozo": .boolean(!feed.isWellFormed), "encoding": .string(encoding(feed)),
            "version": .string(version(feed)),
            "feed": .object(members(of: feed)), "entries": .array(feed.items.map { .object(members(of: $0)) }),
        ]
    }

    /// The label, where three of them are one encoding of the web; the larger one of two that are read alike.
    private func encoding(_ feed: Feed) -> String {
        let head = String(decoding: test.bytes.prefix(100), as: UTF8.self)
        let transport = test.header("content-type")?.lowercased() ?? ""
        let label = ["us-ascii", "iso-8859-1"].first { (transport.contains("charset") ? transport : head).contains($0) }
        switch feed.encoding {
        case "windows-1252": return label ?? feed.encoding
        case "gbk": return "gb18030"
        default: return feed.encoding
        }
    }

    private func version(_ feed: Feed) -> String {
        let version = feed.format.version ?? ""
        switch (feed.format.family, version) {
        case (.rss, "0.91"): return "rss091u"
        case (.rss, "0.9"): return "rss090"
        case (.cdf, _): return "cdf"
        case (.json, "1.0"): return "json1"
        default: return feed.format.family.rawValue + (version.hasPrefix("2") ? "20" : version.filter { $0 != "." })
        }
    }
}

// MARK: - Feeds and entries
extension FeedparserView {
    private func members(of feed: Feed) -> [String: JSON] {
        var members: [String: JSON] = [
            "id": JSON(id(feed.id, feed.elements)), "link": JSON(feed.link), "links": links(feed.links),
            "language": JSON(feed.language ?? language),
            "logo": JSON(feed.logo), "icon": JSON(feed.icon),
            "generator": JSON(feed.generator?.name ?? feed.generator?.address),
            "generator_detail": [
                "name": JSON(feed.generator?.name), "href": JSON(feed.generator?.address),
                "version": JSON(feed.generator?.version),
            ],
            "image": image(feed.image), "tags": tags(feed.tags), "category": JSON(feed.tags.first?.term),
        ]
        add(feed.title, as: "title", to: &members)
        add(feed.subtitle, as: "subtitle", to: &members)
        add(feed.rights, as: "rights", to: &members)
        add(feed.published, as: "published", to: &members)
        add(feed.updated, as: "updated", to: &members)
        add(feed.authors, feed.contributors, feed.publisher, to: &members)
        FeedparserExtras.add(feed.elements, to: &members)
        return members
    }

    private func members(of item: FeedItem) -> [String: JSON] {
        var members: [String: JSON] = [
            "id": JSON(id(item.id, item.elements)), "guidislink": .boolean(item.idIsLink), "link": JSON(item.link),
            "links": links(item.links), "language": JSON(item.language), "comments": JSON(item.comments),
            "tags": tags(item.tags), "category": JSON(item.tags.first?.term),
            "enclosures": .array(
                item.enclosures.map {
                    ["href": .string($0.address), "type": JSON($0.type), "length": JSON($0.length)]
                }),
            "content": .array(item.content.map(content)),
            "source": source(item.source),
        ]
        add(item.title, as: "title", to: &members)
        add(item.summary ?? item.content.first?.text, as: "summary", to: &members)
        add(item.rights, as: "rights", to: &members)
        add(item.published, as: "published", to: &members)
        add(item.updated, as: "updated", to: &members)
        add(item.authors, item.contributors, item.publisher, to: &members)
        FeedparserExtras.add(item.elements, to: &members)
        return members
    }

    /// Atom's ids are resolved like links.
    private func id(_ id: String?, _ elements: [FeedElement]) -> String? {
        elements.first { $0.name == "id" && $0.text == id }.map { $0.address($0.text) } ?? id
    }

    /// The address of RSS's source is a member of it.
    private func source(_ feed: Feed?) -> JSON {
        guard let feed else { return .null }
        var members = members(of: feed)
        members["href"] = JSON(feed.links.first?.address)
        return .object(members)
    }

    /// What the transport says of the language.
    private var language: String? { test.header("content-language") }

    private func add(_ text: FeedText?, as name: String, to members: inout [String: JSON]) {
        guard var text else { return }
        let isSilent = feed?.elements.allSatisfy { $0.language == nil } ?? true
        if isSilent { text.language = text.language ?? language }
        members[name] = Self.value(text)
        members[name + "_detail"] = Self.detail(text)
    }

    private func add(_ date: FeedDate?, as name: String, to members: inout [String: JSON]) {
        guard let date else { return }
        members[name] = .string(date.written)
        members[name + "_parsed"] = Self.parsed(date.moment)
    }

    private func add(
        _ authors: [FeedPerson], _ contributors: [FeedPerson], _ publisher: FeedPerson?,
        to members: inout [String: JSON]
    ) {
        members["authors"] = .array(authors.map(Self.person))
        members["author"] = JSON(authors.last.flatMap(Self.line))
        members["author_detail"] = authors.last.map(Self.person)
        members["contributors"] = .array(contributors.map(Self.person))
        members["publisher"] = JSON(publisher.flatMap(Self.line))
        members["publisher_detail"] = publisher.map(Self.person)
    }
}

// MARK: - Parts
extension FeedparserView {
    static func value(_ text: FeedText) -> JSON {
        text.form == .html ? .markup(text.safeHTML) : .string(text.value)
    }

    static func detail(_ text: FeedText, type: String? = nil) -> JSON {
        [
            "value": value(text), "type": .string(type ?? (text.form == .html ? "text/html" : "text/plain")),
            "base": JSON(text.base), "language": JSON(text.language),
        ]
    }

    private func content(_ content: FeedContent) -> JSON {
        guard case .object(var members) = Self.detail(content.text) else { return .null }
        members["src"] = JSON(content.source)
        return .object(members)
    }

    private static func person(_ person: FeedPerson) -> JSON {
        ["name": JSON(person.name), "email": JSON(person.email), "href": JSON(person.address)]
    }

    private static func line(_ person: FeedPerson) -> String? {
        if let text = person.text { return text }
        guard let name = person.name, let email = person.email else { return person.name ?? person.email }
        return "\(name) (\(email))"
    }

    /// Year to second in UTC, the day of the week from Monday, the day of the year, no summer time.
    static func parsed(_ moment: FeedMoment?) -> JSON {
        guard let utc = moment?.inUTC, var first = moment?.inUTC else { return .null }
        (first.month, first.day) = (1, 1)
        let days = utc.secondsSinceEpoch / 86_400
        let dayOfYear = (utc.secondsSinceEpoch - first.secondsSinceEpoch) / 86_400 + 1
        let numbers = [
            utc.year, utc.month, utc.day, utc.hour ?? 0, utc.minute, utc.second, (days + 3) % 7, dayOfYear, 0,
        ]
        return .array(numbers.map { .number(Double($0)) })
    }

    private func links(_ links: [FeedLink]) -> JSON {
        .array(
            links.map { link in
                let type = link.relation == "self" ? "application/atom+xml" : "text/html"
                return [
                    "rel": .string(link.relation), "type": .string(link.type ?? type), "href": .string(link.address),
                    "title": JSON(link.title), "length": JSON(link.length), "hreflang": JSON(link.language),
                ]
            })
    }

    private func tags(_ tags: [FeedTag]) -> JSON {
        .array(tags.map { ["term": .string($0.term), "scheme": JSON($0.scheme), "label": JSON($0.label)] })
    }

    private func image(_ image: FeedImage?) -> JSON {
        guard let image else { return .null }
        func number(_ text: String?) -> JSON { text.flatMap(Double.init).map { .number($0) } ?? .null }
        return [
            "href": JSON(image.address), "title": JSON(image.title), "link": JSON(image.link),
            "width": number(image.width), "height": number(image.height), "description": JSON(image.description),
        ]
    }
}
