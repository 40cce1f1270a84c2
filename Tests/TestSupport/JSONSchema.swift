import Foundation

/// A validator for the keywords that the schemas in `docs/schema` use, and no others: an unknown one is a complaint.
public struct JSONSchema {
    private let root: [String: Any]

    public init(contentsOf url: URL) throws {
        let json = try JSONSerialization.jsonObject(with: Data(contentsOf: url))
        root = json as? [String: Any] ?? [:]
    }

    /// What is wrong with a line of JSON, empty if it is as the schema has it.
    public func complaints(about line: some Sequence<UInt8>) -> [String] {
        guard let value = try? JSONSerialization.jsonObject(with: Data(line), options: .fragmentsAllowed) else {
            return ["no JSON"]
        }
        return check(value, against: root, at: "$")
    }

    private func check(_ value: Any, against schema: [String: Any], at path: String) -> [String] {
        schema.flatMap { check(value, keyword: $0, $1, of: schema, at: path) }
    }

    private func check(_ value: Any, keyword: String, _ rule: Any, of schema: [String: Any], at path: String)
        -> [String]
    {
        func complain(unless holds: Bool) -> [String] { holds ? [] : ["\(path): \(keyword) \(rule)"] }
        switch keyword {
        case "$schema", "$id", "$defs", "title", "description": return []
        case "$ref": return check(value, against: definition(rule), at: path)
        case "oneOf", "anyOf":
            let fitting = (rule as? [[String: Any]] ?? []).count { check(value, against: $0, at: path).isEmpty }
            return complain(unless: keyword == "oneOf" ? fitting == 1 : fitting > 0)
        case "type":
            let types = rule as? [String] ?? [rule as? String ?? ""]
            return complain(unless: types.contains { isType($0, value) })
        case "const": return complain(unless: value as? String == rule as? String)
        case "enum":
            let allowed = rule as? [Any] ?? []
            if value is NSNull { return complain(unless: allowed.contains { $0 is NSNull }) }
            return complain(unless: allowed.contains { $0 as? String == value as? String })
        case "minItems": return complain(unless: (value as? [Any])?.count ?? .max >= rule as? Int ?? 0)
        case "maxItems": return complain(unless: (value as? [Any])?.count ?? 0 <= rule as? Int ?? .max)
        case "minimum": return complain(unless: (value as? Double ?? 0) >= (rule as? Double ?? 0))
        case "maximum": return complain(unless: (value as? Double ?? 0) <= (rule as? Double ?? 0))
        case "minLength": return complain(unless: (value as? String)?.count ?? .max >= rule as? Int ?? 0)
        case "pattern":
            guard let text = value as? String, let pattern = rule as? String else { return [] }
            return complain(unless: text.range(of: pattern, options: .regularExpression) != nil)
        case "required":
            let names = (value as? [String: Any])?.keys.map(\.self) ?? []
            return complain(unless: Set(rule as? [String] ?? []).isSubset(of: names))
        case "properties":
            guard let object = value as? [String: Any], let properties = rule as? [String: [String: Any]] else {
                return []
            }
            return properties.flatMap { name, rule in
                object[name].map { check($0, against: rule, at: "\(path).\(name)") } ?? []
            }
        case "additionalProperties":
            let known = (schema["properties"] as? [String: Any])?.keys.map(\.self) ?? []
            return complain(unless: Set((value as? [String: Any] ?? [:]).keys).isSubset(of: known))
        case "items":
            let elements = value as? [Any] ?? []
            return elements.enumerated().flatMap {
                check($1, against: rule as? [String: Any] ?? [:], at: "\(path)[\($0)]")
            }
        default: return ["\(path): the validator does not know \(keyword)"]
        }
    }

    private func definition(_ reference: Any) -> [String: Any] {
        let name = (reference as? String)?.split(separator: "/").last.map(String.init) ?? ""
        return (root["$defs"] as? [String: [String: Any]])?[name] ?? ["unknown": name]
    }

    private func isType(_ type: String, _ value: Any) -> Bool {
        switch type {
        case "object": value is [String: Any]
        case "array": value is [Any]
        case "string": value is String
        case "null": value is NSNull
        case "number": value is Double
        case "integer": value is Int
        case "boolean": value is Bool
        default: false
        }
    }
}
