/// What UTS #46 makes of a code point in a domain, and what the rules for labels need to know of it.
enum DomainMapping {
    /// The bidi classes, those together that the rule for labels treats alike.
    enum Direction: UInt8 {
        case leftToRight = 0x6C  // l
        case rightToLeft = 0x72  // r
        case arabicNumber = 0x61  // a
        case europeanNumber = 0x65  // e
        case neutral = 0x6E  // n
        case nonspacingMark = 0x6D  // m
        case other = 0x78  // x
    }

    enum JoiningType: UInt8 {
        case dual = 0x64  // d
        case left = 0x6C  // l
        case right = 0x72  // r
        case transparent = 0x74  // t
        case none = 0x75  // u
    }

    static func direction(_ scalar: Unicode.Scalar) -> Direction { Direction(rawValue: directions[scalar]) ?? .other }
    static func joiningType(_ scalar: Unicode.Scalar) -> JoiningType { JoiningType(rawValue: joining[scalar]) ?? .none }
    static func isValid(_ scalar: Unicode.Scalar) -> Bool { validity[scalar] == 1 }

    /// The text with every code point mapped or left out; one that no domain may have stays.
    static func map(_ text: some Sequence<Unicode.Scalar>) -> [Unicode.Scalar] {
        var result: [Unicode.Scalar] = []
        for scalar in text {
            if isValid(scalar) { result.append(scalar) } else { append(scalar, to: &result) }
        }
        return result
    }

    private static func append(_ scalar: Unicode.Scalar, to result: inout [Unicode.Scalar]) {
        let next = entries.partitioningIndex { $0.first > scalar.value }
        // Two runs of every other code point may lie in each other.
        for entry in entries[..<next].suffix(2).reversed() {
            let offset = scalar.value - entry.first
            guard offset % entry.step == 0, offset / entry.step < entry.count else { continue }
            if entry.count > 1, let target = entry.targets.first {
                result += [Unicode.Scalar(target.value + offset)].compactMap(\.self)
            } else {
                result += entry.targets
            }
            return
        }
        result.append(scalar)
    }

    /// Code points from `first`, each `step` from the one before, and what stands for them: as far from `targets`.
    private struct Entry {
        var first: UInt32
        var count: UInt32 = 1
        var step: UInt32 = 1
        var targets: [Unicode.Scalar]
    }

    private static let entries: [Entry] = {
        var previous: UInt32 = 0
        return words(of: DomainTables.mapped).map { word in
            let sides = word.split(separator: UInt8(ascii: "="), omittingEmptySubsequences: false)
            let source = numbers(in: sides[0])
            previous += source[0]
            return Entry(
                first: previous, count: source.count > 1 ? source[1] : 1, step: source.count > 2 ? source[2] : 1,
                targets: numbers(in: sides[1]).compactMap(Unicode.Scalar.init))
        }
    }()

    private static let validity = RunTable(
        words(of: DomainTables.valid).enumerated().map { (numbers(in: $1[...])[0], UInt8($0 % 2)) })
    private static let directions = RunTable(classes: DomainTables.directions)
    private static let joining = RunTable(classes: DomainTables.joining)
}

/// A value for every code point, kept as runs of equal ones.
private struct RunTable {
    private var starts: [UInt32] = []
    private var values: [UInt8] = []

    init(_ runs: [(length: UInt32, value: UInt8)]) {
        var start: UInt32 = 0
        for run in runs {
            starts.append(start)
            values.append(run.value)
            start += run.length
        }
    }

    init(classes: StaticString) {
        self.init(
            words(of: classes).map { word in
                (numbers(in: word.dropLast(2))[0], word[word.endIndex - 1])
            })
    }

    subscript(scalar: Unicode.Scalar) -> UInt8 { values[starts.partitioningIndex { $0 > scalar.value } - 1] }
}

private func words(of text: StaticString) -> [ArraySlice<UInt8>] {
    text.withUTF8Buffer { Array($0) }.split { $0 <= 0x20 }
}

private func numbers(in word: ArraySlice<UInt8>) -> [UInt32] {
    word.split(separator: UInt8(ascii: ",")).map { digits in
        digits.reduce(0) { $0 * 36 + UInt32($1.isDigit ? $1 - UInt8(ascii: "0") : $1 - UInt8(ascii: "a") + 10) }
    }
}

extension Array {
    /// The first index for which the predicate holds, which then holds for all after it.
    fileprivate func partitioningIndex(where isBehind: (Element) -> Bool) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if isBehind(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
