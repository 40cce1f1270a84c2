extension Query {
    /// What an address has behind its question mark, or a form sends (application/x-www-form-urlencoded of the WHATWG URL
    /// standard). Linear in the text; what is no UTF-8 gets replacement characters.
    init(encoded text: some StringProtocol) {
        self.init(
            text.utf8.split(separator: UInt8(ascii: "&")).prefix(Self.most).map { field in
                let parts = field.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
                return (
                    Self.decoded(parts[0], plusIsSpace: true),
                    parts.count > 1 ? Self.decoded(parts[1], plusIsSpace: true) : ""
                )
            })
    }

    private static let most = 1000

    /// Without percent encoding.
    static func decoded(_ text: some Collection<UInt8>, plusIsSpace: Bool) -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.count)
        var index = text.startIndex
        while index < text.endIndex {
            let byte = text[index]
            index = text.index(after: index)
            if byte == UInt8(ascii: "%"), let end = text.index(index, offsetBy: 2, limitedBy: text.endIndex),
                let value = UInt8(String(decoding: text[index..<end], as: UTF8.self), radix: 16)
            {
                bytes.append(value)
                index = end
            } else {
                bytes.append(plusIsSpace && byte == UInt8(ascii: "+") ? UInt8(ascii: " ") : byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
