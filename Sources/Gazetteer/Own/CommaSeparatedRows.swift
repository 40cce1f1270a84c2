/// The rows of a CSV file (RFC 4180): fields parted by commas; a field in quotes may hold commas, line feeds, and quotes doubled.
struct CommaSeparatedRows: IteratorProtocol {
    struct Row {
        /// Counted from 1.
        var line: Int
        var fields: [String]
    }
    private let bytes: ArraySlice<UInt8>
    private var place: Int
    private var line = 1

    init(_ bytes: ArraySlice<UInt8>) {
        self.bytes = bytes
        place = bytes.startIndex
    }

    mutating func next() -> Row? {
        guard place < bytes.endIndex else { return nil }
        var row = Row(line: line, fields: [])
        var field: [UInt8] = []
        var isQuoted = false
        while place < bytes.endIndex {
            let byte = bytes[place]
            place += 1
            if byte == UInt8(ascii: "\n") { line += 1 }
            if isQuoted {
                guard byte == UInt8(ascii: "\"") else {
                    field.append(byte)
                    continue
                }
                let isDoubled = place < bytes.endIndex && bytes[place] == UInt8(ascii: "\"")
                if isDoubled { field.append(byte) }
                isQuoted = isDoubled
                place += isDoubled ? 1 : 0
                continue
            }
            switch byte {
            case UInt8(ascii: "\"") where field.isEmpty: isQuoted = true
            case UInt8(ascii: ","): row.fields.append(Self.text(&field))
            case UInt8(ascii: "\n"):
                row.fields.append(Self.text(&field))
                return row
            default: field.append(byte)
            }
        }
        row.fields.append(Self.text(&field))
        return row
    }

    /// A field without the spaces round it.
    private static func text(_ field: inout [UInt8]) -> String {
        defer { field = [] }
        let isSpace: (UInt8) -> Bool = { " \t\r".utf8.contains($0) }
        let end = field.lastIndex { !isSpace($0) }.map { $0 + 1 } ?? 0
        return String(decoding: field[..<end].drop(while: isSpace), as: UTF8.self)
    }
}
