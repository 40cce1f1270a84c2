/// The insertion modes of templates and framesets, and those after the body (sections 13.2.6.4.16 to 13.2.6.4.22).
extension TreeBuilder {
    mutating func startTemplate() {
        pushFormattingMarker()
        framesetIsOK = false
        insertElement()
        let template = stack.count - 1
        let contents = makeNode(.templateContents)
        append(contents, to: stack[template].node)
        stack[template].container = contents
        mode = .inTemplate
        templateModes.append(.inTemplate)
    }

    mutating func endTemplate() {
        guard isOpen(.template) else { return }
        generateAllImpliedEndTags()
        pop(through: .template)
        clearFormattingToMarker()
        _ = templateModes.popLast()
        resetMode()
    }

    mutating func inTemplate(_ token: Tokenizer.Token) -> Step {
        switch token {
        case .text, .null, .comment, .doctype: return inBody(token)
        case .startTag:
            let next: Mode
            switch tokenizer.tag {
            case .base, .basefont, .bgsound, .link, .meta, .noframes, .script, .style, .template, .title:
                return inHead(token)
            case .caption, .colgroup, .tbody, .tfoot, .thead: next = .inTable
            case .col: next = .inColumnGroup
            case .tr: next = .inTableBody
            case .td, .th: next = .inRow
            default: next = .inBody
            }
            _ = templateModes.popLast()
            templateModes.append(next)
            mode = next
            return .again
        case .endTag: return tokenizer.tag == .template ? inHead(token) : .done
        case .endOfFile:
            guard isOpen(.template) else { return .done }
            pop(through: .template)
            clearFormattingToMarker()
            _ = templateModes.popLast()
            resetMode()
            return .again
        }
    }

    mutating func afterBody(_ token: Tokenizer.Token) -> Step {
        switch token {
        case .text where isBlank(tokenizer.text): return inBody(token)
        case .text:
            let spaces = takeLeadingSpaces()
            if !spaces.isEmpty { textInBody(spaces) }
        case .comment:
            insertComment(into: stack[0].node)
            return .done
        case .doctype, .endOfFile: return .done
        case .startTag where tokenizer.tag == .html: return inBody(token)
        case .endTag where tokenizer.tag == .html:
            if context == nil { mode = .afterAfterBody }
            return .done
        default: break
        }
        mode = .inBody
        return .again
    }

    mutating func afterAfterBody(_ token: Tokenizer.Token) -> Step {
        switch token {
        case .text where isBlank(tokenizer.text): return inBody(token)
        case .text:
            let spaces = takeLeadingSpaces()
            if !spaces.isEmpty { textInBody(spaces) }
        case .comment:
            insertComment(into: 0)
            return .done
        case .endOfFile: return .done
        case .doctype: return inBody(token)
        case .startTag where tokenizer.tag == .html: return inBody(token)
        default: break
        }
        mode = .inBody
        return .again
    }

    // MARK: Framesets

    mutating func inFrameset(_ token: Tokenizer.Token) -> Step {
        switch token {
        case .text: insertSpaces()
        case .comment: insertComment()
        case .startTag:
            switch tokenizer.tag {
            case .html: return inBody(token)
            case .frameset: insertElement()
            case .frame: insertVoidElement()
            case .noframes: return inHead(token)
            default: break
            }
        case .endTag where tokenizer.tag == .frameset:
            guard stack.count > 1 else { return .done }
            pop()
            if context == nil, !currentIs(.frameset) { mode = .afterFrameset }
        default: break
        }
        return .done
    }

    mutating func afterFrameset(_ token: Tokenizer.Token) -> Step {
        switch token {
        case .text: insertSpaces()
        case .comment: insertComment()
        case .startTag:
            switch tokenizer.tag {
            case .html: return inBody(token)
            case .noframes: return inHead(token)
            default: break
            }
        case .endTag where tokenizer.tag == .html: mode = .afterAfterFrameset
        default: break
        }
        return .done
    }

    mutating func afterAfterFrameset(_ token: Tokenizer.Token) -> Step {
        switch token {
        case .comment: insertComment(into: 0)
        case .text: insertSpaces()
        case .startTag:
            switch tokenizer.tag {
            case .html: return inBody(token)
            case .noframes: return inHead(token)
            default: break
            }
        default: break
        }
        return .done
    }

    /// Inserts the whitespace of the current text and leaves out the rest.
    private mutating func insertSpaces() {
        while !tokenizer.text.isEmpty {
            let spaces = takeLeadingSpaces()
            if !spaces.isEmpty { insertText(spaces) }
            let rest = tokenizer.bytes(of: tokenizer.text)
            let skipped = Int32(rest.firstIndex(where: \.isHTMLSpace) ?? rest.count)
            tokenizer.text.start += skipped
            tokenizer.text.count -= skipped
        }
    }
}
