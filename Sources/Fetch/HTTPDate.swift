import Glibc

/// Dates in header fields (RFC 9110, section 5.6.7).
enum HTTPDate {
    private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

    /// Seconds since 1970 of a date in the one form that servers write today: `Sun, 06 Nov 1994 08:49:37 GMT`.
    static func seconds(_ text: String) -> Int? {
        let words = text.split(whereSeparator: { $0 == " " || $0 == ":" })
        guard words.count == 8, words[7] == "GMT", let day = Int(words[1]), 1...31 ~= day,
            let month = months.firstIndex(of: String(words[2])), let year = Int(words[3]), 1970...9999 ~= year,
            let hour = Int(words[4]), 0...23 ~= hour, let minute = Int(words[5]), 0...59 ~= minute,
            let second = Int(words[6]), 0...60 ~= second
        else { return nil }
        var parts = tm()
        (parts.tm_year, parts.tm_mon, parts.tm_mday) = (Int32(year - 1900), Int32(month), Int32(day))
        (parts.tm_hour, parts.tm_min, parts.tm_sec) = (Int32(hour), Int32(minute), Int32(second))
        return timegm(&parts)
    }

    /// The wait that a `Retry-After` field asks for: seconds, or a date. Nil where it is neither.
    static func delay(retryAfter text: String, now: Int) -> Duration? {
        if let seconds = Int(text), seconds >= 0 { return .seconds(min(seconds, 1 << 32)) }
        return seconds(text).map { .seconds(max(0, $0 - now)) }
    }
}
