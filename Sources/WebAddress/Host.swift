/// The host of an address (URL standard, section 3.5).
enum Host {
    /// Adds a host as the standard writes it; false where it is none.
    ///
    /// - Parameter isOpaque: Whether it is of a scheme whose hosts the standard knows nothing of.
    static func append(_ name: ArraySlice<UInt8>, isOpaque: Bool, to output: inout [UInt8]) -> Bool {
        if name.first == .leftBracket {
            guard name.last == .rightBracket, let address = IPv6Address(name.dropFirst().dropLast()) else {
                return false
            }
            address.append(to: &output)
            return true
        }
        if isOpaque {
            guard !name.contains(where: isForbidden) else { return false }
            output.append(name, encoding: .control)
            return true
        }
        let name = name.contains(.percent) ? name.percentDecoded[...] : name
        guard let domain = DomainName.ascii(name), !domain.isEmpty, !domain.contains(where: isForbiddenInDomain)
        else { return false }
        guard IPv4Address.endsInNumber(domain) else {
            output += domain
            return true
        }
        guard let address = IPv4Address(domain) else { return false }
        address.append(to: &output)
        return true
    }

    private static func isForbidden(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x00, 0x09, 0x0A, 0x0D, 0x20, 0x23, 0x2F, 0x3A, 0x3C, 0x3E, 0x3F, 0x40, 0x5B...0x5E, 0x7C: true
        default: false
        }
    }

    private static func isForbiddenInDomain(_ byte: UInt8) -> Bool {
        isForbidden(byte) || byte < 0x20 || byte == .percent || byte == 0x7F
    }
}
