import CZlib

/// The bytes as one member of a gzip file.
public func gzip(_ bytes: some Sequence<UInt8>) -> [UInt8] {
    var source = Array(bytes)
    var stream = z_stream()
    deflateInit2_(
        &stream, 6, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    defer { deflateEnd(&stream) }
    let capacity = Int(deflateBound(&stream, UInt(source.count)))
    return source.withUnsafeMutableBufferPointer { input in
        [UInt8](unsafeUninitializedCapacity: capacity) { output, count in
            (stream.next_in, stream.avail_in) = (input.baseAddress, UInt32(input.count))
            (stream.next_out, stream.avail_out) = (output.baseAddress, UInt32(capacity))
            deflate(&stream, Z_FINISH)
            count = capacity - Int(stream.avail_out)
        }
    }
}
