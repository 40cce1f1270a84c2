/// A page's title cut at the marks that part it from the outlet's name: `|`, ` - `, ` » `, `::`.
struct TitleParts {
    private let bytes: [UInt8]
    /// Where each mark begins and ends.
    private var marks: [Range<Int>] = []

    init(_ text: String) {
        bytes = Array(text.utf8)
        var index = 0
        while index < bytes.count {
            if let end = endOfMark(at: index) {
                if index > 0, end < bytes.count { marks.append(index..<end) }
                index = end
            } else {
                index += 1
            }
        }
    }

    var count: Int { marks.count + 1 }
    var first: String { line(0..<(marks.first?.lowerBound ?? bytes.count)) }
    var last: String { line((marks.last?.upperBound ?? 0)..<bytes.count) }
    var withoutStart: String { line((marks.first?.upperBound ?? 0)..<bytes.count) }
    var withoutEnd: String { line(0..<(marks.last?.lowerBound ?? bytes.count)) }

    private func line(_ range: Range<Int>) -> String { PlainText.line(bytes[range]) ?? "" }

    private func endOfMark(at index: Int) -> Int? {
        switch bytes[index] {
        case 0x20, UInt8(ascii: "|"), UInt8(ascii: ":"), UInt8(ascii: "_"), 0xEF:
            let rest = bytes[index...]
            return TitleParts.marks.first { rest.starts(with: $0) }.map { index + $0.count }
        default: return nil
        }
    }

    private static let marks: [[UInt8]] = [
        " - ", " – ", " — ", " | ", " ‹ ", " › ", " « ", " » ", " · ", " • ", " :: ", " // ", " / ", " ~ ", " ⋆ ",
        " ▷ ", "|", " : ",
        ": ", "｜", " -- ", "_",
    ].map { Array($0.utf8) }
}
