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

    public var isEmpty: Bool { words.isEmpty && speaker == nil }
    /// Whether statements are searched instead of articles.
    public var isOfStatements: Bool { statements || speaker != nil || act != nil }

    public var filter: ArticleFilter {
        var filter = ArticleFilter()
        (filter.publisher, filter.from, filter.until) = (publisher, from, until)
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

    /// Whether a story is one that is asked for; one that is not known yet has no claims.
    public func isMet(by story: Story?) -> Bool {
        let claims = story?.claims ?? []
        let isIndependent = independent == 0 || claims.contains { $0.independent >= independent }
        return isIndependent && (status == nil || claims.contains { $0.status.contains { $0.status == status } })
    }
}

/// What was found: articles or statements, whichever was asked for.
public struct Finding: Sendable {
    public var articles: [ArticleHit] = []
    public var statements: [StatementHit] = []

    public var isEmpty: Bool { articles.isEmpty && statements.isEmpty }
}

extension Archive {
    /// The answer to a question, whatever story it stands in; the best come first.
    public func find(
        _ question: SearchQuestion, _ filter: ArticleFilter? = nil, limit: Int = rankedMatches, offset: Int = 0
    ) throws(Failure) -> Finding {
        let filter = filter ?? question.filter
        guard !question.isEmpty else { return Finding() }
        guard question.isOfStatements else {
            return Finding(articles: try search(question.words, filter, limit: limit, offset: offset))
        }
        let statements =
            if question.words.isEmpty, let speaker = question.speaker {
                try self.statements(by: speaker, filter, limit: limit, offset: offset)
            } else {
                // The best come first, whatever page they are on.
                Array(
                    try searchStatements(question.words, by: question.speaker, filter, limit: limit + offset)
                        .dropFirst(offset))
            }
        return Finding(statements: statements.filter { question.act == nil || $0.statement.act == question.act })
    }
}
