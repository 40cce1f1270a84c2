import CXML2

/// An XML document as a tree, read by libxml2 from what ``XMLRepair`` made of it.
///
/// libxml2 sees no DOCTYPE, so there is nothing that it could fetch or expand.
struct XMLTree {
    let root: FeedElement
    /// Whether the source was well-formed, namespaces included.
    let isWellFormed: Bool

    /// - Parameters:
    ///   - source: UTF-8.
    ///   - address: Where it came from, the base of what has no other.
    init(_ source: [UInt8], address: String?, limits: FeedLimits) throws(FeedProblem) {
        let repaired = try XMLRepair(source, limits: limits)
        guard repaired.output.count < Int(Int32.max) else { throw .tooManyElements }
        let builder = XMLTreeBuilder(base: address)
        XMLTree.parse(repaired.output, into: builder)
        guard let root = builder.root else { throw .noElement }
        self.root = root
        isWellFormed = !repaired.isDamaged && !builder.hasErrors
    }

    private static let library: Void = xmlInitParser()

    private static func parse(_ document: [UInt8], into builder: XMLTreeBuilder) {
        _ = library
        var handler = XMLTreeBuilder.handler
        document.withUnsafeBytes { bytes in
            let start = bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
            guard let context = xmlCreatePushParserCtxt(&handler, nil, nil, 0, nil) else { return }
            defer { xmlFreeParserCtxt(context) }
            // The depth is limited already, and a text may be as long as the feed (HUGE). There are no entities but
            // XML's own five, which libxml2 leaves half undone in attributes unless asked not to (NOENT).
            let options =
                XML_PARSE_RECOVER.rawValue | XML_PARSE_NONET.rawValue | XML_PARSE_HUGE.rawValue
                | XML_PARSE_NOENT.rawValue
            xmlCtxtUseOptions(context, Int32(options))
            context.pointee.userData = Unmanaged.passUnretained(builder).toOpaque()
            var offset = 0
            while offset < bytes.count {
                let count = min(bytes.count - offset, 1 << 16)
                xmlParseChunk(context, start.map { $0 + offset }, Int32(count), 0)
                offset += count
            }
            xmlParseChunk(context, nil, 0, 1)
        }
    }
}

/// Builds the tree while libxml2 calls. Used by one parse, in one task.
final class XMLTreeBuilder {
    private(set) var root: FeedElement?
    private(set) var hasErrors = false
    private var open: [FeedElement] = []
    private var text: [UInt8] = []
    private let base: String?

    init(base: String?) { self.base = base }

    fileprivate static var handler: xmlSAXHandler {
        var handler = xmlSAXHandler()
        handler.initialized = XML_SAX2_MAGIC
        handler.startElementNs = { context, name, prefix, namespace, _, _, count, _, attributes in
            XMLTreeBuilder.of(context)?.start(name, prefix, namespace, Int(count), attributes)
        }
        handler.endElementNs = { context, _, _, _ in XMLTreeBuilder.of(context)?.end() }
        handler.characters = { context, bytes, count in XMLTreeBuilder.of(context)?.append(bytes, Int(count)) }
        handler.ignorableWhitespace = handler.characters
        handler.serror = { context, _ in XMLTreeBuilder.of(context)?.hasErrors = true }
        return handler
    }

    private static func of(_ context: UnsafeMutableRawPointer?) -> XMLTreeBuilder? {
        context.map { Unmanaged<XMLTreeBuilder>.fromOpaque($0).takeUnretainedValue() }
    }

    private func start(
        _ name: UnsafePointer<xmlChar>?, _ prefix: UnsafePointer<xmlChar>?, _ namespace: UnsafePointer<xmlChar>?,
        _ count: Int, _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
    ) {
        flushText()
        let prefix = Self.string(prefix)
        let namespace = Self.string(namespace)?.nonBlank
        var element = FeedElement(
            name: Self.string(name) ?? "", prefix: prefix, namespace: namespace,
            vocabulary: FeedVocabulary(namespace: namespace, prefix: prefix))
        element.base = open.last?.base ?? base
        element.language = open.last?.language
        for index in 0..<count { if let attributes { read(attributes + index * 5, into: &element) } }
        // CDF has an attribute of its own for it.
        if element.foldedName == "channel", let base = element.attribute("base") {
            element.base = FeedAddress.base(base.trimmed, within: element.base)
        }
        open.append(element)
    }

    /// Five pointers an attribute: name, prefix, namespace, and the two ends of the value.
    private func read(_ parts: UnsafeMutablePointer<UnsafePointer<xmlChar>?>, into element: inout FeedElement) {
        guard let start = parts[3], let end = parts[4] else { return }
        let prefix = Self.string(parts[1])
        let attribute = FeedElement.Attribute(
            name: Self.string(parts[0]) ?? "", prefix: prefix,
            vocabulary: FeedVocabulary(namespace: Self.string(parts[2]), prefix: prefix),
            value: String(decoding: UnsafeBufferPointer(start: start, count: end - start), as: UTF8.self))
        if attribute.vocabulary == .xml {
            switch attribute.name {
            case "base": element.base = FeedAddress.base(attribute.value.trimmed, within: element.base)
            case "lang": element.language = attribute.value.nonBlank
            default: break
            }
        }
        element.attributes.append(attribute)
    }

    private func end() {
        flushText()
        guard let element = open.popLast() else { return }
        if open.isEmpty { root = root ?? element } else { open[open.count - 1].content.append(.element(element)) }
    }

    private func append(_ bytes: UnsafePointer<xmlChar>?, _ count: Int) {
        text.append(contentsOf: UnsafeBufferPointer(start: bytes, count: count))
    }

    private func flushText() {
        guard !text.isEmpty else { return }
        if !open.isEmpty { open[open.count - 1].content.append(.text(String(decoding: text, as: UTF8.self))) }
        text.removeAll(keepingCapacity: true)
    }

    private static func string(_ pointer: UnsafePointer<xmlChar>?) -> String? { pointer.map(String.init(cString:)) }
}
