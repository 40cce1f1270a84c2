/// Undoes the chunked transfer coding (RFC 9112, 7.1). Chunk extensions and trailers are stepped over.
///
/// Lines may end with a line feed alone, and a chunk's size may have blanks round it, as servers write them.
final class ChunkedDecoder: CodingDecoder {
    private enum State: Equatable {
        /// In the line of a chunk's size, so many digits of which were read.
        case size(digits: Int)
        case sizeLineRest
        case data
        case dataEnd
        /// In the lines behind the last chunk; whether the line is empty so far.
        case trailer(isEmpty: Bool)
        case end
    }
    private var state = State.size(digits: 0)
    /// What is left of the chunk.
    private var left = 0

    var coding: ContentCoding { .chunked }
    var isAtEnd: Bool { state == .end }

    func step(_ input: UnsafeBufferPointer<UInt8>, into output: UnsafeMutableBufferPointer<UInt8>)
        throws(BodyDamage) -> (taken: Int, given: Int)
    {
        var (taken, given) = (0, 0)
        while taken < input.count {
            switch state {
            case .data:
                let count = min(left, input.count - taken, output.count - given)
                guard count > 0 else { return (taken, given) }
                _ = UnsafeMutableBufferPointer(rebasing: output[given...])
                    .update(fromContentsOf: input[taken..<taken + count])
                (taken, given, left) = (taken + count, given + count, left - count)
                if left == 0 { state = .dataEnd }
            case .end: return (input.count, given)
            default:
                do throws(BodyDamage) {
                    try takeFrame(input[taken])
                } catch {
                    // What came before is sound; the next step comes back to the damage.
                    guard given == 0 else { return (taken, given) }
                    throw error
                }
                taken += 1
            }
        }
        return (taken, given)
    }

    /// Takes a byte of what frames the data.
    private func takeFrame(_ byte: UInt8) throws(BodyDamage) {
        switch (state, byte) {
        case (.size(let digits), 0x0A): try endSizeLine(digits: digits)
        case (.size(let digits), _): try takeSize(byte, digits: digits)
        case (.sizeLineRest, 0x0A): try endSizeLine(digits: 1)
        case (.dataEnd, 0x0A): state = .size(digits: 0)
        case (.dataEnd, 0x0D), (.trailer, 0x0D), (.sizeLineRest, _): break
        case (.trailer(let isEmpty), 0x0A): state = isEmpty ? .end : .trailer(isEmpty: true)
        case (.trailer, _): state = .trailer(isEmpty: false)
        default: throw .damaged(.chunked)
        }
    }

    private func takeSize(_ byte: UInt8, digits: Int) throws(BodyDamage) {
        let isBlank = byte == 0x20 || byte == 0x09 || byte == 0x0D
        if let digit = Self.hexadecimal(byte) {
            // Fifteen digits are more than any body has, and fit into an Int.
            guard digits < 15 else { throw .damaged(.chunked) }
            left = left << 4 | digit
            state = .size(digits: digits + 1)
        } else if digits > 0, isBlank || byte == UInt8(ascii: ";") {
            state = .sizeLineRest
        } else if !isBlank {
            throw .damaged(.chunked)
        }
    }

    private func endSizeLine(digits: Int) throws(BodyDamage) {
        guard digits > 0 else { throw .damaged(.chunked) }
        state = left == 0 ? .trailer(isEmpty: true) : .data
    }

    private static func hexadecimal(_ byte: UInt8) -> Int? {
        switch byte {
        case 0x30...0x39: Int(byte) - 0x30
        case 0x41...0x46, 0x61...0x66: Int(byte | 0x20) - 0x61 + 10
        default: nil
        }
    }
}
