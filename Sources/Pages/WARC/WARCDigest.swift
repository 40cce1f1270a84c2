import Record

/// A digest as the fields of a record name it: `sha1:` and the value in base 32, hexadecimal or base 64.
struct WARCDigest {
    private let digest: (ArraySlice<UInt8>) -> [UInt8]
    /// nil where the value is none that the function could have.
    private let expected: [UInt8]?

    /// nil where there is no value, or a function that is not known here (MD5, SHA-1 and SHA-256 are).
    init?(_ field: String?) {
        guard let parts = field?.split(separator: ":", maxSplits: 1), parts.count == 2 else { return nil }
        let value = Array(parts[1].utf8)
        switch parts[0].lowercased() {
        case "sha1", "sha-1": (digest, expected) = (SHA1.digest, Self.decode(value, count: 20))
        case "sha256", "sha-256": (digest, expected) = (SHA256.digest, Self.decode(value, count: 32))
        case "md5": (digest, expected) = (MD5.digest, Self.decode(value, count: 16))
        default: return nil
        }
    }

    func fits(_ bytes: ArraySlice<UInt8>) -> Bool { expected == digest(bytes) }

    /// Reads so many bytes from digits, the number of which tells their base.
    private static func decode(_ text: [UInt8], count: Int) -> [UInt8]? {
        let digits = text.prefix { $0 != UInt8(ascii: "=") }
        switch digits.count {
        case count * 2: return decode(digits, bits: 4, count: count, value: hexadecimal)
        case (count * 8 + 4) / 5: return decode(digits, bits: 5, count: count, value: base32)
        case (count * 8 + 5) / 6: return decode(digits, bits: 6, count: count, value: base64)
        default: return nil
        }
    }

    private static func decode(
        _ digits: ArraySlice<UInt8>, bits: Int, count: Int, value: (UInt8) -> UInt8?
    ) -> [UInt8]? {
        var (bytes, pending, pendingBits): ([UInt8], UInt32, Int) = ([], 0, 0)
        for digit in digits {
            guard let value = value(digit) else { return nil }
            pending = pending << UInt32(bits) | UInt32(value)
            pendingBits += bits
            if pendingBits >= 8 {
                pendingBits -= 8
                bytes.append(UInt8(truncatingIfNeeded: pending >> UInt32(pendingBits)))
            }
        }
        return Array(bytes.prefix(count))
    }

    private static func hexadecimal(_ digit: UInt8) -> UInt8? {
        switch digit {
        case 0x30...0x39: digit - 0x30
        case 0x41...0x46, 0x61...0x66: (digit | 0x20) - 0x61 + 10
        default: nil
        }
    }

    private static func base32(_ digit: UInt8) -> UInt8? {
        switch digit {
        case 0x32...0x37: digit - 0x32 + 26
        case 0x41...0x5A, 0x61...0x7A: (digit | 0x20) - 0x61
        default: nil
        }
    }

    private static func base64(_ digit: UInt8) -> UInt8? {
        switch digit {
        case 0x41...0x5A: digit - 0x41
        case 0x61...0x7A: digit - 0x61 + 26
        case 0x30...0x39: digit - 0x30 + 52
        case UInt8(ascii: "+"), UInt8(ascii: "-"): 62
        case UInt8(ascii: "/"), UInt8(ascii: "_"): 63
        default: nil
        }
    }
}

extension WARCRecord {
    /// Whether the digest of the block fits; nil where there is none that can be checked.
    public var blockDigestFits: Bool? {
        guard damage == nil else { return nil }
        return WARCDigest(fields["WARC-Block-Digest"])?.fits(block)
    }

    /// Whether the digest of the payload fits; nil where there is none that can be checked.
    ///
    /// The standard takes it of the body without transfer codings; many programs leave these on, or undo the content
    /// codings too, so any of the three fits.
    ///
    /// - Parameter payload: of the HTTP message, where the record holds one.
    public func payloadDigestFits(_ payload: HTTPMessage.Payload?) -> Bool? {
        // A revisit names the digest of what it leaves out.
        guard damage == nil, kind != .revisit, let digest = WARCDigest(fields["WARC-Payload-Digest"]) else {
            return nil
        }
        guard let payload else { return digest.fits(block) }
        if digest.fits(payload.sent) { return true }
        if payload.transferred.count != payload.sent.count, digest.fits(payload.transferred) { return true }
        return payload.decoded.count != payload.transferred.count && digest.fits(payload.decoded[...])
    }
}
