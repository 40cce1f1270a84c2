/// The line with which a record of an ARC file begins (Burner and Kahle, "Arc File Format", Internet Archive, 1996;
/// versions 1 and 2): `http://outlet.example/a 192.0.2.7 20260302101505 text/html 1591`.
///
/// The block behind it is what a server sent. The first record of a file tells of the file itself. Addresses may have
/// blanks in them, so the words are counted from the date; version 2 has five more between the last two.
struct ARCHead {
    /// The longest line that is taken for one; crawlers kept addresses of two thousand bytes at most.
    static let maximumSize = 16 << 10
    private static let maximumSchemeSize = 16

    private let address: ArraySlice<UInt8>
    private let ipAddress: ArraySlice<UInt8>
    private let date: [UInt8]
    /// nil where it is `no-type` or another word that is none.
    private let contentType: ArraySlice<UInt8>?
    let length: Int

    /// Reads a line, with or without its end; nil where it is no head. Linear in its length.
    init?(_ line: ArraySlice<UInt8>) {
        guard Self.beginsWithScheme(line) == true else { return nil }
        let words = line.split { $0 <= 0x20 }
        let dates = words.indices.dropFirst(2).dropLast()
        guard let length = words.last?.wholeNumber,
            let date = dates.last(where: { Self.isDate(words[$0]) && Self.isIPAddress(words[$0 - 1]) })
        else { return nil }
        self.length = length
        self.date = Array(words[date])
        ipAddress = words[date - 1]
        address = line[..<words[date - 2].endIndex]
        contentType = words[date + 1].contains(UInt8(ascii: "/")) ? words[date + 1] : nil
    }

    /// What the line says, under the names that WARC has for it.
    var fields: HeaderFields {
        let isOfFile = address.starts(with: "filedesc:".utf8)
        var lines = Array("WARC-Type: \(isOfFile ? "warcinfo" : "response")\nWARC-Target-URI: ".utf8) + address
        lines += Array("\nWARC-IP-Address: ".utf8) + ipAddress + Array("\nWARC-Date: \(timestamp)".utf8)
        if let contentType { lines += Array("\nContent-Type: ".utf8) + contentType }
        return HeaderFields(lines)
    }

    /// The date as WARC writes it.
    private var timestamp: String {
        let digits = date + Array("00".utf8)
        let parts = [0..<4, 4..<6, 6..<8, 8..<10, 10..<12, 12..<14].map { String(decoding: digits[$0], as: UTF8.self) }
        return "\(parts[0])-\(parts[1])-\(parts[2])T\(parts[3]):\(parts[4]):\(parts[5])Z"
    }

    // MARK: Recognising

    /// Whether bytes begin with such a line; nil where more of them are needed to tell.
    static func begins(_ bytes: ArraySlice<UInt8>) -> Bool? {
        guard let hasScheme = beginsWithScheme(bytes) else { return nil }
        guard hasScheme else { return false }
        guard let end = bytes.prefix(maximumSize).firstIndex(of: 0x0A) else {
            return bytes.count < maximumSize ? nil : false
        }
        return ARCHead(bytes[..<end]) != nil
    }

    private static func beginsWithScheme(_ bytes: ArraySlice<UInt8>) -> Bool? {
        let scheme = bytes.prefix(maximumSchemeSize).prefix {
            isLetter($0) || 0x30...0x39 ~= $0 || "+-.".utf8.contains($0)
        }
        if let first = scheme.first, !isLetter(first) { return false }
        guard scheme.count < min(bytes.count, maximumSchemeSize) else {
            return bytes.count < maximumSchemeSize ? nil : false
        }
        return !scheme.isEmpty && bytes[scheme.endIndex] == UInt8(ascii: ":")
    }

    private static func isLetter(_ byte: UInt8) -> Bool { 0x61...0x7A ~= byte | 0x20 }

    /// `20260302101505`; some programs leave out the seconds or add thousandths.
    private static func isDate(_ word: ArraySlice<UInt8>) -> Bool {
        [12, 14, 17].contains(word.count) && word.allSatisfy { 0x30...0x39 ~= $0 }
    }

    private static func isIPAddress(_ word: ArraySlice<UInt8>) -> Bool {
        word.allSatisfy { 0x30...0x39 ~= $0 || 0x61...0x66 ~= $0 | 0x20 || ".:-".utf8.contains($0) }
    }

    // MARK: Looking for one

    /// The number of bytes before the first such line that begins among so many of these bytes, behind a line end; nil
    /// where there is none.
    static func distance(in bytes: ArraySlice<UInt8>, before count: Int) -> Int? {
        guard var start = bytes.firstIndex(of: 0x0A).map({ $0 + 1 }) else { return nil }
        while start - bytes.startIndex < count, let end = bytes[start...].firstIndex(of: 0x0A) {
            // Few lines end in a number.
            let last = bytes[start..<end].last { $0 > 0x20 } ?? 0
            if 0x30...0x39 ~= last, end - start < maximumSize, ARCHead(bytes[start..<end]) != nil {
                return start - bytes.startIndex
            }
            start = end + 1
        }
        return nil
    }

    /// The number of bytes at the end of others in which such a line may begin, the line end before it included.
    static func undecided(_ bytes: ArraySlice<UInt8>) -> Int {
        let end = bytes.suffix(maximumSize)
        return end.lastIndex(of: 0x0A).map { end.endIndex - $0 } ?? 0
    }
}
