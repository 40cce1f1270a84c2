/// Creating nodes and putting them into the tree (section 13.2.6.1).
extension TreeBuilder {
    /// A place among the children of a node: before one of them, or (-1) last.
    struct Place {
        var parent: Int32
        var before: Int32 = -1
    }

    mutating func makeNode(
        _ kind: Node.Kind, namespace: Node.Namespace = .html, tag: Tag = .none, text: TextRange = .empty,
        attributes: Range<Int> = 0..<0
    ) -> Int32 {
        nodes.append(
            Node(
                kind: kind, namespace: namespace, tag: tag, parentIndex: -1, firstChildIndex: -1, lastChildIndex: -1,
                nextIndex: -1, previousIndex: -1, text: text,
                firstAttribute: Int32(truncatingIfNeeded: attributes.lowerBound),
                attributeCount: Int32(truncatingIfNeeded: attributes.count)))
        return Int32(truncatingIfNeeded: nodes.count - 1)
    }

    @inline(__always) func append(_ child: Int32, to parent: Int32) {
        let last = nodes[Int(parent)].lastChildIndex
        nodes[Int(child)].parentIndex = parent
        nodes[Int(child)].previousIndex = last
        nodes[Int(child)].nextIndex = -1
        if last >= 0 {
            nodes[Int(last)].nextIndex = child
        } else {
            nodes[Int(parent)].firstChildIndex = child
        }
        nodes[Int(parent)].lastChildIndex = child
    }

    func insert(_ child: Int32, at place: Place) {
        guard place.before >= 0 else { return append(child, to: place.parent) }
        let previous = nodes[Int(place.before)].previousIndex
        nodes[Int(child)].parentIndex = place.parent
        nodes[Int(child)].previousIndex = previous
        nodes[Int(child)].nextIndex = place.before
        nodes[Int(place.before)].previousIndex = child
        if previous >= 0 {
            nodes[Int(previous)].nextIndex = child
        } else {
            nodes[Int(place.parent)].firstChildIndex = child
        }
    }

    func detach(_ child: Int32) {
        let node = nodes[Int(child)]
        guard node.parentIndex >= 0 else { return }
        if node.previousIndex >= 0 {
            nodes[Int(node.previousIndex)].nextIndex = node.nextIndex
        } else {
            nodes[Int(node.parentIndex)].firstChildIndex = node.nextIndex
        }
        if node.nextIndex >= 0 {
            nodes[Int(node.nextIndex)].previousIndex = node.previousIndex
        } else {
            nodes[Int(node.parentIndex)].lastChildIndex = node.previousIndex
        }
        nodes[Int(child)].parentIndex = -1
        nodes[Int(child)].previousIndex = -1
        nodes[Int(child)].nextIndex = -1
    }

    /// The appropriate place for inserting a node into an element.
    @inline(__always) func place(in target: OpenElement) -> Place {
        if fosterParenting, target.flags.contains(.fostersOut) { return fosterPlace() }
        return Place(parent: target.container)
    }

    private func fosterPlace() -> Place {
        let template = lastOpenIndex(of: .template)
        let table = lastOpenIndex(of: .table)
        if let template, template > table ?? -1 { return Place(parent: stack[template].container) }
        guard let table else { return Place(parent: stack[0].container) }
        let node = stack[table].node
        let parent = nodes[Int(node)].parentIndex
        return parent >= 0 ? Place(parent: parent, before: node) : Place(parent: stack[table - 1].container)
    }

    // MARK: Elements

    /// Inserts and opens an HTML element for the current start tag.
    @inline(__always) mutating func insertElement() { insertElement(tokenizer.tag, hasToken: true) }

    /// Inserts and opens an HTML element; without a token it has no attributes.
    mutating func insertElement(_ tag: Tag, hasToken: Bool = false) {
        if stack.count >= maximumDepth {
            if currentIs(.template), !templateModes.isEmpty { templateModes.removeLast() }
            pop()
            limitsReached = true
        }
        let place = stack.count > 0 ? place(in: current) : Place(parent: 0)
        let node = makeElement(tag, namespace: .html, hasToken: hasToken)
        insert(node, at: place)
        push(htmlElement(node, tag))
    }

    @inline(__always) func htmlElement(_ node: Int32, _ tag: Tag) -> OpenElement {
        let number = Int(tag.rawValue)
        return OpenElement(
            node: node, container: node, tag: tag, namespace: .html,
            flags: number < traits.count ? traits[number].flags : [])
    }

    /// Inserts an HTML element that can have no contents for the current start tag.
    mutating func insertVoidElement() {
        let place = place(in: current)
        insert(makeElement(tokenizer.tag, namespace: .html, hasToken: true), at: place)
    }

    mutating func makeElement(_ tag: Tag, namespace: Node.Namespace, hasToken: Bool) -> Int32 {
        guard hasToken else { return makeNode(.element, namespace: namespace, tag: tag) }
        let attributes = tokenizer.tokenAttributes
        tokenizer.keepAttributes()
        return makeNode(
            .element, namespace: namespace, tag: tag,
            text: tokenizer.sourceRange(tokenizer.tagStart..<tokenizer.position), attributes: attributes)
    }

    /// Inserts and opens an element for the current start tag, whose text is read up to its end tag.
    mutating func insertTextElement(_ state: Tokenizer.State) {
        insertElement()
        tokenizer.readRawText(state, until: tokenizer.tag)
        originalMode = mode
        mode = .text
    }

    // MARK: Text and comments

    mutating func insertText(_ text: TextRange) {
        let place = place(in: current)
        guard place.parent != 0 || context != nil else { return }
        let neighbour =
            place.before >= 0 ? nodes[Int(place.before)].previousIndex : nodes[Int(place.parent)].lastChildIndex
        if neighbour >= 0, nodes[Int(neighbour)].kind == .text {
            mergedText.append(text, to: &nodes[Int(neighbour)], number: neighbour, sourceCount: tokenizer.end)
        } else {
            insert(makeNode(.text, text: text), at: place)
        }
    }

    mutating func insertComment() {
        insert(makeNode(.comment, text: tokenizer.text), at: place(in: current))
    }

    mutating func insertComment(into parent: Int32) {
        append(makeNode(.comment, text: tokenizer.text), to: parent)
    }
}
