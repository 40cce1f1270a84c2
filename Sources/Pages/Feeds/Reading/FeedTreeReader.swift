/// Reads a feed from its elements: RSS of all versions, RDF, Atom and CDF.
///
/// One reader for all of them: what two formats have under one name means the same, and feeds mix them.
struct FeedTreeReader {
    private let isAtom: Bool
    private let format: FeedFormat

    /// The feed that a document is; nil where it is none.
    static func feed(of root: FeedElement) -> Feed? {
        guard let format = FeedFormat(root) else { return nil }
        let reader = FeedTreeReader(isAtom: format.family == .atom, format: format)
        var parts = Parts()
        parts.gather(root, isRoot: true)
        var feed = reader.feed(of: parts.fields)
        reader.addAttributes(of: root, to: &feed)
        feed.items = parts.items.map(reader.item)
        feed.language = feed.language ?? root.language.map(Self.languageTag)
        return feed
    }

    /// The elements of a feed and those of its items; RSS 0.9 and 1.0 have items beside the channel, others in it.
    private struct Parts {
        var fields: [FeedElement] = []
        var items: [FeedElement] = []

        mutating func gather(_ element: FeedElement, isRoot: Bool) {
            let isChannel = !["rss", "rdf"].contains(element.foldedName)
            for child in element.children {
                switch (child.vocabulary, child.foldedName) {
                case (.core, "item"), (.core, "entry"): items.append(child)
                case (.core, "channel") where isRoot: gather(child, isRoot: false)
                case (.core, "items"):
                    items += child.children.filter { $0.vocabulary == .core && $0.foldedName == "item" }
                // Beside the channel, only what RSS itself has means the feed.
                default: if !isRoot || isChannel || child.vocabulary == .core { fields.append(child) }
                }
            }
        }
    }

    static func languageTag(_ written: String) -> String {
        written.trimmed.split(separator: "_", omittingEmptySubsequences: false).joined(separator: "-")
    }
}

// MARK: - Feeds
extension FeedTreeReader {
    private func feed(of fields: [FeedElement]) -> Feed {
        var feed = Feed(format: format)
        feed.elements = fields
        feed.title = fields.text("title", isAtom: isAtom) ?? fields.text("title", in: .dublinCore, isAtom: isAtom)
        feed.subtitle =
            fields.text("subtitle", "tagline", "description", "abstract", isAtom: isAtom)
            ?? fields.text("description", in: .dublinCore, isAtom: isAtom)
            ?? fields.text("subtitle", in: .iTunes, isAtom: isAtom)
            ?? fields.text("summary", in: .iTunes, isAtom: isAtom)
        feed.rights = rights(fields)
        feed.id = fields.first("id", "guid")?.text.nonBlank
        feed.links = fields.all("link").compactMap(\.link)
        feed.language = language(fields)
        feed.authors = authors(fields)
        feed.contributors = fields.all("contributor").compactMap(\.person)
        feed.publisher = publisher(fields)
        feed.published = published(fields)
        feed.updated = updated(fields) ?? fields.date("lastbuilddate")
        feed.generator =
            fields.first("generator").flatMap(generator)
            ?? fields.first("generatoragent", in: .administration).flatMap(agent)
        feed.image = image(fields)
        feed.icon = fields.first("icon").flatMap { $0.text.nonBlank.map($0.address) }
        feed.logo = fields.first("logo").flatMap { $0.text.nonBlank.map($0.address) }
        feed.tags = fields.flatMap { $0.tags(isAtom: isAtom) }
        return feed
    }

    /// What CDF writes into the start tag.
    private func addAttributes(of root: FeedElement, to feed: inout Feed) {
        guard format.family == .cdf else { return }
        addAttributes(of: root, to: &feed.links, &feed.updated)
    }

    private func addAttributes(of element: FeedElement, to links: inout [FeedLink], _ updated: inout FeedDate?) {
        if let address = element.attribute("href")?.nonBlank {
            links.append(FeedLink(address: element.address(address), relation: "alternate"))
        }
        updated = element.attribute("lastmod")?.nonBlank.map { FeedDate($0) } ?? updated
    }

    private func generator(_ element: FeedElement) -> FeedGenerator? {
        let generator = FeedGenerator(
            name: element.feedText(isAtom: isAtom)?.value,
            address: (element.attribute("uri") ?? element.attribute("url"))?.nonBlank.map(element.address),
            version: element.attribute("version")?.nonBlank)
        return generator == FeedGenerator() ? nil : generator
    }

    /// RSS 1.0 names a program by its address alone.
    private func agent(_ element: FeedElement) -> FeedGenerator? {
        element.attribute("resource", in: .rdf)?.nonBlank.map { FeedGenerator(address: element.address($0)) }
    }

    private func image(_ fields: [FeedElement]) -> FeedImage? {
        for element in fields.all("image") where element.hasChildren {
            let parts = element.children
            func part(_ name: String) -> String? { parts.first(name)?.feedText(isAtom: isAtom)?.value }
            return FeedImage(
                address: part("url").map(element.address), title: part("title"),
                link: part("link").map(element.address),
                width: part("width"), height: part("height"), description: part("description"))
        }
        let linked =
            fields.first("image", in: .iTunes)
            ?? fields.all("link", in: .iTunes).first { $0.attribute("rel")?.lowercased() == "image" }
        return linked.flatMap { element in
            element.attribute("href")?.nonBlank.map { FeedImage(address: element.address($0)) }
        }
    }
}

// MARK: - Items
extension FeedTreeReader {
    private func item(_ element: FeedElement) -> FeedItem {
        let fields = element.children
        var item = FeedItem()
        item.elements = fields
        item.title =
            fields.text("title", isAtom: isAtom) ?? fields.text("title", in: .dublinCore, isAtom: isAtom)
            ?? fields.text("title", in: .media, isAtom: isAtom) ?? fields.text("title", in: .iTunes, isAtom: isAtom)
        item.rights = rights(fields)
        item.language = language(fields) ?? element.language.map(Self.languageTag)
        item.authors = authors(fields)
        item.contributors = fields.all("contributor").compactMap(\.person)
        item.publisher = publisher(fields)
        item.published = published(fields)
        item.updated = updated(fields)
        item.tags = fields.flatMap { $0.tags(isAtom: isAtom) }
        item.comments = fields.first("comments").flatMap { $0.text.nonBlank.map($0.address) }
        item.source = fields.first("source").flatMap(source)
        addTexts(fields, to: &item)
        addLinks(fields, of: element, to: &item)
        return item
    }

    /// Where both are given, a `summary` is the summary and a `description` the text.
    private func addTexts(_ fields: [FeedElement], to item: inout FeedItem) {
        let summary = fields.text("summary", "abstract", isAtom: isAtom)
        let description = fields.text("description", isAtom: isAtom)
        item.content = fields.compactMap(content)
        item.summary =
            summary ?? description ?? fields.text("description", in: .dublinCore, isAtom: isAtom)
            ?? fields.text("summary", in: .iTunes, isAtom: isAtom)
            ?? fields.text("subtitle", in: .iTunes, isAtom: isAtom)
            ?? fields.text("description", in: .media, isAtom: isAtom)
        if summary != nil, let description { item.content.append(FeedContent(text: description)) }
    }

    private func content(_ element: FeedElement) -> FeedContent? {
        switch (element.vocabulary, element.foldedName) {
        case (.core, "content"), (.content, "encoded"), (.core, "fullitem"), (.core, "body"), (.xhtml, "body"),
            (.xhtml, "div"):
            let source = element.attribute("src")?.nonBlank.map(element.address)
            var text = element.feedText(isAtom: isAtom)
            if element.vocabulary != .core, text?.form == .plain { text?.form = .html }
            guard let text = text ?? source.map({ _ in FeedText("", form: .plain) }) else { return nil }
            return FeedContent(text: text, type: element.attribute("type"), source: source)
        default: return nil
        }
    }

    private func addLinks(_ fields: [FeedElement], of element: FeedElement, to item: inout FeedItem) {
        for field in fields {
            switch (field.vocabulary, field.foldedName) {
            case (.core, "link"): if let link = field.link { item.links.append(link) }
            case (.core, "enclosure"):
                guard let address = (field.attribute("url") ?? field.attribute("href"))?.nonBlank else { continue }
                var link = FeedLink(address: field.address(address), relation: "enclosure")
                (link.type, link.length) = (field.attribute("type"), field.attribute("length"))
                item.links.append(link)
            default: break
            }
        }
        addAttributes(of: element, to: &item.links, &item.updated)
        item.enclosures = item.links.filter { $0.relation == "enclosure" }.map {
            FeedEnclosure(address: $0.address, type: $0.type, length: $0.length)
        }
        addID(fields, of: element, to: &item)
    }

    private func addID(_ fields: [FeedElement], of element: FeedElement, to item: inout FeedItem) {
        let written = fields.first("id") ?? fields.first("guid")
        let identifier = written?.feedText(isAtom: isAtom)?.value
        item.id =
            identifier ?? element.attribute("about", in: .rdf)?.nonBlank
            ?? fields.first("identifier", in: .dublinCore)?.text.nonBlank
        guard let identifier, written?.foldedName == "guid", item.link == nil,
            written?.attribute("ispermalink")?.trimmed.lowercased() != "false"
        else { return }
        item.idIsLink = true
        if FeedAddress.isWeb(identifier) {
            item.links.append(FeedLink(address: identifier, relation: "alternate"))
        }
    }

    /// Atom has a feed's fields there, RSS its address and title.
    private func source(_ element: FeedElement) -> Feed? {
        guard element.hasChildren else {
            var feed = Feed(format: format)
            feed.title = element.feedText(isAtom: isAtom)
            if let address = element.attribute("url")?.nonBlank {
                feed.links = [FeedLink(address: element.address(address), relation: "self")]
            }
            return feed.title == nil && feed.links.isEmpty ? nil : feed
        }
        return feed(of: element.children)
    }
}

// MARK: - What feeds and items have in common
extension FeedTreeReader {
    private func rights(_ fields: [FeedElement]) -> FeedText? {
        fields.text("rights", "copyright", isAtom: isAtom) ?? fields.text("rights", in: .dublinCore, isAtom: isAtom)
    }

    private func language(_ fields: [FeedElement]) -> String? {
        let element = fields.first("language") ?? fields.first("language", in: .dublinCore)
        return element?.text.nonBlank.map(Self.languageTag)
    }

    private func authors(_ fields: [FeedElement]) -> [FeedPerson] {
        let authors = fields.filter {
            switch ($0.vocabulary, $0.foldedName) {
            case (.core, "author"), (.core, "managingeditor"), (.dublinCore, "creator"), (.dublinCore, "author"),
                (.iTunes, "author"):
                true
            default: false
            }
        }
        var known: Set<FeedPerson> = []
        return authors.compactMap(\.person).filter { known.insert($0).inserted }
    }

    private func publisher(_ fields: [FeedElement]) -> FeedPerson? {
        let element =
            fields.first("webmaster") ?? fields.first("publisher", in: .dublinCore)
            ?? fields.first("owner", in: .iTunes)
        return element?.person
    }

    private func published(_ fields: [FeedElement]) -> FeedDate? {
        fields.date("pubdate", "published", "issued") ?? fields.date("issued", in: .dublinCoreTerms)
    }

    private func updated(_ fields: [FeedElement]) -> FeedDate? {
        fields.date("updated", "modified") ?? fields.date("modified", in: .dublinCoreTerms)
            ?? fields.date("date", in: .dublinCore)
    }
}

extension FeedFormat {
    /// What a document's root element shows it to be; nil where it is no feed.
    init?(_ root: FeedElement) {
        switch root.foldedName {
        case "rss", "redirect": self.init(family: .rss, version: root.attribute("version")?.nonBlank)
        case "rdf" where root.vocabulary == .rdf || root.vocabulary == .core:
            guard let version = Self.versionOfRDF(root) else { return nil }
            self.init(family: .rss, version: version)
        case "feed":
            self.init(family: .atom, version: root.attribute("version")?.nonBlank ?? Self.versionOfAtom(root))
        case "channel" where root.vocabulary == .core:
            let isRSS = root.namespace?.contains("rss1.1") ?? false
            self.init(family: isRSS ? .rss : .cdf, version: isRSS ? "1.1" : nil)
        default: return nil
        }
    }

    /// The version of RSS that RDF holds, by the namespace of its channel or items; an empty one may hold any.
    private static func versionOfRDF(_ root: FeedElement) -> String? {
        let parts = root.children
        let isFeed = parts.isEmpty || parts.contains { ["channel", "item", "items"].contains($0.foldedName) }
        guard isFeed else { return nil }
        let namespaces = [root.namespace] + parts.map(\.namespace)
        let isOld = namespaces.contains { $0?.contains("rdf/simple/0.9") ?? false }
        return isOld ? "0.9" : "1.0"
    }

    private static func versionOfAtom(_ root: FeedElement) -> String? {
        switch root.namespace {
        case let namespace? where namespace.contains("/2005/"): "1.0"
        case let namespace? where namespace.contains("/atom/ns"): "0.3"
        default: nil
        }
    }
}
