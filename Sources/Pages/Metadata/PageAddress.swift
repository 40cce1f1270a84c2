/// What an address tells of the page: when it was published, when it was saved.
struct PageAddress {
    /// `/2020/05/17/`, `/2020-05-17-`, `/20200517`.
    private(set) var day: CalendarDay?
    /// `/2020/05/`.
    private(set) var month: (Int, Int)?
    /// The month in whose folder the article's picture lies.
    private(set) var imageMonth: (Int, Int)?
    /// The day on which a web archive saved it.
    private(set) var captured: CalendarDay?
    /// The address itself, that of the original where an archive keeps it.
    private(set) var original: String?

    init(url: String?, image: String?) {
        guard let url else { return }
        original = url
        var bytes = Array(url.utf8.prefix(2000))
        // Archives put a time stamp of fourteen digits and the original's address behind their own.
        if let inner = bytes.dropFirst(8).firstOffset(of: "/http".utf8), inner >= 14,
            case let stamp = bytes[..<inner].suffix(14), stamp.allSatisfy({ $0 &- 0x30 < 10 })
        {
            captured = PageAddress.compactDay(stamp.prefix(8))
            bytes = Array(bytes[(inner + 1)...])
            original = String(decoding: bytes, as: UTF8.self)
        }
        readDay(bytes)
        month = PageAddress.month(in: bytes)
        if let image { imageMonth = PageAddress.month(in: Array(image.utf8.prefix(500))) }
    }

    private mutating func readDay(_ bytes: [UInt8]) {
        let path = bytes.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
        var index = 0
        while index < path.count, day == nil {
            let digits = path[index...].prefix { $0 &- 0x30 < 10 }
            if digits.count >= 8, digits.count <= 14 { day = PageAddress.compactDay(digits.prefix(8)) }
            index += max(digits.count, 1)
        }
        guard day == nil else { return }
        var found: CalendarDay?
        DateFinder().forEachDate(in: Array(path), range: 0..<path.count) { found = found ?? $0.day }
        day = found
    }

    private static func compactDay(_ digits: ArraySlice<UInt8>) -> CalendarDay? {
        let number = digits.reduce(0) { $0 * 10 + Int($1 &- 0x30) }
        return CalendarDay(year: number / 10_000, month: number / 100 % 100, day: number % 100)
    }

    /// The first `/yyyy/mm/`.
    private static func month(in bytes: [UInt8]) -> (Int, Int)? {
        let parts = bytes.split { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "-") }
        for (year, month) in zip(parts, parts.dropFirst()) where year.count == 4 && month.count <= 2 {
            guard let year = Int(String(decoding: year, as: UTF8.self)),
                let month = Int(String(decoding: month, as: UTF8.self)),
                1995...2100 ~= year, 1...12 ~= month
            else { continue }
            return (year, month)
        }
        return nil
    }
}
