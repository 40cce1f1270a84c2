/// The stack of open elements (section 13.2.4.2). Its first entry, the root, is never popped.
extension TreeBuilder {
    @inline(__always) var current: OpenElement { stack[stack.count - 1] }

    /// The current element, or the context where only a fragment's root is open.
    @inline(__always) var adjustedCurrent: OpenElement {
        if stack.count == 1, let context { return context }
        return current
    }

    @inline(__always) func currentIs(_ tag: Tag) -> Bool { current.isHTML(tag) }

    @inline(__always) mutating func push(_ element: OpenElement) {
        stack.append(element)
        count(element, 1)
    }

    @inline(__always) mutating func pop() {
        guard stack.count > 1 else { return }
        let element = current
        count(element, -1)
        if element.flags.contains(.formatting) { noteClosed(element.node) }
        stack.truncate(to: stack.count - 1)
    }

    /// Counts an element in or out of `openCounts`.
    @inline(__always) private mutating func count(_ element: OpenElement, _ change: Int32) {
        guard element.namespace == .html else { return }
        let number = Int(element.tag.rawValue)
        while openCounts.count <= number { openCounts.append(0) }
        openCounts[number] += change
    }

    /// Pops down to and including an entry.
    mutating func pop(downTo index: Int) {
        while stack.count > max(index, 1) { pop() }
    }

    /// Pops up to and including the innermost HTML element of a tag.
    mutating func pop(through tag: Tag) {
        while stack.count > 1 {
            let isLast = currentIs(tag)
            pop()
            if isLast { return }
        }
    }

    mutating func pop(throughAnyOf tags: [Tag]) {
        while stack.count > 1 {
            let isLast = current.namespace == .html && tags.contains(current.tag)
            pop()
            if isLast { return }
        }
    }

    mutating func removeOpen(at index: Int) {
        guard index > 0 else { return }
        count(stack[index], -1)
        if stack[index].flags.contains(.formatting) { noteClosed(stack[index].node) }
        for later in index + 1..<stack.count { stack[later - 1] = stack[later] }
        stack.truncate(to: stack.count - 1)
    }

    mutating func insertOpen(_ element: OpenElement, at index: Int) {
        push(element)
        var place = stack.count - 1
        while place > index {
            stack[place] = stack[place - 1]
            place -= 1
        }
        stack[place] = element
    }

    func openIndex(ofNode node: Int32) -> Int? {
        var index = stack.count - 1
        while index >= 0 {
            if stack[index].node == node { return index }
            index -= 1
        }
        return nil
    }

    func lastOpenIndex(of tag: Tag) -> Int? {
        guard isOpen(tag) else { return nil }
        var index = stack.count - 1
        while index >= 0 {
            if stack[index].isHTML(tag) { return index }
            index -= 1
        }
        return nil
    }

    /// Whether an HTML element of a tag is open anywhere.
    @inline(__always) func isOpen(_ tag: Tag) -> Bool {
        let number = Int(tag.rawValue)
        return number < openCounts.count && openCounts[number] > 0
    }

    /// Whether the stack has an element in a scope (section 13.2.4.2).
    @inline(__always) func hasInScope(_ tag: Tag, _ scope: TagTraits.Flags = .inScope) -> Bool {
        isOpen(tag) && hasInScope(scope) { $0.tag == tag }
    }

    func hasInScope(_ scope: TagTraits.Flags, where matches: (OpenElement) -> Bool) -> Bool {
        var index = stack.count - 1
        while index >= 0 {
            let element = stack[index]
            if element.namespace == .html, matches(element) { return true }
            if !element.flags.isDisjoint(with: scope) { return false }
            index -= 1
        }
        return false
    }

    mutating func generateImpliedEndTags(except tag: Tag = .none) {
        while current.flags.contains(.impliedEnd), current.tag != tag { pop() }
    }

    mutating func generateAllImpliedEndTags() {
        while !current.flags.isDisjoint(with: [.impliedEnd, .thoroughlyImpliedEnd]) { pop() }
    }

    mutating func closeParagraph() {
        generateImpliedEndTags(except: .p)
        pop(through: .p)
    }

    @inline(__always) mutating func closeParagraphInButtonScope() {
        if hasInScope(.p, .inButtonScope) { closeParagraph() }
    }

    /// Sets the mode by the innermost element that decides it (section 13.2.4.1).
    mutating func resetMode() {
        var index = stack.count - 1
        while index >= 0 {
            let isLast = index == 0
            let element = isLast ? context ?? stack[index] : stack[index]
            if element.flags.contains(.decidesMode), let mode = mode(for: element.tag, isLast: isLast) {
                self.mode = mode
                return
            }
            index -= 1
        }
        mode = .inBody
    }

    private func mode(for tag: Tag, isLast: Bool) -> Mode? {
        switch tag {
        case .td, .th: isLast ? nil : .inCell
        case .tr: .inRow
        case .tbody, .thead, .tfoot: .inTableBody
        case .caption: .inCaption
        case .colgroup: .inColumnGroup
        case .table: .inTable
        case .template: templateModes.last ?? .inBody
        case .head: isLast ? nil : .inHead
        case .body: .inBody
        case .frameset: .inFrameset
        case .html: headElement < 0 ? .beforeHead : .afterHead
        default: nil
        }
    }
}
