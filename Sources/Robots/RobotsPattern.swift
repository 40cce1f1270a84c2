/// The path of a rule, with `*` for any characters and a `$` at its end for the end of the address (RFC 9309, section
/// 2.2.3).
public struct RobotsPattern: Sendable {
    let isAllowed: Bool
    /// How much the rule says: its length in bytes, percent-encoded.
    let length: Int
    /// What stands before the first asterisk, between them, and behind the last.
    private let parts: [SoughtBytes]
    private let endsAddress: Bool

    private init(isAllowed: Bool, path: ArraySlice<UInt8>, endsAddress: Bool, length: Int? = nil) {
        self.isAllowed = isAllowed
        self.length = length ?? path.count + (endsAddress ? 1 : 0)
        self.endsAddress = endsAddress
        parts = path.split(separator: .asterisk, omittingEmptySubsequences: false).map { SoughtBytes(Self.unified($0)) }
    }

    /// What a rule matches. A dollar sign at its end may be meant as one, and an index page stands for its folder.
    static func patterns(of rule: Robots.Rule) -> [RobotsPattern] {
        guard !rule.path.isEmpty else { return [] }
        var path = escaped(rule.path)[...]
        // Who writes a whole address gets it as a path.
        if path.starts(with: "http://".utf8) || path.starts(with: "https://".utf8) { path.insert(.slash, at: 0) }
        var patterns = [RobotsPattern(isAllowed: rule.isAllowed, path: path, endsAddress: false)]
        if path.last == .dollar {
            patterns.append(RobotsPattern(isAllowed: rule.isAllowed, path: path.dropLast(), endsAddress: true))
        }
        if rule.isAllowed, let slash = path.lastIndex(of: .slash), path[slash...].starts(with: "/index.htm".utf8) {
            patterns.append(RobotsPattern(isAllowed: true, path: path[...slash], endsAddress: true))
        }
        return patterns
    }

    /// Whether the rule is about an address; linear time.
    ///
    /// - Parameter target: As ``unified(_:)`` gives it.
    func matches(_ target: [UInt8]) -> Bool {
        guard target.starts(with: parts[0].bytes) else { return false }
        var rest = target[parts[0].bytes.count...]
        guard let last = parts.dropFirst().last else { return !endsAddress || rest.isEmpty }
        for part in parts.dropFirst().dropLast() {
            guard let end = part.firstEnd(in: rest) else { return false }
            rest = rest[end...]
        }
        if endsAddress {
            return rest.count >= last.bytes.count && rest.suffix(last.bytes.count).elementsEqual(last.bytes)
        }
        return last.firstEnd(in: rest) != nil
    }

    /// A rule's path as it would stand in an address: with bytes beyond ASCII percent-encoded and hexadecimal digits in
    /// upper case.
    public static func escaped(_ path: some Collection<UInt8>) -> [UInt8] {
        let digits = Array("0123456789ABCDEF".utf8)
        var result: [UInt8] = []
        var rest = path[...]
        while let byte = rest.popFirst() {
            if byte >= 0x80 {
                result += [.percent, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            } else if byte == .percent, let high = rest.first?.hexadecimalValue,
                let low = rest.dropFirst().first?.hexadecimalValue
            {
                result += [.percent, digits[Int(high)], digits[Int(low)]]
                rest = rest.dropFirst(2)
            } else {
                result.append(byte)
            }
        }
        return result
    }

    /// With one way of writing each character, to compare by: signs of ASCII stand for themselves, but for the slash and
    /// the percent sign, which mean something else when they are encoded.
    ///
    /// Letters and digits stay encoded, as Google has it; no browser writes them so. Bytes beyond ASCII stay as well: an
    /// address that is sent has none.
    static func unified(_ path: some Collection<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(path.count)
        var rest = path[...]
        while let byte = rest.popFirst() {
            if byte == .percent, let high = rest.first?.hexadecimalValue,
                let low = rest.dropFirst().first?.hexadecimalValue
            {
                let value = high << 4 | low
                if value < 0x80, value != .slash, value != .percent, !value.isLetter, !value.isDigit {
                    result.append(value)
                } else {
                    result += escaped([byte] + rest.prefix(2))
                }
                rest = rest.dropFirst(2)
            } else {
                result.append(byte)
            }
        }
        return result
    }
}
