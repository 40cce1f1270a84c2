/// What becomes of characters before they are looked up: lower case, accents stripped, control characters and spaces
/// dropped.
struct Folding: Sendable {
    private let text: Tensor<UInt8>
    /// The characters that change beside A to Z, ascending.
    private var characters: [UInt32] = []
    /// What they become, as places in `text`.
    private var replacements: [Range<UInt32>] = []

    /// - Parameter text: lines of a code point in hexadecimal, a tab, and what the character becomes, in the order of the
    ///   code points. nil where they are not that.
    init?(_ text: Tensor<UInt8>) {
        self.text = text
        let bytes = text.elements
        guard bytes.count < 1 << 28 else { return nil }
        var place = 0
        while place < bytes.count {
            let line = place
            var character: UInt32 = 0
            while place < bytes.count, let digit = Self.hexadecimalValue(bytes[place]), character < 0x11_0000 {
                character = character << 4 | digit
                place += 1
            }
            guard place < bytes.count, place > line, bytes[place] == UInt8(ascii: "\t"),
                characters.last.map({ character > $0 }) ?? true
            else { return nil }
            let start = place + 1
            place = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
            characters.append(character)
            replacements.append(UInt32(start)..<UInt32(place))
            place += 1
        }
    }

    private static func hexadecimalValue(_ byte: UInt8) -> UInt32? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte - UInt8(ascii: "0"))
        case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt32(byte - UInt8(ascii: "A")) + 10
        default: nil
        }
    }

    /// Hands out the characters that one becomes: one, none or several.
    func fold(_ scalar: Unicode.Scalar, _ use: (Unicode.Scalar) -> Void) {
        switch scalar {
        case "a"..."z", "0"..."9", "!"..."/", ":"..."@": use(scalar)
        case "A"..."Z": use(Unicode.Scalar(UInt8(truncatingIfNeeded: scalar.value) | 0x20))
        default:
            guard let replacement = replacement(for: scalar.value) else { return use(scalar) }
            let bytes = text.elements[Int(replacement.lowerBound)..<Int(replacement.upperBound)]
            for folded in String(decoding: bytes, as: UTF8.self).unicodeScalars { use(folded) }
        }
    }

    private func replacement(for character: UInt32) -> Range<UInt32>? {
        var low = 0
        var high = characters.count
        while low < high {
            let middle = (low + high) / 2
            if characters[middle] < character { low = middle + 1 } else { high = middle }
        }
        return low < characters.count && characters[low] == character ? replacements[low] : nil
    }
}
