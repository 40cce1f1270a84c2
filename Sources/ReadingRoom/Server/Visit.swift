/// Who asks for a page and how: all that a page depends on beside the archive.
struct Visit: Sendable {
    var path: String
    var query: Query
    var form: Form
    /// What every form that changes something has to bring along; nil where nothing can be changed.
    var formToken: String?
    var isLoggedIn = false
    /// The address of the room as the visitor has it: `http://127.0.0.1:8642`.
    var base: String
    var canAdd = false
    /// The time of the visit, in seconds since 1970.
    var time: Int

    /// The address of the page, without what was asked of it.
    var address: Address { Address(path.split(separator: "/").map(String.init)) }

    var canCorrect: Bool { formToken != nil }
}

/// What stands behind the question mark of an address.
struct Query: Sendable {
    private var values: [String: [String]] = [:]

    init() {}

    init(_ pairs: [(String, String)]) {
        for (name, value) in pairs { values[name, default: []].append(value) }
    }

    /// The value without white space at its ends, nil where there is none.
    subscript(_ name: String) -> String? {
        guard let value = values[name]?.first else { return nil }
        let trimmed = value.drop(while: \.isWhitespace)
        guard let last = trimmed.lastIndex(where: { !$0.isWhitespace }) else { return nil }
        return String(trimmed[...last])
    }

    /// The value to the letter.
    func text(_ name: String) -> String? { values[name]?.first }

    /// A number of at least 0.
    func number(_ name: String) -> Int? { self[name].flatMap { Int($0) }.flatMap { $0 >= 0 ? $0 : nil } }

    /// The page of a list, from 1.
    var page: Int { min(max(number("page") ?? 1, 1), 100_000) }
}
