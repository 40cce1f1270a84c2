extension FeedList {
    /// The list that a document is; nil where it is none.
    init?(_ root: FeedElement) {
        self.init()
        switch (root.vocabulary, root.foldedName) {
        case (_, "opml"), (_, "outlinedocument"): readOutlines(root)
        case (.rdf, "rdf"), (.friendOfAFriend, _): readPeople(root)
        default: return nil
        }
    }
}

// MARK: - OPML
extension FeedList {
    private mutating func readOutlines(_ root: FeedElement) {
        version = root.attribute("version")?.nonBlank
        let head = root.children.first("head")?.children ?? []
        title = head.first("title")?.text.nonBlank
        created = head.date("datecreated")
        modified = head.date("datemodified")
        let owner = FeedPerson(
            name: head.first("ownername")?.text.nonBlank, email: head.first("owneremail")?.text.nonBlank,
            address: head.first("ownerid")?.text.nonBlank)
        self.owner = owner == FeedPerson() ? nil : owner
        for body in root.children.all("body") { addOutlines(in: body, groups: []) }
    }

    /// Goes as deep as ``FeedLimits/depth``.
    private mutating func addOutlines(in element: FeedElement, groups: [String]) {
        for outline in element.children.all("outline") {
            let title = (outline.attribute("text")?.nonBlank ?? outline.attribute("title")?.nonBlank) ?? ""
            if let entry = Self.entry(outline, title: title) {
                add(entry.in(Self.categories(outline) + (groups.isEmpty ? [] : [groups])))
                addOutlines(in: outline, groups: groups)
            } else {
                addOutlines(in: outline, groups: title.isEmpty ? groups : groups + [title])
            }
        }
    }

    private static func entry(_ outline: FeedElement, title: String) -> Entry? {
        let type = outline.attribute("type")?.trimmed.lowercased()
        if let written = outline.attribute("xmlUrl")?.nonBlank {
            return Entry(kind: type == "source" ? .list : .feed, address: outline.address(written), title: title)
        }
        if type == "link" || type == "include", let written = outline.attribute("url")?.nonBlank {
            return Entry(kind: .list, address: outline.address(written), title: title)
        }
        return outline.attribute("htmlUrl")?.nonBlank.map {
            Entry(kind: .page, address: outline.address($0), title: title)
        }
    }

    /// `category="/a/b,c"`: two categories, one in a hierarchy (OPML 2.0, "Attributes of the outline element").
    private static func categories(_ outline: FeedElement) -> [[String]] {
        (outline.attribute("category") ?? "").split(separator: ",").map {
            $0.split(separator: "/").compactMap { String($0).nonBlank }
        }.filter { !$0.isEmpty }
    }
}

extension FeedList.Entry {
    fileprivate func `in`(_ categories: [[String]]) -> FeedList.Entry {
        var entry = self
        entry.categories = categories
        return entry
    }
}

// MARK: - FOAF
extension FeedList {
    /// Where a feed is found among the people of FOAF.
    private struct Place {
        var name = ""
        var groups: [String] = []
        var isAcquaintance = false
    }

    private mutating func readPeople(_ root: FeedElement) { addPeople(in: root, Place()) }

    /// Goes as deep as ``FeedLimits/depth``.
    private mutating func addPeople(in element: FeedElement, _ place: Place) {
        for child in element.children {
            var place = place
            switch (child.vocabulary, child.foldedName) {
            case (.friendOfAFriend, "group"):
                place.groups += child.children.text("name").map { [$0] } ?? []
            case (.friendOfAFriend, "agent"), (.friendOfAFriend, "person"), (.friendOfAFriend, "organization"):
                place.name = child.children.text("member_name", "name") ?? ""
            case (.friendOfAFriend, "knows"): place.isAcquaintance = true
            case (.friendOfAFriend, "document"): addPage(child, place)
            case (.core, "channel"): add(.feed, child.attribute("about", in: .rdf), place)
            case (.yandex, "feed"): add(.feed, child.attribute("resource", in: .rdf), place)
            case (.rdfSchema, "seealso") where place.isAcquaintance:
                add(.list, child.attribute("resource", in: .rdf), place)
            default: break
            }
            addPeople(in: child, place)
        }
    }

    /// A page counts where it leads to no feed.
    private mutating func addPage(_ document: FeedElement, _ place: Place) {
        let feeds = document.children.flatMap(\.children).all("channel")
        let isKnown = feeds.contains { $0.attribute("about", in: .rdf)?.nonBlank != nil }
        if !isKnown { add(.page, document.attribute("about", in: .rdf), place) }
    }

    private mutating func add(_ kind: Entry.Kind, _ address: String?, _ place: Place) {
        guard let address = address?.nonBlank else { return }
        let categories = place.groups.isEmpty ? [] : [place.groups]
        add(Entry(kind: kind, address: address, title: place.name, categories: categories))
    }
}

extension [FeedElement] {
    fileprivate func text(_ names: String...) -> String? {
        lazy.filter { $0.vocabulary == .friendOfAFriend && names.contains($0.foldedName) }
            .compactMap { $0.text.nonBlank }.first
    }
}
