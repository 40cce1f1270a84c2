/// A hash function that takes a message in blocks of 64 bytes (Merkle and Damgård's construction): what SHA-256, SHA-1
/// and MD5 have in common.
///
/// A page of code weighs less than a cryptography library in every build; nothing secret passes through.
public protocol BlockDigest {
    init()
    /// Takes the 64 bytes that stand at a pointer.
    mutating func compress(_ block: UnsafePointer<UInt8>)
    /// The state after the last block, as bytes.
    var bytes: [UInt8] { get }
    /// Whether numbers are written with their most significant byte first.
    static var isBigEndian: Bool { get }
}

extension BlockDigest {
    /// The digest of a message. Linear, without a copy of the message.
    public static func digest(of message: some Collection<UInt8>) -> [UInt8] {
        message.withContiguousStorageIfAvailable(digest(ofContiguous:))
            ?? Array(message).withUnsafeBufferPointer(digest(ofContiguous:))
    }

    /// The first bytes of the digest of a message, all where no number is given, in hexadecimal.
    public static func hexadecimal(of message: some Collection<UInt8>, bytes count: Int = .max) -> String {
        let digits = Array("0123456789abcdef".utf8)
        return String(
            decoding: digest(of: message).prefix(count).flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] },
            as: UTF8.self)
    }

    private static func digest(ofContiguous message: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        var state = Self()
        if let base = message.baseAddress {
            for start in stride(from: 0, through: message.count - 64, by: 64) { state.compress(base + start) }
        }
        let end = padded(Array(message[(message.count & ~63)...]), messageCount: message.count)
        end.withUnsafeBufferPointer { end in
            guard let base = end.baseAddress else { return }
            for start in stride(from: 0, to: end.count, by: 64) { state.compress(base + start) }
        }
        return state.bytes
    }

    /// The last bytes of a message, made up to whole blocks: a one bit, zeros, and the length of the message in bits.
    private static func padded(_ end: [UInt8], messageCount: Int) -> [UInt8] {
        let zeros = (119 - end.count) % 64
        let bits = UInt64(messageCount) &* 8
        let length = isBigEndian ? bits.bigEndian : bits.littleEndian
        return end + [0x80] + [UInt8](repeating: 0, count: zeros) + withUnsafeBytes(of: length) { Array($0) }
    }
}

/// The word of four bytes at a place in a block, the most significant byte first.
@inline(__always)
func bigEndianWord(_ block: UnsafePointer<UInt8>, _ index: Int) -> UInt32 {
    UInt32(bigEndian: UnsafeRawPointer(block).loadUnaligned(fromByteOffset: index &* 4, as: UInt32.self))
}

@inline(__always)
func rotateLeft(_ word: UInt32, _ amount: UInt32) -> UInt32 { word &<< amount | word &>> (32 &- amount) }
