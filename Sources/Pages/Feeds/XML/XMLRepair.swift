import HTMLTree

/// Rewrites XML as it is found in feeds into what a strict parser reads, in one pass.
///
/// - References that HTML or the document's own DOCTYPE has become the characters they stand for; other ampersands and
///   stray `<` become text.
/// - End tags that are missing are added, those that end nothing are dropped, attributes get their quotes.
/// - CDATA becomes text; comments, processing instructions and what stands before and after the root are left out.
///
/// Time is linear in the source and the depth limit; what comes out is at most six times as long as what goes in, but for
/// the entities declared (``XMLPrologue``), whose growth is limited by ``growthLimit``.
struct XMLRepair {
    /// The document from its root element on, well-formed save for what libxml2 can mend itself.
    private(set) var output: [UInt8] = []
    /// Whether the source was no well-formed XML; references of HTML and a DOCTYPE do not count.
    private(set) var isDamaged: Bool

    private let source: [UInt8]
    private let limits: FeedLimits
    private let prologue: XMLPrologue
    private var offset: Int
    /// The open elements, outermost first.
    private var open: [Open] = []
    /// The namespaces declared in the open elements.
    private var namespaces = 0
    private var elements = 0
    private var declaredGrowth = 0

    private struct Open {
        /// Its name, as a range of the source.
        var name: Range<Int>
        /// Of its name in lower case; seeded anew by each process, so that nobody can make two names that share it.
        var hash: Int
        /// The namespaces declared in it.
        var namespaces: Int
    }

    /// No name is longer, in bytes.
    private static let nameLength = 256

    /// What all declared entities together may add, in bytes.
    private static let growthLimit = 1 << 20

    /// - Parameter source: UTF-8.
    init(_ source: [UInt8], limits: FeedLimits) throws(FeedProblem) {
        self.source = source
        self.limits = limits
        prologue = XMLPrologue(source)
        guard !prologue.hasNestedEntities else { throw .growingEntities }
        guard prologue.end < source.count else { throw .noElement }
        offset = prologue.end
        isDamaged = prologue.hasGarbage
        output.reserveCapacity(source.count + source.count / 8)
        try run()
    }

    private mutating func run() throws(FeedProblem) {
        repeat {
            let next = source[offset...].firstIndex(of: UInt8(ascii: "<")) ?? source.count
            try appendText(offset..<next)
            offset = next
            guard offset < source.count else { break }
            try readMarkup()
        } while !open.isEmpty
        if !open.isEmpty { isDamaged = true }
        closeElements(downTo: 0)
    }

    /// Reads what begins with the `<` at the offset.
    private mutating func readMarkup() throws(FeedProblem) {
        let rest = source[(offset + 1)...]
        switch rest.first {
        case UInt8(ascii: "/"): readEndTag()
        case UInt8(ascii: "?"): skip(to: "?>")
        case UInt8(ascii: "!"):
            if rest.starts(with: "!--".utf8) {
                skip(to: "-->")
            } else if rest.starts(with: "![CDATA[".utf8) {
                readCDATA()
            } else {
                isDamaged = true
                skip(to: ">")
            }
        case let first? where XMLName.canStart(first): try readStartTag()
        default:
            isDamaged = true
            append("&lt;")
            offset += 1
        }
    }

    private mutating func skip(to mark: StaticString) {
        let end = XMLName.end(of: mark, in: source, from: offset)
        if end == nil { isDamaged = true }
        offset = end ?? source.count
    }

    private mutating func readCDATA() {
        let start = offset + "<![CDATA[".utf8.count
        let end = XMLName.end(of: "]]>", in: source, from: start)
        if end == nil { isDamaged = true }
        for byte in source[start..<(end.map { $0 - 3 } ?? source.count)] { appendEscaped(byte) }
        offset = end ?? source.count
    }

    private mutating func append(_ text: StaticString) { text.withUTF8Buffer { output.append(contentsOf: $0) } }

    private mutating func appendEscaped(_ byte: UInt8) {
        switch byte {
        case UInt8(ascii: "&"): append("&amp;")
        case UInt8(ascii: "<"): append("&lt;")
        case UInt8(ascii: ">"): append("&gt;")
        case UInt8(ascii: "\""): append("&quot;")
        case 0..<0x20 where byte != 0x09 && byte != 0x0A && byte != 0x0D: isDamaged = true
        default: output.append(byte)
        }
    }
}

// MARK: - Tags
extension XMLRepair {
    /// The name at an offset.
    private func name(at start: Int) -> Range<Int> {
        start..<start + source[start...].prefix(Self.nameLength).prefix(while: XMLName.canContinue).count
    }

    private mutating func readStartTag() throws(FeedProblem) {
        let name = name(at: offset + 1)
        offset = name.upperBound
        closeSibling(of: name)
        elements += 1
        guard elements <= limits.elements else { throw .tooManyElements }
        guard open.count < limits.depth else { throw .tooDeep }
        let start = output.count
        let declared = namespaces
        output.append(UInt8(ascii: "<"))
        output += source[name]
        switch try readAttributes() {
        case .open:
            open.append(Open(name: name, hash: hash(name), namespaces: namespaces - declared))
            output.append(UInt8(ascii: ">"))
        case .empty:
            namespaces = declared
            append("/>")
        case .cut:
            isDamaged = true
            output.removeSubrange(start...)
        }
    }

    /// Nobody puts an item into an item: the end tag of the one before is missing.
    private mutating func closeSibling(of name: Range<Int>) {
        let isItem = ["item", "entry"].contains { source[name].elementsEqual($0.utf8) }
        guard isItem, let depth = open.lastIndex(where: { source[$0.name].elementsEqual(source[name]) })
        else { return }
        isDamaged = true
        closeElements(downTo: depth)
    }

    private enum TagEnd { case open, empty, cut }

    /// Reads up to and over the end of a start tag.
    private mutating func readAttributes() throws(FeedProblem) -> TagEnd {
        var count = 0
        while offset < source.count {
            switch source[offset] {
            case UInt8(ascii: ">"):
                offset += 1
                return .open
            case UInt8(ascii: "/") where offset + 1 < source.count && source[offset + 1] == UInt8(ascii: ">"):
                offset += 2
                return .empty
            case UInt8(ascii: "<"):
                isDamaged = true
                return .open
            case let byte where XMLName.canStart(byte):
                count += 1
                let start = output.count
                if source[offset...].starts(with: "xmlns".utf8) { namespaces += 1 }
                try readAttribute()
                if count > limits.attributes || namespaces > limits.namespaces {
                    isDamaged = true
                    output.removeSubrange(start...)
                }
            case let byte:
                if byte > 0x20 { isDamaged = true }
                offset += 1
            }
        }
        return .cut
    }

    private mutating func readAttribute() throws(FeedProblem) {
        let name = name(at: offset)
        output.append(0x20)
        output += source[name]
        append("=\"")
        offset = name.upperBound
        skipSpace()
        var value = name
        if offset < source.count, source[offset] == UInt8(ascii: "=") {
            offset += 1
            skipSpace()
            value = readValue()
        } else {
            isDamaged = true
        }
        try appendText(value)
        output.append(UInt8(ascii: "\""))
    }

    /// Passes a value and returns where it is, without its quotes.
    private mutating func readValue() -> Range<Int> {
        let start = offset
        if start < source.count, source[start] == UInt8(ascii: "\"") || source[start] == UInt8(ascii: "'"),
            let closing = source[(start + 1)...].firstIndex(of: source[start])
        {
            offset = closing + 1
            return start + 1..<closing
        }
        isDamaged = true
        let end = source[start...].firstIndex { $0 <= 0x20 || $0 == UInt8(ascii: ">") }
        offset = end ?? source.count
        return start..<offset
    }

    private mutating func skipSpace() { while offset < source.count, source[offset] <= 0x20 { offset += 1 } }

    private mutating func readEndTag() {
        let name = name(at: offset + 2)
        let end = source[name.upperBound...].firstIndex { $0 == UInt8(ascii: ">") || $0 == UInt8(ascii: "<") }
        offset = end ?? source.count
        if offset < source.count, source[offset] == UInt8(ascii: ">") { offset += 1 } else { isDamaged = true }
        if let last = open.last, source[last.name].elementsEqual(source[name]) {
            return closeElements(downTo: open.count - 1)
        }
        isDamaged = true
        if let depth = innermost(named: name) { closeElements(downTo: depth) }
    }

    /// The innermost open element of a name, whose case may differ.
    private func innermost(named name: Range<Int>) -> Int? {
        let hash = hash(name)
        return open.lastIndex { $0.hash == hash && source[$0.name].elementsEqual(source[name]) }
            ?? open.lastIndex { $0.hash == hash }
    }

    private func hash(_ name: Range<Int>) -> Int {
        var hasher = Hasher()
        for byte in source[name] { hasher.combine(byte &- 0x41 < 26 ? byte | 0x20 : byte) }
        return hasher.finalize()
    }

    private mutating func closeElements(downTo depth: Int) {
        while open.count > depth {
            let element = open.removeLast()
            namespaces -= element.namespaces
            append("</")
            output += source[element.name]
            output.append(UInt8(ascii: ">"))
        }
    }
}

// MARK: - Text
extension XMLRepair {
    /// Appends text or the value of an attribute with its references made sound.
    private mutating func appendText(_ range: Range<Int>) throws(FeedProblem) {
        var index = range.lowerBound
        while index < range.upperBound {
            let byte = source[index]
            if byte == UInt8(ascii: "&") {
                index = try appendReference(at: index, limit: range.upperBound)
            } else {
                appendEscaped(byte)
                index += 1
            }
        }
    }

    /// Appends what the `&` at an offset begins and returns the offset behind it.
    private mutating func appendReference(at start: Int, limit: Int) throws(FeedProblem) -> Int {
        let isNumber = start + 1 < limit && source[start + 1] == UInt8(ascii: "#")
        let name = source[(start + (isNumber ? 2 : 1))..<limit].prefix(64).prefix(while: XMLName.canContinue)
        let end = name.endIndex
        guard !name.isEmpty, end < limit, source[end] == UInt8(ascii: ";") else {
            isDamaged = true
            append("&amp;")
            return start + 1
        }
        if isNumber {
            guard let character = Self.character(numbered: name) else {
                isDamaged = true
                append("&amp;")
                return start + 1
            }
            for byte in String(character).utf8 { appendEscaped(byte) }
        } else if XMLName.isPredefined(name) {
            output += source[start...end]
        } else if let text = prologue.entities[Array(name)] {
            declaredGrowth += text.count
            guard declaredGrowth <= Self.growthLimit else { throw .growingEntities }
            appendDeclared(text)
        } else if let characters = CharacterReference.characters(named: name) {
            for byte in characters { appendEscaped(byte) }
        } else {
            isDamaged = true
            append("&amp;")
            return start + 1
        }
        return end + 1
    }

    /// Appends the text of a declared entity, which may hold numeric references but no other entity.
    private mutating func appendDeclared(_ text: [UInt8]) {
        let isSound = text.allSatisfy { $0 >= 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }
        if isSound, text.contains(UInt8(ascii: "&")) {
            let fragment = Document(parsingFragment: text)
            for node in fragment.children(of: .document) where fragment[node].isText {
                for byte in fragment.bytes(fragment[node].text) { appendEscaped(byte) }
            }
        } else {
            for byte in text { appendEscaped(byte) }
        }
    }

    /// The character that the digits of a numeric reference (`233`, `xE9`) stand for; nil where they are none.
    private static func character(numbered digits: ArraySlice<UInt8>) -> Unicode.Scalar? {
        let isHexadecimal = (digits.first ?? 0) | 0x20 == UInt8(ascii: "x")
        let text = String(decoding: isHexadecimal ? digits.dropFirst() : digits, as: UTF8.self)
        return UInt32(text, radix: isHexadecimal ? 16 : 10).map(CharacterReference.character)
    }
}
