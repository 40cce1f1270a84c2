/// Bounds on what a hostile source can make the parser build.
public struct ParserLimits: Sendable {
    /// The deepest nesting of elements, at least 16; deeper ones become siblings, as in browsers.
    public var depth = 512
    /// The most nodes, give or take what one tag can make; the rest of the source is left out.
    public var nodes = 5_000_000
    public init() {}
}

extension Document {
    /// Parses a document from UTF-8. Ill-formed UTF-8 is replaced by U+FFFD, a byte order mark left out and line ends
    /// made line feeds first; what is beyond 256 MiB is left out.
    ///
    /// Never fails: every sequence of bytes is some document. Takes time linear in the source.
    public init(parsing source: [UInt8], limits: ParserLimits = ParserLimits()) {
        self.init(source, limits: limits, context: nil)
    }

    /// Parses the contents of an element, as `innerHTML` does. The nodes are the children of the document node.
    ///
    /// The source is taken as by ``init(parsing:limits:)``.
    /// - Parameters:
    ///   - context: the element's name, a well-known one; others are parsed as a `div` is.
    ///   - namespace: the element's namespace.
    public init(
        parsingFragment source: [UInt8], context: Tag = .body, namespace: Node.Namespace = .html,
        limits: ParserLimits = ParserLimits()
    ) {
        self.init(source, limits: limits, context: TreeBuilder.fragmentContext(context, in: namespace))
    }

    private init(_ source: [UInt8], limits: ParserLimits, context: TreeBuilder.OpenElement?) {
        let prepared = SourceText.prepared(source)
        // An empty array has no address.
        let readable = prepared.bytes.isEmpty ? [0] : prepared.bytes
        self = readable.withUnsafeBufferPointer { buffer in
            var builder = TreeBuilder(
                source: buffer.baseAddress.unsafelyUnwrapped, count: prepared.bytes.count, limits: limits,
                context: context)
            builder.run()
            return builder.finish(prepared.bytes, isCut: prepared.isCut)
        }
    }
}

extension TreeBuilder {
    static func fragmentContext(_ tag: Tag, in namespace: Node.Namespace) -> OpenElement {
        let isKnown = Int(tag.rawValue) < TagTraits.html.count
        let flags =
            namespace == .html && isKnown
            ? TagTraits.html[Int(tag.rawValue)].flags : TagTraits.foreignFlags(of: tag, in: namespace)
        return OpenElement(
            node: 0, container: 0, tag: isKnown ? tag : .div, namespace: namespace,
            flags: namespace == .html && !isKnown ? [] : flags)
    }

    /// Starts as the fragment parsing algorithm (section 13.2.4) does, with the document node for its root element.
    mutating func beginFragment(_ context: OpenElement) {
        push(htmlElement(0, .html))
        if context.namespace == .html {
            switch context.tag {
            // No end tag ends these, for there was no start tag.
            case .title, .textarea: tokenizer.state = .rcdata
            case .style, .xmp, .iframe, .noembed, .noframes: tokenizer.state = .rawText
            case .script: tokenizer.state = .scriptData
            case .plaintext: tokenizer.state = .plainText
            case .template: templateModes.append(.inTemplate)
            case .form: formElement = 0
            default: break
            }
        }
        resetMode()
    }

    /// The document built, over the source's bytes and those added to them.
    mutating func finish(_ source: [UInt8], isCut: Bool) -> Document {
        mergedText.finish(nodes, &tokenizer)
        if stack.count > 0 { rootAttributes.finish(&nodes[Int(stack[0].node)], &tokenizer.attributes) }
        if bodyElement >= 0 { bodyAttributes.finish(&nodes[Int(bodyElement)], &tokenizer.attributes) }
        var bytes = source
        if tokenizer.extra.count > 0 {
            bytes.reserveCapacity(source.count + tokenizer.extra.count)
            bytes.append(
                contentsOf: UnsafeBufferPointer(start: tokenizer.extra.base, count: tokenizer.extra.count))
        }
        return Document(
            bytes: bytes, nodes: nodes.array(), attributes: tokenizer.attributes.array(),
            unknownTags: tokenizer.tagNames.unknownNames,
            unknownAttributeNames: tokenizer.attributeNames.unknownNames, quirksMode: quirksMode,
            limitsReached: limitsReached || isCut || tokenizer.tagNames.isFull || tokenizer.attributeNames.isFull)
    }
}
