import Record

/// What the room answers to a question: a page for people, and the same for programs.
protocol Answer: Sendable {
    /// What stands in the title bar.
    var title: String { get }
    /// The page itself, without what all pages have.
    func main(_ visit: Visit) -> HTML
    /// The same for programs.
    func write(to json: inout JSONWriter)
    /// The rows of a list; nil for what is none.
    var table: Table? { get }
    /// What is new in a list; nil for what is none.
    func feed(_ visit: Visit) -> Feed?
}

extension Answer {
    var table: Table? { nil }
    func feed(_ visit: Visit) -> Feed? { nil }

    func json() -> [UInt8] {
        var json = JSONWriter()
        write(to: &json)
        return json.bytes + [0x0A]
    }
}

/// Rows of a list as CSV (RFC 4180).
struct Table: Sendable {
    var columns: [String]
    var rows: [[String]] = []

    var csv: [UInt8] {
        ([columns] + rows).flatMap { row in Array((row.map(Self.field).joined(separator: ",") + "\r\n").utf8) }
    }

    private static func field(_ text: String) -> String {
        // A spreadsheet would run what begins like a formula.
        let isFormula = text.utf8.first.map { "=+-@\t\r".utf8.contains($0) } ?? false
        let text = isFormula ? "'\(text)" : text
        guard text.utf8.contains(where: { ",\"\r\n".utf8.contains($0) }) else { return text }
        return "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
    }
}
