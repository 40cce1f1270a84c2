/// The insertion modes up to the body (sections 13.2.6.4.1 to 13.2.6.4.6), and that of raw text (13.2.6.4.8).
extension TreeBuilder {
    mutating func initial(_ token: Tokenizer.Token) -> Step {
        switch token {
        case .text:
            _ = takeLeadingSpaces()
            if tokenizer.text.isEmpty { return .done }
        case .comment:
            insertComment(into: 0)
            return .done
        case .doctype:
            insertDoctype()
            mode = .beforeHTML
            return .done
        default: break
        }
        quirksMode = .full
        mode = .beforeHTML
        return .again
    }

    private mutating func insertDoctype() {
        let doctype = tokenizer.doctype
        var attributes = tokenizer.attributes.count..<tokenizer.attributes.count
        if doctype.publicIdentifier != nil || doctype.systemIdentifier != nil {
            for identifier in [doctype.publicIdentifier, doctype.systemIdentifier] {
                tokenizer.attributes.append(Attribute(name: .none, namespace: .none, value: identifier ?? .empty))
            }
            attributes = attributes.lowerBound..<tokenizer.attributes.count
            tokenizer.keepAttributes()
        }
        append(makeNode(.doctype, text: doctype.name ?? .empty, attributes: attributes), to: 0)
        quirksMode = Quirks.mode(
            forcesQuirks: doctype.forcesQuirks, name: doctype.name.map { tokenizer.bytes(of: $0) },
            publicIdentifier: doctype.publicIdentifier.map { tokenizer.bytes(of: $0) },
            systemIdentifier: doctype.systemIdentifier.map { tokenizer.bytes(of: $0) })
    }

    mutating func beforeHTML(_ token: Tokenizer.Token) -> Step {
        switch token {
        case .doctype: return .done
        case .comment:
            insertComment(into: 0)
            return .done
        case .text:
            _ = takeLeadingSpaces()
            if tokenizer.text.isEmpty { return .done }
        case .startTag where tokenizer.tag == .html:
            insertElement()
            mode = .beforeHead
            return .done
        case .endTag where ![.head, .body, .html, .br].contains(tokenizer.tag): return .done
        default: break
        }
        insertElement(.html)
        mode = .beforeHead
        return .again
    }

    mutating func beforeHead(_ token: Tokenizer.Token) -> Step {
        switch token {
        case .doctype: return .done
        case .comment:
            insertComment()
            return .done
        case .text:
            _ = takeLeadingSpaces()
            if tokenizer.text.isEmpty { return .done }
        case .startTag where tokenizer.tag == .html: return inBody(token)
        case .startTag where tokenizer.tag == .head:
            insertElement()
            headElement = current.node
            mode = .inHead
            return .done
        case .endTag where ![.head, .body, .html, .br].contains(tokenizer.tag): return .done
        default: break
        }
        insertElement(.head)
        headElement = current.node
        mode = .inHead
        return .again
    }

    mutating func inHead(_ token: Tokenizer.Token) -> Step {
        switch token {
        case .doctype: return .done
        case .comment:
            insertComment()
            return .done
        case .text:
            let spaces = takeLeadingSpaces()
            if !spaces.isEmpty { insertText(spaces) }
            if tokenizer.text.isEmpty { return .done }
        case .startTag:
            if let step = startTagInHead(token) { return step }
        case .endTag:
            switch tokenizer.tag {
            case .head:
                pop()
                mode = .afterHead
                return .done
            case .template:
                endTemplate()
                return .done
            case .body, .html, .br: break
            default: return .done
            }
        default: break
        }
        pop()
        mode = .afterHead
        return .again
    }

    private mutating func startTagInHead(_ token: Tokenizer.Token) -> Step? {
        switch tokenizer.tag {
        case .html: return inBody(token)
        case .base, .basefont, .bgsound, .link, .meta: insertVoidElement()
        case .title: insertTextElement(.rcdata)
        case .noframes, .style: insertTextElement(.rawText)
        case .noscript:
            insertElement()
            mode = .inHeadNoscript
        case .script: insertTextElement(.scriptData)
        case .template: startTemplate()
        case .head: break
        default: return nil
        }
        return .done
    }

    mutating func inHeadNoscript(_ token: Tokenizer.Token) -> Step {
        switch token {
        case .doctype: return .done
        case .comment: return inHead(token)
        case .text:
            let spaces = takeLeadingSpaces()
            if !spaces.isEmpty { insertText(spaces) }
            if tokenizer.text.isEmpty { return .done }
        case .startTag:
            switch tokenizer.tag {
            case .html: return inBody(token)
            case .basefont, .bgsound, .link, .meta, .noframes, .style: return inHead(token)
            case .head, .noscript: return .done
            default: break
            }
        case .endTag:
            switch tokenizer.tag {
            case .noscript:
                pop()
                mode = .inHead
                return .done
            case .br: break
            default: return .done
            }
        default: break
        }
        pop()
        mode = .inHead
        return .again
    }

    mutating func afterHead(_ token: Tokenizer.Token) -> Step {
        switch token {
        case .doctype: return .done
        case .comment:
            insertComment()
            return .done
        case .text:
            let spaces = takeLeadingSpaces()
            if !spaces.isEmpty { insertText(spaces) }
            if tokenizer.text.isEmpty { return .done }
        case .startTag:
            if let step = startTagAfterHead(token) { return step }
        case .endTag:
            switch tokenizer.tag {
            case .template: return inHead(token)
            case .body, .html, .br: break
            default: return .done
            }
        default: break
        }
        insertElement(.body)
        mode = .inBody
        return .again
    }

    private mutating func startTagAfterHead(_ token: Tokenizer.Token) -> Step? {
        switch tokenizer.tag {
        case .html: return inBody(token)
        case .body:
            insertElement()
            framesetIsOK = false
            mode = .inBody
        case .frameset:
            insertElement()
            mode = .inFrameset
        case .base, .basefont, .bgsound, .link, .meta, .noframes, .script, .style, .template, .title:
            reopenHead(token)
        case .head: break
        default: return nil
        }
        return .done
    }

    /// Puts an element that belongs into the head there, though the head has ended.
    private mutating func reopenHead(_ token: Tokenizer.Token) {
        let head = headElement
        push(htmlElement(head, .head))
        _ = inHead(token)
        if let index = openIndex(ofNode: head) { removeOpen(at: index) }
    }

    mutating func inText(_ token: Tokenizer.Token) -> Step {
        switch token {
        case .text:
            insertText(tokenizer.text)
            return .done
        case .endTag:
            pop()
            mode = originalMode
            return .done
        default:
            pop()
            mode = originalMode
            return .again
        }
    }
}
