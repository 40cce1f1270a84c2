/// How far bytes look like UTF-8.
struct UTF8Evidence {
    /// The number of well-formed sequences of two bytes or more.
    private(set) var sequences = 0
    /// The number of those of three bytes or more.
    private(set) var longSequences = 0
    /// The number of ill-formed sequences.
    private(set) var errors = 0

    /// Whether all bytes are below 0x80.
    var isASCII: Bool { sequences == 0 && errors == 0 }

    init(_ source: [UInt8]) {
        source.withUnsafeBufferPointer { buffer in
            if let base = buffer.baseAddress { count(base, buffer.count) }
        }
    }

    private mutating func count(_ base: UnsafePointer<UInt8>, _ count: Int) {
        let scan = ByteScan(base: base)
        var offset = 0
        while offset < count {
            while offset &+ 8 <= count, scan.word(at: offset) & ByteScan.spread(0x80) == 0 { offset &+= 8 }
            let blockEnd = min(offset &+ 8, count)
            while offset < blockEnd {
                if base[offset] < 0x80 {
                    offset &+= 1
                    continue
                }
                let length = SourceText.scalarLength(base + offset, available: count &- offset)
                if length > 0 {
                    sequences &+= 1
                    longSequences &+= length > 2 ? 1 : 0
                } else {
                    errors &+= 1
                }
                offset &+= abs(length)
            }
        }
    }
}
