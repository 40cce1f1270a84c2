/// The "in body" insertion mode (section 13.2.6.4.7): text and start tags.
extension TreeBuilder {
    mutating func inBody(_ token: Tokenizer.Token) -> Step {
        switch token {
        case .text: textInBody(tokenizer.text)
        case .startTag: return startTagInBody(token)
        case .endTag: return endTagInBody()
        case .comment: insertComment()
        case .null, .doctype: break
        case .endOfFile: return templateModes.isEmpty ? .done : inTemplate(token)
        }
        return .done
    }

    mutating func textInBody(_ text: TextRange) {
        reconstructFormatting()
        insertText(text)
        if framesetIsOK, !isBlank(text) { framesetIsOK = false }
    }

    private mutating func startTagInBody(_ token: Tokenizer.Token) -> Step {
        let number = Int(tokenizer.tag.rawValue)
        let rule = number < traits.count ? traits[number].start : .other
        switch rule {
        case .other:
            reconstructFormatting()
            insertElement()
        case .block:
            closeParagraphInButtonScope()
            insertElement()
        case .formatting:
            reconstructFormatting()
            insertElement()
            pushFormatting()
        case .anchor: startAnchor()
        case .void:
            reconstructFormatting()
            insertVoidElement()
            framesetIsOK = false
        case .listItem: startItem { $0 == .li }
        case .definition: startItem { $0 == .dd || $0 == .dt }
        case .heading:
            closeParagraphInButtonScope()
            if current.isHeading { pop() }
            insertElement()
        case .likeInHead: return inHead(token)
        case .html: startSecondRoot()
        case .body: startSecondBody()
        case .frameset: startFramesetInBody()
        case .preformatted:
            closeParagraphInButtonScope()
            insertElement()
            ignoresLineFeed = true
            framesetIsOK = false
        case .form: startForm()
        case .plaintext:
            closeParagraphInButtonScope()
            insertElement()
            tokenizer.state = .plainText
        case .button:
            if hasInScope(.button) {
                generateImpliedEndTags()
                pop(through: .button)
            }
            reconstructFormatting()
            insertElement()
            framesetIsOK = false
        case .noBreak:
            reconstructFormatting()
            if hasInScope(.nobr) {
                adoptionAgency(.nobr)
                reconstructFormatting()
            }
            insertElement()
            pushFormatting()
        case .object:
            reconstructFormatting()
            insertElement()
            pushFormattingMarker()
            framesetIsOK = false
        case .table:
            if quirksMode != .full { closeParagraphInButtonScope() }
            insertElement()
            framesetIsOK = false
            mode = .inTable
        case .image:
            tokenizer.tag = .img
            return .again
        case .ignored: break
        default: startRarerTagInBody(rule)
        }
        return .done
    }

    private mutating func startRarerTagInBody(_ rule: TagTraits.StartRule) {
        switch rule {
        case .input: startInput()
        case .mediaPart: insertVoidElement()
        case .rule: startRule()
        case .textarea:
            insertTextElement(.rcdata)
            ignoresLineFeed = true
            framesetIsOK = false
        case .xmp:
            closeParagraphInButtonScope()
            reconstructFormatting()
            framesetIsOK = false
            insertTextElement(.rawText)
        case .iframe:
            framesetIsOK = false
            insertTextElement(.rawText)
        case .noembed: insertTextElement(.rawText)
        case .select: startSelect()
        case .option, .optionGroup: startOption()
        case .rubyBase:
            if hasInScope(.ruby) { generateImpliedEndTags() }
            insertElement()
        case .rubyText:
            if hasInScope(.ruby) { generateImpliedEndTags(except: .rtc) }
            insertElement()
        case .math:
            reconstructFormatting()
            insertForeignElement(.mathML)
        case .svg:
            reconstructFormatting()
            insertForeignElement(.svg)
        default: break
        }
    }

    private mutating func startAnchor() {
        if let entry = formattingIndex(of: .a) {
            let node = formatting[entry].node
            adoptionAgency(.a)
            if let left = formatting.lastIndex(where: { $0.node == node }) { formatting.remove(at: left) }
            if isOpen(.a), let left = openIndex(ofNode: node) { removeOpen(at: left) }
        }
        reconstructFormatting()
        insertElement()
        pushFormatting()
    }

    private mutating func startItem(_ isAlike: (Tag) -> Bool) {
        framesetIsOK = false
        var index = stack.count - 1
        while index >= 0 {
            let element = stack[index]
            if element.namespace == .html, isAlike(element.tag) {
                generateImpliedEndTags(except: element.tag)
                pop(through: element.tag)
                break
            }
            if element.flags.contains(.special),
                !(element.isHTML(.address) || element.isHTML(.div) || element.isHTML(.p))
            {
                break
            }
            index -= 1
        }
        closeParagraphInButtonScope()
        insertElement()
    }

    private mutating func startSecondRoot() {
        guard !isOpen(.template) else { return }
        let own = nodes[Int(stack[0].node)].attributeIndices
        rootAttributes.add(tokenizer.tokenAttributes, own: own, in: tokenizer.attributes)
    }

    private mutating func startSecondBody() {
        guard stack.count > 1, stack[1].isHTML(.body), !isOpen(.template) else { return }
        framesetIsOK = false
        let own = nodes[Int(stack[1].node)].attributeIndices
        bodyAttributes.add(tokenizer.tokenAttributes, own: own, in: tokenizer.attributes)
        bodyElement = stack[1].node
    }

    private mutating func startFramesetInBody() {
        guard framesetIsOK, stack.count > 1, stack[1].isHTML(.body) else { return }
        detach(stack[1].node)
        pop(downTo: 1)
        insertElement()
        mode = .inFrameset
    }

    private mutating func startForm() {
        let inTemplate = isOpen(.template)
        guard formElement < 0 || inTemplate else { return }
        closeParagraphInButtonScope()
        insertElement()
        if !inTemplate { formElement = current.node }
    }

    private mutating func startInput() {
        if context?.isHTML(.select) == true { return }
        if hasInScope(.select) { pop(through: .select) }
        reconstructFormatting()
        let isHidden = isHiddenInput()
        insertVoidElement()
        if !isHidden { framesetIsOK = false }
    }

    /// Whether the current tag has `type=hidden`.
    func isHiddenInput() -> Bool {
        for index in tokenizer.tokenAttributes where tokenizer.attributes[index].name == .type {
            let value = tokenizer.bytes(of: tokenizer.attributes[index].value)
            return value.lazy.map(\.asciiLowercased).elementsEqual("hidden".utf8)
        }
        return false
    }

    private mutating func startRule() {
        closeParagraphInButtonScope()
        if hasInScope(.select) { generateImpliedEndTags() }
        insertVoidElement()
        framesetIsOK = false
    }

    private mutating func startSelect() {
        if context?.isHTML(.select) == true { return }
        if hasInScope(.select) { return pop(through: .select) }
        reconstructFormatting()
        insertElement()
        framesetIsOK = false
    }

    private mutating func startOption() {
        if hasInScope(.select) {
            generateImpliedEndTags(except: tokenizer.tag == .option ? .optgroup : .none)
        } else if currentIs(.option) {
            pop()
        }
        reconstructFormatting()
        insertElement()
    }
}
