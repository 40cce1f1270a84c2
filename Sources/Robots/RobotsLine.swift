/// A line of a robots.txt: what it is about, and its value.
struct RobotsLine {
    enum Field {
        case userAgent, allow, disallow, sitemap, crawlDelay, host
        /// Known to belong to a group, though nothing is made of it.
        case otherRule
        case unknown
    }

    let field: Field
    let value: ArraySlice<UInt8>
    var text: String { String(decoding: value, as: UTF8.self) }

    /// - Parameter line: Without its line break.
    /// - Returns: Nil where the line says nothing.
    init?(_ line: ArraySlice<UInt8>) {
        let line = line.prefix { $0 != UInt8(ascii: "#") }.trimmingSpace
        if let colon = line.firstIndex(of: UInt8(ascii: ":")) {
            let field = Field(startOf: line[..<colon].trimmingSpace)
            let value = line[(colon + 1)...]
            if field != .unknown || value.first?.isSpace != false {
                self.field = field
                // A name goes up to a space or a version.
                let name = value.trimmingSpace.prefix { !$0.isSpace && $0 != .slash }
                self.value = field == .userAgent ? name : value.trimmingSpace
                return
            }
        }
        // The colon is missing, perhaps to a value that holds one: `Sitemap https://…`.
        let first = line.prefix { !$0.isSpace }
        let second = line[first.endIndex...].trimmingSpace.prefix { !$0.isSpace }
        for name in [first[...], (first + [0x20] + second)[...]] {
            let field = Field(named: name)
            guard field != .unknown else { continue }
            self.field = field
            value = line[(name.count == first.count ? first : second).endIndex...].trimmingSpace
            return
        }
        return nil
    }
}

extension RobotsLine.Field {
    /// Names, and how people misspell them. Google takes any name that begins with one of the first.
    private static let names: [(name: StaticString, field: Self)] = [
        ("user-agent", .userAgent), ("useragent", .userAgent), ("user agent", .userAgent),
        ("allow", .allow),
        ("disallow", .disallow), ("dissallow", .disallow), ("dissalow", .disallow), ("disalow", .disallow),
        ("diasllow", .disallow), ("disallaw", .disallow),
        ("sitemap", .sitemap), ("site-map", .sitemap),
    ]
    private static let otherNames: [(name: StaticString, field: Self)] = [
        ("crawl-delay", .crawlDelay), ("crawl delay", .crawlDelay), ("host", .host),
        ("request-rate", .otherRule), ("request rate", .otherRule),
        ("visit-time", .otherRule), ("visit time", .otherRule),
    ]

    init(named name: ArraySlice<UInt8>) {
        let known = (Self.names + Self.otherNames).first {
            name.count == $0.name.utf8CodeUnitCount && name.begins(with: $0.name)
        }
        self = known?.field ?? .unknown
    }

    init(startOf name: ArraySlice<UInt8>) {
        let known = Self.names.first {
            name.begins(with: $0.name) && !name.dropFirst($0.name.utf8CodeUnitCount).contains(where: \.isSpace)
        }
        self = known?.field ?? Self(named: name)
    }
}
