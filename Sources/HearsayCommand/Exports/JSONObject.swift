import Record

/// A JSON object in a vocabulary of others: its fields in the order given, without those that are nil.
struct JSONObject: JSONWritable, Sendable, ExpressibleByDictionaryLiteral {
    private(set) var fields: [(name: String, value: any JSONWritable & Sendable)] = []

    init(dictionaryLiteral fields: (String, (any JSONWritable & Sendable)?)...) {
        for (name, value) in fields { add(name, value) }
    }

    mutating func add(_ name: String, _ value: (any JSONWritable & Sendable)?) {
        if let value { fields.append((name, value)) }
    }

    func write(to json: inout JSONWriter) {
        json.object { json in
            for (name, value) in fields { json.field(Name(stringValue: name), value) }
        }
    }

    /// The object as one field of a larger one: `"name":{…}`.
    func bytes(named name: String) -> [UInt8] {
        var json = JSONWriter()
        json.string(name)
        var value = JSONWriter()
        write(to: &value)
        return json.bytes + [UInt8(ascii: ":")] + value.bytes
    }

    private struct Name: CodingKey {
        var stringValue: String
        var intValue: Int? { nil }
        init(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }
}

/// A JSON array of values of several kinds.
struct JSONArray: JSONWritable, Sendable, ExpressibleByArrayLiteral {
    private let elements: [any JSONWritable & Sendable]

    init(arrayLiteral elements: (any JSONWritable & Sendable)...) { self.elements = elements }

    func write(to json: inout JSONWriter) { json.array(elements.map(Element.init)) }

    private struct Element: JSONWritable {
        var value: any JSONWritable & Sendable
        func write(to json: inout JSONWriter) { value.write(to: &json) }
    }
}

extension Collection {
    /// nil where there is nothing in it: for fields that are then left out.
    var nonEmpty: Self? { isEmpty ? nil : self }
}
