/// The named fields at the head of an HTTP message or of a WARC record, in their order.
///
/// Read as crawls need it, and as RFC 9112, 5.2 allows recipients: lines may end with a line feed alone, a line that
/// goes on with a blank belongs to the field before it, white space round names and values is dropped, and a line
/// without a colon is stepped over. Names are compared without regard to the case of ASCII letters.
public struct HeaderFields: Sendable {
    private struct Field {
        var name: Range<Int>
        var value: Range<Int>
    }
    private var bytes: [UInt8]
    private var fields: [Field] = []

    /// Reads lines up to an empty one or the end. Linear in their length.
    public init(_ lines: some Collection<UInt8>) {
        bytes = Array(lines)
        var start = 0
        while start < bytes.count {
            let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
            let line = trimmed(start..<end)
            if line.isEmpty { break }
            if bytes[start] == 0x20 || bytes[start] == 0x09 {
                unfold(line)
            } else if let colon = bytes[line].firstIndex(of: UInt8(ascii: ":")) {
                let name = trimmed(line.lowerBound..<colon)
                fields.append(Field(name: name, value: trimmed(colon + 1..<line.upperBound)))
            }
            start = end + 1
        }
    }

    /// Appends a line to the value of the field before it: what lies between the two becomes white space.
    private mutating func unfold(_ line: Range<Int>) {
        guard let last = fields.last?.value else { return }
        for index in last.upperBound..<line.lowerBound { bytes[index] = 0x20 }
        let start = last.isEmpty ? line.lowerBound : last.lowerBound
        fields[fields.count - 1].value = start..<line.upperBound
    }

    private func trimmed(_ range: Range<Int>) -> Range<Int> {
        var (start, end) = (range.lowerBound, range.upperBound)
        while start < end, bytes[start] <= 0x20 { start += 1 }
        while start < end, bytes[end - 1] <= 0x20 { end -= 1 }
        return start..<end
    }

    public var count: Int { fields.count }

    /// The value of the first field of a name; ill-formed UTF-8 in it is replaced.
    public subscript(_ name: String) -> String? { value(of: name).map { String(decoding: $0, as: UTF8.self) } }

    /// The values of all fields of a name, in their order.
    public func all(_ name: String) -> [String] {
        values(of: name).map { String(decoding: $0, as: UTF8.self) }
    }

    /// The bytes of the value of the first field of a name.
    func value(of name: String) -> ArraySlice<UInt8>? {
        fields.first { isName($0.name, name) }.map { bytes[$0.value] }
    }

    func values(of name: String) -> [ArraySlice<UInt8>] {
        fields.lazy.filter { isName($0.name, name) }.map { bytes[$0.value] }
    }

    /// The value of the first field of a name as a number without a sign, nil where it is none or too large.
    func number(_ name: String) -> Int? { value(of: name)?.wholeNumber }

    private func isName(_ range: Range<Int>, _ name: String) -> Bool {
        range.count == name.utf8.count && bytes[range].isEqualIgnoringCase(to: name)
    }
}

extension Collection<UInt8> {
    /// The number that decimal digits stand for, nil where there is anything else or the number is too large.
    var wholeNumber: Int? {
        guard !isEmpty else { return nil }
        var number = 0
        for digit in self {
            guard 0x30...0x39 ~= digit else { return nil }
            let (tens, overflow) = number.multipliedReportingOverflow(by: 10)
            let (sum, carry) = tens.addingReportingOverflow(Int(digit - 0x30))
            guard !overflow, !carry else { return nil }
            number = sum
        }
        return number
    }

    /// Whether these bytes are a text but for the case of ASCII letters.
    func isEqualIgnoringCase(to text: String) -> Bool {
        elementsEqual(text.utf8) { $0 == $1 || ($0 ^ $1 == 0x20 && 0x61...0x7A ~= ($0 | 0x20)) }
    }
}
