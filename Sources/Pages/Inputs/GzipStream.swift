import Record

/// Unpacks gzip (RFC 1952) as it streams by, several members in a row too; what else follows the last one is padding.
///
/// Memory is one chunk in and one chunk out, whatever the stream unpacks to.
final class GzipStream: ByteStream {
    private let base: any ByteStream
    private let input: String
    private let inflater: InflateDecoder
    private var packed: ArraySlice<UInt8> = []
    /// Whether zlib may hold more than fitted into the last chunk.
    private var holdsMore = false

    init(_ base: any ByteStream, input: String) throws(Failure) {
        self.base = base
        self.input = input
        do throws(BodyDamage) {
            inflater = try InflateDecoder(.gzip)
        } catch {
            throw Failure(input: input, error)
        }
    }

    var position: Int { base.position }

    func next() throws(Failure) -> [UInt8]? {
        while true {
            if packed.isEmpty, !holdsMore {
                guard let chunk = try base.next() else {
                    guard inflater.isAtEnd else { throw damaged("it ends too early") }
                    return nil
                }
                packed = chunk[...]
            }
            let unpacked = try unpackChunk()
            if !unpacked.isEmpty { return unpacked }
        }
    }

    private func unpackChunk() throws(Failure) -> [UInt8] {
        let capacity = FileStream.chunkSize
        var taken: Int?
        let unpacked = [UInt8](unsafeUninitializedCapacity: capacity) { output, count in
            guard let step = try? packed.withUnsafeBufferPointer({ try inflater.step($0, into: output) }) else {
                return
            }
            (taken, count) = (step.taken, step.given)
        }
        guard let taken else { throw damaged("its data are damaged") }
        packed = packed.dropFirst(taken)
        holdsMore = !inflater.isAtEnd && unpacked.count == capacity
        return unpacked
    }

    private func damaged(_ reason: String) -> Failure {
        Failure(input: input, code: .badGzip, message: "it cannot be unpacked: \(reason); fetch or pack it again")
    }
}
