/// JSON as web pages really hold it, on one flat tape.
///
/// Foundation's decoder refuses what a third of the broken pages do (control characters in strings, trailing commas,
/// comments, CDATA marks, unescaped quotes) and takes ten times the time a page may cost, as it makes every string.
/// This scanner takes one pass, makes no strings, never fails, and reads on after what it does not understand.
struct JSONTape {
    enum Kind: UInt8 { case object, array, string, scalar }

    struct Node {
        let kind: Kind
        /// The member's name in an object, without quotes; empty in arrays.
        let key: Range<Int32>
        /// Strings and scalars: the text, without quotes and still escaped.
        var text: Range<Int32>
        /// The index of the node after this one and all that is in it.
        var end: Int32
    }

    /// The nesting that is kept; what lies deeper is passed over.
    static let depthLimit = 48
    /// The nodes that are kept in all, unless said otherwise.
    static let nodeLimit = 100_000

    private let bytes: [UInt8]
    private let nodeLimit: Int
    private(set) var nodes: [Node] = []

    init(bytes: [UInt8], nodeLimit: Int = nodeLimit) {
        self.bytes = bytes
        self.nodeLimit = nodeLimit
    }

    /// Reads all the values in a range of the bytes; they follow those that were read before.
    mutating func read(_ range: Range<Int>) {
        var scanner = Scanner(
            bytes: bytes, index: range.lowerBound, end: range.upperBound, nodeLimit: nodeLimit, nodes: nodes)
        nodes = []
        scanner.scan()
        nodes = scanner.nodes
    }

    /// The values at the top.
    var roots: Children { Children(nodes: nodes, index: 0, end: Int32(nodes.count)) }

    /// The members of an object or array.
    func children(of index: Int) -> Children {
        switch nodes[index].kind {
        case .object, .array: Children(nodes: nodes, index: Int32(index) + 1, end: nodes[index].end)
        case .string, .scalar: Children(nodes: [], index: 0, end: 0)
        }
    }

    /// The member of that name.
    func member(_ name: StaticString, of index: Int) -> Int? {
        guard nodes[index].kind == .object else { return nil }
        for child in children(of: index) where key(of: child, is: name) { return child }
        return nil
    }

    func key(of index: Int, is name: StaticString) -> Bool {
        let key = nodes[index].key
        guard key.count == name.utf8CodeUnitCount else { return false }
        return name.withUTF8Buffer { bytes[Int(key.lowerBound)..<Int(key.upperBound)].elementsEqual($0) }
    }

    /// The text of a string or scalar as it stands in the source; empty for others.
    func source(of index: Int) -> ArraySlice<UInt8> {
        bytes[Int(nodes[index].text.lowerBound)..<Int(nodes[index].text.upperBound)]
    }

    /// The text of a string or scalar with its escapes undone, at most 2,000 bytes of it.
    func unescaped(_ index: Int) -> [UInt8] { JSONTape.unescape(source(of: index).prefix(2000)) }

    struct Children: Sequence, IteratorProtocol {
        let nodes: [Node]
        var index: Int32
        let end: Int32
        mutating func next() -> Int? {
            guard index < end else { return nil }
            defer { index = nodes[Int(index)].end }
            return Int(index)
        }
    }

    private static func unescape(_ source: ArraySlice<UInt8>) -> [UInt8] {
        guard source.contains(UInt8(ascii: "\\")) else { return Array(source) }
        var result: [UInt8] = []
        result.reserveCapacity(source.count)
        var index = source.startIndex
        while index < source.endIndex {
            guard source[index] == UInt8(ascii: "\\"), index + 1 < source.endIndex else {
                result.append(source[index])
                index += 1
                continue
            }
            switch source[index + 1] {
            case UInt8(ascii: "u"):
                let (scalar, end) = unicodeEscape(in: source, at: index)
                result.append(contentsOf: String(scalar).utf8)
                index = end
                continue
            case UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"), UInt8(ascii: "b"), UInt8(ascii: "f"):
                result.append(0x20)
            case let other: result.append(other)
            }
            index += 2
        }
        return result
    }

    private static func unicodeEscape(in source: ArraySlice<UInt8>, at index: Int) -> (Unicode.Scalar, end: Int) {
        func unit(at start: Int) -> UInt32? {
            guard start + 6 <= source.endIndex, source[start] == UInt8(ascii: "\\"),
                source[start + 1] == UInt8(ascii: "u")
            else {
                return nil
            }
            return UInt32(String(decoding: source[start + 2..<start + 6], as: UTF8.self), radix: 16)
        }
        guard let first = unit(at: index) else { return ("\u{FFFD}", index + 2) }
        if 0xD800..<0xDC00 ~= first, let second = unit(at: index + 6), 0xDC00..<0xE000 ~= second {
            let value = 0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)
            return (Unicode.Scalar(value) ?? "\u{FFFD}", index + 12)
        }
        return (Unicode.Scalar(first) ?? "\u{FFFD}", index + 6)
    }
}

private struct Scanner {
    let bytes: [UInt8]
    var index: Int
    let end: Int
    let nodeLimit: Int
    var nodes: [JSONTape.Node]
    /// The open containers, outermost first.
    var open: [Int] = []
    /// How many more are open below the depth limit.
    var tooDeep = 0
    var key: Range<Int32>?

    mutating func scan() {
        while index < end, nodes.count < nodeLimit {
            switch bytes[index] {
            case UInt8(ascii: "\""): scanString()
            case UInt8(ascii: "{"): openContainer(.object)
            case UInt8(ascii: "["): openContainer(.array)
            case UInt8(ascii: "}"): close(.object)
            case UInt8(ascii: "]"): close(.array)
            case UInt8(ascii: ","):
                key = nil
                index += 1
            case UInt8(ascii: "/"): skipComment()
            case UInt8(ascii: "<"): skipMarkup()
            case 0...0x20, UInt8(ascii: ":"), UInt8(ascii: ";"): index += 1
            default: scanScalar()
            }
        }
        for container in open { nodes[container].end = Int32(nodes.count) }
    }

    private var isInObject: Bool { open.last.map { nodes[$0].kind == .object } ?? false }

    private mutating func append(_ kind: JSONTape.Kind, text: Range<Int32>) {
        nodes.append(JSONTape.Node(kind: kind, key: key ?? 0..<0, text: text, end: Int32(nodes.count) + 1))
        key = nil
    }

    private mutating func openContainer(_ kind: JSONTape.Kind) {
        index += 1
        guard open.count < JSONTape.depthLimit, tooDeep == 0 else { return tooDeep += 1 }
        append(kind, text: 0..<0)
        open.append(nodes.count - 1)
    }

    /// Closes the innermost container of that kind, and what was left open in it.
    private mutating func close(_ kind: JSONTape.Kind) {
        index += 1
        key = nil
        guard tooDeep == 0 else { return tooDeep -= 1 }
        guard let depth = open.lastIndex(where: { nodes[$0].kind == kind }) else { return }
        for container in open[depth...] { nodes[container].end = Int32(nodes.count) }
        open.removeSubrange(depth...)
    }

    private mutating func scanString() {
        let start = index + 1
        var stringEnd = start
        while stringEnd < end {
            let byte = bytes[stringEnd]
            if byte == UInt8(ascii: "\\") {
                stringEnd += 2
            } else if byte == UInt8(ascii: "\""), isClosingQuote(at: stringEnd) {
                break
            } else {
                stringEnd += 1
            }
        }
        stringEnd = min(stringEnd, end)
        index = min(stringEnd + 1, end)
        take(.string, Int32(start)..<Int32(max(start, stringEnd)))
    }

    /// A quote that nothing fitting follows belongs to the text: somebody forgot to escape it.
    private func isClosingQuote(at quote: Int) -> Bool {
        var next = quote + 1
        var hasLineFeed = false
        while next < end, bytes[next] <= 0x20 {
            hasLineFeed = hasLineFeed || bytes[next] == 0x0A
            next += 1
        }
        guard next < end else { return true }
        switch bytes[next] {
        case UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: "}"), UInt8(ascii: "]"), UInt8(ascii: "/"): return true
        case UInt8(ascii: "\""): return hasLineFeed
        default: return false
        }
    }

    private mutating func scanScalar() {
        let start = index
        scan: while index < end {
            switch bytes[index] {
            case 0...0x20, UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: "}"), UInt8(ascii: "]"),
                UInt8(ascii: "\""):
                break scan
            default: index += 1
            }
        }
        take(.scalar, Int32(start)..<Int32(index))
    }

    private mutating func take(_ kind: JSONTape.Kind, _ text: Range<Int32>) {
        guard tooDeep == 0, !open.isEmpty else { return }
        if isInObject, key == nil {
            key = text
        } else {
            append(kind, text: text)
        }
    }

    private mutating func skipComment() {
        guard index + 1 < end else { return index += 1 }
        switch bytes[index + 1] {
        case UInt8(ascii: "/"): while index < end, bytes[index] != 0x0A { index += 1 }
        case UInt8(ascii: "*"):
            index += 2
            while index < end, bytes[index] != UInt8(ascii: "/") || bytes[index - 1] != UInt8(ascii: "*") { index += 1 }
            index = min(index + 1, end)
        default: index += 1
        }
    }

    /// Passes `<![CDATA[`, `<!--` and the like.
    private mutating func skipMarkup() {
        let mark: StaticString = "<![CDATA["
        let length = mark.utf8CodeUnitCount
        let isMark = index + length <= end && mark.withUTF8Buffer { bytes[index..<index + length].elementsEqual($0) }
        index += isMark ? length : 1
    }
}
