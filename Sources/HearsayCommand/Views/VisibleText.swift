/// Text made fit for a terminal: a page must not be able to move the cursor or set a title.
enum Visible {
    /// The text without control characters but line feeds; tabs become blanks.
    static func text(_ text: String) -> String {
        var visible = String.UnicodeScalarView()
        for scalar in text.unicodeScalars where !isControl(scalar) { visible.append(scalar == "\t" ? " " : scalar) }
        return String(visible)
    }

    /// The text in one line: what is quoted in a message must not look like another message.
    static func line(_ text: String) -> String { Visible.text(String(text.map { $0.isNewline ? " " : $0 })) }

    private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09, 0x0A: false
        case 0..<0x20, 0x7F..<0xA0: true
        default: false
        }
    }

    /// The number of columns that a text takes: none for marks that combine, two for East Asian wide characters.
    static func width(_ text: some StringProtocol) -> Int {
        text.unicodeScalars.reduce(0) { $0 + width($1) }
    }

    private static func width(_ scalar: Unicode.Scalar) -> Int {
        if scalar.value < 0x300 { return 1 }
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format: return 0
        default: return wide.contains { $0.contains(scalar.value) } ? 2 : 1
        }
    }

    /// The blocks that Unicode's UAX #11 gives as wide, in the large.
    private static let wide: [ClosedRange<UInt32>] = [
        0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF,
        0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF, 0x20000...0x3FFFD,
    ]

    /// The text broken into lines of at most so many columns, at its blanks; a longer word stands alone.
    static func wrap(_ text: String, width: Int) -> [String] {
        var lines: [String] = []
        for paragraph in text.split(separator: "\n") {
            var line = ""
            var columns = 0
            for word in paragraph.split(separator: " ") {
                let wordColumns = Visible.width(word)
                if columns > 0, columns + 1 + wordColumns > width {
                    lines.append(line)
                    (line, columns) = ("", 0)
                }
                line += columns > 0 ? " \(word)" : String(word)
                columns += (columns > 0 ? 1 : 0) + wordColumns
            }
            lines.append(line)
        }
        return lines
    }
}

extension Visible {
    /// The beginning of a text, with `…` where it goes on past so many columns.
    static func shortened(_ text: String, width limit: Int) -> String {
        var result = String.UnicodeScalarView()
        var columns = 0
        for scalar in text.unicodeScalars {
            columns += width(scalar)
            if columns >= limit { return String(result) + "…" }
            result.append(scalar)
        }
        return text
    }
}
