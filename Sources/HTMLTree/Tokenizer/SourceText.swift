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
        let scan = ByteScan(base: base)
        var marked: UInt64 = 0
        for offset in stride(from: 0, to: 32, by: 8) {
            let word = scan.word(at: offset)
            marked |= word | ByteScan.zeroBytes(word ^ ByteScan.spread(0x0D))
        }
        return marked & ByteScan.spread(0x80) == 0
    }

    /// The length of the UTF-8 sequence at an address; where it is ill-formed, minus the length of its maximal valid
    /// part, which the encoding standard replaces by one U+FFFD.
    @inline(__always) static func scalarLength(_ base: UnsafePointer<UInt8>, available: Int) -> Int {
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

    private static func repaired(_ bytes: [UInt8], from start: Int, firstFault fault: Int)
        -> (bytes: [UInt8], isCut: Bool)
    {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count + 16)
        return bytes.withUnsafeBufferPointer { buffer in
            var offset = start
            var fault = fault
            while true {
                let room = maximumCount - 3 - result.count
                if fault - offset > room {
                    let cut = scalarStart(in: buffer, at: offset + room)
                    result.append(contentsOf: UnsafeBufferPointer(rebasing: buffer[offset..<cut]))
                    return (result, true)
                }
                result.append(contentsOf: UnsafeBufferPointer(rebasing: buffer[offset..<fault]))
                guard fault < buffer.count else { return (result, false) }
                offset = fault + replaceFault(in: buffer, at: fault, &result)
                fault = firstFault(in: buffer, from: offset)
            }
        }
    }

    /// The offset of the first byte of the scalar that the byte at an offset belongs to.
    private static func scalarStart(in buffer: UnsafeBufferPointer<UInt8>, at offset: Int) -> Int {
        var offset = offset
        while offset > 0, buffer[offset] & 0xC0 == 0x80 { offset -= 1 }
        return offset
    }

    /// Appends what the fault at an offset is replaced by; returns its length.
    private static func replaceFault(
        in buffer: UnsafeBufferPointer<UInt8>, at offset: Int, _ result: inout [UInt8]
    ) -> Int {
        if buffer[offset] == 0x0D {
            result.append(0x0A)
            return offset + 1 < buffer.count && buffer[offset + 1] == 0x0A ? 2 : 1
        }
        result.append(contentsOf: [0xEF, 0xBF, 0xBD])
        guard let base = buffer.baseAddress else { return 1 }
        return -scalarLength(base + offset, available: buffer.count - offset)
    }
}
