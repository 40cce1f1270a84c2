import Glibc
import Record

/// What the articles of a story say, unit by unit, with what each of them repeats.
struct ClaimMembers {
    struct Member {
        /// The index of its article.
        var article: Int
        var unit: ClaimUnit
        var vector: [(term: Int32, weight: Float)]
        /// The member of another article that this one passes on, nil where it passes on none that is at hand.
        var retells: Int?
        /// The articles that its sentence says it rests on.
        var restsOn: [Int] = []
    }
    private(set) var members: [Member] = []

    /// Rarity is counted as if so many more units had none of the terms: in a story of few units all else is rare.
    private static let unseen = 30
    /// Comparison is quadratic; of a larger story the first so many units are compared.
    private static let most = 2500
    /// How much of what it passes on a retelling unit is compared by.
    private static let share: Float = 1
    /// Less alike, nothing is taken to be retold; where both stand at the head of their articles, and of what is denied,
    /// this.
    private static let (leastAlike, leastAlikeHeads): (Float, Float) = (0.15, 0.05)
    /// What a sentence passes on of a report that the article rests on, though the sentence does not say so, is so alike.
    private static let leastAlikeUnsaid: Float = 0.45
    /// How much of the sentence before it a quotation is compared by, unless it says so much that it speaks for itself.
    private static let (quoteShare, fullQuote): (Float, Int) = (0.5, 8)
    /// How much likelier the head of a report is retold than what stands further down.
    private static let headBonus: Float = 0.08

    init(_ articles: [LinkedArticle], group: [Int], edges: [Reliance]) {
        let units = group.flatMap { index in articles[index].units.map { (index, $0) } }.prefix(Self.most)
        let vectors = Self.vectors(of: units.map(\.1))
        members = zip(units, vectors).map { Member(article: $0.0, unit: $0.1, vector: $1) }
        var grounds = ClaimGrounds(articles, group, edges)
        for index in members.indices { members[index].restsOn = restsOn(index, &grounds) }
        takeUpContext()
        for index in members.indices { findRetold(index, grounds) }
    }

    /// What a member's sentence says it rests on; "one of them" is one of those of whom the sentence before told.
    private func restsOn(_ index: Int, _ grounds: inout ClaimGrounds) -> [Int] {
        let own = grounds.articles(of: members[index])
        guard members[index].unit.speaker?.isPart == true, let previous = previous(of: index) else { return own }
        return Set(own + previous.restsOn).sorted()
    }

    /// The member before one in its article.
    private func previous(of index: Int) -> Member? {
        guard index > 0, members[index - 1].article == members[index].article else { return nil }
        return members[index - 1]
    }

    private static func vectors(of units: [ClaimUnit]) -> [[(term: Int32, weight: Float)]] {
        var frequencies = TermTable<Int>()
        for unit in units {
            for (term, _) in unit.concepts { frequencies.values[frequencies.index(of: term, orAdd: 0)] += 1 }
        }
        let rarities = frequencies.values.map { Float(log(Double(units.count + Self.unseen) / Double($0))) }
        return units.map { unit in
            let row = unit.concepts.map { term, weight in
                let rarity = frequencies.index(of: term).map { rarities[$0] } ?? 0
                return (term: Int32(bitPattern: term), weight: weight * rarity)
            }
            return TermVectors.unit(row.sorted { $0.term < $1.term })
        }
    }

    /// What takes up the words before it is about what they are about: "Belgrav denies this", "the ombudsman gave the same
    /// number", and the quotation behind what its speaker says.
    private mutating func takeUpContext() {
        for index in members.indices.reversed() where isQuoteBehindSaying(index) {
            members[index].vector = SparseVector.sum(
                members[index].vector, members[index - 1].vector, Self.quoteShare)
        }
        for index in members.indices {
            guard let previous = previous(of: index) else { continue }
            if members[index].unit.isConfirmation {
                members[index].vector = SparseVector.sum(members[index].vector, previous.vector, Self.share)
            } else if members[index].unit.isEcho {
                members[index].vector = previous.vector
                members[index].unit.numbers = previous.unit.numbers
            }
        }
    }

    private func isQuoteBehindSaying(_ index: Int) -> Bool {
        let unit = members[index].unit
        guard unit.isQuote, !unit.isEcho, unit.ownCount < Self.fullQuote, let previous = previous(of: index),
            let speaker = unit.speaker
        else { return false }
        return speaker.isPart || previous.unit.speaker.map { speaker == $0 || speaker.isSame(as: $0) } ?? false
    }

    private mutating func findRetold(_ index: Int, _ grounds: ClaimGrounds) {
        let member = members[index]
        var best: (index: Int, likeness: Float)?
        for article in member.unit.isFirstHand ? member.restsOn : grounds.models(of: member) {
            let isSaid = member.restsOn.contains(article)
            for other in places(of: article) where members[other].unit.isDenial == member.unit.isDenial {
                let likeness = SparseVector.dot(member.vector, members[other].vector)
                let weighed = likeness + (members[other].unit.isHead ? Self.headBonus : 0)
                if weighed > best?.likeness ?? 0,
                    likeness >= least(member.unit, members[other].unit, isSaid: isSaid)
                {
                    best = (other, weighed)
                }
            }
        }
        guard let best else { return }
        members[index].retells = best.index
        members[index].vector = SparseVector.sum(member.vector, members[best.index].vector, Self.share)
    }

    private func places(of article: Int) -> Range<Int> {
        let first = members.partitioningIndex { $0.article >= article }
        var end = first
        while end < members.count, members[end].article == article { end += 1 }
        return first..<end
    }

    /// Whether a unit has a speaker with a name who is not whom a report has: a confirmation, and no retelling.
    private func isOwnWord(_ unit: ClaimUnit, of candidate: ClaimUnit) -> Bool {
        guard let speaker = unit.speaker, let other = candidate.speaker else { return unit.speaker?.kind == .named }
        switch (speaker.kind, other.kind) {
        case (.named, .organization), (.organization, .named): return false
        case (.named, _), (.organization, .organization): return !speaker.meansOutlet && !speaker.isSame(as: other)
        default: return false
        }
    }

    private func least(_ unit: ClaimUnit, _ candidate: ClaimUnit, isSaid: Bool) -> Float {
        guard isSaid else { return isOwnWord(unit, of: candidate) ? .infinity : Self.leastAlikeUnsaid }
        return unit.isHead && candidate.isHead || unit.isDenial ? Self.leastAlikeHeads : Self.leastAlike
    }
}

/// Vectors as terms with weights, in the order of the terms.
enum SparseVector {
    static func dot(_ one: [(term: Int32, weight: Float)], _ other: [(term: Int32, weight: Float)]) -> Float {
        var (sum, x, y) = (Float(0), 0, 0)
        one.withUnsafeBufferPointer { one in
            other.withUnsafeBufferPointer { other in
                while x < one.count, y < other.count {
                    let (term, otherTerm) = (one[x].term, other[y].term)
                    if term == otherTerm { sum += one[x].weight * other[y].weight }
                    if term <= otherTerm { x += 1 }
                    if term >= otherTerm { y += 1 }
                }
            }
        }
        return sum
    }

    /// One vector and a share of another, of unit length.
    static func sum(
        _ one: [(term: Int32, weight: Float)], _ other: [(term: Int32, weight: Float)], _ share: Float
    ) -> [(term: Int32, weight: Float)] {
        var (sum, y) = ([(term: Int32, weight: Float)](), 0)
        sum.reserveCapacity(one.count + other.count)
        for (term, weight) in one {
            while y < other.count, other[y].term < term {
                sum.append((other[y].term, share * other[y].weight))
                y += 1
            }
            let isShared = y < other.count && other[y].term == term
            sum.append((term, isShared ? weight + share * other[y].weight : weight))
            if isShared { y += 1 }
        }
        sum += other[y...].map { (term: $0.term, weight: share * $0.weight) }
        return TermVectors.unit(sum)
    }
}
