import CZlib

/// The bytes as one member of a gzip file.
public func gzip(_ bytes: some Sequence<UInt8>) -> [UInt8] { deflated(bytes, windowBits: 15 + 16) }

/// The bytes as a zlib stream.
public func zlibbed(_ bytes: some Sequence<UInt8>) -> [UInt8] { deflated(bytes, windowBits: 15) }

private func deflated(_ bytes: some Sequence<UInt8>, windowBits: Int32) -> [UInt8] {
    var source = Array(bytes)
    var stream = z_stream()
    deflateInit2_(
        &stream, 6, Z_DEFLATED, windowBits, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
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

/// The bytes in chunks of 1000, as HTTP transfers them.
public func chunked(_ bytes: [UInt8]) -> [UInt8] {
    var body: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: 1000) {
        let chunk = bytes[start..<min(start + 1000, bytes.count)]
        body += Array((String(chunk.count, radix: 16) + "\r\n").utf8) + chunk + Array("\r\n".utf8)
    }
    return body + Array("0\r\n\r\n".utf8)
}
