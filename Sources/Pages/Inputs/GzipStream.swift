import CZlib
import Record

/// Unpacks gzip (RFC 1952) as it streams by, several members in a row too.
///
/// Memory is one chunk in and one chunk out, whatever the stream unpacks to.
final class GzipStream: ByteStream {
    private let base: any ByteStream
    private let input: String
    /// On the heap: zlib remembers its address.
    private let inflater = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
    private var packed: [UInt8] = []
    private var taken = 0
    /// Whether zlib may hold more than fitted into the last chunk.
    private var holdsMore = false
    /// Whether a member ended and no other began.
    private var betweenMembers = false

    init(_ base: any ByteStream, input: String) throws(Failure) {
        self.base = base
        self.input = input
        inflater.initialize(to: z_stream())
        // 15 bits of window, 16 for a gzip header.
        let status = inflateInit2_(inflater, 15 + 16, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
        guard status == Z_OK else {
            throw Failure(input: input, code: .ioError, message: "there is no memory to unpack it; run fewer --jobs")
        }
    }

    deinit {
        inflateEnd(inflater)
        inflater.deallocate()
    }

    var position: Int { base.position }

    func next() throws(Failure) -> [UInt8]? {
        while true {
            if taken == packed.count, !holdsMore {
                guard let chunk = try base.next() else {
                    guard betweenMembers else { throw damaged("it ends too early") }
                    return nil
                }
                (packed, taken) = (chunk, 0)
            }
            guard !betweenMembers || startMember() else { return nil }
            let unpacked = try unpackChunk()
            if !unpacked.isEmpty { return unpacked }
        }
    }

    /// Whether another member begins here; what else follows the last one is padding.
    private func startMember() -> Bool {
        guard packed[taken] == 0x1F else { return false }
        inflateReset(inflater)
        betweenMembers = false
        return true
    }

    private func unpackChunk() throws(Failure) -> [UInt8] {
        var status = Z_OK
        let capacity = FileStream.chunkSize
        let unpacked = [UInt8](unsafeUninitializedCapacity: capacity) { output, count in
            packed.withUnsafeMutableBufferPointer { input in
                inflater.pointee.next_in = input.baseAddress.map { $0 + taken }
                inflater.pointee.avail_in = UInt32(input.count - taken)
                inflater.pointee.next_out = output.baseAddress
                inflater.pointee.avail_out = UInt32(capacity)
                status = inflate(inflater, Z_NO_FLUSH)
                taken = input.count - Int(inflater.pointee.avail_in)
            }
            count = capacity - Int(inflater.pointee.avail_out)
        }
        guard status == Z_OK || status == Z_STREAM_END || status == Z_BUF_ERROR else {
            throw damaged("its data are damaged")
        }
        betweenMembers = status == Z_STREAM_END
        holdsMore = !betweenMembers && unpacked.count == capacity
        return unpacked
    }

    private func damaged(_ reason: String) -> Failure {
        Failure(input: input, code: .badGzip, message: "it cannot be unpacked: \(reason); fetch or pack it again")
    }
}
