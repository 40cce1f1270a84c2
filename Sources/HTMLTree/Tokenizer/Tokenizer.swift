/// The tokenization stage of the HTML standard (section 13.2.5), over the whole source in memory.
///
/// A token is left in the tokenizer's own fields, so that none is allocated. Texts are ranges of the source or, where
/// they hold references or NULs, of `extra`, whose bytes count on from the end of the source. Attributes are appended to
/// `attributes`; those of a token that the tree builder does not keep (see `keepAttributes`) are dropped at the next.
struct Tokenizer: ~Copyable {
    enum Token {
        /// Characters, none of them NUL; their range is in `text`.
        case text
        /// A NUL character, where the standard leaves it to the tree builder.
        case null
        case startTag, endTag, comment, doctype, endOfFile
    }

    enum State { case data, rcdata, rawText, scriptData, plainText, cdata }

    struct Doctype {
        var name: TextRange?
        var publicIdentifier: TextRange?
        var systemIdentifier: TextRange?
        var forcesQuirks = false
    }

    let source: UnsafePointer<UInt8>
    let end: Int
    var position = 0
    var state = State.data
    /// The name that ends raw text, as a key of ``WellKnownNames``.
    var rawTextName: (key: UInt64, count: Int) = (0, 0)
    /// Whether `<![CDATA[` begins a CDATA section: in foreign content only.
    var allowsCDATA = false

    var extra = GrowableBuffer<UInt8>(capacity: 256)
    var attributes: GrowableBuffer<Attribute>
    private(set) var keptAttributes = 0
    var tagNames = NameTable(wellKnown: .tags)
    var attributeNames = NameTable(wellKnown: .attributes)
    /// For each attribute name the tag that last had it and where in that tag: finds repeated attributes at once.
    var lastUse: GrowableBuffer<AttributeUse>
    var tagCount: UInt32 = 0
    let entities = EntityTable.shared

    struct AttributeUse {
        var tag: UInt32
        var index: Int32
    }

    // The token.
    var text = TextRange.empty
    var tag = Tag.none
    var tagStart = 0
    var isSelfClosing = false
    var doctype = Doctype()

    init(source: UnsafePointer<UInt8>, count: Int) {
        self.source = source
        end = count
        attributes = GrowableBuffer(capacity: count / 48)
        lastUse = GrowableBuffer(capacity: NameTable.firstUnknown + 256)
        for _ in 0..<NameTable.firstUnknown { lastUse.append(AttributeUse(tag: 0, index: 0)) }
    }

    /// The attributes of the current start tag.
    var tokenAttributes: Range<Int> { keptAttributes..<attributes.count }

    mutating func keepAttributes() { keptAttributes = attributes.count }

    mutating func next() -> Token {
        attributes.truncate(to: keptAttributes)
        while position < end {
            switch state {
            case .data:
                if source[position] == UInt8(ascii: "<"), isMarkup(position) {
                    if let token = nextMarkup() { return token }
                } else {
                    return nextText()
                }
            case .rcdata, .rawText, .scriptData, .plainText:
                if let token = nextRawText() { return token }
            case .cdata:
                if let token = nextInCDATA() { return token }
            }
        }
        return .endOfFile
    }

    /// Whether a `<` begins something else than text.
    @inline(__always) private func isMarkup(_ offset: Int) -> Bool {
        guard offset &+ 1 < end else { return false }
        let byte = source[offset &+ 1]
        if byte.isASCIILetter { return true }
        switch byte {
        case UInt8(ascii: "!"), UInt8(ascii: "?"): return true
        case UInt8(ascii: "/"): return offset &+ 2 < end
        default: return false
        }
    }

    /// The text up to the next markup or NUL.
    private mutating func nextText() -> Token {
        let scan = ByteScan(base: source)
        let start = position
        var hasReferences = false
        var offset = start
        scanning: while true {
            offset = scan.first(of: UInt8(ascii: "<"), UInt8(ascii: "&"), 0, in: offset..<end)
            guard offset < end else { break }
            switch source[offset] {
            case UInt8(ascii: "<"): if isMarkup(offset) { break scanning }
            case 0: break scanning
            default: hasReferences = true
            }
            offset &+= 1
        }
        if offset == start {
            position = start + 1
            return .null
        }
        position = offset
        text = hasReferences ? decoded(start..<offset, inAttribute: false) : sourceRange(start..<offset)
        return .text
    }

    /// A tag, comment or doctype; nil if it comes to no token.
    @inline(__always) private mutating func nextMarkup() -> Token? {
        let byte = source[position &+ 1]
        if byte.isASCIILetter { return nextTag(nameStart: position &+ 1) ? .startTag : nil }
        if byte == UInt8(ascii: "/") {
            let byte = source[position &+ 2]
            if byte.isASCIILetter { return nextTag(nameStart: position &+ 2) ? .endTag : nil }
            if byte == UInt8(ascii: ">") {
                position += 3
                return nil
            }
            return bogusComment(from: position + 2)
        }
        return byte == UInt8(ascii: "?") ? bogusComment(from: position + 1) : markupDeclaration()
    }

    @inline(__always) func sourceRange(_ range: Range<Int>) -> TextRange {
        TextRange(
            start: Int32(truncatingIfNeeded: range.lowerBound), count: Int32(truncatingIfNeeded: range.count))
    }

    /// The range of what was appended to `extra` since it had `count` bytes.
    func extraRange(since count: Int) -> TextRange { sourceRange(end + count..<end + extra.count) }

    /// Where the bytes of a text are. Valid until `extra` grows.
    @inline(__always) func bytes(of range: TextRange) -> UnsafeBufferPointer<UInt8> {
        let start = Int(range.start)
        let base = start < end ? source + start : UnsafePointer(extra.base) + (start - end)
        return UnsafeBufferPointer(start: base, count: Int(range.count))
    }
}

extension UInt8 {
    @inline(__always) var isASCIILetter: Bool { (self | 0x20) &- 0x61 < 26 }
    @inline(__always) var isASCIIDigit: Bool { self &- 0x30 < 10 }
    @inline(__always) var isASCIIAlphanumeric: Bool { isASCIILetter || isASCIIDigit }
    /// Whether the byte is one of the standard's ASCII whitespace.
    @inline(__always) var isHTMLSpace: Bool {
        self == 0x20 || self == 0x0A || self == 0x09 || self == 0x0C || self == 0x0D
    }
    @inline(__always) var asciiLowercased: UInt8 { self &- 0x41 < 26 ? self | 0x20 : self }
}
