import GRDB
import Record

/// An article or a statement that was found: where it lies, and in which story.
public struct SearchMatch: Sendable {
    /// The number of the article, or the row of the statement.
    let row: Int
    /// Greater is better.
    let score: Double
    /// The number of the story; nil where it is not known yet.
    let story: Int?
}

extension Archive {
    /// What answers a question, the best first; at most ``rankedMatches``, the latest that came in.
    func matches(_ question: SearchQuestion, _ filter: ArticleFilter) throws(Failure) -> [SearchMatch] {
        guard !question.isEmpty else { return [] }
        return try read { database in
            guard question.isOfStatements else { return try Self.articleMatches(question.words, filter, database) }
            return try Self.statementMatches(question, filter, database)
        }
    }

    private static func articleMatches(
        _ words: String, _ filter: ArticleFilter, _ database: Database
    ) throws -> [SearchMatch] {
        let sql = { (matches: String) in
            """
            SELECT match, score, story FROM (\(matches)) LEFT JOIN article_stories ON article = match
                ORDER BY score DESC, match DESC
            """
        }
        guard !words.isEmpty else {
            let all = """
                SELECT number AS match, 0.0 AS score FROM articles WHERE is_article >= \(articleThreshold)\(filter.condition)
                    ORDER BY number DESC LIMIT \(rankedMatches)
                """
            return try fetch(sql(all), filter.arguments, database)
        }
        let found = """
            SELECT article_words.rowid AS match, relevance(article_words, (SELECT max(number) FROM articles), 4, 1) AS score
                FROM article_words\(filter.join("article_words.rowid"))
                WHERE article_words MATCH :pattern\(filter.condition)
                ORDER BY article_words.rowid DESC LIMIT \(rankedMatches)
            """
        return try SearchPattern.search(words) { pattern in
            try fetch(sql(found), filter.arguments.merging(["pattern": pattern]) { $1 }, database)
        }
    }

    private static func statementMatches(
        _ question: SearchQuestion, _ filter: ArticleFilter, _ database: Database
    ) throws -> [SearchMatch] {
        // Who goes by several names is found by their number; whoever goes by one, by any words that describe them.
        let person = try question.speaker.flatMap { try Person.find($0, database) }
        let byNumber = person.flatMap { $0.names.count > 1 ? $0.number : nil }
        var conditions = filter.condition
        var arguments = filter.arguments
        if let byNumber {
            conditions += " AND speaker IN (SELECT number FROM speakers WHERE same = :person)"
            arguments["person"] = byNumber
        }
        if let act = question.act {
            conditions += " AND act = :act"
            arguments["act"] = act.rawValue
        }
        let saying = byNumber == nil ? question.speaker.map(SearchPattern.quoted) ?? "" : ""
        let order = question.words.isEmpty ? "match DESC" : "score DESC, match DESC"
        let sql = { (matches: String) in
            """
            SELECT match, score, story FROM (\(matches))
                LEFT JOIN article_stories ON article = \(IndexedWords.articleOfRow("match")) ORDER BY \(order)
            """
        }
        guard !question.words.isEmpty || !saying.isEmpty else {
            let all = """
                SELECT statement AS match, 0.0 AS score
                    FROM said\(filter.join(IndexedWords.articleOfRow("statement"))) WHERE true\(conditions)
                    ORDER BY statement DESC LIMIT \(rankedMatches)
                """
            return try fetch(sql(all), arguments, database)
        }
        let relevance = "relevance(statement_words, \(IndexedWords.lastRow), 1, 1)"
        let isOfSaid = byNumber != nil || question.act != nil
        let found = """
            SELECT statement_words.rowid AS match, \(question.words.isEmpty ? "0.0" : relevance) AS score
                FROM statement_words\(isOfSaid ? " CROSS JOIN said ON statement = statement_words.rowid" : "")\
            \(filter.join(IndexedWords.articleOfRow("statement_words.rowid")))
                WHERE statement_words MATCH :pattern\(conditions)
                ORDER BY statement_words.rowid DESC LIMIT \(rankedMatches)
            """
        return try SearchPattern.search(question.words.isEmpty ? "source : (\(saying))" : question.words) { pattern in
            let isBoth = !question.words.isEmpty && !saying.isEmpty
            arguments["pattern"] = isBoth ? "(\(pattern)) AND (source : (\(saying)))" : pattern
            return try fetch(sql(found), arguments, database)
        }
    }

    private static func fetch(
        _ sql: String, _ arguments: [String: (any DatabaseValueConvertible)?], _ database: Database
    ) throws -> [SearchMatch] {
        let rows = try Row.fetchCursor(database.cachedStatement(sql: sql), arguments: StatementArguments(arguments))
        var matches: [SearchMatch] = []
        while let row = try rows.next() {
            matches.append(try SearchMatch(row: row.value(0), score: row.value(1), story: row.value(2)))
        }
        return matches
    }
}
