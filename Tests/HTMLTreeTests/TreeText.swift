@testable import HTMLTree

/// Trees on one line: `p id=x(em("text") !comment!)`, foreign elements as `svg:path`, a template's contents as `#(…)`.
enum TreeText {
    static func document(_ source: String) -> String { text(of: Document(parsing: Array(source.utf8))) }

    /// What the body of a page holds.
    static func body(_ source: String) -> String {
        let document = Document(parsing: Array(("<!DOCTYPE html><body>" + source).utf8))
        guard let root = document[.document].lastChild, let body = document[root].lastChild else { return "no body" }
        return children(of: body, in: document)
    }

    static func fragment(_ source: String, in context: Tag, _ namespace: Node.Namespace = .html) -> String {
        text(of: Document(parsingFragment: Array(source.utf8), context: context, namespace: namespace))
    }

    static func text(of document: Document) -> String { children(of: .document, in: document) }

    private static func children(of id: NodeID, in document: Document) -> String {
        document.children(of: id).map { node($0, in: document) }.joined(separator: " ")
    }

    private static func node(_ id: NodeID, in document: Document) -> String {
        let node = document[id]
        let text = document.string(node.text)
        let inner = node.firstChild == nil ? "" : "(\(children(of: id, in: document)))"
        switch node.kind {
        case .document: return inner
        case .doctype:
            return "!DOCTYPE \(text)" + document.attributes(of: id).map { " '\(document.string($0.value))'" }.joined()
        case .text: return "\"\(text)\""
        case .comment: return "!\(text)!"
        case .templateContents: return "#" + inner
        case .element:
            let prefix = node.namespace == .html ? "" : node.namespace == .svg ? "svg:" : "math:"
            let attributes = document.attributes(of: id).map {
                " \(document.name(of: $0.name))=\(document.string($0.value))"
            }
            return prefix + document.name(of: node.tag) + attributes.joined() + inner
        }
    }
}
