import HTMLTree

/// Reads the ``Hints`` of an element from its names.
///
/// A name is cut into words at punctuation and at changes from small to capital letters; of a word that is not listed the
/// longest listed beginning counts (`commentlist`, `relatedPosts`, `story__body`).
struct HintReader: Sendable {
    private let table: WordTable<UInt64>

    /// The one instance: building the table takes a few hundred hashes.
    static let shared = HintReader()

    private init() {
        var table = WordTable<UInt64>(capacityPowerOfTwo: 12)
        for (hint, words) in Hints.vocabulary {
            for word in words.utf8.split(separator: UInt8(ascii: " ")) {
                table.combine(Array(word).filter { $0 != UInt8(ascii: "-") }, hint.rawValue) { $0 | $1 }
            }
        }
        self.table = table
    }

    /// The topics that class, id, role and a few others of an element name.
    func hints(of id: NodeID, in document: Document) -> Hints {
        var hints: UInt64 = 0
        for attribute in document.attributes(of: id) {
            switch attribute.name {
            case .class, .id, .role, .itemprop, .dataType, .dataTestid, .dataComponent, .property, .ariaLabel:
                document.bytes.withUnsafeBufferPointer { read($0, attribute.value.range, &hints) }
            case .hidden:
                hints |= Hints.hidden.rawValue
            case .ariaHidden:
                if document.bytes(attribute.value).elementsEqual("true".utf8) { hints |= Hints.hidden.rawValue }
            case .style:
                if hides(document.bytes(attribute.value)) { hints |= Hints.hidden.rawValue }
            default: break
            }
        }
        return Hints(rawValue: hints)
    }

    /// Whether an element says itself that it is not shown.
    func isHidden(_ id: NodeID, in document: Document) -> Bool {
        document.attributes(of: id).contains {
            $0.name == .hidden || ($0.name == .style && hides(document.bytes($0.value)))
        }
    }

    private func hides(_ style: ArraySlice<UInt8>) -> Bool {
        var packed: [UInt8] = []
        for byte in style.prefix(200) where byte > 0x20 { packed.append(byte | 0x20) }
        return packed.firstOffset(of: "display:none".utf8) != nil
            || packed.firstOffset(of: "visibility:hidden".utf8) != nil
    }

    /// The most bytes of one attribute that are looked at: a hostile class list costs no more than that.
    private static let longestName = 400

    private func read(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ hints: inout UInt64) {
        var index = range.lowerBound
        let end = min(range.upperBound, index + Self.longestName)
        while index < end {
            guard bytes[index].isASCIILetter else {
                index += 1
                continue
            }
            let start = index
            index = readWord(bytes, index, end, &hints)
            // A page builder calls everything it builds a widget.
            if index - start == 9, bytes[start..<index].elementsEqual("elementor".utf8) {
                while index < end, bytes[index] > 0x20 { index += 1 }
            }
        }
    }

    /// Reads the word at `start` and returns where it ends. One hash runs along; every listed beginning is seen on the way.
    private func readWord(
        _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, _ hints: inout UInt64
    ) -> Int {
        var index = start
        var hash = WordTable<UInt64>.seed
        var longest: UInt64 = 0
        var previousSmall = false
        while index < end, bytes[index].isASCIILetter {
            let isCapital = bytes[index] < 0x60
            if isCapital, previousSmall { break }
            previousSmall = !isCapital
            hash = WordTable<UInt64>.extend(hash, bytes[index] | 0x20)
            index += 1
            // Short words count whole only: "ad" is not the beginning of "address".
            let length = index - start
            let atEnd = index >= end || !bytes[index].isASCIILetter || (previousSmall && bytes[index] < 0x60)
            if atEnd || length >= 4, let found = table[hash, length: length] { longest = found }
        }
        hints |= longest
        return index
    }
}

extension UInt8 {
    @inline(__always) var isASCIILetter: Bool { (self | 0x20) &- 0x61 < 26 }
    @inline(__always) var isASCIIDigit: Bool { self &- 0x30 < 10 }
    @inline(__always) var isASCIICapital: Bool { self &- 0x41 < 26 }
}
