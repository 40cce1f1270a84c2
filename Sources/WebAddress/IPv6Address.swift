/// An IPv6 address, its last 32 bits perhaps written as an IPv4 address (URL standard, section 3.5).
struct IPv6Address {
    private var pieces: [UInt16] = []

    /// - Parameter text: What stands between the brackets.
    /// - Returns: Nil where it is no address.
    init?(_ text: ArraySlice<UInt8>) {
        var rest = text
        /// How many pieces stand before `::`.
        var gap: Int?
        if rest.starts(with: [.colon, .colon]) {
            rest.removeFirst(2)
            gap = 0
        } else if rest.isEmpty {
            return nil
        }
        while let first = rest.first {
            guard pieces.count < 8 else { return nil }
            if first == .colon {
                guard gap == nil, !pieces.isEmpty else { return nil }
                gap = pieces.count
                rest.removeFirst()
                continue
            }
            let digits = rest.prefix(4).prefix { $0.hexadecimalValue != nil }
            let next = rest.dropFirst(digits.count)
            if next.first == .dot {
                guard pieces.count <= 6, appendIPv4(rest) else { return nil }
                break
            }
            guard !digits.isEmpty else { return nil }
            pieces.append(digits.reduce(0) { $0 << 4 | UInt16($1.hexadecimalValue ?? 0) })
            rest = next
            if rest.first == .colon {
                rest.removeFirst()
                guard !rest.isEmpty else { return nil }
            } else if !rest.isEmpty {
                return nil
            }
        }
        if let gap {
            guard pieces.count < 8 else { return nil }
            pieces.insert(contentsOf: Array(repeating: 0, count: 8 - pieces.count), at: gap)
        }
        guard pieces.count == 8 else { return nil }
    }

    /// Four decimal numbers without leading zeros.
    private mutating func appendIPv4(_ text: ArraySlice<UInt8>) -> Bool {
        let labels = text.split(separator: .dot, maxSplits: 4, omittingEmptySubsequences: false)
        guard labels.count == 4 else { return false }
        var value: UInt32 = 0
        for label in labels {
            guard 1...3 ~= label.count, label.allSatisfy(\.isDigit),
                label.count == 1 || label.first != UInt8(ascii: "0")
            else { return false }
            let number = label.reduce(0) { $0 * 10 + UInt32($1 - UInt8(ascii: "0")) }
            guard number <= 255 else { return false }
            value = value << 8 | number
        }
        pieces += [UInt16(value >> 16), UInt16(value & 0xFFFF)]
        return true
    }

    /// In brackets, the first of the longest runs of zeros as `::`.
    func append(to output: inout [UInt8]) {
        let zeros = longestZeros
        output.append(.leftBracket)
        for (index, piece) in pieces.enumerated() where !zeros.dropFirst().contains(index) {
            if index == zeros.lowerBound, !zeros.isEmpty {
                output += (index == 0 ? "::" : ":").utf8
            } else {
                output += String(piece, radix: 16).utf8
                if index < 7 { output.append(.colon) }
            }
        }
        output.append(.rightBracket)
    }

    /// The first of the longest runs of at least two zeros; empty where there is none.
    private var longestZeros: Range<Int> {
        var longest = 0..<0
        var start = 0
        for index in pieces.indices {
            if pieces[index] != 0 { start = index + 1 }
            let run = start..<index + 1
            if run.count > max(longest.count, 1) { longest = run }
        }
        return longest
    }
}
