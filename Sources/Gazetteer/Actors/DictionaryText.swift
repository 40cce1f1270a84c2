import Record

/// The lines of a dictionary of PETRARCH (https://petrarch.readthedocs.io): without comments, which go from `#` to the end of a
/// line and from `<!` to `>`.
struct DictionaryText {
    struct Line {
        /// Counted from 1.
        var number: Int
        /// Without comments and without spaces at its ends.
        var content: Substring
        /// Whether it began with a space or tab: it goes on with what stood before it.
        var isIndented: Bool
    }
    let name: String
    let lines: [Line]

    /// - Throws: a ``Failure`` where a comment is never closed.
    init(_ text: String, name: String) throws(Failure) {
        self.name = name
        var lines: [Line] = []
        var commentStart: Int?
        for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
            if commentStart == nil, line.hasPrefix("<!") { commentStart = index + 1 }
            if commentStart != nil {
                if line.utf8.contains(UInt8(ascii: ">")) { commentStart = nil }
                continue
            }
            let content = Self.trimmed(line.prefix { $0 != "#" })
            guard !content.isEmpty else { continue }
            let isIndented = line.first == " " || line.first == "\t"
            lines.append(Line(number: index + 1, content: content, isIndented: isIndented))
        }
        if let commentStart {
            throw Failure(
                input: "\(name):\(commentStart)", code: .badDictionary,
                message: "a comment begins here and never ends; close it with -->")
        }
        self.lines = lines
    }

    func failure(_ line: Line, _ message: String) -> Failure {
        Failure(input: "\(name):\(line.number)", code: .badDictionary, message: message)
    }

    static func trimmed(_ text: Substring) -> Substring {
        var text = text
        while let first = text.first, first.isWhitespace { text.removeFirst() }
        while let last = text.last, last.isWhitespace { text.removeLast() }
        return text
    }

    /// What stands in brackets of one kind, and what is left of the line without them; nil where a bracket has no partner.
    static func bracketed(_ text: Substring, _ open: Character, _ close: Character) -> (
        inside: [Substring], rest: Substring
    )? {
        var inside: [Substring] = []
        var rest = ""
        var text = text
        while let start = text.firstIndex(of: open) {
            guard let end = text[start...].firstIndex(of: close) else { return nil }
            rest += text[..<start]
            inside.append(trimmed(text[text.index(after: start)..<end]))
            text = text[text.index(after: end)...]
        }
        guard !text.contains(close) else { return nil }
        rest += text
        return (inside, trimmed(rest[...]))
    }

    /// A name or noun as it is looked up: underscores join its words.
    static func key(_ name: some StringProtocol) -> [UInt8] {
        FoldedName.bytes(of: name.utf8.map { $0 == UInt8(ascii: "_") ? UInt8(ascii: " ") : $0 })
    }
}
