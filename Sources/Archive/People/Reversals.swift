import Record

import struct Record.Statement

/// Where somebody takes back what they said: the later of two statements of nearly the same words, one of which says yes
/// and the other no, in articles of different days.
///
/// Words are compared without their endings, and "fall" is no to "rise" (``StatementSketch``). What is asked, or not
/// answered, is no word to take back.
public struct Reversals: Sendable {
    /// A statement of somebody, as far as it matters here.
    struct Said {
        var sketch: StatementSketch
        var act: Statement.Act
        var day: String?
    }

    /// The share of the words of the shorter one that both must have, and that of the longer one.
    private static let (likeness, coverage) = (0.6, 0.3)
    /// Statements with fewer words than this in common must have all in common.
    private static let fewest = 3
    /// So many earlier statements with a word are looked at.
    private static let reach = 200

    private var earlier: [Int?]

    /// - Parameter hits: Statements of one speaker, in the order of time.
    public init(_ hits: [StatementHit]) {
        self.init(
            hits.map { hit in
                Said(
                    sketch: StatementSketch(
                        content: hit.content, act: hit.statement.act, negated: hit.statement.negated),
                    act: hit.statement.act, day: hit.article.published.map { String($0.prefix(10)) })
            })
    }

    /// - Parameter said: Statements of one speaker, in the order of time.
    /// - Complexity: Linear in their words, as each is compared with a bounded number.
    init(_ said: [Said]) {
        earlier = Array(repeating: nil, count: said.count)
        var places: [UInt32: [Int]] = [:]
        for (index, later) in said.enumerated() where ![.ask, .decline].contains(later.act) {
            var common: [Int: Int] = [:]
            for word in later.sketch.words {
                for place in places[word, default: []].suffix(Self.reach) { common[place, default: 0] += 1 }
                places[word, default: []].append(index)
            }
            earlier[index] = common.filter { place, count in
                Self.reverses(later, said[place], common: count)
            }.keys.max()
        }
    }

    /// The statement that the one at a place takes back.
    public func earlier(of index: Int) -> Int? { earlier[index] }

    private static func reverses(_ later: Said, _ earlier: Said, common: Int) -> Bool {
        guard later.sketch.denies != earlier.sketch.denies, let day = later.day, let before = earlier.day, before < day
        else { return false }
        let counts = [later.sketch.words.count, earlier.sketch.words.count]
        let (shorter, longer) = (counts.min() ?? 0, counts.max() ?? 0)
        guard common >= fewest || common == longer else { return false }
        return Double(common) >= likeness * Double(shorter) && Double(common) >= coverage * Double(longer)
    }
}

/// A statement with the earlier one that it takes back: a line of what somebody said over time.
public struct SaidOverTime: JSONWritable {
    private enum Keys: String, CodingKey { case schema, said, reverses }

    private let hit: StatementHit
    private let reverses: String?

    /// - Parameter reverses: The name of the earlier one, ``StatementHit/name``.
    public init(_ hit: StatementHit, reverses: String?) { (self.hit, self.reverses) = (hit, reverses) }

    public func write(to json: inout JSONWriter) {
        json.object {
            $0.field(Keys.schema, "hearsay.said/1")
            $0.field(Keys.said, hit)
            $0.field(Keys.reverses, reverses)
        }
    }
}
