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

    /// Unnamed people and papers that came through others come through them to the end: "They added", "The memo says"; and so do
    /// those of a group: "One of them said".
    private static func passOn(among drafts: inout [Draft]) {
        var first: [Party.Identity: [Draft.Link]] = [:]
        var group: [Draft.Link] = []
        for (index, draft) in drafts.enumerated() {
            guard let source = draft.source, source.kind == .unnamed || source.kind == .document else { continue }
            let isAlone = draft.links.isEmpty && draft.parent == nil
            if let known = first[source.identity] {
                if isAlone { drafts[index].links = known }
                continue
            }
            if isAlone, isOfGroup(source) { drafts[index].links = group }
            let own = links(of: index, among: drafts)
            for identity in [source.identity] + source.members { first[identity] = own }
            if source.kind == .unnamed, source.plural { group = own }
        }
    }

    /// "one of them", "one of the officials", "the other".
    private static func isOfGroup(_ source: Party) -> Bool {
        let words = source.text.lowercased().split(separator: " ")
        guard source.kind == .unnamed, words.count > 1 else { return false }
        if words[0] == "the", ["other", "others", "second", "first", "third"].contains(words[1]) { return true }
        return words.count > 2 && words[1] == "of" && ["them", "the", "those", "these"].contains(words[2])
            && ["one", "two", "some", "all", "another", "most", "both", "none"].contains(words[0])
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
