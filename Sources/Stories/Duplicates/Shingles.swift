/// Runs of five words, by which articles that may share text are found (Broder, "On the resemblance and containment of
/// documents", 1997).
enum Shingles {
    static let length = 5
    /// Of a text, one in so many shingles is kept, by its hash: the same of every text.
    private static let sampled: UInt64 = 4

    @inline(__always)
    static func isSampled(_ hash: UInt64) -> Bool { hash % sampled == 0 }

    static func forEach(of text: [UInt32], _ body: (UInt64, Int) -> Void) {
        guard text.count >= length else { return }
        text.withUnsafeBufferPointer { text in
            for start in 0...(text.count - length) {
                var hash: UInt64 = 0
                for word in start..<start + length { hash = TermHash.mix(hash, text[word]) }
                body(hash ^ hash >> 32, start)
            }
        }
    }

    /// The hashes of those that are kept, in order, each once.
    static func sample(of text: [UInt32]) -> [UInt64] {
        var hashes: [UInt64] = []
        hashes.reserveCapacity(text.count / 3)
        forEach(of: text) { hash, _ in if isSampled(hash) { hashes.append(hash) } }
        hashes.sort()
        hashes.removeRepeats()
        return hashes
    }
}

extension Array where Element: Equatable {
    /// Leaves one of each run of equal elements.
    mutating func removeRepeats() {
        var kept = 0
        for element in self where kept == 0 || self[kept - 1] != element {
            self[kept] = element
            kept += 1
        }
        removeLast(count - kept)
    }
}

/// What the shingles that articles share say of them.
///
/// Boilerplate is left out: a shingle that stands in several articles that share nothing else, such as an appeal for
/// donations, is nobody's text.
public enum ShingleRules {
    /// Of the articles that have a shingle, each is paired with so many of those before it, in the order of articles.
    public static let mostNeighbours = 100
    /// A shingle of so many unrelated families of articles is boilerplate.
    public static let manyFamilies = 4
    /// Two articles belong to one family if the smaller shares so much with the other,
    private static let familyShare: Float = 0.7
    /// or so much, and their titles a word.
    private static let relatedShare: Float = 0.4
    /// A pair is worth a close look if the smaller shares so much.
    private static let candidateShare: Float = 0.1

    /// - Parameters: how many shingles two articles share, and how many each of them has.
    public static func areCandidates(sharing shared: Int, of one: Int, _ other: Int) -> Bool {
        shared > 0 && Float(shared) >= candidateShare * Float(min(one, other))
    }

    /// Whether two articles go back to one text, boilerplate or not.
    public static func areOneFamily(_ one: Signature, _ other: Signature) -> Bool {
        areOneFamily(one, other, one.shingles, other.shingles)
    }

    /// - Parameters: the articles with their shingles, where these are known.
    static func areOneFamily(_ one: Signature, _ other: Signature, _ shingles: [UInt64], _ others: [UInt64]) -> Bool {
        let share = Float(shared(shingles, others)) / Float(max(1, min(shingles.count, others.count)))
        guard share >= relatedShare else { return false }
        return share >= familyShare || !one.titleTerms.isDisjoint(with: other.titleTerms)
    }

    /// - Parameter families: of each article that has the shingle.
    public static func isBoilerplate<Family: Hashable>(_ families: some Sequence<Family>) -> Bool {
        var found = Set<Family>()
        return families.contains { found.insert($0).inserted && found.count >= manyFamilies }
    }

    /// How many of the shingles of one are those of the other, but for some that are left out. All are in order.
    static func shared(_ one: [UInt64], _ other: [UInt64], leaving left: Set<UInt64> = []) -> Int {
        var (count, x, y) = (0, 0, 0)
        one.withUnsafeBufferPointer { one in
            other.withUnsafeBufferPointer { other in
                while x < one.count, y < other.count {
                    if one[x] == other[y] {
                        if left.isEmpty || !left.contains(one[x]) { count += 1 }
                        (x, y) = (x + 1, y + 1)
                    } else if one[x] < other[y] {
                        x += 1
                    } else {
                        y += 1
                    }
                }
            }
        }
        return count
    }
}
