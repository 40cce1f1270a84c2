import Archive
import Record

import struct Record.Statement

/// What somebody searches for: words, and what the articles or statements that have them must be.
struct SearchQuestion: Sendable {
    /// Longer ones are cut: nobody reads what they find.
    static let wordLimit = 1000

    var words: String
    var wasCut: Bool
    var publisher: String?
    var from: String?
    var until: String?
    var speaker: String?
    var act: Statement.Act?
    var status: Event.Status?
    var independent: Int
    var page: Int

    init(_ query: Query) {
        let asked = query["q"] ?? ""
        words = String(asked.prefix(Self.wordLimit))
        wasCut = words.utf8.count < asked.utf8.count
        publisher = query["publisher"]
        from = query["from"].flatMap { Day.start(of: $0) == nil ? nil : $0 }
        until = query["until"].flatMap { Day.start(of: $0) == nil ? nil : $0 }
        speaker = query["speaker"].map { String($0.prefix(200)) }
        act = query["act"].flatMap { Statement.Act(rawValue: $0) }
        status = query["status"].flatMap { Event.Status(rawValue: $0) }
        independent = min(query.number("independent") ?? 0, 1_000_000)
        page = query.page
    }

    var isEmpty: Bool { words.isEmpty && speaker == nil }
    /// Whether statements are searched instead of articles.
    var isOfStatements: Bool { speaker != nil || act != nil }
    /// Whether anything is asked for beside words.
    var isNarrowed: Bool {
        publisher != nil || from != nil || until != nil || isOfStatements || status != nil || independent > 0
    }

    var filter: ArticleFilter {
        var filter = ArticleFilter()
        (filter.publisher, filter.from, filter.until) = (publisher, from, until)
        return filter
    }

    var fields: [(name: String, value: String)] {
        [
            ("q", words), ("publisher", publisher ?? ""), ("from", from ?? ""), ("until", until ?? ""),
            ("speaker", speaker ?? ""), ("act", act?.rawValue ?? ""), ("status", status?.rawValue ?? ""),
            ("independent", independent > 0 ? "\(independent)" : ""),
        ]
    }

    /// What stands behind the question mark of its address.
    var text: String { String(address().text.drop { $0 != "?" }.dropFirst()) }

    func address(page: Int = 1) -> Address {
        Address(["search"], query: fields + [("page", page > 1 ? "\(page)" : "")])
    }
}
