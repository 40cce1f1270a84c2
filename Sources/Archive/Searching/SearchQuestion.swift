import FoundationEssentials
import Record

import struct Record.Statement

/// What somebody searches for: words, and what the articles or statements that have them must be.
public struct SearchQuestion: Codable, Hashable, Sendable {
    public var words: String
    public var publisher: String?
    /// The first and the last day of publication: `2026-11-23`.
    public var from: String?
    public var until: String?
    public var speaker: String?
    public var act: Statement.Act?
    /// The status that a claim of the story has or had.
    public var status: Event.Status?
    /// How many independent origins a claim of the story has at least.
    public var independent: Int
    /// Whether statements are searched where nothing else says so.
    public var statements: Bool

    public init(words: String, statements: Bool = false) {
        (self.words, self.statements, independent) = (words, statements, 0)
    }

    public var isEmpty: Bool { words.isEmpty && !isNarrowed }
    /// Whether anything is asked for beside words.
    public var isNarrowed: Bool {
        publisher != nil || from != nil || until != nil || speaker != nil || act != nil || status != nil
            || independent > 0
    }
    /// Whether statements are searched instead of articles.
    public var isOfStatements: Bool { statements || speaker != nil || act != nil }

    public var filter: ArticleFilter {
        var filter = ArticleFilter()
        (filter.publisher, filter.from, filter.until) = (publisher, from, until)
        (filter.independent, filter.status) = (independent, status)
        return filter
    }

    /// The same for the same question.
    var json: String {
        get throws {
            let encoder = JSONEncoder()
            encoder.outputFormatting = .sortedKeys
            return String(decoding: try encoder.encode(self), as: UTF8.self)
        }
    }
}

/// What was found: articles or statements, whichever was asked for.
public struct Finding: Sendable {
    public var articles: [ArticleHit] = []
    public var statements: [StatementHit] = []

    public init(articles: [ArticleHit] = [], statements: [StatementHit] = []) {
        (self.articles, self.statements) = (articles, statements)
    }

    public var isEmpty: Bool { articles.isEmpty && statements.isEmpty }
}

extension Archive {
    /// The answer to a question, whatever story it stands in; the best come first.
    public func find(
        _ question: SearchQuestion, _ filter: ArticleFilter? = nil, limit: Int = rankedMatches, offset: Int = 0
    ) throws(Failure) -> Finding {
        let filter = filter ?? question.filter
        guard !question.isEmpty else { return Finding() }
        let matches = try matches(question, filter).dropFirst(offset).prefix(limit)
        guard question.isOfStatements else {
            return Finding(articles: try articles(Array(matches), words: question.words))
        }
        return Finding(statements: try statements(inRows: matches.map(\.row)))
    }
}
