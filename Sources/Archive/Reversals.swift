import Record

import struct Record.Statement

/// Where somebody takes back what they said: the later of two statements with nearly the same words, one of which says
/// yes and the other no.
public struct Reversals: Sendable {
    /// The share of the words of the shorter one that both must have.
    private static let likeness = 0.6
    /// Statements are compared with so many before them.
    private static let reach = 200

    private var earlier: [Int?]

    /// - Parameter hits: Statements of one speaker, in the order of time.
    /// - Complexity: Linear in their words, as each is compared with a bounded number.
    public init(_ hits: [StatementHit]) {
        let contents = hits.map { Content($0) }
        earlier = contents.indices.map { index in
            (max(0, index - Self.reach)..<index).last {
                contents[index].reverses(contents[$0], likeness: Self.likeness)
            }
        }
    }

    /// The statement that the one at a place takes back.
    public func earlier(of index: Int) -> Int? { earlier[index] }

    private struct Content {
        private static let negations: Set<String> = ["not", "no", "never", "n't", "none", "nobody", "nothing"]
        private let words: Set<String>
        private let denies: Bool

        init(_ hit: StatementHit) {
            let all = hit.content.split { !$0.isLetter && !$0.isNumber && $0 != "'" && $0 != "’" }.map {
                $0.lowercased()
            }
            let isNegation = { (word: String) in
                Self.negations.contains(word) || word.hasSuffix("n't") || word.hasSuffix("n’t")
            }
            words = Set(all.filter { $0.utf8.count > 3 && !isNegation($0) })
            let refuses = [.deny, .reject].contains(hit.statement.act)
            // A denial of what is said not to be so says that it is.
            denies = refuses != (all.count(where: isNegation) % 2 == 1)
        }

        func reverses(_ other: Content, likeness: Double) -> Bool {
            guard denies != other.denies else { return false }
            let shorter = min(words.count, other.words.count)
            return shorter >= 2 && Double(words.intersection(other.words).count) >= likeness * Double(shorter)
        }
    }
}

/// A statement with the earlier one that it takes back: a line of what somebody said over time.
public struct SaidOverTime: JSONWritable {
    private enum Keys: String, CodingKey { case schema, said, reverses }

    private let hit: StatementHit
    private let reverses: StatementHit?

    public init(_ hit: StatementHit, reverses: StatementHit?) { (self.hit, self.reverses) = (hit, reverses) }

    public func write(to json: inout JSONWriter) {
        json.object {
            $0.field(Keys.schema, "hearsay.said/1")
            $0.field(Keys.said, hit)
            $0.field(Keys.reverses, reverses.map { "\($0.article.id):\($0.statement.id)" })
        }
    }
}
