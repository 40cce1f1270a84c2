import HTMLTree

extension FeedCase.Expectation {
    /// Whether this holds in a feed written in the suite's names.
    ///
    /// - Parameter aliases: Names to look under where a member is not there.
    func holds(in view: JSON, aliases: [String: [String]] = [:]) -> Bool {
        let found = path.reduce(view) { view, step in
            guard case .string(let name) = step, view.member(step) == .null else { return view.member(step) }
            return aliases[name]?.lazy.map { view[$0] }.first { $0 != .null } ?? .null
        }
        let value = value ?? .null
        switch op {
        case "eq": return found.equals(value)
        case "ne": return !found.equals(value)
        case "truthy": return !found.isEmpty
        case "falsy": return found.isEmpty
        case "absent": return found == .null
        case "present": return found != .null
        case "len": return .number(Double(found.count)) == value
        case "contains": return found.contains(value)
        case "not_contains": return !found.contains(value)
        case "in": return value.contains(found)
        case "not_in": return !value.contains(found)
        case "startswith": return found.text.hasPrefix(value.text)
        case "endswith": return found.text.hasSuffix(value.text)
        default: return false
        }
    }
}

extension JSON {
    fileprivate func member(_ step: JSON) -> JSON {
        switch (self, step) {
        case (.array(let members), .number(let index)):
            members.indices.contains(Int(index)) ? members[Int(index)] : .null
        case (_, .string(let name)): self[name]
        default: .null
        }
    }

    /// Whether both say the same: 0 and false are one in Python, and so is what is not there and nothing.
    fileprivate func equals(_ other: JSON) -> Bool {
        switch (self, other) {
        case (.markup(let a), .string(let b)), (.string(let b), .markup(let a)), (.markup(let a), .markup(let b)):
            a == b || Self.tree(of: a) == Self.tree(of: b)
        case (.null, .null), (.boolean, .number), (.number, .boolean): isEmpty == other.isEmpty
        case (.boolean, .null), (.null, .boolean): isEmpty && other.isEmpty
        case (.array(let a), .array(let b)): a.count == b.count && zip(a, b).allSatisfy { $0.equals($1) }
        case (.object(let a), .object(let b)):
            a.keys == b.keys && a.allSatisfy { $0.value.equals(b[$0.key] ?? .null) }
        default: self == other
        }
    }

    private static func tree(of html: String) -> [Substring] {
        let document = Document(parsingFragment: Array(html.utf8))
        // Declarations of namespaces mean nothing in HTML.
        return TreeDump.text(of: document).split(separator: "\n").filter { !$0.contains(" xmlns") }
    }

    fileprivate var count: Int {
        switch self {
        case .array(let members): members.count
        case .object(let members): members.count
        case .string(let text), .markup(let text): text.unicodeScalars.count
        default: 0
        }
    }

    fileprivate var text: String {
        switch self {
        case .string(let text), .markup(let text): text
        default: ""
        }
    }

    fileprivate func contains(_ other: JSON) -> Bool {
        switch (self, other) {
        case (.array(let members), _): members.contains { $0.equals(other) }
        case (.object(let members), .string(let name)): members[name].map { !$0.isEmpty } ?? false
        case (.string, .string), (.markup, .string): text.contains(other.text)
        default: false
        }
    }
}

extension JSON: ExpressibleByDictionaryLiteral {
    init(dictionaryLiteral elements: (String, JSON)...) {
        self = .object(Dictionary(elements.filter { $0.1 != .null }) { first, _ in first })
    }
}
