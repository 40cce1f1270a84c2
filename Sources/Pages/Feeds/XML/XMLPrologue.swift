/// What stands before the root element of an XML document: white space, garbage, the declaration, comments, a DOCTYPE.
///
/// Nothing of it reaches the XML parser. So no DTD is fetched, and no entity is ever expanded into another one: those
/// that a DOCTYPE declares as plain text are kept here, all others are unknown.
struct XMLPrologue {
    /// The offset of the root element's `<`; the end of the source where there is none.
    private(set) var end: Int
    /// The entities that stand for plain text, by name, as the source writes them.
    private(set) var entities: [[UInt8]: [UInt8]] = [:]
    /// Whether entities are declared that consist of other entities: the billion laughs.
    private(set) var hasNestedEntities = false
    /// Whether there is anything that may not stand there.
    private(set) var hasGarbage = false

    /// Declared entities beyond these are unknown.
    private static let entityLimit = 1000
    private static let entityLength = 1000

    init(_ source: [UInt8]) {
        end = 0
        while let opening = source[end...].firstIndex(of: UInt8(ascii: "<")) {
            if source[end..<opening].contains(where: { $0 > 0x20 }) { hasGarbage = true }
            end = opening
            let rest = source[opening...].dropFirst()
            switch rest.first {
            case UInt8(ascii: "?"): skip(to: "?>", in: source)
            case UInt8(ascii: "!"):
                if rest.starts(with: "!--".utf8) { skip(to: "-->", in: source) } else { readDoctype(source) }
            case let first? where XMLName.canStart(first): return
            default:
                hasGarbage = true
                end += 1
            }
        }
        end = source.count
    }

    private mutating func skip(to mark: StaticString, in source: [UInt8]) {
        end = XMLName.end(of: mark, in: source, from: end) ?? source.count
    }

    /// Reads `<!DOCTYPE name ... [ declarations ]>` as far as entities go.
    private mutating func readDoctype(_ source: [UInt8]) {
        var isInSubset = false
        end += 2
        while end < source.count {
            switch source[end] {
            case UInt8(ascii: "\""), UInt8(ascii: "'"):
                let closing = source[(end + 1)...].firstIndex(of: source[end])
                end = closing.map { $0 + 1 } ?? source.count
            case UInt8(ascii: "["):
                isInSubset = true
                end += 1
            case UInt8(ascii: "]"):
                isInSubset = false
                end += 1
            case UInt8(ascii: "<"):
                if source[end...].starts(with: "<!--".utf8) {
                    skip(to: "-->", in: source)
                } else if source[end...].starts(with: "<?".utf8) {
                    skip(to: "?>", in: source)
                } else if source[end...].starts(with: "<!ENTITY".utf8) {
                    readEntity(source)
                } else if source[end...].starts(with: "<!".utf8) {
                    end += 2
                } else {
                    return
                }
            case UInt8(ascii: ">"):
                end += 1
                if !isInSubset { return }
            default: end += 1
            }
        }
    }

    /// Reads `<!ENTITY name "text">`, and steps over what is declared otherwise: outside, or for DTDs alone.
    private mutating func readEntity(_ source: [UInt8]) {
        end += "<!ENTITY".utf8.count
        let name = word(in: source)
        end = name.endIndex
        skipSpace(source)
        guard end < source.count, source[end] == UInt8(ascii: "\"") || source[end] == UInt8(ascii: "'"),
            let closing = source[(end + 1)...].firstIndex(of: source[end])
        else { return }
        let value = source[end + 1..<closing]
        end = closing + 1
        if XMLName.hasNamedReference(value) {
            hasNestedEntities = true
        } else if value.count <= Self.entityLength, entities.count < Self.entityLimit,
            !value.contains(UInt8(ascii: "<"))
        {
            entities[Array(name)] = entities[Array(name)] ?? Array(value)
        }
    }

    private mutating func skipSpace(_ source: [UInt8]) { while end < source.count, source[end] <= 0x20 { end += 1 } }

    private mutating func word(in source: [UInt8]) -> ArraySlice<UInt8> {
        skipSpace(source)
        return source[end...].prefix { $0 > 0x20 && $0 != UInt8(ascii: ">") }
    }
}

/// Names and marks of XML, by bytes.
enum XMLName {
    /// Whether a name may begin so; all that is beyond ASCII is taken for a letter.
    static func canStart(_ byte: UInt8) -> Bool {
        (byte | 0x20) &- 0x61 < 26 || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ":") || byte >= 0x80
    }

    static func canContinue(_ byte: UInt8) -> Bool {
        canStart(byte) || byte &- 0x30 < 10 || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
    }

    /// The offset behind a mark; nil where it does not follow.
    static func end(of mark: StaticString, in source: [UInt8], from start: Int) -> Int? {
        let length = mark.utf8CodeUnitCount
        return mark.withUTF8Buffer { mark in
            source.withUnsafeBufferPointer { source in
                var offset = start
                while offset + length <= source.count {
                    guard let next = source[offset...].firstIndex(of: mark[0]), next + length <= source.count else {
                        return nil
                    }
                    if source[next..<next + length].elementsEqual(mark) { return next + length }
                    offset = next + 1
                }
                return nil
            }
        }
    }

    /// Whether a text refers to an entity by name, other than the five that XML itself has.
    static func hasNamedReference(_ text: ArraySlice<UInt8>) -> Bool {
        var rest = text
        while let ampersand = rest.firstIndex(of: UInt8(ascii: "&")) {
            rest = rest[(ampersand + 1)...]
            let name = rest.prefix(while: canContinue)
            let isReference = rest.dropFirst(name.count).first == UInt8(ascii: ";")
            if isReference, !name.isEmpty, !isPredefined(name) { return true }
        }
        return false
    }

    /// One of the five that every XML parser knows.
    static func isPredefined(_ name: ArraySlice<UInt8>) -> Bool {
        ["lt", "gt", "amp", "quot", "apos"].contains { name.elementsEqual($0.utf8) }
    }
}
