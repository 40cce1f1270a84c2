/// JSON Feed, versions 1.0 and 1.1 (jsonfeed.org).
///
/// The JSON becomes elements first, as XML does: members by their names, those of an array one after another.
enum JSONFeed {
    /// The feed; nil where it is no object with items or a version.
    static func feed(_ bytes: [UInt8], address: String?, limits: FeedLimits) throws(FeedProblem) -> Feed? {
        // A tape counts in 32 bits.
        guard bytes.count < Int(Int32.max) else { throw .tooManyElements }
        var tape = JSONTape(bytes: bytes, nodeLimit: min(limits.elements, Int(Int32.max) - 1) + 1)
        tape.read(0..<bytes.count)
        guard tape.nodes.count <= limits.elements else { throw .tooManyElements }
        let reader = JSONObjectReader(bytes)
        guard let top = tape.roots.first(where: { _ in true }), tape.nodes[top].kind == .object else { return nil }
        let root = element(named: "", at: top, of: tape, reader, base: address)
        let members = root.children
        guard members.contains(where: { $0.name == "items" || $0.name == "version" }) else { return nil }
        var feed = feed(of: members)
        feed.isWellFormed = isWellFormed(bytes)
        return feed
    }

    private static func isWellFormed(_ bytes: [UInt8]) -> Bool {
        var reader = JSONObjectReader(bytes)
        do throws(JSONObjectReader.Problem) {
            while try reader.next() != nil {}
            return true
        } catch {
            return false
        }
    }

    /// Goes as deep as ``JSONTape/depthLimit``.
    private static func element(
        named name: String, at index: Int, of tape: JSONTape, _ reader: JSONObjectReader, base: String?
    ) -> FeedElement {
        var element = FeedElement(name: name)
        element.base = base
        func add(_ child: Int, named name: String) {
            // An array adds its members under its own name.
            guard tape.nodes[child].kind == .array else {
                element.content.append(.element(self.element(named: name, at: child, of: tape, reader, base: base)))
                return
            }
            for member in tape.children(of: child) { add(member, named: name) }
        }
        switch tape.nodes[index].kind {
        case .object, .array:
            for child in tape.children(of: index) { add(child, named: tape.key(of: child, reader)) }
        case .string: element.content = [.text(reader.string(tape.nodes[index].text))]
        case .scalar:
            let text = reader.string(tape.nodes[index].text)
            if text != "null" { element.content = [.text(text)] }
        }
        return element
    }
}

extension JSONTape {
    fileprivate func key(of index: Int, _ reader: JSONObjectReader) -> String { reader.string(nodes[index].key) }
}

extension JSONObjectReader {
    /// A string with its escapes undone, as it stands where they are none of JSON's.
    fileprivate func string(_ range: Range<Int32>) -> String {
        let range = Int(range.lowerBound)..<Int(range.upperBound)
        do throws(Problem) {
            return String(decoding: try unescape(range), as: UTF8.self)
        } catch {
            return literal(range)
        }
    }
}

// MARK: - The model
extension JSONFeed {
    private static func feed(of members: [FeedElement]) -> Feed {
        let version = members.first("version")?.text.split(separator: "/").last.map(String.init)
        var feed = Feed(format: FeedFormat(family: .json, version: version))
        feed.elements = members.filter { $0.name != "items" }
        feed.title = plain(members, "title")
        feed.subtitle = plain(members, "description")
        add("home_page_url", as: "alternate", from: members, to: &feed.links)
        add("feed_url", as: "self", from: members, to: &feed.links)
        add("next_url", as: "next", from: members, to: &feed.links)
        feed.logo = address(members, "icon")
        feed.icon = address(members, "favicon")
        feed.language = members.first("language")?.text.nonBlank.map(FeedTreeReader.languageTag)
        feed.authors = members.all("author", "authors").compactMap(\.person)
        feed.items = members.all("items").map { item(of: $0.children) }
        return feed
    }

    private static func item(of members: [FeedElement]) -> FeedItem {
        var item = FeedItem()
        item.elements = members
        item.id = members.first("id")?.text.nonBlank
        item.title = plain(members, "title")
        item.summary = plain(members, "summary")
        add("url", as: "alternate", from: members, to: &item.links)
        add("external_url", as: "related", from: members, to: &item.links)
        item.authors = members.all("author", "authors").compactMap(\.person)
        item.published = members.date("date_published")
        item.updated = members.date("date_modified")
        item.language = members.first("language")?.text.nonBlank.map(FeedTreeReader.languageTag)
        item.tags = members.all("tags").compactMap { $0.text.nonBlank.map { FeedTag(term: $0) } }
        item.enclosures = members.all("attachments").compactMap { enclosure($0.children) }
        for member in members.all("content_html", "content_text") {
            guard let text = member.text.nonBlank else { continue }
            let isHTML = member.name == "content_html"
            let content = FeedText(text, form: isHTML ? .html : .plain, language: item.language, base: member.base)
            item.content.append(FeedContent(text: content, type: isHTML ? "text/html" : "text/plain"))
        }
        return item
    }

    private static func enclosure(_ members: [FeedElement]) -> FeedEnclosure? {
        address(members, "url").map {
            FeedEnclosure(
                address: $0, type: members.first("mime_type")?.text.nonBlank,
                length: members.first("size_in_bytes")?.text.nonBlank)
        }
    }

    private static func plain(_ members: [FeedElement], _ name: String) -> FeedText? {
        members.first(name)?.text.nonBlank.map { FeedText($0, form: .plain) }
    }

    private static func address(_ members: [FeedElement], _ name: String) -> String? {
        members.first(name).flatMap { member in member.text.nonBlank.map(member.address) }
    }

    private static func add(
        _ name: String, as relation: String, from members: [FeedElement], to links: inout [FeedLink]
    ) {
        if let address = address(members, name) { links.append(FeedLink(address: address, relation: relation)) }
    }
}
