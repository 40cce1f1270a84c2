/// Dates in a page's scripts.
enum ScriptDates {
    /// Calls `body` with every value of a member like `publishedAt`, `datePublished` or `pubDate`.
    static func forEachPublication(in script: ArraySlice<UInt8>, _ body: (ArraySlice<UInt8>) -> Void) {
        var index = script.startIndex
        while let mark = script[index...].firstIndex(of: UInt8(ascii: "u")) {
            index = mark + 1
            let rest = script[mark...].prefix(80)
            // Before the mark `p` or `P`, after it the rest of `publish…` or `pubDate`.
            guard mark > script.startIndex, script[mark - 1] | 0x20 == UInt8(ascii: "p"), rest.count > 24,
                rest.starts(with: "ublish".utf8) || rest.starts(with: "ubDate".utf8)
                    || rest.starts(with: "ub_date".utf8)
                    || rest.starts(with: "ublication".utf8),
                let value = value(in: rest)
            else { continue }
            body(value)
            index = value.endIndex
        }
    }

    /// What stands in quotes after the member's name, where it begins with a year.
    private static func value(in rest: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        guard let colon = rest.prefix(30).firstIndex(of: UInt8(ascii: ":")) else { return nil }
        let value = rest[(colon + 1)...].drop {
            $0 <= 0x20 || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") || $0 == UInt8(ascii: "'")
        }
        guard value.starts(with: "20".utf8) || value.starts(with: "19".utf8) else { return nil }
        return value.prefix(30).prefix {
            $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") && $0 != UInt8(ascii: "'")
        }
    }
}
