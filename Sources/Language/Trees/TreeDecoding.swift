/// Finds the best dependency tree of a sentence: one word is the root, each other has a head, and nothing goes in circles.
///
/// Mostly each word's best head gives such a tree, and then no other is better. Else it is found as a maximum spanning
/// arborescence with a single root, in O(n²) time and memory for n words; see ``SpanningArborescence``.
enum TreeDecoding {
    /// The head of each word, nil for the root. Of arcs with the same score that from the earlier head is taken.
    static func heads(_ arcs: ArcScores) -> [Int?] {
        let heads = bestHeads(arcs)
        return isTree(heads) ? heads : SpanningArborescence.heads(arcs)
    }

    /// Whether the heads make a tree with exactly one root. Linear in the number of words.
    static func isTree(_ heads: [Int?]) -> Bool {
        guard heads.count(where: { $0 == nil }) == 1 else { return false }
        // Every word is walked from once, up to a word that an earlier walk has seen.
        var walks = [Int](repeating: -1, count: heads.count)
        for start in heads.indices {
            var word = start
            while walks[word] < 0 {
                walks[word] = start
                guard let head = heads[word] else { break }
                guard heads.indices.contains(head) else { return false }
                if walks[head] == start { return false }
                word = head
            }
        }
        return true
    }

    private static func bestHeads(_ arcs: ArcScores) -> [Int?] {
        (0..<arcs.words).map { word in
            let row = arcs.row(word)
            var best: Int?
            var bestScore = row[row.startIndex]
            for head in 0..<arcs.words where head != word && row[row.startIndex + head + 1] > bestScore {
                best = head
                bestScore = row[row.startIndex + head + 1]
            }
            return best
        }
    }
}
