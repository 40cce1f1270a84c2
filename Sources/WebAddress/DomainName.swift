@_spi(_Unicode) import Swift

/// The domain to ASCII algorithm (URL standard, section 3.3): UTS #46 with non-transitional processing, joiners and
/// bidirectional text checked, hyphens and lengths not.
enum DomainName {
    /// Punycode takes time by the square of a label's length. No label of the DNS is longer than 63 bytes in ASCII.
    private static let longestLabel = 512

    /// The domain in ASCII; nil where it has characters or labels that no domain may have. Any ASCII may be left in it.
    ///
    /// - Parameter name: In UTF-8; what is not makes it no domain.
    static func ascii(_ name: ArraySlice<UInt8>) -> [UInt8]? {
        // The standard leaves domains in ASCII alone, even those that pretend to be Punycode.
        if name.allSatisfy({ $0 < 0x80 }) { return name.map(\.lowercased) }
        guard let text = String(validating: name, as: UTF8.self) else { return nil }
        let scalars = Array(String(String.UnicodeScalarView(DomainMapping.map(text.unicodeScalars)))._nfc)
        var labels: [[Unicode.Scalar]] = []
        for label in scalars.split(separator: ".", omittingEmptySubsequences: false) {
            guard label.count <= longestLabel || label.allSatisfy(\.isASCII), let label = decoded(label) else {
                return nil
            }
            labels.append(label)
        }
        let isBidirectional = labels.contains(where: BidirectionalText.isRightToLeft)
        guard labels.allSatisfy({ DomainLabel.isValid($0, inBidirectionalDomain: isBidirectional) }) else { return nil }
        return Array(labels.map(encoded).joined(separator: CollectionOfOne(.dot)))
    }

    /// The label in Unicode: what stands for it where it is in Punycode; nil where that is wrong.
    private static func decoded(_ label: ArraySlice<Unicode.Scalar>) -> [Unicode.Scalar]? {
        guard label.starts(with: "xn--".unicodeScalars) else { return Array(label) }
        guard label.count <= longestLabel, let decoded = Punycode.decode(label.dropFirst(4)),
            decoded.contains(where: { !$0.isASCII })
        else { return nil }
        return decoded.elementsEqual(String(String.UnicodeScalarView(decoded))._nfc) ? decoded : nil
    }

    private static func encoded(_ label: [Unicode.Scalar]) -> [UInt8] {
        label.allSatisfy(\.isASCII) ? label.map { UInt8($0.value) } : Array("xn--".utf8) + Punycode.encode(label)
    }
}
