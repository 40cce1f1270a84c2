import GRDB
import Record

/// The text of an article, out of the line of JSON that its record is kept as.
///
/// To show some words of each of twenty articles there is no need to decode all that was found in them. Only for lines
/// that ``Record/jsonLine()`` wrote: fields in its order, no white space, its escapes.
enum StoredText {
    private static let field = Array(",\"text\":\"".utf8)

    /// Linear in the line.
    static func find(in line: [UInt8]) -> String {
        // Quotation marks within a string are escaped, so what looks like a field is one; and the article is the first.
        guard let start = line.firstRange(of: field)?.upperBound else { return "" }
        var text: [UInt8] = []
        var index = start
        while index < line.count, line[index] != UInt8(ascii: "\"") {
            if line[index] == UInt8(ascii: "\\"), index + 1 < line.count {
                index += 1
                switch line[index] {
                case UInt8(ascii: "n"): text.append(0x0A)
                case UInt8(ascii: "t"): text.append(0x09)
                case UInt8(ascii: "r"): text.append(0x0D)
                case UInt8(ascii: "u"): index += 4  // a control character
                default: text.append(line[index])
                }
            } else {
                text.append(line[index])
            }
            index += 1
        }
        return String(decoding: text, as: UTF8.self)
    }
}

extension Archive {
    /// The texts of articles, by their ids.
    public func texts(of ids: some Collection<String>) throws(Failure) -> [String: String] {
        guard !ids.isEmpty else { return [:] }
        return try read { database in
            let sql = """
                SELECT id, number, json FROM articles JOIN records ON article = number
                    WHERE id IN (SELECT value FROM json_each(?))
                """
            var texts: [String: String] = [:]
            for row in try Row.fetchAll(database.cachedStatement(sql: sql), arguments: [Self.list(ids)]) {
                let json = try StoredRecord.bytes(row, column: 2, number: row.value(1), path: path)
                texts[try row.value(0)] = StoredText.find(in: json)
            }
            return texts
        }
    }
}
