import Archive
import Record

import struct Record.Statement

extension SearchQuestion {
    /// Longer ones are cut: nobody reads what they find.
    static let wordLimit = 1000

    init(_ query: Query) {
        self.init(words: String((query["q"] ?? "").prefix(Self.wordLimit)))
        publisher = query["publisher"]
        from = query["from"].flatMap { Day.start(of: $0) == nil ? nil : $0 }
        until = query["until"].flatMap { Day.start(of: $0) == nil ? nil : $0 }
        speaker = query["speaker"].map { String($0.prefix(200)) }
        act = query["act"].flatMap { Statement.Act(rawValue: $0) }
        status = query["status"].flatMap { Event.Status(rawValue: $0) }
        independent = min(query.number("independent") ?? 0, 1_000_000)
        statements = query["of"] == "statements"
    }

    var fields: [(name: String, value: String)] {
        [
            ("q", words), ("publisher", publisher ?? ""), ("from", from ?? ""), ("until", until ?? ""),
            ("speaker", speaker ?? ""), ("act", act?.rawValue ?? ""), ("status", status?.rawValue ?? ""),
            ("independent", independent > 0 ? "\(independent)" : ""), ("of", statements ? "statements" : ""),
        ]
    }

    /// What stands behind the question mark of its address.
    var text: String { String(address().text.drop { $0 != "?" }.dropFirst()) }

    func address(page: Int = 1) -> Address {
        Address(["search"], query: fields + [("page", page > 1 ? "\(page)" : "")])
    }
}
