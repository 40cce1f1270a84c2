/// A row of a table as comma-separated values (RFC 4180).
enum CSVRow {
    static func bytes(_ fields: [String]) -> [UInt8] {
        Array((fields.map(field).joined(separator: ",") + "\r\n").utf8)
    }

    private static func field(_ text: String) -> String {
        // A spreadsheet would run what begins like a formula.
        let isFormula = text.utf8.first.map { "=+-@\t\r".utf8.contains($0) } ?? false
        let text = isFormula ? "'\(text)" : text
        guard text.utf8.contains(where: { ",\"\r\n".utf8.contains($0) }) else { return text }
        return "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
    }
}
