/// The form in which callers say when a page was published: an ISO 8601 day, or a day and time.
public enum PublicationDate {
    /// Whether a text begins with a day of the calendar (`2026-11-22`) and ends there or goes on with `T` or a blank
    /// and a time.
    public static func isValid(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        guard bytes.count >= 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
            let year = number(bytes[0..<4]), let month = number(bytes[5..<7]), let day = number(bytes[8..<10]),
            (1...12).contains(month), (1...days(of: month, in: year)).contains(day)
        else { return false }
        return bytes.count == 10 || isTime(bytes[10...])
    }

    /// `T12:30`, `T12:30:05.123Z`, ` 12:30+02:00`.
    private static func isTime(_ bytes: ArraySlice<UInt8>) -> Bool {
        let time = Array(bytes.dropFirst())
        guard bytes.first == UInt8(ascii: "T") || bytes.first == UInt8(ascii: " "), time.count >= 5,
            time[2] == UInt8(ascii: ":"), let hour = number(time[0..<2]), let minute = number(time[3..<5])
        else { return false }
        let allowed = Array("0123456789:.,+-Z".utf8)
        return hour < 25 && minute < 60 && time.count <= 32 && time[5...].allSatisfy(allowed.contains)
    }

    private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
        digits.allSatisfy { (0x30...0x39).contains($0) } ? digits.reduce(0) { $0 * 10 + Int($1 - 0x30) } : nil
    }

    private static func days(of month: Int, in year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}
