/// The rules for SVG and MathML (section 13.2.6.5).
extension TreeBuilder {
    @inline(__always) func usesForeignRules(_ token: Tokenizer.Token) -> Bool {
        guard stack.count > 0 else { return false }
        let element = adjustedCurrent
        return element.namespace != .html && usesForeignRules(token, in: element)
    }

    private func usesForeignRules(_ token: Tokenizer.Token, in element: OpenElement) -> Bool {
        switch token {
        case .endOfFile: return false
        case .text, .null: return element.flags.isDisjoint(with: [.mathMLTextIntegration, .htmlIntegration])
        case .startTag:
            if element.flags.contains(.htmlIntegration) { return false }
            if element.flags.contains(.mathMLTextIntegration) {
                return tokenizer.tag == .mglyph || tokenizer.tag == .malignmark
            }
            return !(element.namespace == .mathML && element.tag == .annotationXml && tokenizer.tag == .svg)
        case .endTag, .comment, .doctype: return true
        }
    }

    mutating func inForeignContent(_ token: Tokenizer.Token) -> Step {
        switch token {
        case .null:
            let start = tokenizer.extra.count
            for byte: UInt8 in [0xEF, 0xBF, 0xBD] { tokenizer.extra.append(byte) }
            insertText(tokenizer.extraRange(since: start))
        case .text:
            insertText(tokenizer.text)
            if framesetIsOK, !isBlank(tokenizer.text) { framesetIsOK = false }
        case .comment: insertComment()
        case .startTag:
            if breaksOut() { return breakOut(token) }
            insertForeignElement(adjustedCurrent.namespace)
        case .endTag: return endForeignTag(token)
        case .doctype, .endOfFile: break
        }
        return .done
    }

    /// Whether the current start tag can only be meant as HTML.
    private func breaksOut() -> Bool {
        switch tokenizer.tag {
        case .b, .big, .blockquote, .body, .br, .center, .code, .dd, .div, .dl, .dt, .em, .embed, .h1, .h2, .h3, .h4,
            .h5, .h6, .head, .hr, .i, .img, .li, .listing, .menu, .meta, .nobr, .ol, .p, .pre, .ruby, .s, .small,
            .span, .strong, .strike, .sub, .sup, .table, .tt, .u, .ul, .var:
            return true
        case .font:
            return tokenizer.tokenAttributes.contains {
                [.color, .face, .size].contains(tokenizer.attributes[$0].name)
            }
        default: return false
        }
    }

    private mutating func breakOut(_ token: Tokenizer.Token) -> Step {
        while stack.count > 1, current.namespace != .html,
            current.flags.isDisjoint(with: [.mathMLTextIntegration, .htmlIntegration])
        {
            pop()
        }
        return follow(mode, token)
    }

    private mutating func endForeignTag(_ token: Tokenizer.Token) -> Step {
        if tokenizer.tag == .br || tokenizer.tag == .p { return breakOut(token) }
        let svgTag = foreignNames.svgTag(tokenizer.tag, &tokenizer.tagNames)
        var index = stack.count - 1
        while index > 0 {
            let element = stack[index]
            if element.namespace == .html { return follow(mode, token) }
            if element.tag == (element.namespace == .svg ? svgTag : tokenizer.tag) {
                pop(downTo: index)
                return .done
            }
            index -= 1
        }
        return .done
    }

    /// Inserts an SVG or MathML element for the current start tag, and opens it unless it closes itself.
    mutating func insertForeignElement(_ namespace: Node.Namespace) {
        var tag = tokenizer.tag
        if namespace == .svg { tag = foreignNames.svgTag(tag, &tokenizer.tagNames) }
        for index in tokenizer.tokenAttributes {
            tokenizer.attributes[index] = foreignNames.adjusted(
                tokenizer.attributes[index], in: namespace, &tokenizer.attributeNames)
        }
        var flags = TagTraits.foreignFlags(of: tag, in: namespace)
        if namespace == .mathML, tag == .annotationXml, holdsHTML() { flags.insert(.htmlIntegration) }
        if stack.count >= maximumDepth {
            pop()
            limitsReached = true
        }
        let place = place(in: current)
        let node = makeElement(tag, namespace: namespace, hasToken: true)
        insert(node, at: place)
        if !tokenizer.isSelfClosing {
            push(OpenElement(node: node, container: node, tag: tag, namespace: namespace, flags: flags))
        }
    }

    /// Whether the current `annotation-xml` tag says that HTML is in it.
    private func holdsHTML() -> Bool {
        for index in tokenizer.tokenAttributes where tokenizer.attributes[index].name == .encoding {
            let value = tokenizer.bytes(of: tokenizer.attributes[index].value).lazy.map(\.asciiLowercased)
            return value.elementsEqual("text/html".utf8) || value.elementsEqual("application/xhtml+xml".utf8)
        }
        return false
    }
}
