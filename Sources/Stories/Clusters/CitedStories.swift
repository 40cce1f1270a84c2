import Record

/// Brings what stands alone to the story in which it is cited, or that it cites: an article that tells of a thing in words
/// of its own belongs to those who say that they have it from there.
struct CitedStories {
    let articles: [LinkedArticle]
    let vectors: TermVectors

    /// Groups larger than this have been found by their words and stay what they are.
    private static let mostSize = 3
    /// The two articles are at least so much alike,
    private static let leastAlike: Float = 0.15
    /// and so many days apart at most, the cited one first.
    private static let mostDays = 30.0
    /// Of a publisher's articles the nearest of these before the citation are looked at.
    private static let mostReports = 200

    func joined(_ groups: [[Int]]) -> [[Int]] {
        var families = Families(count: articles.count)
        var sizes = Array(repeating: 1, count: articles.count)
        for group in groups {
            for member in group { families.join(group[0], member) }
            sizes[families.root(of: group[0])] = group.count
        }
        for (citing, cited) in citations() {
            let (one, other) = (families.root(of: citing), families.root(of: cited))
            guard one != other, min(sizes[one], sizes[other]) <= Self.mostSize else { continue }
            families.join(one, other)
            sizes[families.root(of: one)] = sizes[one] + sizes[other]
        }
        var byRoot: [Int: [Int]] = [:]
        for index in articles.indices { byRoot[families.root(of: index), default: []].append(index) }
        return byRoot.values.sorted { $0[0] < $1[0] }
    }

    /// Who cites or links which article, as far as words and dates show it; the likest first.
    private func citations() -> [(citing: Int, cited: Int)] {
        let reports = Dictionary(grouping: articles.indices.filter { articles[$0].member.publisher != nil }) {
            articles[$0].member.publisher ?? ""
        }
        let publishers = reports.keys.sorted()
        let compared = publishers.map(PublisherName.init)
        let addresses = Dictionary(articles.indices.compactMap { index in articles[index].address.map { ($0, index) } })
        {
            first, _ in first
        }
        var ofOutlet: [String: [Int]] = [:]
        func reports(by outlet: String) -> [Int] {
            if let known = ofOutlet[outlet] { return known }
            let name = PublisherName(outlet)
            let named = compared.indices.filter { compared[$0].isNamed(name, hasArticle: true) }
            let found = named.flatMap { reports[publishers[$0]] ?? [] }
            ofOutlet[outlet] = found
            return found
        }
        var found: [(citing: Int, cited: Int, likeness: Float)] = []
        for citing in articles.indices {
            let cited = Set(articles[citing].cues.map(\.outlet)).flatMap(reports(by:))
            let linked = articles[citing].links.compactMap { addresses[$0.address] }
            for other in Set(before(citing, cited) + linked) where other != citing {
                let likeness = SparseVector.dot(vectors.rows[citing], vectors.rows[other])
                if likeness >= Self.leastAlike { found.append((citing, other, likeness)) }
            }
        }
        return found.sorted { ($1.likeness, $0.citing, $0.cited) < ($0.likeness, $1.citing, $1.cited) }
            .map { ($0.citing, $0.cited) }
    }

    private func before(_ citing: Int, _ reports: [Int]) -> [Int] {
        guard let day = articles[citing].day else { return [] }
        return reports.filter { articles[$0].day.map { $0 < day + 1 && day - $0 <= Self.mostDays } ?? false }
            .suffix(Self.mostReports)
    }
}
