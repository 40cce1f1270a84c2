/// What is new in a list, as Atom (RFC 4287).
struct Feed: Sendable {
    struct Entry: Sendable {
        var id: String
        var title: String
        /// As the article says it: a day, or a day and time.
        var updated: String?
        var address: Address
        var summary: String
    }

    var id: String
    var title: String
    var entries: [Entry]

    /// - Parameter base: the address of the room, before the paths of its pages.
    func xml(base: String, path: String, now: Int) -> [UInt8] {
        var xml = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\">"
        xml += Self.element("title", "\(title) · \(Wording.name)") + Self.element("id", "urn:hearsay:\(id)")
        let dates = entries.compactMap(\.updated).map(Self.date)
        xml += Self.element("updated", dates.max() ?? Self.date(Day.text(of: now)))
        xml += Self.element("author", within: Self.element("name", Wording.name))
        xml += "<link rel=\"self\" href=\"\(Self.escaped(base + path))\"/>"
        for entry in entries {
            xml += Self.element(
                "entry",
                within: Self.element("title", entry.title) + Self.element("id", "urn:hearsay:\(entry.id)")
                    + Self.element("updated", entry.updated.map(Self.date) ?? Self.date(Day.text(of: now)))
                    + "<link href=\"\(Self.escaped(base + entry.address.text))\"/>"
                    + Self.element("summary", entry.summary))
        }
        return Array((xml + "</feed>\n").utf8)
    }

    /// RFC 3339 wants a time and its zone.
    private static func date(_ date: String) -> String {
        guard date.utf8.count > 10, Day.number(of: date) != nil else {
            return "\(Day.number(of: date) == nil ? "1970-01-01" : String(date.prefix(10)))T00:00:00Z"
        }
        let clock = date.utf8.dropFirst(11)
        guard date.utf8.count >= 20,
            date.last == "Z" || clock.contains(UInt8(ascii: "+")) || clock.contains(UInt8(ascii: "-"))
        else { return "\(date.prefix(10))T00:00:00Z" }
        return date
    }

    private static func element(_ name: StaticString, _ text: String) -> String {
        element(name, within: escaped(text))
    }

    private static func element(_ name: StaticString, within xml: String) -> String { "<\(name)>\(xml)</\(name)>" }

    private static func escaped(_ text: String) -> String { String(decoding: HTML(text: text).bytes, as: UTF8.self) }
}
