/// The preparation of a source for the tokenizer: well-formed UTF-8, and line ends as single line feeds.
enum SourceText {
    /// The most bytes that are parsed. Every text range then fits an `Int32`, whatever the references in it grow to.
    static let maximumCount = 1 << 28

    /// The source itself where it needs no change, else a repaired copy. A byte order mark is left out unless kept.
    static func prepared(_ source: [UInt8], keepsMark: Bool = false) -> (bytes: [UInt8], isCut: Bool) {
        var bytes = source
        var isCut = false
        if bytes.count > maximumCount {
            bytes.removeLast(bytes.count - maximumCount)
            isCut = true
        }
        let start = !keepsMark && bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        let fault = bytes.withUnsafeBufferPointer { firstFault(in: $0, from: start) }
        if start > 0 || fault < bytes.count {
            let copy = repaired(bytes, from: start, firstFault: fault)
            return (copy.bytes, isCut || copy.isCut)
        }
        return (bytes, isCut)
    }

    /// The offset of the first byte that is a carriage return or begins ill-formed UTF-8.
    private static func firstFault(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        guard let base = bytes.baseAddress else { return 0 }
        let count = bytes.count
        var offset = start
        while offset < count {
            while offset &+ 32 <= count, isPlain(base + offset) { offset &+= 32 }
            let blockEnd = min(offset &+ 32, count)
            while offset < blockEnd {
                let byte = base[offset]
                if byte < 0x80 {
                    if byte == 0x0D { return offset }
                    offset &+= 1
                } else {
                    let length = scalarLength(base + offset, available: count &- offset)
                    if length <= 0 { return offset }
                    offset &+= length
                }
            }
        }
        return count
    }

    /// Whether 32 bytes are ASCII without a carriage return.
    @inline(__always) private static func isPlain(_ base: UnsafePointer<UInt8>) -> Bool {
        let block = UnsafeRawPointer(base).loadUnaligned(as: SIMD32<UInt8>.self)
        let isReturn = block .== SIMD32(repeating: 0x0D)
        let marked = (block & 0x80).replacing(with: 0x80, where: isReturn)
        return unsafeBitCast(marked, to: SIMD4<UInt64>.self) == .zero
    }

    /// The length of the UTF-8 sequence at an address; where it is ill-formed, minus the length of its maximal valid
    /// part, which the encoding standard replaces by one U+FFFD.
    @inline(__always) private static func scalarLength(_ base: UnsafePointer<UInt8>, available: Int) -> Int {
        let lead = base[0]
        let length: Int
        var lowest: UInt8 = 0x80
        var highest: UInt8 = 0xBF
        switch lead {
        case 0xC2...0xDF: length = 2
        case 0xE0...0xEF:
            length = 3
            if lead == 0xE0 { lowest = 0xA0 }
            if lead == 0xED { highest = 0x9F }
        case 0xF0...0xF4:
            length = 4
            if lead == 0xF0 { lowest = 0x90 }
            if lead == 0xF4 { highest = 0x8F }
        default: return -1
        }
        var offset = 1
        while offset < length {
            guard offset < available, base[offset] >= lowest, base[offset] <= highest else { return -offset }
            lowest = 0x80
            highest = 0xBF
            offset &+= 1
        }
        return length
    }

    private static func repaired(_ bytes: [UInt8], from start: Int, firstFault: Int)
        -> (bytes: [UInt8], isCut: Bool)
    {
        var result: [UInt8] = []
        var isCut = false
        result.reserveCapacity(bytes.count + 16)
        result.append(contentsOf: bytes[start..<firstFault])
        bytes.withUnsafeBufferPointer { buffer in
            guard let base = buffer.baseAddress else { return }
            var offset = firstFault
            while offset < buffer.count {
                if result.count > maximumCount - 4 {
                    isCut = true
                    break
                }
                let byte = base[offset]
                if byte == 0x0D {
                    result.append(0x0A)
                    offset += offset + 1 < buffer.count && base[offset + 1] == 0x0A ? 2 : 1
                } else if byte < 0x80 {
                    result.append(byte)
                    offset += 1
                } else {
                    let length = scalarLength(base + offset, available: buffer.count - offset)
                    if length > 0 {
                        result.append(contentsOf: buffer[offset..<offset + length])
                    } else {
                        result.append(contentsOf: [0xEF, 0xBF, 0xBD])
                    }
                    offset += abs(length)
                }
            }
        }
        return (result, isCut)
    }
}
