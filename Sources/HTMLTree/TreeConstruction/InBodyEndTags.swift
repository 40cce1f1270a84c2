/// The "in body" insertion mode (section 13.2.6.4.7): end tags.
extension TreeBuilder {
    mutating func endTagInBody() -> Step {
        let tag = tokenizer.tag
        let number = Int(tag.rawValue)
        switch number < traits.count ? traits[number].end : .other {
        case .other: endOtherElement(tag)
        case .block:
            if hasInScope(tag) {
                generateImpliedEndTags()
                pop(through: tag)
            }
        case .formatting: adoptionAgency(tag)
        case .paragraph:
            if !hasInScope(.p, .inButtonScope) { insertElement(.p) }
            closeParagraph()
        case .listItem:
            if hasInScope(.li, .inListScope) {
                generateImpliedEndTags(except: .li)
                pop(through: .li)
            }
        case .definition:
            if hasInScope(tag) {
                generateImpliedEndTags(except: tag)
                pop(through: tag)
            }
        case .heading: endHeading()
        case .form: endForm()
        case .object:
            if hasInScope(tag) {
                generateImpliedEndTags()
                pop(through: tag)
                clearFormattingToMarker()
            }
        case .lineBreak:
            reconstructFormatting()
            insertElement(.br)
            pop()
            framesetIsOK = false
        case .template: endTemplate()
        case .body: if hasInScope(.body) { mode = .afterBody }
        case .html:
            if hasInScope(.body) {
                mode = .afterBody
                return .again
            }
        }
        return .done
    }

    /// Ends the innermost element of a name, unless a special one is in between.
    mutating func endOtherElement(_ tag: Tag) {
        guard isOpen(tag) else { return }
        var index = stack.count - 1
        while index > 0 {
            let element = stack[index]
            if element.isHTML(tag) {
                generateImpliedEndTags(except: tag)
                pop(downTo: index)
                return
            }
            if element.flags.contains(.special) { return }
            index -= 1
        }
    }

    private mutating func endHeading() {
        guard hasInScope(.inScope, where: { $0.isHeading }) else { return }
        generateImpliedEndTags()
        pop(throughAnyOf: [.h1, .h2, .h3, .h4, .h5, .h6])
    }

    private mutating func endForm() {
        if isOpen(.template) {
            guard hasInScope(.form) else { return }
            generateImpliedEndTags()
            return pop(through: .form)
        }
        let node = formElement
        formElement = -1
        guard node >= 0, let index = openIndex(ofNode: node), hasInScope(.inScope, where: { $0.node == node }) else {
            return
        }
        generateImpliedEndTags()
        removeOpen(at: index)
    }
}
