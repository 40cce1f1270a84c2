/// How far bytes look like UTF-8.
struct UTF8Evidence {
    /// Whether all bytes are below 0x80.
    private(set) var isASCII = true
    /// The number of well-formed sequences of two bytes or more.
    private(set) var sequences = 0
    /// The number of those of three bytes or more.
    private(set) var longSequences = 0
    /// The number of bytes that belong to no well-formed sequence.
    private(set) var errors = 0

    init(_ source: [UInt8]) {
        let isValid = (try? UTF8Span(validating: source.span)) != nil
        guard let first = source.firstIndex(where: { $0 >= 0x80 }) else { return }
        isASCII = false
        var position = first
        while position < source.count {
            let length = Self.sequenceLength(source, at: position)
            if length == 0 { errors += 1 }
            if length > 1 { sequences += 1 }
            if length > 2 { longSequences += 1 }
            // Nothing but the first few can matter to anyone.
            if isValid, sequences > 3 { return }
            position += max(length, 1)
        }
    }

    /// The length of the well-formed sequence that starts here; 0 if none does.
    private static func sequenceLength(_ source: [UInt8], at position: Int) -> Int {
        let lead = source[position]
        let length: Int
        var second: ClosedRange<UInt8> = 0x80...0xBF
        switch lead {
        case ..<0x80: return 1
        case 0xC2...0xDF: length = 2
        case 0xE0...0xEF: length = 3
        case 0xF0...0xF4: length = 4
        default: return 0
        }
        switch lead {
        case 0xE0: second = 0xA0...0xBF
        case 0xED: second = 0x80...0x9F
        case 0xF0: second = 0x90...0xBF
        case 0xF4: second = 0x80...0x8F
        default: break
        }
        guard position + length <= source.count, second ~= source[position + 1] else { return 0 }
        for offset in 2..<max(length, 2) where source[position + offset] & 0xC0 != 0x80 { return 0 }
        return length
    }
}
