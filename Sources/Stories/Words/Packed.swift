import FoundationEssentials

/// Numbers that are kept as bytes, not one by one, wherever what holds them is encoded.
@propertyWrapper
struct Packed<Value: PackedNumbers>: Codable, Sendable {
    var wrappedValue: Value

    init(wrappedValue: Value) { self.wrappedValue = wrappedValue }

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let bytes = [UInt8](try container.decode(Data.self))
        guard let value = Value(packed: bytes) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "no whole number of numbers")
        }
        wrappedValue = value
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(Data(wrappedValue.packed))
    }
}

extension Packed: Equatable where Value: Equatable {}
extension Packed: Hashable where Value: Hashable {}

/// What ``Packed`` keeps, the low byte of each number first.
protocol PackedNumbers: Sendable {
    var packed: [UInt8] { get }
    /// nil for what ``packed`` did not make.
    init?(packed: [UInt8])
}

/// A number of which many are kept as bytes.
protocol PackedNumber: Sendable {
    static func pack(_ numbers: [Self]) -> [UInt8]
    static func unpack(_ bytes: [UInt8]) -> [Self]?
}

extension Array: PackedNumbers where Element: PackedNumber {
    var packed: [UInt8] { Element.pack(self) }

    init?(packed bytes: [UInt8]) {
        guard let numbers = Element.unpack(bytes) else { return nil }
        self = numbers
    }
}

extension Set: PackedNumbers where Element == UInt32 {
    var packed: [UInt8] { sorted().packed }

    init?(packed bytes: [UInt8]) {
        guard let numbers = [UInt32](packed: bytes) else { return nil }
        self.init(numbers)
    }
}

/// Hashes, and what else says nothing of its neighbours.
extension UInt32: PackedNumber {
    static func pack(_ numbers: [UInt32]) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(4 * numbers.count)
        for number in numbers { withUnsafeBytes(of: number.littleEndian) { bytes += $0 } }
        return bytes
    }

    static func unpack(_ bytes: [UInt8]) -> [UInt32]? {
        guard bytes.count % 4 == 0 else { return nil }
        return bytes.withUnsafeBytes { bytes in
            (0..<bytes.count / 4).map {
                UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: 4 * $0, as: UInt32.self))
            }
        }
    }
}

/// Places in a text, each told by how far it is from the one before (LEB128, zigzag).
extension Int32: PackedNumber {
    static func pack(_ numbers: [Int32]) -> [UInt8] {
        var (bytes, last) = ([UInt8](), Int64(0))
        for number in numbers {
            let step = Int64(number) - last
            var rest = UInt64(bitPattern: step << 1 ^ step >> 63)
            while rest >= 0x80 {
                bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
                rest >>= 7
            }
            bytes.append(UInt8(rest))
            last = Int64(number)
        }
        return bytes
    }

    static func unpack(_ bytes: [UInt8]) -> [Int32]? {
        var (numbers, rest, shift, last) = ([Int32](), UInt64(0), UInt64(0), Int64(0))
        for byte in bytes {
            guard shift < 63 else { return nil }
            rest |= UInt64(byte & 0x7F) << shift
            shift += 7
            guard byte < 0x80 else { continue }
            last &+= Int64(bitPattern: rest >> 1) ^ -Int64(bitPattern: rest & 1)
            guard let place = Int32(exactly: last) else { return nil }
            numbers.append(place)
            (rest, shift) = (0, 0)
        }
        return shift == 0 ? numbers : nil
    }
}

/// Terms with weights, kept as bytes like ``Packed`` numbers.
@propertyWrapper
struct PackedTerms: Codable, Sendable {
    var wrappedValue: [(term: UInt32, weight: Float)]

    init(wrappedValue: [(term: UInt32, weight: Float)]) { self.wrappedValue = wrappedValue }

    init(from decoder: any Decoder) throws {
        let numbers = try Packed<[UInt32]>(from: decoder).wrappedValue
        let count = numbers.count / 2
        wrappedValue = (0..<count).map { (numbers[$0], Float(bitPattern: numbers[count + $0])) }
    }

    func encode(to encoder: any Encoder) throws {
        let numbers = wrappedValue.map(\.term) + wrappedValue.map(\.weight.bitPattern)
        try Packed(wrappedValue: numbers).encode(to: encoder)
    }
}
