/// A crawler that asks for its rules.
struct RobotsAgent {
    private let name: [UInt8]
    /// A name of words that is no User-Agent header, which would hold a slash: only the same words name it.
    private let isPhrase: Bool

    init(_ name: String) {
        self.name = Array(Array(name.lowercased().utf8)[...].trimmingSpace)
        isPhrase = self.name.contains(where: \.isSpace) && !self.name.contains(.slash)
    }

    /// Whether rules for the name are for this crawler: it begins as one of the crawler's words does.
    ///
    /// So rules for `example` also hold for `example-images`, which has rules of its own where it is told apart.
    func answersTo(_ other: String) -> Bool {
        let other = Array(other.utf8)
        if isPhrase { return other == name }
        var isInWord = false
        for (index, byte) in name.enumerated() {
            if !isInWord, name[index...].starts(with: other) { return true }
            isInWord =
                byte.isLetter || byte.isDigit || byte >= 0x80 || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
        }
        return false
    }
}

extension Robots {
    /// Whether a name is one that a robots.txt can address (RFC 9309, section 2.2.1): letters, `-` and `_`.
    public static func isProductToken(_ name: String) -> Bool {
        !name.isEmpty && name.utf8.allSatisfy { $0.isLetter || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") }
    }
}
