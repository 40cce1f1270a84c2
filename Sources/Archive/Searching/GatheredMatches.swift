import GRDB
import Record

/// All that answers a question, gathered by story: the best match of each says where the story comes.
public struct GatheredMatches: Sendable {
    public struct Group: Sendable {
        /// The number of the story; nil for an article that is in none yet.
        public var story: Int?
        /// The best first.
        var matches: [SearchMatch]

        public var count: Int { matches.count }
    }
    public private(set) var groups: [Group] = []
    /// How many articles or statements were found.
    public let count: Int
    /// Whether there may be more than are ranked.
    public var isCut: Bool { count >= Archive.rankedMatches }
    let question: SearchQuestion
    let matches: [SearchMatch]

    init(_ matches: [SearchMatch], _ question: SearchQuestion) {
        (self.matches, self.question, count) = (matches, question, matches.count)
        var places: [Int: Int] = [:]
        for match in matches {
            let article = question.isOfStatements ? IndexedWords.article(ofRow: match.row).number : match.row
            // Articles without a story are kept apart by their numbers.
            let key = match.story ?? -article
            if let place = places[key] {
                groups[place].matches.append(match)
            } else {
                places[key] = groups.count
                groups.append(Group(story: match.story, matches: [match]))
            }
        }
    }
}

extension Archive {
    /// What answers a question, story by story.
    public func gather(_ question: SearchQuestion) throws(Failure) -> GatheredMatches {
        GatheredMatches(try matches(question, question.filter), question)
    }

    /// What was found, of some of the groups, at most so many of each; in the order of the groups.
    public func findings(
        _ groups: some Collection<GatheredMatches.Group>, of gathered: GatheredMatches, limit: Int
    ) throws(Failure) -> [Finding] {
        let question = gathered.question
        if question.isOfStatements {
            let hits = try statements(inRows: groups.flatMap { $0.matches.prefix(limit).map(\.row) })
            let byName = Dictionary(grouping: hits, by: \.row)
            return groups.map { group in
                Finding(statements: group.matches.prefix(limit).flatMap { byName[$0.row] ?? [] })
            }
        }
        let hits = try articles(groups.flatMap { $0.matches.prefix(limit) }, words: question.words)
        let byNumber = Dictionary(hits.map { ($0.number, $0) }) { first, _ in first }
        return groups.map { group in Finding(articles: group.matches.prefix(limit).compactMap { byNumber[$0.row] }) }
    }

    /// Who published what was found and who says most in it, by number of matches, the most first.
    public func facets(
        of gathered: GatheredMatches, limit: Int
    ) throws(Failure) -> (publishers: [(name: String, count: Int)], speakers: [(name: String, count: Int)]) {
        let rows = gathered.matches.map(\.row)
        let articles = gathered.question.isOfStatements ? rows.map { IndexedWords.article(ofRow: $0).number } : rows
        let statements = gathered.question.isOfStatements ? rows : []
        return try read { database in
            let publishers = """
                SELECT publisher, count(*) FROM json_each(:numbers) JOIN articles ON number = value
                    WHERE publisher IS NOT NULL GROUP BY publisher ORDER BY count(*) DESC, publisher LIMIT :limit
                """
            let speakers = """
                SELECT told.name, count(*) FROM json_each(:numbers) JOIN said
                    ON \(gathered.question.isOfStatements
                        ? "statement = value" : "statement >= value << 16 AND statement < (value + 1) << 16")
                    JOIN speakers ON speakers.number = speaker JOIN speakers AS told ON told.number = speakers.same
                    GROUP BY told.number ORDER BY count(*) DESC, told.name LIMIT :limit
                """
            return (
                try Self.counts(publishers, articles, limit, database),
                try Self.counts(speakers, statements.isEmpty ? articles : statements, limit, database)
            )
        }
    }

    private static func counts(
        _ sql: String, _ numbers: [Int], _ limit: Int, _ database: Database
    ) throws -> [(name: String, count: Int)] {
        let arguments: StatementArguments = [
            "numbers": String(decoding: numbers.jsonLine(), as: UTF8.self), "limit": limit,
        ]
        return try Row.fetchAll(database.cachedStatement(sql: sql), arguments: arguments).map {
            try ($0.value(0), $0.value(1))
        }
    }
}
