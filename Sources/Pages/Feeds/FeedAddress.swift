import WebAddress

/// Addresses as feeds write them.
package enum FeedAddress {
    /// An address relative to a base, absolute; as it stands where it is absolute, no address, or has no base.
    package static func resolve(_ address: String, base: String?) -> String {
        guard let base, !hasScheme(address) else { return address }
        if address.isEmpty { return base }
        guard let baseAddress = WebAddress(base) else { return address }
        return WebAddress(address, base: baseAddress)?.href ?? address
    }

    /// The base that `xml:base` sets within another one; the outer one where it says nothing.
    static func base(_ written: String, within outer: String?) -> String? {
        guard !written.isEmpty else { return outer }
        if hasScheme(written) { return isSound(written) ? written : WebAddress(written)?.href ?? written }
        return resolve(written, base: outer)
    }

    /// Whether an address has a host behind exactly two slashes: then it is kept as it is written.
    private static func isSound(_ address: String) -> Bool {
        !address.contains(":///") || address.lowercased().hasPrefix("file:")
    }

    /// Whether an address names its scheme (RFC 3986, section 3.1).
    package static func hasScheme(_ address: String) -> Bool {
        guard let colon = address.utf8.firstIndex(of: UInt8(ascii: ":")) else { return false }
        let scheme = address.utf8[..<colon]
        guard let first = scheme.first, (first | 0x20) &- 0x61 < 26 else { return false }
        return scheme.allSatisfy { ($0 | 0x20) &- 0x61 < 26 || $0 &- 0x30 < 10 || "+-.".utf8.contains($0) }
    }

    static func isWeb(_ address: String) -> Bool {
        let lower = address.prefix(8).lowercased()
        return lower.hasPrefix("http://") || lower.hasPrefix("https://")
    }
}
