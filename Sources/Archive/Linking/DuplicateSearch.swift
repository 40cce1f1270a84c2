import FoundationEssentials
import GRDB
import Record
import Stories

/// Finds near duplicates of what came in among all there is, and mends what is known of the others: which shingles are
/// boilerplate changes with what comes in.
///
/// Equal to a search over all articles at once, but where a shingle stands in more than ``mostHolders`` articles: there
/// more pairs may be found.
struct DuplicateSearch {
    let table: SignatureTable
    private var database: Database { table.database }
    /// Of a shingle that more articles have, the last of these are looked at.
    private static let mostHolders = 2 * ShingleRules.mostNeighbours

    /// The family of each article whose family changed, as it was.
    private var formerFamilies: [Int: Int] = [:]
    private var families: [Int: Int] = [:]
    private var holders: [UInt64: [Int]] = [:]
    private var isBoilerplate: [UInt64: Bool] = [:]
    /// The shingles of which the holders changed, or their families.
    private var touched: Set<UInt64> = []
    private var (added, removed): (Set<Int>, [UInt64: Set<Int>]) = ([], [:])

    /// The last that were looked at: whoever shares words with one is asked for again.
    private var signatures: [Int: Signature] = [:]
    private static let mostSignatures = 1000

    init(_ table: SignatureTable) { self.table = table }

    /// Takes articles out whose texts are gone, and takes those with new texts in.
    mutating func update(adding new: [(number: Int, article: LinkedArticle)], removing old: [(Int, Signature)])
        throws
    {
        var orphans: Set<Int> = []
        for (number, article) in old { orphans.formUnion(try takeOut(number, article)) }
        orphans.subtract(old.map(\.0))
        for (number, article) in new { try takeIn(number, article) }
        var seeds = new.map { ($0.number, $0.article.signature) }
        for number in orphans.sorted() where !added.contains(number) {
            guard let article = try signature(number) else { continue }
            touched.formUnion(article.shingles)
            seeds.append((number, article))
        }
        for (number, article) in seeds { try join(number, article) }
        let changed = try touched.sorted().filter { try changesBoilerplate($0) }
        var pairs = Set<[Int]>()
        let around = Set(try changed.flatMap { try holders(of: $0) }).union(seeds.map(\.0))
        for number in around.sorted() { pairs.formUnion(try candidates(of: number)) }
        for pair in pairs.sorted(by: { ($0[0], $0[1]) < ($1[0], $1[1]) }) { try compare(pair[0], pair[1]) }
    }

    private mutating func signature(_ number: Int) throws -> Signature? {
        if let known = signatures[number] { return known }
        if signatures.count >= Self.mostSignatures { signatures = [:] }
        let found = try table.signature(number)
        signatures[number] = found
        return found
    }

    // MARK: The index

    private func token(_ shingle: UInt64) -> String { String(shingle >> 2, radix: 36) }

    private func tokens(_ article: Signature) -> String {
        article.shingles.map(token).joined(separator: " ")
    }

    private mutating func takeIn(_ number: Int, _ article: LinkedArticle) throws {
        try table.keep(number, article, isNew: true)
        try table.run("INSERT INTO shingles (rowid, hashes) VALUES (?, ?)", [number, tokens(article.signature)])
        added.insert(number)
        signatures[number] = article.signature
        touched.formUnion(article.signature.shingles)
    }

    /// - Returns: Those of its family, each a family of its own now.
    private mutating func takeOut(_ number: Int, _ article: Signature) throws -> [Int] {
        try table.run(
            "INSERT INTO shingles (shingles, rowid, hashes) VALUES ('delete', ?, ?)", [number, tokens(article)])
        for pair in try candidates(of: number) {
            for member in pair { try table.markStale(storyOf: member) }
        }
        try table.run("DELETE FROM candidates WHERE one = ?1 OR other = ?1", [number])
        for shingle in article.shingles { removed[shingle, default: []].insert(number) }
        touched.formUnion(article.shingles)
        let sql = "SELECT article FROM signatures WHERE family = ?"
        let family = try table.entry(number)?.family ?? number
        let members = try Int.fetchAll(database.cachedStatement(sql: sql), arguments: [family])
        for member in members {
            formerFamilies[member] = formerFamilies[member] ?? family
            try table.run("UPDATE signatures SET family = article WHERE article = ?", [member])
        }
        try table.remove(number)
        return members
    }

    private mutating func holders(of shingle: UInt64) throws -> [Int] {
        if let known = holders[shingle] { return known }
        let sql = "SELECT rowid FROM shingles WHERE shingles MATCH ? ORDER BY rowid DESC LIMIT \(Self.mostHolders)"
        let found = try Int.fetchAll(database.cachedStatement(sql: sql), arguments: ["\"\(token(shingle))\""])
        holders[shingle] = found
        return found
    }

    // MARK: Families

    /// Finds what an article shares with others, and joins its family with theirs.
    private mutating func join(_ number: Int, _ article: Signature) throws {
        var shared: [Int: Int] = [:]
        let shingles = article.shingles
        for shingle in shingles {
            for holder in try holders(of: shingle) where holder != number { shared[holder, default: 0] += 1 }
        }
        for (other, count) in shared.sorted(by: { $0.key < $1.key }) {
            guard let entry = try table.entry(other),
                ShingleRules.areCandidates(sharing: count, of: shingles.count, entry.shingles),
                let otherArticle = try signature(other)
            else { continue }
            let isFirst = Signature.isBefore(article, otherArticle)
            try table.run(
                "INSERT OR IGNORE INTO candidates (one, other) VALUES (?, ?)",
                isFirst ? [number, other] : [other, number])
            if ShingleRules.areOneFamily(article, otherArticle) { try join(number, other) }
        }
    }

    private mutating func join(_ number: Int, _ other: Int) throws {
        let (one, two) = (try family(of: number), try family(of: other))
        guard one != two else { return }
        let sql = "SELECT article FROM signatures WHERE family = ?"
        let members = try Int.fetchAll(database.cachedStatement(sql: sql), arguments: [max(one, two)])
        for member in members {
            if formerFamilies[member] == nil { formerFamilies[member] = max(one, two) }
            families[member] = min(one, two)
            if !added.contains(member), let article = try signature(member) { touched.formUnion(article.shingles) }
        }
        try table.run("UPDATE signatures SET family = ? WHERE family = ?", [min(one, two), max(one, two)])
    }

    private mutating func family(of number: Int) throws -> Int {
        if let known = families[number] { return known }
        let family = try table.entry(number)?.family ?? number
        families[number] = family
        return family
    }

    // MARK: Boilerplate

    private mutating func isBoilerplate(_ shingle: UInt64) throws -> Bool {
        if let known = isBoilerplate[shingle] { return known }
        let holders = try holders(of: shingle)
        let found =
            try holders.count >= ShingleRules.manyFamilies
            && ShingleRules.isBoilerplate(holders.map { try family(of: $0) })
        isBoilerplate[shingle] = found
        return found
    }

    /// Whether a shingle was boilerplate before what changed, and is not now, or the other way round.
    private mutating func changesBoilerplate(_ shingle: UInt64) throws -> Bool {
        let former = try holders(of: shingle).filter { !added.contains($0) } + (removed[shingle] ?? []).sorted()
        let formerly =
            try former.count >= ShingleRules.manyFamilies
            && ShingleRules.isBoilerplate(former.map { try formerFamilies[$0] ?? family(of: $0) })
        return try formerly != isBoilerplate(shingle)
    }

    // MARK: Pairs

    private func candidates(of number: Int) throws -> [[Int]] {
        let sql =
            "SELECT one, other FROM candidates WHERE one = ?1 UNION SELECT one, other FROM candidates WHERE other = ?1"
        return try Row.fetchAll(database.cachedStatement(sql: sql), arguments: [number]).map {
            try [$0.value(0), $0.value(1)]
        }
    }

    /// Compares a pair word for word, and keeps what it shares.
    private mutating func compare(_ one: Int, _ other: Int) throws {
        guard let first = try signature(one), let second = try signature(other) else { return }
        let boilerplate = try Set(first.shingles + second.shingles).filter { try isBoilerplate($0) }
        let pair = DuplicatePair(first, second, boilerplate: boilerplate)
        let json = try pair.map { Data(try JSONEncoder().encode($0)) }
        let sql = "UPDATE candidates SET pair = ?3 WHERE one = ?1 AND other = ?2 AND pair IS NOT ?3"
        try table.run(sql, [one, other, json])
        guard database.changesCount > 0 else { return }
        try table.markStale(storyOf: one)
        try table.markStale(storyOf: other)
    }
}
