/// The insertion modes of tables (sections 13.2.6.4.9 to 13.2.6.4.15).
extension TreeBuilder {
    mutating func inTable(_ token: Tokenizer.Token) -> Step {
        switch token {
        case .text, .null:
            if current.flags.contains(.fostersOut) || currentIs(.template) {
                tableText.removeAll(keepingCapacity: true)
                originalMode = mode
                mode = .inTableText
                return .again
            }
        case .comment:
            insertComment()
            return .done
        case .doctype: return .done
        case .startTag:
            if let step = startTagInTable(token) { return step }
        case .endTag:
            switch tokenizer.tag {
            case .table:
                if hasInScope(.table, .tableScope) {
                    pop(through: .table)
                    resetMode()
                }
                return .done
            case .body, .caption, .col, .colgroup, .html, .tbody, .td, .tfoot, .th, .thead, .tr: return .done
            case .template: return inHead(token)
            default: break
            }
        case .endOfFile: return inBody(token)
        }
        return inBodyOutsideTable(token)
    }

    /// By the rules for the body, but what does not belong in the table is put before it.
    private mutating func inBodyOutsideTable(_ token: Tokenizer.Token) -> Step {
        fosterParenting = true
        let step = inBody(token)
        fosterParenting = false
        return step
    }

    private mutating func startTagInTable(_ token: Tokenizer.Token) -> Step? {
        switch tokenizer.tag {
        case .caption:
            clearStack(to: .tableScope)
            pushFormattingMarker()
            insertElement()
            mode = .inCaption
        case .colgroup:
            clearStack(to: .tableScope)
            insertElement()
            mode = .inColumnGroup
        case .col:
            clearStack(to: .tableScope)
            insertElement(.colgroup)
            mode = .inColumnGroup
            return .again
        case .tbody, .tfoot, .thead:
            clearStack(to: .tableScope)
            insertElement()
            mode = .inTableBody
        case .td, .th, .tr:
            clearStack(to: .tableScope)
            insertElement(.tbody)
            mode = .inTableBody
            return .again
        case .table:
            guard hasInScope(.table, .tableScope) else { return .done }
            pop(through: .table)
            resetMode()
            return .again
        case .style, .script, .template: return inHead(token)
        case .input:
            guard isHiddenInput() else { return nil }
            insertVoidElement()
        case .form:
            guard !isOpen(.template), formElement < 0 else { return .done }
            insertElement()
            formElement = current.node
            pop()
        default: return nil
        }
        return .done
    }

    /// Pops down to an element that the children of a table, a table body or a row can go into.
    private mutating func clearStack(to flags: TagTraits.Flags) {
        while current.flags.isDisjoint(with: flags) { pop() }
    }

    private mutating func clearStack(toAnyOf tags: [Tag]) {
        while stack.count > 1, !(current.namespace == .html && tags.contains(current.tag)) { pop() }
    }

    mutating func inTableText(_ token: Tokenizer.Token) -> Step {
        switch token {
        case .text:
            tableText.append(tokenizer.text)
            return .done
        case .null: return .done
        default: break
        }
        mode = originalMode
        if tableText.allSatisfy({ isBlank($0) }) {
            for text in tableText { insertText(text) }
        } else {
            fosterParenting = true
            for text in tableText { textInBody(text) }
            fosterParenting = false
        }
        return .again
    }

    mutating func inCaption(_ token: Tokenizer.Token) -> Step {
        switch (token, tokenizer.tag) {
        case (.endTag, .caption):
            _ = endCaption()
            return .done
        case (.startTag, .caption), (.startTag, .col), (.startTag, .colgroup), (.startTag, .tbody), (.startTag, .td),
            (.startTag, .tfoot), (.startTag, .th), (.startTag, .thead), (.startTag, .tr), (.endTag, .table):
            return endCaption() ? .again : .done
        case (.endTag, .body), (.endTag, .col), (.endTag, .colgroup), (.endTag, .html), (.endTag, .tbody),
            (.endTag, .td), (.endTag, .tfoot), (.endTag, .th), (.endTag, .thead), (.endTag, .tr):
            return .done
        default: return inBody(token)
        }
    }

    private mutating func endCaption() -> Bool {
        guard hasInScope(.caption, .tableScope) else { return false }
        generateImpliedEndTags()
        pop(through: .caption)
        clearFormattingToMarker()
        mode = .inTable
        return true
    }

    mutating func inColumnGroup(_ token: Tokenizer.Token) -> Step {
        switch token {
        case .text:
            let spaces = takeLeadingSpaces()
            if !spaces.isEmpty { insertText(spaces) }
            if tokenizer.text.isEmpty { return .done }
        case .comment:
            insertComment()
            return .done
        case .doctype: return .done
        case .startTag:
            switch tokenizer.tag {
            case .html: return inBody(token)
            case .col:
                insertVoidElement()
                return .done
            case .template: return inHead(token)
            default: break
            }
        case .endTag:
            switch tokenizer.tag {
            case .colgroup:
                if currentIs(.colgroup) {
                    pop()
                    mode = .inTable
                }
                return .done
            case .col: return .done
            case .template: return inHead(token)
            default: break
            }
        case .endOfFile: return inBody(token)
        case .null: break
        }
        guard currentIs(.colgroup) else { return .done }
        pop()
        mode = .inTable
        return .again
    }

    mutating func inTableBody(_ token: Tokenizer.Token) -> Step {
        let tag = tokenizer.tag
        switch (token, tag) {
        case (.startTag, .tr):
            clearStack(toAnyOf: [.tbody, .tfoot, .thead, .template, .html])
            insertElement()
            mode = .inRow
            return .done
        case (.startTag, .th), (.startTag, .td):
            clearStack(toAnyOf: [.tbody, .tfoot, .thead, .template, .html])
            insertElement(.tr)
            mode = .inRow
            return .again
        case (.endTag, .tbody), (.endTag, .tfoot), (.endTag, .thead):
            if hasInScope(tag, .tableScope) { endTableBody() }
            return .done
        case (.startTag, .caption), (.startTag, .col), (.startTag, .colgroup), (.startTag, .tbody),
            (.startTag, .tfoot), (.startTag, .thead), (.endTag, .table):
            guard
                hasInScope(.tbody, .tableScope) || hasInScope(.thead, .tableScope) || hasInScope(.tfoot, .tableScope)
            else { return .done }
            endTableBody()
            return .again
        case (.endTag, .body), (.endTag, .caption), (.endTag, .col), (.endTag, .colgroup), (.endTag, .html),
            (.endTag, .td), (.endTag, .th), (.endTag, .tr):
            return .done
        default: return inTable(token)
        }
    }

    private mutating func endTableBody() {
        clearStack(toAnyOf: [.tbody, .tfoot, .thead, .template, .html])
        pop()
        mode = .inTable
    }

    mutating func inRow(_ token: Tokenizer.Token) -> Step {
        let tag = tokenizer.tag
        switch (token, tag) {
        case (.startTag, .th), (.startTag, .td):
            clearStack(toAnyOf: [.tr, .template, .html])
            insertElement()
            mode = .inCell
            pushFormattingMarker()
            return .done
        case (.endTag, .tr):
            _ = endRow()
            return .done
        case (.startTag, .caption), (.startTag, .col), (.startTag, .colgroup), (.startTag, .tbody),
            (.startTag, .tfoot), (.startTag, .thead), (.startTag, .tr), (.endTag, .table):
            return endRow() ? .again : .done
        case (.endTag, .tbody), (.endTag, .tfoot), (.endTag, .thead):
            return hasInScope(tag, .tableScope) && endRow() ? .again : .done
        case (.endTag, .body), (.endTag, .caption), (.endTag, .col), (.endTag, .colgroup), (.endTag, .html),
            (.endTag, .td), (.endTag, .th):
            return .done
        default: return inTable(token)
        }
    }

    private mutating func endRow() -> Bool {
        guard hasInScope(.tr, .tableScope) else { return false }
        clearStack(toAnyOf: [.tr, .template, .html])
        pop()
        mode = .inTableBody
        return true
    }

    mutating func inCell(_ token: Tokenizer.Token) -> Step {
        let tag = tokenizer.tag
        switch (token, tag) {
        case (.endTag, .td), (.endTag, .th):
            guard hasInScope(tag, .tableScope) else { return .done }
            generateImpliedEndTags()
            pop(through: tag)
            clearFormattingToMarker()
            mode = .inRow
            return .done
        case (.startTag, .caption), (.startTag, .col), (.startTag, .colgroup), (.startTag, .tbody), (.startTag, .td),
            (.startTag, .tfoot), (.startTag, .th), (.startTag, .thead), (.startTag, .tr):
            return endCell() ? .again : .done
        case (.endTag, .body), (.endTag, .caption), (.endTag, .col), (.endTag, .colgroup), (.endTag, .html):
            return .done
        case (.endTag, .table), (.endTag, .tbody), (.endTag, .tfoot), (.endTag, .thead), (.endTag, .tr):
            return hasInScope(tag, .tableScope) && endCell() ? .again : .done
        default: return inBody(token)
        }
    }

    private mutating func endCell() -> Bool {
        guard hasInScope(.td, .tableScope) || hasInScope(.th, .tableScope) else { return false }
        generateImpliedEndTags()
        pop(throughAnyOf: [.td, .th])
        clearFormattingToMarker()
        mode = .inRow
        return true
    }
}
