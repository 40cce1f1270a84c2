import CZlib

/// Undoes gzip (RFC 1952), zlib (RFC 1950) and bare DEFLATE (RFC 1951). Several gzip members in a row are one body.
final class InflateDecoder: CodingDecoder {
    enum Wrapping {
        case gzip
        /// Whichever of the two the first byte shows: servers mean either by `deflate`.
        case zlibOrBare
    }
    private let wrapping: Wrapping
    /// On the heap: zlib remembers its address.
    private let inflater = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
    private var isDecided: Bool
    private(set) var isAtEnd = false
    /// Whether something other than a member followed a member: all that follows is padding then.
    private var isPadded = false

    init(_ wrapping: Wrapping) throws(BodyDamage) {
        self.wrapping = wrapping
        isDecided = wrapping == .gzip
        inflater.initialize(to: z_stream())
        // 15 bits of window, 16 for a gzip header.
        let status = inflateInit2_(
            inflater, wrapping == .gzip ? 15 + 16 : 15, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
        guard status == Z_OK else { throw .outOfMemory }
    }

    /// The first bytes, at most so many, that a gzip member unpacks to; none where it is damaged there.
    static func beginning(_ size: Int, of member: ArraySlice<UInt8>) -> [UInt8] {
        guard let inflater = try? InflateDecoder(.gzip) else { return [] }
        return [UInt8](unsafeUninitializedCapacity: size) { output, count in
            let step = try? member.withUnsafeBufferPointer { try inflater.step($0, into: output) }
            count = step?.given ?? 0
        }
    }

    deinit {
        inflateEnd(inflater)
        inflater.deallocate()
    }

    var coding: ContentCoding { wrapping == .gzip ? .gzip : .deflate }

    func step(_ input: UnsafeBufferPointer<UInt8>, into output: UnsafeMutableBufferPointer<UInt8>)
        throws(BodyDamage) -> (taken: Int, given: Int)
    {
        if isAtEnd {
            guard wrapping == .gzip, !isPadded, let first = input.first, first == 0x1F else {
                isPadded = isPadded || !input.isEmpty
                return (input.count, 0)
            }
            inflateReset(inflater)
            isAtEnd = false
        }
        if !isDecided, let first = input.first {
            // A zlib header names the method, 8. Bare DEFLATE would begin with an empty stored block whose padding is
            // no zeros, which nobody writes.
            if first & 0x0F != 8 { inflateReset2(inflater, -15) }
            isDecided = true
        }
        return try inflate(input, into: output)
    }

    private func inflate(_ input: UnsafeBufferPointer<UInt8>, into output: UnsafeMutableBufferPointer<UInt8>)
        throws(BodyDamage) -> (taken: Int, given: Int)
    {
        let wanted = min(input.count, Int(UInt32.max))
        let capacity = min(output.count, Int(UInt32.max))
        inflater.pointee.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
        inflater.pointee.avail_in = UInt32(wanted)
        inflater.pointee.next_out = output.baseAddress
        inflater.pointee.avail_out = UInt32(capacity)
        let status = CZlib.inflate(inflater, Z_NO_FLUSH)
        let step = (wanted - Int(inflater.pointee.avail_in), capacity - Int(inflater.pointee.avail_out))
        // What came before the damage is given; zlib comes back to the damage when it is called again.
        let isSound = status == Z_OK || status == Z_STREAM_END || status == Z_BUF_ERROR
        guard isSound || step.1 > 0 else { throw .damaged(coding) }
        isAtEnd = status == Z_STREAM_END
        return step
    }
}
