import FoundationEssentials
import GRDB
import Record
import Stories

/// Puts the articles of a period into stories, with those just before it.
struct StoryPlacing {
    let table: SignatureTable
    private var database: Database { table.database }

    private struct Period {
        var day: Double
        var id: String
    }

    private struct Member {
        var number: Int
        var article: LinkedArticle
        var house: [Range<Int>]
    }

    /// Places the articles of the first period in which that has to be done.
    ///
    /// - Returns: Whether there was one.
    func placeFirst() throws -> Bool {
        let sql = "SELECT day, id FROM periods WHERE stale ORDER BY day, id LIMIT 1"
        guard let row = try Row.fetchOne(database.cachedStatement(sql: sql)) else { return false }
        let period = try Period(day: row.value(0), id: row.value(1))
        let next = try end(of: period)
        try place(period, next)
        try table.run("UPDATE periods SET stale = 0 WHERE day = ? AND id = ?", [period.day, period.id])
        return true
    }

    /// Where the next period begins, nil for the last. One that has become too long is cut first.
    private func end(of period: Period) throws -> Period? {
        let sql = "SELECT day, id FROM periods WHERE (day, id) > (?, ?) ORDER BY day, id LIMIT 1"
        let row = try Row.fetchOne(database.cachedStatement(sql: sql), arguments: [period.day, period.id])
        let next = try row.map { try Period(day: $0.value(0), id: $0.value(1)) }
        let length = period.day == -.infinity ? StoryWindow.firstPeriod : StoryWindow.period
        let count = try count(from: period, to: next)
        // The last one is cut where it is full; another, to which old articles came, in halves.
        let cut = next == nil ? length : count / 2
        guard count > (next == nil ? length : 2 * length) else { return next }
        let place = try Row.fetchOne(
            database, sql: "SELECT day, id FROM signatures WHERE (day, id) >= (?, ?) ORDER BY day, id LIMIT 1 OFFSET ?",
            arguments: [period.day, period.id, cut])
        guard let place else { return next }
        try table.run("INSERT OR IGNORE INTO periods VALUES (?, ?, 1)", [place[0] as Double, place[1] as String])
        return try end(of: period)
    }

    private func count(from period: Period, to next: Period?) throws -> Int {
        let sql = "SELECT count(*) FROM signatures WHERE (day, id) >= (?, ?)"
        if let next {
            return try Int.fetchOne(
                database, sql: sql + " AND (day, id) < (?, ?)", arguments: [period.day, period.id, next.day, next.id])
                ?? 0
        }
        return try Int.fetchOne(database, sql: sql, arguments: [period.day, period.id]) ?? 0
    }

    private func place(_ period: Period, _ next: Period?) throws {
        let before = try members(
            "WHERE (day, id) < (?, ?) ORDER BY day DESC, id DESC LIMIT \(StoryWindow.context)", [period.day, period.id])
        var bounds: StatementArguments = [period.day, period.id]
        if let next { bounds += [next.day, next.id] }
        let own = try members(
            "WHERE (day, id) >= (?, ?)\(next == nil ? "" : " AND (day, id) < (?, ?)") ORDER BY day, id", bounds)
        let window = before.reversed() + own
        let linked = StoryWindow(window.map(\.article), duplicates: try pairs(among: Set(window.map(\.number))))
        let places = try placements(of: window)
        let ids = window.map(\.article.id)
        let known = Set(own.map(\.number))
        let stories = try StoryChain.stories(
            of: linked.groups.map { $0.map { ids[$0] } }, before: named(before, places), until: named(own, places)
        ) { story in
            try Int.fetchAll(database, sql: "SELECT article FROM placements WHERE story = ?", arguments: [story])
                .contains { !known.contains($0) }
        }
        var isMoved = false
        for member in window {
            guard let story = stories[member.article.id], places[member.number] != story else { continue }
            isMoved = true
            try table.markStale(storyOf: member.number)
            try table.run("INSERT OR REPLACE INTO placements VALUES (?, ?)", [member.number, story])
            try table.markStale(storyOf: member.number)
        }
        for (member, house) in zip(own, linked.house.suffix(own.count)) {
            if member.house != house {
                let json = Data(try JSONEncoder().encode(house))
                try table.run("UPDATE signatures SET house = ? WHERE article = ?", [json, member.number])
                try table.markStale(storyOf: member.number)
            }
        }
        if isMoved, let next {
            try table.run("UPDATE periods SET stale = 1 WHERE day = ? AND id = ?", [next.day, next.id])
        }
    }

    private func members(_ condition: String, _ arguments: StatementArguments) throws -> [Member] {
        let rows = try Row.fetchCursor(
            database, sql: "SELECT article, signature, subject, house FROM signatures \(condition)",
            arguments: arguments)
        var members: [Member] = []
        while let row = try rows.next() {
            let number: Int = try row.value(0)
            let article = LinkedArticle(
                signature: try table.decode(row, 1, number), subject: try table.decode(row, 2, number),
                testimony: LinkedArticle.Testimony())
            members.append(Member(number: number, article: article, house: try SignatureTable.ranges(row, 3)))
        }
        return members
    }

    private func placements(of members: [Member]) throws -> [Int: String] {
        let statement = try database.cachedStatement(sql: "SELECT story FROM placements WHERE article = ?")
        var places: [Int: String] = [:]
        for member in members { places[member.number] = try String.fetchOne(statement, arguments: [member.number]) }
        return places
    }

    private func named(_ members: [Member], _ places: [Int: String]) -> [String: String] {
        var stories: [String: String] = [:]
        for member in members { stories[member.article.id] = places[member.number] }
        return stories
    }

    private func pairs(among numbers: Set<Int>) throws -> [DuplicatePair] {
        let sql = "SELECT other, pair FROM candidates WHERE one = ? AND pair IS NOT NULL"
        let statement = try database.cachedStatement(sql: sql)
        return try numbers.sorted().flatMap { number in
            try Row.fetchAll(statement, arguments: [number]).filter { try numbers.contains($0.value(0)) }.map {
                try JSONDecoder().decode(DuplicatePair.self, from: $0.value(1))
            }
        }
    }
}
