import CDeflate
import Record

/// Names, and the rows of facts that each of them names, as `Training/gazetteer/name_table.py` writes and describes them.
///
/// Checked as a whole when it is opened and used where it lies: nothing is copied. Names are looked up folded
/// (``FoldedName``), in O(log n). All that the table says of itself is doubted: a damaged one is a ``Failure`` or has fewer
/// names, never a read beyond its end.
public struct NameTable: Sendable {
    private static let format: UInt8 = 1
    private static let magic = Array("HEARTAB".utf8)
    private static let bodyStart = 12
    private static let headerEnd = 40

    /// How many rows there are. They are counted from 0, what a name means most often before what it means less often.
    public let count: Int
    /// How many fields a row has.
    public let fields: Int
    // Read-only memory of the program, there as long as it runs: any task may read it.
    nonisolated(unsafe) private let bytes: UnsafeRawBufferPointer
    private let blocks: Int
    private let rowsStart: Int
    private let entries: Range<Int>
    private let strings: Range<Int>
    private let versionPlace: UInt32

    /// - Parameters:
    ///   - bytes: a table in memory that is never given back.
    ///   - name: what it is called where it is damaged.
    public init(embedded bytes: UnsafeRawBufferPointer, name: String) throws(Failure) {
        func damaged() -> Failure {
            Failure(input: name, code: .badModel, message: "this table of names is damaged; install the program again")
        }
        guard bytes.count >= Self.headerEnd, bytes.starts(with: Self.magic + [Self.format]) else { throw damaged() }
        let body = UnsafeRawBufferPointer(rebasing: bytes[Self.bodyStart...])
        let checksum = UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: 8, as: UInt32.self))
        guard libdeflate_crc32(0, body.baseAddress, body.count) == checksum else { throw damaged() }
        func number(_ index: Int) -> Int {
            Int(UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: 12 + 4 * index, as: UInt32.self)))
        }
        (blocks, count, fields) = (number(1), number(2), number(3))
        let (cells, overflow) = count.multipliedReportingOverflow(by: fields * 4)
        rowsStart = Self.headerEnd + 4 * blocks
        guard !overflow, cells <= bytes.count, fields > 0 else { throw damaged() }
        let entriesStart = rowsStart + cells
        entries = entriesStart..<entriesStart + number(4)
        strings = entries.upperBound..<entries.upperBound + number(5)
        guard strings.upperBound == bytes.count else { throw damaged() }
        versionPlace = UInt32(number(6))
        self.bytes = bytes
    }

    /// A table of the program itself.
    ///
    /// - Parameter subject: what its names are names of.
    init(_ start: UnsafeRawPointer, _ size: Int, _ subject: String) throws(Failure) {
        try self.init(
            embedded: UnsafeRawBufferPointer(start: start, count: size), name: "the table of \(subject)")
    }

    /// The version of what it was made from.
    public var version: String { string(at: versionPlace) }

    /// The number in a field of a row; that of a row or field that there is not is 0.
    public func number(_ field: Int, of row: Int) -> UInt32 {
        guard row >= 0, row < count, field >= 0, field < fields else { return 0 }
        return load(rowsStart + 4 * (row * fields + field))
    }

    /// A field that holds a signed number.
    public func signed(_ field: Int, of row: Int) -> Int32 { Int32(bitPattern: number(field, of: row)) }

    /// A field that holds a coordinate, in degrees.
    public func degrees(_ field: Int, of row: Int) -> Double { Double(signed(field, of: row)) / 10_000 }

    /// A field that holds a string.
    public func string(_ field: Int, of row: Int) -> String { string(at: number(field, of: row)) }

    private func string(at place: UInt32) -> String {
        var place = strings.lowerBound + Int(place)
        let length = readNumber(&place, in: strings)
        guard length <= strings.upperBound - place else { return "" }
        return String(decoding: bytes[place..<place + length], as: UTF8.self)
    }

    private func load(_ offset: Int) -> UInt32 {
        UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self))
    }

    /// A LEB128 number; what runs out of its part of the table ends there.
    private func readNumber(_ place: inout Int, in part: Range<Int>) -> Int {
        var number = 0
        var shift = 0
        while part.contains(place), shift < 35 {
            let byte = bytes[place]
            place += 1
            number |= Int(byte & 0x7F) << shift
            if byte < 0x80 { break }
            shift += 7
        }
        return number
    }
}

extension NameTable {
    /// The rows that a name has, the most usual first; none where it is unknown.
    public func rows(named name: String) -> [Int] { rows(of: FoldedName.bytes(of: name.utf8)[...]) }

    /// The rows of a name that is folded already.
    public func rows(of key: ArraySlice<UInt8>) -> [Int] {
        guard var place = block(of: key) else { return [] }
        // As far as the key agrees with the name before this one, which stands before the key.
        var agreed = 0
        for entry in 0..<16 where place < entries.upperBound {
            let shared = readNumber(&place, in: entries)
            let length = min(readNumber(&place, in: entries), entries.upperBound - place)
            guard shared >= agreed || entry == 0 else { return [] }
            if shared == agreed {
                let order = compare(key.dropFirst(shared), place..<place + length)
                if order.isEqual { return readRows(place + length) }
                guard order.isBehind else { return [] }
                agreed += order.agreed
            }
            place += length
            skipRows(&place)
        }
        return []
    }

    /// Whether a name begins with these bytes of a folded name, or is them.
    public func hasNames(startingWith prefix: ArraySlice<UInt8>) -> Bool {
        var place = block(of: prefix) ?? entries.lowerBound
        var name: [UInt8] = []
        // The first name that is not before the prefix stands in its block, or begins the next.
        for _ in 0...16 where place < entries.upperBound {
            let shared = readNumber(&place, in: entries)
            let length = min(readNumber(&place, in: entries), entries.upperBound - place)
            name.removeLast(max(0, name.count - shared))
            name += bytes[place..<place + length]
            if name.starts(with: prefix) { return true }
            if prefix.lexicographicallyPrecedes(name) { return false }
            place += length
            skipRows(&place)
        }
        return false
    }

    /// Where the block begins that has the key, if any has it.
    private func block(of key: ArraySlice<UInt8>) -> Int? {
        var low = 0
        var high = blocks
        while low < high {
            let middle = (low + high) / 2
            var place = start(ofBlock: middle)
            _ = readNumber(&place, in: entries)
            let length = min(readNumber(&place, in: entries), entries.upperBound - place)
            let order = compare(key, place..<place + length)
            if order.isBehind || order.isEqual { low = middle + 1 } else { high = middle }
        }
        return low == 0 ? nil : start(ofBlock: low - 1)
    }

    private func start(ofBlock block: Int) -> Int {
        min(entries.lowerBound + Int(load(Self.headerEnd + 4 * block)), entries.upperBound)
    }

    /// How a key stands to bytes of the table, and how many of its bytes agree with them.
    private func compare(_ key: ArraySlice<UInt8>, _ place: Range<Int>) -> (isEqual: Bool, isBehind: Bool, agreed: Int)
    {
        var agreed = 0
        for (ours, its) in zip(key, bytes[place]) {
            if ours != its { return (false, ours > its, agreed) }
            agreed += 1
        }
        return (key.count == place.count, key.count > place.count, agreed)
    }

    private func readRows(_ place: Int) -> [Int] {
        var place = place
        var rows: [Int] = []
        var row = 0
        for _ in 0..<min(readNumber(&place, in: entries), count) {
            row += readNumber(&place, in: entries)
            guard row < count else { break }
            rows.append(row)
        }
        return rows
    }

    private func skipRows(_ place: inout Int) {
        for _ in 0..<min(readNumber(&place, in: entries), count) { _ = readNumber(&place, in: entries) }
    }
}
