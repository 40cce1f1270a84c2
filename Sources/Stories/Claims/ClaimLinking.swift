import Glibc
import Record

/// What a story's articles say, put together: statements that say the same of the same are one claim.
struct ClaimLinking {
    let articles: [LinkedArticle]
    /// The articles of the story, by date.
    let group: [Int]
    let edges: [Reliance]

    /// Two statements this alike say the same.
    private static let threshold: Float = 0.4
    /// A denial this like a claim disputes it.
    private static let disputed: Float = 0.3
    /// The comparison is quadratic; of a larger story the first so many statements are compared.
    private static let mostUnits = 3000

    private struct Member {
        var article: Int
        var unit: ClaimUnit
    }

    func claims() -> [Claim] {
        let members = Array(
            group.lazy.flatMap { index in articles[index].units.lazy.map { Member(article: index, unit: $0) } }
                .prefix(Self.mostUnits))
        guard !members.isEmpty else { return [] }
        let vectors = vectors(of: members)
        let groups = grouped(members, vectors)
        var claims = groups.map { claim($0.map { members[$0] }) }
        link(&claims, groups, members, vectors)
        return claims.sorted { ($1.reports, $0.id) < ($0.reports, $1.id) }
    }

    private func vectors(of members: [Member]) -> [[(term: Int32, weight: Float)]] {
        var frequencies: [UInt32: Int] = [:]
        for member in members { for term in member.unit.terms { frequencies[term, default: 0] += 1 } }
        return members.map { member in
            let row = member.unit.terms.sorted().map { term in
                let rarity = log(Double(members.count + 1) / (Double(frequencies[term] ?? 1)))
                return (term: Int32(bitPattern: term), weight: Float(rarity))
            }
            return TermVectors.unit(row)
        }
    }

    /// Statements joined that are alike; what asserts and what denies stay apart.
    private func grouped(_ members: [Member], _ vectors: [[(term: Int32, weight: Float)]]) -> [[Int]] {
        [false, true].flatMap { isDenial in
            let chosen = members.indices.filter { members[$0].unit.isDenial == isDenial }
            var groups = chosen.map { [$0] }
            let rows = chosen.map { Agglomeration.Row(vector: vectors[$0]) }
            for merge in Agglomeration(reserve: 0.1).merges(of: rows, atLeast: Self.threshold) {
                groups[merge.kept] += groups[merge.joined]
                groups[merge.joined] = []
            }
            return groups.filter { !$0.isEmpty }.map { $0.sorted() }
        }
    }

    private func claim(_ members: [Member]) -> Claim {
        let best = members.max { $0.unit.terms.count < $1.unit.terms.count } ?? members[0]
        let first = articles[members[0].article].member.id
        var claim = Claim(id: "\(first):\(members[0].unit.id)", text: best.unit.text, firstReport: first)
        claim.statements = members.map { "\(articles[$0.article].member.id):\($0.unit.id)" }
        claim.reports = Set(members.map(\.article)).count
        claim.confidence = members.map(\.unit.confidence).reduce(0, +) / Double(members.count)
        let reports = members.map { member in
            ClaimOrigins.Report(
                article: articles[member.article].member.id,
                statement: "\(articles[member.article].member.id):\(member.unit.id)",
                publisher: articles[member.article].member.publisher, unit: member.unit)
        }
        let origins = ClaimOrigins(reports: reports, edges: edges)
        (claim.origins, claim.independent) = (origins.origins, max(1, origins.origins.count))
        claim.independentRange = origins.range
        claim.firstConfirmation = origins.origins.count > 1 ? origins.origins[1].firstReport : nil
        return claim
    }

    private func link(
        _ claims: inout [Claim], _ groups: [[Int]], _ members: [Member], _ vectors: [[(term: Int32, weight: Float)]]
    ) {
        let sums = groups.map { group in
            TermVectors.unit(
                group.reduce(into: [Int32: Float]()) { sum, index in
                    for (term, weight) in vectors[index] { sum[term, default: 0] += weight }
                }.map { (term: $0.key, weight: $0.value) }.sorted { $0.term < $1.term })
        }
        for denial in groups.indices where members[groups[denial][0]].unit.isDenial {
            let weights = Dictionary(uniqueKeysWithValues: sums[denial].map { ($0.term, $0.weight) })
            for other in groups.indices where !members[groups[other][0]].unit.isDenial {
                let likeness = sums[other].reduce(0) { $0 + $1.weight * (weights[$1.term] ?? 0) }
                guard likeness >= Self.disputed else { continue }
                claims[denial].disputedBy.append(claims[other].id)
                claims[other].disputedBy.append(claims[denial].id)
            }
        }
    }
}
