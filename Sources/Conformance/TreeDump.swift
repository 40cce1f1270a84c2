import HTMLTree

/// A document written as html5lib-tests writes trees.
enum TreeDump {
    static func text(of document: Document) -> String {
        var lines: [String] = []
        var depth = 0
        var current = document[.document].firstChild
        while let id = current {
            let node = document[id]
            lines += Self.lines(of: id, node, in: document).map { "| " + String(repeating: "  ", count: depth) + $0 }
            if let child = node.firstChild {
                current = child
                depth += 1
                continue
            }
            current = id
            while let id = current {
                if let next = document[id].next {
                    current = next
                    break
                }
                current = document[id].parent
                depth -= 1
                if current == .document { current = nil }
            }
        }
        return lines.joined(separator: "\n")
    }

    private static func lines(of id: NodeID, _ node: Node, in document: Document) -> [String] {
        let text = document.string(node.text)
        switch node.kind {
        case .document: return []
        case .doctype:
            let identifiers = document.attributes(of: id).map { " \"\(document.string($0.value))\"" }.joined()
            return ["<!DOCTYPE \(text)\(identifiers)>"]
        case .text: return ["\"\(text)\""]
        case .comment: return ["<!-- \(text) -->"]
        case .templateContents: return ["content"]
        case .element:
            let prefix = node.namespace == .html ? "" : node.namespace == .svg ? "svg " : "math "
            let attributes = document.attributes(of: id).map {
                (name: name(of: $0, in: document), value: document.string($0.value))
            }
            return ["<\(prefix)\(document.name(of: node.tag))>"]
                + attributes.sorted { $0.name.utf16.lexicographicallyPrecedes($1.name.utf16) }
                .map { "  \($0.name)=\"\($0.value)\"" }
        }
    }

    private static func name(of attribute: Attribute, in document: Document) -> String {
        let name = document.name(of: attribute.name)
        guard attribute.namespace != .none, let colon = name.firstIndex(of: ":") else { return name }
        return name[..<colon] + " " + name[name.index(after: colon)...]
    }
}
