import Record

/// Cuts a stream into lines with bounded memory: a line over the limit is stepped over, not kept.
struct LineReader {
    enum Line {
        case bytes([UInt8])
        case tooLong
    }
    private let stream: any ByteStream
    private let limit: Int
    private var chunk: [UInt8] = []
    private var taken = 0
    /// The number of the line handed out last, from 1.
    private(set) var number = 0

    init(_ stream: any ByteStream, limit: Int) {
        self.stream = stream
        self.limit = limit
    }

    var position: Int { stream.position }

    /// The next line without its line feed, nil at the end.
    mutating func next() throws(Failure) -> Line? {
        var line: [UInt8] = []
        var isTooLong = false
        var isStarted = false
        while try refill() {
            isStarted = true
            let rest = chunk[taken...]
            let end = rest.firstIndex(of: 0x0A) ?? rest.endIndex
            if line.count + (end - taken) > limit {
                isTooLong = true
                line = []
            } else if !isTooLong {
                line += rest[..<end]
            }
            taken = end
            if end < chunk.count {
                taken += 1
                break
            }
        }
        guard isStarted else { return nil }
        number += 1
        return isTooLong ? .tooLong : .bytes(line)
    }

    /// Whether there is anything left to take.
    private mutating func refill() throws(Failure) -> Bool {
        guard taken == chunk.count else { return true }
        guard let next = try stream.next() else { return false }
        (chunk, taken) = (next, 0)
        return true
    }
}
