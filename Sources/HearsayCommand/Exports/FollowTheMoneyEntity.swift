import Record

/// An entity of FollowTheMoney: a schema, an id, and properties that have several values each, in no order.
struct FollowTheMoneyEntity: JSONWritable {
    private let schema: String
    private let id: String
    private var properties: [(name: String, values: [String])] = []

    init(_ schema: String, id: String) { (self.schema, self.id) = (schema, id) }

    /// How many characters the values of a property may have; more are cut off.
    private static func limit(of property: String) -> Int {
        switch property {
        case "bodyText", "summary", "description": 65_000
        case "name": 384
        case "full", "location": 250
        default: 1024
        }
    }

    mutating func add(_ property: String, _ values: [String]) {
        let isText = Self.limit(of: property) == 65_000
        var seen: Set<String> = []
        let values = values.compactMap { value in
            let value = isText ? value : Self.line(value)
            let cut = String(String.UnicodeScalarView(value.unicodeScalars.prefix(Self.limit(of: property))))
            return !Self.isVisible(cut) || !seen.insert(cut).inserted ? nil : cut
        }
        if !values.isEmpty { properties.append((property, values)) }
    }

    mutating func add(_ property: String, _ value: String?) { add(property, [value].compactMap(\.self)) }

    /// Only what is an address of the web.
    mutating func addAddress(_ property: String, _ address: String?) {
        if let address = ResourceName.address(address) { properties.append((property, [address])) }
    }

    /// Whether there is anything in a text to see.
    static func isVisible(_ text: String) -> Bool {
        text.unicodeScalars.contains { scalar in
            switch scalar.properties.generalCategory {
            case .control, .format, .unassigned, .privateUse, .surrogate, .spaceSeparator, .lineSeparator,
                .paragraphSeparator:
                false
            default: true
            }
        }
    }

    /// Words with one space between them.
    private static func line(_ text: String) -> String {
        text.unicodeScalars.split { $0.properties.isWhitespace || $0.value < 0x20 }.map { String($0) }
            .joined(separator: " ")
    }

    func write(to json: inout JSONWriter) {
        var values: JSONObject = [:]
        for (name, texts) in properties { values.add(name, texts) }
        (["id": id, "schema": schema, "properties": values] as JSONObject).write(to: &json)
    }
}
