import Record

/// Through whom each statement came to the publisher.
enum Chains {
    /// How many statements lie within each other at most as far as their sources are followed.
    private static let longest = 8

    /// The links of each draft, nearest to the publisher first: the sources of the statements it stands in, with the links
    /// of each, then its own. The publisher is none, nor is who says it; who is met twice counts where met first.
    static func links(of drafts: [Draft]) -> [[Draft.Link]] {
        var drafts = drafts
        passOn(among: &drafts)
        return drafts.indices.map { links(of: $0, among: drafts) }
    }

    /// Unnamed people who were heard through others are heard through them to the end: "They added".
    private static func passOn(among drafts: inout [Draft]) {
        var first: [Party.Identity: [Draft.Link]] = [:]
        for (index, draft) in drafts.enumerated() {
            guard let source = draft.source, source.kind == .unnamed else { continue }
            if let known = first[source.identity] {
                if draft.links.isEmpty, draft.parent == nil { drafts[index].links = known }
            } else {
                let own = links(of: index, among: drafts)
                for identity in [source.identity] + source.members { first[identity] = own }
            }
        }
    }

    private static func links(of index: Int, among drafts: [Draft]) -> [Draft.Link] {
        let draft = drafts[index]
        var all = draft.links
        var parent = draft.parent
        for _ in 0..<longest {
            guard let index = parent else { break }
            let outer = drafts[index]
            if let source = outer.source, let words = outer.attribution.source.first {
                all.insert(Draft.Link(party: source, words: words), at: 0)
            }
            all.insert(contentsOf: outer.links, at: 0)
            parent = outer.parent
        }
        var met: Set<Party.Identity> = [.publisher]
        if let source = draft.source { met.insert(source.identity) }
        return all.filter { $0.party.kind != .publisher && met.insert($0.party.identity).inserted }
    }
}
