@testable import HTMLTree

/// Any bytes give a document whose links, ranges and text are sound: a whole one, or the contents of an element.
func fuzzHTML(_ source: [UInt8], choice: UInt8) { DocumentCheck(document: parsed(source, choice: choice)).run() }

private func parsed(_ source: [UInt8], choice: UInt8) -> Document {
    var limits = ParserLimits()
    if choice & 0x80 != 0 {
        limits.depth = 18
        limits.nodes = 300
    }
    switch choice & 0x7F {
    case 0x00...0x3F: return Document(parsing: source, limits: limits)
    case 0x70...0x77: return Document(parsingFragment: source, context: .svg, namespace: .svg, limits: limits)
    case 0x78...0x7F: return Document(parsingFragment: source, context: .mi, namespace: .mathML, limits: limits)
    default:
        let contexts: [Tag] = [
            .div, .table, .tbody, .tr, .td, .select, .template, .title, .script, .form, .html, .colgroup, .caption,
            .frameset, .plaintext, .style,
        ]
        return Document(parsingFragment: source, context: contexts[Int(choice & 0x0F)], limits: limits)
    }
}
