import Glibc
import NIOCore

/// The number of a host: 4 bytes (IPv4) or 16 (IPv6).
public struct IPAddress: Hashable, Sendable, CustomStringConvertible {
    public let bytes: [UInt8]

    /// Reads the usual form: `192.0.2.1`, `2001:db8::1`; nil where it is neither.
    public init?(_ text: String) {
        if let bytes = Self.parse(text, family: AF_INET, count: 4) ?? Self.parse(text, family: AF_INET6, count: 16) {
            self.bytes = bytes
        } else {
            return nil
        }
    }

    /// The address in what the system gives for a name; nil where it is of no internet family.
    init?(_ address: UnsafePointer<sockaddr>) {
        switch Int32(address.pointee.sa_family) {
        case AF_INET:
            bytes = address.withMemoryRebound(to: sockaddr_in.self, capacity: 1) {
                withUnsafeBytes(of: $0.pointee.sin_addr) { Array($0) }
            }
        case AF_INET6:
            bytes = address.withMemoryRebound(to: sockaddr_in6.self, capacity: 1) {
                withUnsafeBytes(of: $0.pointee.sin6_addr) { Array($0) }
            }
        default: return nil
        }
    }

    private static func parse(_ text: String, family: Int32, count: Int) -> [UInt8]? {
        // The system reads up to a zero and takes no notice of the rest.
        guard !text.utf8.contains(0) else { return nil }
        var bytes = [UInt8](repeating: 0, count: count)
        return inet_pton(family, text, &bytes) == 1 ? bytes : nil
    }

    public var description: String {
        var text = [CChar](repeating: 0, count: Int(INET6_ADDRSTRLEN))
        _ = inet_ntop(bytes.count == 4 ? AF_INET : AF_INET6, bytes, &text, socklen_t(text.count))
        return String(decoding: text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    func socketAddress(port: Int) throws -> SocketAddress {
        try SocketAddress(packedIPAddress: ByteBuffer(bytes: bytes), port: port)
    }
}

/// A block of addresses that are not part of the public internet, by the registries of special-purpose addresses (IANA,
/// RFC 6890) and the blocks for multicast.
struct SpecialBlock {
    /// What such addresses are for.
    let purpose: String
    private let prefix: [UInt8]
    /// The number of bits that count.
    private let length: Int

    private init(_ block: String, _ purpose: String) {
        let parts = block.split(separator: "/")
        self.purpose = purpose
        prefix = IPAddress(String(parts[0]))?.bytes ?? []
        length = Int(parts[1]) ?? 0
    }

    private func contains(_ address: IPAddress) -> Bool {
        guard address.bytes.count == prefix.count else { return false }
        let whole = length / 8
        guard address.bytes[..<whole] == prefix[..<whole] else { return false }
        guard length % 8 > 0 else { return true }
        return (address.bytes[whole] ^ prefix[whole]) >> UInt8(8 - length % 8) == 0
    }

    /// The block that an address lies in; nil for an address of the public internet.
    ///
    /// Blocks that carry an IPv4 address inside (mapped, 6to4, NAT64, Teredo) are special as a whole: what they lead to
    /// is decided by a router out of sight. Of IPv6 only 2000::/3 is given out, so all else is special too.
    static func containing(_ address: IPAddress) -> SpecialBlock? {
        blocks.first { $0.contains(address) }
            ?? (address.bytes.count == 16 && address.bytes[0] & 0xE0 != 0x20 ? unassigned : nil)
    }

    private static let unassigned = SpecialBlock("::/0", "unassigned")

    private static let blocks = [
        SpecialBlock("0.0.0.0/8", "this network"), SpecialBlock("10.0.0.0/8", "private"),
        SpecialBlock("100.64.0.0/10", "a provider's shared network"), SpecialBlock("127.0.0.0/8", "this machine"),
        SpecialBlock("169.254.0.0/16", "link-local"), SpecialBlock("172.16.0.0/12", "private"),
        SpecialBlock("192.0.0.0/24", "protocols"), SpecialBlock("192.0.2.0/24", "documentation"),
        SpecialBlock("192.31.196.0/24", "protocols"), SpecialBlock("192.52.193.0/24", "protocols"),
        SpecialBlock("192.88.99.0/24", "6to4 relays"), SpecialBlock("192.168.0.0/16", "private"),
        SpecialBlock("192.175.48.0/24", "protocols"), SpecialBlock("198.18.0.0/15", "benchmarks"),
        SpecialBlock("198.51.100.0/24", "documentation"), SpecialBlock("203.0.113.0/24", "documentation"),
        SpecialBlock("224.0.0.0/4", "multicast"), SpecialBlock("240.0.0.0/4", "reserved"),
        SpecialBlock("::/128", "no address"), SpecialBlock("::1/128", "this machine"),
        SpecialBlock("::ffff:0:0/96", "mapped IPv4"), SpecialBlock("64:ff9b::/96", "NAT64"),
        SpecialBlock("64:ff9b:1::/48", "NAT64"), SpecialBlock("100::/64", "discarded"),
        SpecialBlock("2001::/23", "protocols and Teredo"), SpecialBlock("2001:db8::/32", "documentation"),
        SpecialBlock("2002::/16", "6to4"), SpecialBlock("2620:4f:8000::/48", "protocols"),
        SpecialBlock("3fff::/20", "documentation"), SpecialBlock("5f00::/16", "segment routing"),
        SpecialBlock("fc00::/7", "private"), SpecialBlock("fe80::/10", "link-local"),
        SpecialBlock("fec0::/10", "site-local"), SpecialBlock("ff00::/8", "multicast"),
    ]
}
