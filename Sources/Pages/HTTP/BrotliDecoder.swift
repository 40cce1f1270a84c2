import CBrotli

/// Undoes brotli (RFC 7932). The window, and with it the memory, is 16 MB at most.
final class BrotliDecoder: CodingDecoder {
    private let state: OpaquePointer
    private(set) var isAtEnd = false
    private static let stepSize = 1 << 10

    init() throws(BodyDamage) {
        guard let state = BrotliDecoderCreateInstance(nil, nil, nil) else { throw .outOfMemory }
        self.state = state
    }

    deinit { BrotliDecoderDestroyInstance(state) }

    var coding: ContentCoding { .brotli }

    func step(_ input: UnsafeBufferPointer<UInt8>, into output: UnsafeMutableBufferPointer<UInt8>)
        throws(BodyDamage) -> (taken: Int, given: Int)
    {
        guard !isAtEnd else { return (input.count, 0) }
        // The library gives nothing of a step in which it comes upon damage, so the steps are small.
        let count = min(input.count, Self.stepSize)
        var (inputLeft, outputLeft) = (count, output.count)
        var (next, space) = (input.baseAddress, output.baseAddress)
        let result = BrotliDecoderDecompressStream(state, &inputLeft, &next, &outputLeft, &space, nil)
        guard result != BROTLI_DECODER_RESULT_ERROR else { throw .damaged(.brotli) }
        isAtEnd = result == BROTLI_DECODER_RESULT_SUCCESS
        return (count - inputLeft, output.count - outputLeft)
    }
}
