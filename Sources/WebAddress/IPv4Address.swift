/// An IPv4 address in any of the forms that a browser takes for one: `127.1`, `0x7F000001` (URL standard, section 3.5).
struct IPv4Address {
    private let value: UInt32

    /// Whether a host can only be an IPv4 address, as its last label is a number.
    static func endsInNumber(_ host: [UInt8]) -> Bool {
        var host = host[...]
        if host.last == .dot { host.removeLast() }
        let last = host.lastIndex(of: .dot).map { host[($0 + 1)...] } ?? host
        return !last.isEmpty && (last.allSatisfy(\.isDigit) || number(last) != nil)
    }

    /// Nil where it is none.
    init?(_ host: [UInt8]) {
        var host = host[...]
        if host.last == .dot { host.removeLast() }
        let labels = host.split(separator: .dot, maxSplits: 4, omittingEmptySubsequences: false)
        let numbers = labels.compactMap(Self.number)
        guard numbers.count == labels.count, numbers.count <= 4, let last = numbers.last,
            numbers.dropLast().allSatisfy({ $0 <= 255 }), last < 1 << (8 * UInt64(5 - numbers.count))
        else { return nil }
        var value = last
        for (index, number) in numbers.dropLast().enumerated() { value += number << (8 * UInt64(3 - index)) }
        self.value = UInt32(value)
    }

    /// A decimal, octal or hexadecimal number, of 2^32 at most; nil where it is none.
    private static func number(_ label: ArraySlice<UInt8>) -> UInt64? {
        guard !label.isEmpty else { return nil }
        var digits = label
        var radix: UInt64 = 10
        if label.count >= 2, label.first == UInt8(ascii: "0") {
            let isHexadecimal = label[label.startIndex + 1] | 0x20 == UInt8(ascii: "x")
            radix = isHexadecimal ? 16 : 8
            digits = label.dropFirst(isHexadecimal ? 2 : 1)
        }
        var value: UInt64 = 0
        for byte in digits {
            guard let digit = byte.hexadecimalValue, digit < radix else { return nil }
            value = min(value * radix + UInt64(digit), 1 << 32)
        }
        return value
    }

    func append(to output: inout [UInt8]) {
        output += "\(value >> 24).\(value >> 16 & 255).\(value >> 8 & 255).\(value & 255)".utf8
    }
}
