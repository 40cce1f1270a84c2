/// Sentences too long for a matrix of arcs are parsed in pieces: time and memory stay linear in the length of the text.
///
/// What claims to be a sentence of a thousand words is a table or a list, seldom a sentence. It is cut behind a mark where
/// there is one in the second half of a piece; the roots of the later pieces hang on the root of the first.
enum ReadingPieces {
    /// The most words that are parsed as one.
    static let limit = 250

    /// Cuts words into runs of at most `limit`, behind a word that `endsClause` (a comma, a semicolon) where possible.
    static func cut(_ words: Range<Int>, limit: Int = limit, endsClause: (Int) -> Bool) -> [Range<Int>] {
        precondition(limit > 0, "a piece holds a word at least")
        var pieces: [Range<Int>] = []
        var start = words.lowerBound
        while words.upperBound - start > limit {
            let latest = start + limit
            let earliest = start + limit / 2
            let last = (earliest..<latest).last(where: endsClause)
            let end = last.map { $0 + 1 } ?? latest
            pieces.append(start..<end)
            start = end
        }
        if start < words.upperBound || pieces.isEmpty { pieces.append(start..<words.upperBound) }
        return pieces
    }

    /// One tree of the trees of consecutive pieces, each given by the heads of its words counted from its own first word.
    static func joined(_ trees: [[Int?]]) -> [Int?] {
        var heads: [Int?] = []
        heads.reserveCapacity(trees.reduce(0) { $0 + $1.count })
        var root: Int?
        for tree in trees {
            let start = heads.count
            heads.append(contentsOf: tree.map { $0.map { $0 + start } ?? root })
            root = root ?? heads.firstIndex { $0 == nil }
        }
        return heads
    }
}
