@_spi(_Unicode) import Swift

/// The domain to ASCII algorithm (URL standard, section 3.3): UTS #46 with non-transitional processing, joiners and
/// bidirectional text checked, hyphens and lengths not.
enum DomainName {
    /// Normalizing and encoding take time by the square of a label's length. In the DNS no label is longer than 63 bytes.
    private static let longestLabel = 512

    /// The domain in ASCII; nil where it has characters or labels that no domain may have. Any ASCII may be left in it.
    ///
    /// - Parameter name: In UTF-8; what is not makes it no domain.
    static func ascii(_ name: ArraySlice<UInt8>) -> [UInt8]? {
        // The standard leaves domains in ASCII alone, even those that pretend to be Punycode.
        if name.allSatisfy({ $0 < 0x80 }) { return name.map(\.lowercased) }
        guard let text = String(validating: name, as: UTF8.self) else { return nil }
        var labels: [[Unicode.Scalar]] = []
        for label in DomainMapping.map(text.unicodeScalars).split(separator: ".", omittingEmptySubsequences: false) {
            guard let label = inUnicode(label) else { return nil }
            labels.append(label)
        }
        let isBidirectional = labels.contains(where: BidirectionalText.isRightToLeft)
        guard labels.allSatisfy({ DomainLabel.isValid($0, inBidirectionalDomain: isBidirectional) }) else { return nil }
        return Array(labels.map(encoded).joined(separator: CollectionOfOne(.dot)))
    }

    /// The label in normalization form C, out of Punycode where it is in that; nil where that is wrong.
    private static func inUnicode(_ label: ArraySlice<Unicode.Scalar>) -> [Unicode.Scalar]? {
        if label.allSatisfy(\.isASCII), !label.starts(with: punycodePrefix) { return Array(label) }
        guard label.count <= longestLabel else { return nil }
        let label = normalized(label)
        guard label.starts(with: punycodePrefix) else { return label }
        guard let decoded = Punycode.decode(label.dropFirst(4)), decoded.contains(where: { !$0.isASCII }) else {
            return nil
        }
        return normalized(decoded) == decoded ? decoded : nil
    }

    private static func normalized(_ label: some Sequence<Unicode.Scalar>) -> [Unicode.Scalar] {
        Array(String(String.UnicodeScalarView(label))._nfc)
    }

    private static let punycodePrefix = "xn--".unicodeScalars

    private static func encoded(_ label: [Unicode.Scalar]) -> [UInt8] {
        label.allSatisfy(\.isASCII) ? label.map { UInt8($0.value) } : Array("xn--".utf8) + Punycode.encode(label)
    }
}
