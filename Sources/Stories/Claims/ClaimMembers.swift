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
    /// How much likelier the head of a report is retold than what stands further down.
    private static let headBonus: Float = 0.08

    init(_ articles: [LinkedArticle], group: [Int], edges: [Reliance]) {
        let units = group.flatMap { index in articles[index].units.map { (index, $0) } }.prefix(Self.most)
        let vectors = Self.vectors(of: units.map(\.1))
        members = zip(units, vectors).map { Member(article: $0.0, unit: $0.1, vector: $1) }
        let grounds = Grounds(articles, group, edges)
        for index in members.indices { members[index].restsOn = grounds.articles(of: members[index]) }
        takeUpEchoes()
        for index in members.indices { findRetold(index) }
    }

    private static func vectors(of units: [ClaimUnit]) -> [[(term: Int32, weight: Float)]] {
        var frequencies: [UInt32: Int] = [:]
        for unit in units { for (term, _) in unit.concepts { frequencies[term, default: 0] += 1 } }
        return units.map { unit in
            let row = unit.concepts.map { term, weight in
                let rarity = log(Double(units.count + Self.unseen) / (Double(frequencies[term] ?? 1)))
                return (term: Int32(bitPattern: term), weight: weight * Float(rarity))
            }
            return TermVectors.unit(row.sorted { $0.term < $1.term })
        }
    }

    /// What only takes up the words before it is about what they are about.
    private mutating func takeUpEchoes() {
        for index in members.indices.dropFirst() where members[index].unit.isEcho {
            let previous = members[index - 1]
            guard previous.article == members[index].article else { continue }
            members[index].vector = previous.vector
            members[index].unit.numbers = previous.unit.numbers
        }
    }

    private mutating func findRetold(_ index: Int) {
        let member = members[index]
        var best: (index: Int, likeness: Float)?
        for article in member.restsOn {
            var other = members.partitioningIndex { $0.article >= article }
            while other < members.count, members[other].article == article {
                let candidate = members[other]
                let isExpected = member.unit.isHead && candidate.unit.isHead || member.unit.isDenial
                let likeness = SparseVector.dot(member.vector, candidate.vector)
                let least = isExpected ? Self.leastAlikeHeads : Self.leastAlike
                let weighed = likeness + (candidate.unit.isHead ? Self.headBonus : 0)
                if likeness >= least, weighed > best?.likeness ?? 0, candidate.unit.isDenial == member.unit.isDenial {
                    best = (other, weighed)
                }
                other += 1
            }
        }
        guard let best else { return }
        members[index].retells = best.index
        members[index].vector = SparseVector.sum(member.vector, members[best.index].vector, Self.share)
    }
}

/// On whose articles each sentence of a story's articles rests.
private struct Grounds {
    private let places: [String: Int]
    private let articles: [LinkedArticle]
    private var byArticle: [Int: [(span: Span, on: Int)]] = [:]
    private let publishers: [(index: Int, name: PublisherName)]

    init(_ articles: [LinkedArticle], _ group: [Int], _ edges: [Reliance]) {
        self.articles = articles
        places = Dictionary(group.map { (articles[$0].member.id, $0) }) { first, _ in first }
        publishers = group.compactMap { index in
            articles[index].member.publisher.map { (index, PublisherName($0)) }
        }
        for edge in edges {
            guard let from = places[edge.from], let on = edge.to.flatMap({ places[$0] }) else { continue }
            byArticle[from, default: []] += edge.spans.map { ($0, on) }
        }
    }

    func articles(of member: ClaimMembers.Member) -> [Int] {
        var found = (byArticle[member.article] ?? []).filter { edge in
            edge.span.start < member.unit.span.end && member.unit.span.start < edge.span.end
        }.map(\.on)
        var names = member.unit.via
        if let speaker = member.unit.speaker {
            if speaker.kind != .unnamed { names.append(speaker.name) }
            if speaker.meansOutlet { found += (byArticle[member.article] ?? []).map(\.on) }
        }
        for name in names.map(PublisherName.init) {
            found += publishers.filter {
                $0.name.isNamed(name, hasArticle: true) && $0.index != member.article
                    && isNotLater($0.index, member.article)
            }.map(\.index)
        }
        return Set(found).sorted()
    }

    private func isNotLater(_ one: Int, _ other: Int) -> Bool {
        guard let day = articles[one].day, let otherDay = articles[other].day else { return true }
        return day.rounded(.down) <= otherDay.rounded(.down)
    }
}

/// Vectors as terms with weights, in the order of the terms.
enum SparseVector {
    static func dot(_ one: [(term: Int32, weight: Float)], _ other: [(term: Int32, weight: Float)]) -> Float {
        var (sum, x, y) = (Float(0), 0, 0)
        while x < one.count, y < other.count {
            if one[x].term == other[y].term {
                sum += one[x].weight * other[y].weight
                (x, y) = (x + 1, y + 1)
            } else if one[x].term < other[y].term {
                x += 1
            } else {
                y += 1
            }
        }
        return sum
    }

    /// One vector and a share of another, of unit length.
    static func sum(
        _ one: [(term: Int32, weight: Float)], _ other: [(term: Int32, weight: Float)], _ share: Float
    ) -> [(term: Int32, weight: Float)] {
        var weights = Dictionary(one.map { ($0.term, $0.weight) }) { first, _ in first }
        for (term, weight) in other { weights[term, default: 0] += share * weight }
        return TermVectors.unit(weights.map { (term: $0.key, weight: $0.value) }.sorted { $0.term < $1.term })
    }
}
