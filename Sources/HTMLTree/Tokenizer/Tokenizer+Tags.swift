extension Tokenizer {
    /// Reads a tag whose name begins at an offset. False if the source ends inside it: then there is no token.
    mutating func nextTag(nameStart: Int) -> Bool {
        tagStart = position
        tagCount &+= 1
        isSelfClosing = false
        let name = scanName(from: nameStart, endsAtEquals: false)
        position = name.end
        tag = Tag(rawValue: tagNumber(of: name))
        // The commonest tag has no attributes.
        if position < end, source[position] == UInt8(ascii: ">") {
            position &+= 1
            return true
        }
        return scanAttributes()
    }

    private struct Name {
        let start: Int
        let end: Int
        let key: UInt64
        /// Whether the name holds capitals or NULs.
        let needsFolding: Bool
    }

    @inline(__always) private func scanName(from start: Int, endsAtEquals: Bool) -> Name {
        var offset = start
        var key: UInt64 = 0
        var needsFolding = false
        while offset < end {
            var byte = source[offset]
            if byte <= 0x3E {
                if byte == 0x20 || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/") || byte == 0x0A
                    || byte == 0x09 || byte == 0x0C
                {
                    break
                }
                if endsAtEquals, byte == UInt8(ascii: "="), offset > start { break }
                if byte == 0 { needsFolding = true }
            } else if byte &- 0x41 < 26 {
                byte |= 0x20
                needsFolding = true
            }
            key = WellKnownNames.extended(key, by: byte)
            offset &+= 1
        }
        return Name(start: start, end: offset, key: key, needsFolding: needsFolding)
    }

    @inline(__always) private mutating func tagNumber(of name: Name) -> UInt16 {
        let count = name.end &- name.start
        if name.needsFolding {
            let known = WellKnownNames.tags.number(of: source + name.start, count: count, key: name.key)
            return known != 0 ? known : tagNames.number(of: folded(name))
        }
        return tagNames.number(of: source + name.start, count: count, key: name.key)
    }

    @inline(__always) private mutating func attributeNumber(of name: Name) -> UInt16 {
        let count = name.end &- name.start
        if name.needsFolding {
            let known = WellKnownNames.attributes.number(of: source + name.start, count: count, key: name.key)
            return known != 0 ? known : attributeNames.number(of: folded(name))
        }
        return attributeNames.number(of: source + name.start, count: count, key: name.key)
    }

    /// A name in small letters, with U+FFFD for NUL.
    private func folded(_ name: Name) -> String {
        var bytes: [UInt8] = []
        for offset in name.start..<name.end {
            if source[offset] == 0 {
                bytes += [0xEF, 0xBF, 0xBD]
            } else {
                bytes.append(source[offset].asciiLowercased)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Reads from after the name to after the `>`.
    private mutating func scanAttributes() -> Bool {
        while true {
            skipSpaces()
            guard position < end else { return false }
            switch source[position] {
            case UInt8(ascii: ">"):
                position &+= 1
                return true
            case UInt8(ascii: "/"):
                position &+= 1
                if position < end, source[position] == UInt8(ascii: ">") {
                    position &+= 1
                    isSelfClosing = true
                    return true
                }
            default:
                guard scanAttribute() else { return false }
            }
        }
    }

    @inline(__always) private mutating func scanAttribute() -> Bool {
        let name = scanName(from: position, endsAtEquals: true)
        position = name.end
        skipSpaces()
        var value = TextRange.empty
        if position < end, source[position] == UInt8(ascii: "=") {
            position &+= 1
            skipSpaces()
            guard position < end else { return false }
            guard let scanned = scanValue() else { return false }
            value = scanned
        }
        append(name: attributeNumber(of: name), value: value)
        return true
    }

    @inline(__always) private mutating func append(name: UInt16, value: TextRange) {
        let index = Int(name)
        while lastUse.count <= index { lastUse.append(AttributeUse(tag: 0, index: 0)) }
        guard lastUse[index].tag != tagCount else { return }
        lastUse[index] = AttributeUse(tag: tagCount, index: Int32(truncatingIfNeeded: attributes.count))
        attributes.append(Attribute(name: AttributeName(rawValue: name), namespace: .none, value: value))
    }

    /// Reads a value; nil if the source ends inside it.
    @inline(__always) private mutating func scanValue() -> TextRange? {
        let quote = source[position]
        switch quote {
        case UInt8(ascii: "\""), UInt8(ascii: "'"): return scanQuotedValue(quote)
        case UInt8(ascii: ">"): return .empty
        default: return scanUnquotedValue()
        }
    }

    @inline(__always) private mutating func scanQuotedValue(_ quote: UInt8) -> TextRange? {
        let scan = ByteScan(base: source)
        let start = position &+ 1
        var offset = start
        var isPlain = true
        while true {
            offset = scan.first(of: quote, UInt8(ascii: "&"), 0, in: offset..<end)
            guard offset < end else {
                position = end
                return nil
            }
            if source[offset] == quote { break }
            isPlain = false
            offset &+= 1
        }
        position = offset &+ 1
        return isPlain ? sourceRange(start..<offset) : decoded(start..<offset, inAttribute: true)
    }

    private mutating func scanUnquotedValue() -> TextRange? {
        let start = position
        var isPlain = true
        while position < end {
            let byte = source[position]
            if byte == UInt8(ascii: ">") || byte.isHTMLSpace { break }
            if byte == UInt8(ascii: "&") || byte == 0 { isPlain = false }
            position &+= 1
        }
        guard position < end else { return nil }
        return isPlain ? sourceRange(start..<position) : decoded(start..<position, inAttribute: true)
    }

    @inline(__always) mutating func skipSpaces() {
        while position < end, source[position].isHTMLSpace { position &+= 1 }
    }
}
