import HTMLTree

/// The marks of Markdown that saved pages have (J. Gruber's syntax: headings, quotes, items, rules, links, emphasis).
enum Markdown {
    /// Whether a text is Markdown rather than plain: it has a heading or a link.
    static func isMarkdown(_ lines: [ArraySlice<UInt8>]) -> Bool {
        lines.prefix(2000).contains { line in
            (block(line).tag.headingLevel > 0) || line.firstOffset(of: "](http".utf8) != nil
        }
    }

    /// Whether a line begins something new even where lines are wrapped.
    static func startsBlock(_ line: ArraySlice<UInt8>) -> Bool { block(line).tag != .p || isRule(line) }

    /// The element that a line stands for, and its text without the mark.
    static func block(_ line: ArraySlice<UInt8>) -> (tag: Tag, content: ArraySlice<UInt8>) {
        guard let first = line.first else { return (.p, line) }
        switch first {
        case UInt8(ascii: "#"):
            let level = line.prefix { $0 == first }.count
            guard level <= 6, line.dropFirst(level).first == 0x20 else { return (.p, line) }
            let tags: [Tag] = [.h1, .h2, .h3, .h4, .h5, .h6]
            return (tags[level - 1], line.dropFirst(level + 1))
        case UInt8(ascii: ">"):
            let content = line.dropFirst().drop { $0 == 0x20 }
            return content.isEmpty ? (.p, line) : (.blockquote, content)
        case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"):
            return line.dropFirst().first == 0x20 && !isRule(line) ? (.li, line.dropFirst(2)) : (.p, line)
        case 0xE2 where line.starts(with: "• ".utf8):
            return (.li, line.dropFirst(4))
        default:
            return (.p, line)
        }
    }

    /// A line of three or more hyphens, asterisks, underscores or equals signs and nothing else.
    static func isRule(_ line: ArraySlice<UInt8>) -> Bool {
        guard let first = line.first, "-*_=".utf8.contains(first) else { return false }
        return line.count >= 3 && line.allSatisfy { $0 == first || $0 == 0x20 }
    }

    /// A link found in a line: the bytes that it covers in the text made of the line, and its address.
    struct InlineLink {
        var range: Range<Int>
        var address: ArraySlice<UInt8>
    }

    /// A line without the marks of links, pictures and emphasis. Linear: a bracket that does not close at once is text.
    static func inline(_ line: ArraySlice<UInt8>) -> (text: [UInt8], links: [InlineLink]) {
        var text: [UInt8] = []
        var links: [InlineLink] = []
        var index = line.startIndex
        var lastFailure = -1
        while index < line.endIndex {
            let byte = line[index]
            let isPicture = byte == UInt8(ascii: "!") && line[index...].dropFirst().first == UInt8(ascii: "[")
            if byte == UInt8(ascii: "[") || isPicture, lastFailure < index {
                if let link = link(in: line, at: isPicture ? index + 1 : index) {
                    if !isPicture {
                        let start = text.count
                        text += line[link.label].filter { $0 != UInt8(ascii: "*") }
                        links.append(InlineLink(range: start..<text.count, address: line[link.address]))
                    }
                    index = link.end
                    continue
                }
                lastFailure = index + 300
            }
            if byte == UInt8(ascii: "*") || (byte == UInt8(ascii: "_") && isEdgeOfWord(line, index)) {
                index += 1
                continue
            }
            if byte == UInt8(ascii: "\\"), let next = line[index...].dropFirst().first,
                next &- 0x21 < 0x0F || next == 0x5F || next == 0x5B
            {
                text.append(next)
                index += 2
                continue
            }
            text.append(byte)
            index += 1
        }
        return (text, links)
    }

    private static func isEdgeOfWord(_ line: ArraySlice<UInt8>, _ index: Int) -> Bool {
        let before = index > line.startIndex ? line[index - 1] : 0x20
        let after = index + 1 < line.endIndex ? line[index + 1] : 0x20
        return before <= 0x2F || after <= 0x2F
    }

    /// `[label](address)` at an opening bracket, both within 2,000 bytes.
    private static func link(in line: ArraySlice<UInt8>, at open: Int) -> (
        label: Range<Int>, address: Range<Int>, end: Int
    )? {
        let window = line[open...].prefix(2000)
        guard let close = window.firstIndex(of: UInt8(ascii: "]")), close + 1 < window.endIndex,
            line[close + 1] == UInt8(ascii: "("),
            let end = window[close...].firstIndex(of: UInt8(ascii: ")"))
        else { return nil }
        let address = line[close + 2..<end].prefix { $0 != 0x20 }
        return (open + 1..<close, address.startIndex..<address.endIndex, end + 1)
    }
}
