import Language

/// Chains of mentions, parted where they name two who cannot be the same: coreference looks at two mentions at a time.
enum PartedChains {
    /// The chain of each mention, counted from 0. In the chain of the first who is named stay the mentions that name nobody.
    ///
    /// - Parameter bearer: whom a mention can only mean, nil where it may mean several.
    static func chains(of mentions: [Mention], bearer: (Mention) -> String?) -> [Int] {
        var first: [Int: String] = [:]
        var parted: [Part: Int] = [:]
        var count = (mentions.map(\.chain).max() ?? -1) + 1
        return mentions.map { mention in
            guard let bearer = bearer(mention), let known = first[mention.chain], known != bearer else {
                if first[mention.chain] == nil { first[mention.chain] = bearer(mention) }
                return mention.chain
            }
            let part = Part(chain: mention.chain, bearer: bearer)
            if parted[part] == nil {
                parted[part] = count
                count += 1
            }
            return parted[part] ?? mention.chain
        }
    }

    private struct Part: Hashable {
        var chain: Int
        var bearer: String
    }
}
