import GRDB
import Record

/// An article that stood at its address with other words before.
public struct Edit: Sendable {
    public enum Piece: Hashable, Sendable {
        case same([String]), removed([String]), added([String])
    }
    public var url: String
    /// The ids of the article as it was, and as it is.
    public var before: String
    public var after: String
    public var pieces: [Piece]
}

extension Archive {
    /// What was edited since a time: articles that came in then or later, where another text stood at the address before.
    ///
    /// - Parameter limit: The most edits that are looked at, the first ones; nil for all.
    public func edits(since time: Int, limit: Int? = nil) throws(Failure) -> [Edit] {
        let pairs = try read { database in
            // The last one before it, in the order of coming in: a clock may go back.
            let sql = """
                SELECT url, id, (SELECT id FROM articles AS older WHERE older.url = articles.url
                        AND older.number < articles.number ORDER BY older.number DESC LIMIT 1) AS before
                    FROM articles WHERE added >= ? AND url IS NOT NULL AND before IS NOT NULL ORDER BY number
                    LIMIT ?
                """
            return try Row.fetchAll(database, sql: sql, arguments: [time, limit ?? -1])
                .map { row in
                    try (url: row.value(0) as String, after: row.value(1) as String, before: row.value(2) as String)
                }
        }
        var edits: [Edit] = []
        for pair in pairs {
            guard let before = try record(of: pair.before), let after = try record(of: pair.after) else { continue }
            let pieces = WordDifference(before.article.text, after.article.text).pieces
            edits.append(Edit(url: pair.url, before: pair.before, after: pair.after, pieces: pieces))
        }
        return edits
    }
}

/// What makes one text another, word by word.
struct WordDifference {
    /// Beyond this many words that differ in one place, the whole place counts as changed: the time a difference takes
    /// grows with the product of the changes and the words.
    private static let limit = 4000

    let pieces: [Edit.Piece]

    init(_ before: String, _ after: String) {
        let (old, new) = (Self.words(before), Self.words(after))
        let start = zip(old, new).prefix { $0 == $1 }.count
        let end = zip(old.dropFirst(start).reversed(), new.dropFirst(start).reversed()).prefix { $0 == $1 }.count
        let (removed, added) = (Array(old[start..<old.count - end]), Array(new[start..<new.count - end]))
        let middle =
            max(removed.count, added.count) <= Self.limit
            ? Self.aligned(removed, added) : [.removed(removed), .added(added)]
        let all = [.same(Array(old[..<start]))] + middle + [.same(Array(old[(old.count - end)...]))]
        pieces = all.filter { !$0.words.isEmpty }
    }

    private static func words(_ text: String) -> [String] {
        text.split(whereSeparator: \.isWhitespace).map(String.init)
    }

    private static func offsets(_ changes: [CollectionDifference<String>.Change]) -> Set<Int> {
        Set(
            changes.map { change in
                switch change {
                case .insert(let offset, _, _), .remove(let offset, _, _): offset
                }
            })
    }

    /// By the standard library's difference (Myers, An O(ND) Difference Algorithm, 1986).
    private static func aligned(_ old: [String], _ new: [String]) -> [Edit.Piece] {
        let difference = new.difference(from: old)
        let removed = Self.offsets(difference.removals)
        let added = Self.offsets(difference.insertions)
        var pieces: [Edit.Piece] = []
        var (left, right) = (0, 0)
        while left < old.count || right < new.count {
            let gone = (left..<old.count).prefix { removed.contains($0) }
            let come = (right..<new.count).prefix { added.contains($0) }
            let same = zip((left + gone.count)..<old.count, (right + come.count)..<new.count)
                .prefix { !removed.contains($0) && !added.contains($1) }.count
            pieces.append(.removed(gone.map { old[$0] }))
            pieces.append(.added(come.map { new[$0] }))
            pieces.append(.same(Array(old[(left + gone.count)..<(left + gone.count + same)])))
            (left, right) = (left + gone.count + same, right + come.count + same)
        }
        return pieces
    }
}

extension Edit.Piece {
    fileprivate var words: [String] {
        switch self {
        case .same(let words), .removed(let words), .added(let words): words
        }
    }
}
