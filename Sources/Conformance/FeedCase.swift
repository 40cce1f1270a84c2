import FoundationEssentials

/// Any JSON, as the suites of feeds expect it.
enum JSON: Decodable, Equatable {
    case null
    case boolean(Bool)
    case number(Double)
    case string(String)
    /// HTML: equal to what a browser builds the same tree of. No suite has it; our feeds do.
    case markup(String)
    case array([JSON])
    case object([String: JSON])

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            self = .null
        } else if let value = try? container.decode(Bool.self) {
            self = .boolean(value)
        } else if let value = try? container.decode(Double.self) {
            self = .number(value)
        } else if let value = try? container.decode(String.self) {
            self = .string(value)
        } else if let value = try? container.decode([JSON].self) {
            self = .array(value)
        } else {
            self = .object(try container.decode([String: JSON].self))
        }
    }

    /// Null, false, zero and what is empty: what Python takes for false, and Go leaves out.
    var isEmpty: Bool {
        switch self {
        case .null: true
        case .boolean(let value): !value
        case .number(let value): value == 0
        case .string(let text), .markup(let text): text.isEmpty
        case .array(let members): members.isEmpty
        case .object(let members): members.values.allSatisfy(\.isEmpty)
        }
    }

    subscript(name: String) -> JSON {
        guard case .object(let members) = self else { return .null }
        return members[name] ?? .null
    }

    init(_ text: String?) { self = text.map { .string($0) } ?? .null }
}

/// A line of the suites of feeds.
struct FeedCase: Decodable {
    struct Expectation: Decodable {
        var path: [JSON]
        var op: String
        var value: JSON?
    }
    var group: String
    var name: String
    var text: String?
    var base64: Data?
    var headers: [String: String]?
    var url: String?
    var expect: [Expectation]?
    var expected: JSON?

    var bytes: [UInt8] { base64.map { Array($0) } ?? Array((text ?? "").utf8) }

    func header(_ name: String) -> String? { headers?.first { $0.key.lowercased() == name }?.value }
}

extension Suite {
    /// The cases of a file of lines; nil where there is no such file.
    func feedCases(in folder: String, file: String? = nil) throws -> [FeedCase]? {
        guard let bytes = try? contents(of: folder + "/" + (file ?? path)) else { return nil }
        return try bytes.split(separator: UInt8(ascii: "\n")).map {
            try JSONDecoder().decode(FeedCase.self, from: Data($0))
        }
    }
}
