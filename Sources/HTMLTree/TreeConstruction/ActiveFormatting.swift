/// The list of active formatting elements (section 13.2.4.3) and the adoption agency algorithm (13.2.6.4.7).
extension TreeBuilder {
    struct FormattingEntry {
        /// -1 for a marker.
        var node: Int32
        var tag: Tag
        /// Whether the element is on the stack of open elements.
        var isOpen = true
        var isMarker: Bool { node < 0 }
    }

    /// The most entries after a marker. The standard has no bound; without one a short source could ask for each of
    /// many elements to be made again in each of many blocks.
    private static var maximumFormatting: Int { 96 }

    private func formattingStart() -> Int {
        var index = formatting.count
        while index > 0, !formatting[index - 1].isMarker { index -= 1 }
        return index
    }

    /// The most entries, markers too. There are more only where elements were closed past their markers.
    private static var maximumEntries: Int { 1024 }

    mutating func pushFormattingMarker() {
        if formatting.count >= Self.maximumEntries {
            formatting.removeFirst(Self.maximumEntries / 2)
            limitsReached = true
        }
        formatting.append(FormattingEntry(node: -1, tag: .none))
    }

    /// Adds the current element. Of four alike the earliest goes (the "Noah's Ark clause").
    mutating func pushFormatting() {
        let start = formattingStart()
        let tag = tokenizer.tag
        var alike = 0
        var earliest = start
        var index = formatting.count
        while index > start {
            index -= 1
            if formatting[index].tag == tag, isLikeCurrentTag(formatting[index].node) {
                alike += 1
                earliest = index
            }
        }
        if alike >= 3 {
            formatting.remove(at: earliest)
        } else if formatting.count - start >= Self.maximumFormatting {
            formatting.remove(at: start)
            limitsReached = true
        }
        formatting.append(FormattingEntry(node: current.node, tag: tag))
    }

    /// Whether an element has the attributes of the current tag, in any order.
    private func isLikeCurrentTag(_ node: Int32) -> Bool {
        let own = nodes[Int(current.node)]
        let other = nodes[Int(node)]
        guard own.attributeCount == other.attributeCount else { return false }
        let first = Int(other.firstAttribute)
        for index in first..<first + Int(other.attributeCount) {
            let attribute = tokenizer.attributes[index]
            let use = tokenizer.lastUse[Int(attribute.name.rawValue)]
            guard use.tag == tokenizer.tagCount,
                isEqual(tokenizer.attributes[Int(use.index)].value, attribute.value)
            else { return false }
        }
        return true
    }

    private func isEqual(_ a: TextRange, _ b: TextRange) -> Bool {
        a == b || a.count == b.count && tokenizer.bytes(of: a).elementsEqual(tokenizer.bytes(of: b))
    }

    mutating func clearFormattingToMarker() {
        while let last = formatting.popLast(), !last.isMarker {}
    }

    func formattingIndex(of tag: Tag) -> Int? {
        var index = formatting.count
        while index > 0, !formatting[index - 1].isMarker {
            index -= 1
            if formatting[index].tag == tag { return index }
        }
        return nil
    }

    private func formattingIndex(ofNode node: Int32) -> Int? { formatting.lastIndex { $0.node == node } }

    @inline(__always) mutating func reconstructFormatting() {
        guard let last = formatting.last, !last.isMarker, last.node != current.node else { return }
        reopenFormatting()
    }

    private mutating func reopenFormatting() {
        var index = formatting.count
        while index > 0, !formatting[index - 1].isMarker, !formatting[index - 1].isOpen { index -= 1 }
        // At the greatest depth each one opened would close another.
        while index < formatting.count, stack.count < maximumDepth {
            let clone = openClone(of: formatting[index].node)
            formatting[index].node = clone
            formatting[index].isOpen = true
            index += 1
        }
    }

    /// Notes that an element that is no longer open can be opened again.
    mutating func noteClosed(_ node: Int32) {
        if let entry = formattingIndex(ofNode: node) { formatting[entry].isOpen = false }
    }

    /// Makes an element like another, puts it into the current one and opens it.
    private mutating func openClone(of node: Int32) -> Int32 {
        insertElement(nodes[Int(node)].tag)
        let clone = current.node
        copyTag(of: node, to: clone)
        return clone
    }

    private func copyTag(of node: Int32, to clone: Int32) {
        nodes[Int(clone)].text = nodes[Int(node)].text
        nodes[Int(clone)].firstAttribute = nodes[Int(node)].firstAttribute
        nodes[Int(clone)].attributeCount = nodes[Int(node)].attributeCount
    }

    private mutating func clone(of node: Int32) -> Int32 {
        let clone = makeNode(.element, tag: nodes[Int(node)].tag)
        copyTag(of: node, to: clone)
        return clone
    }

    // MARK: Adoption agency

    /// Ends a formatting element, whatever it is entangled with.
    mutating func adoptionAgency(_ tag: Tag) {
        if currentIs(tag), formattingIndex(ofNode: current.node) == nil {
            pop()
            return
        }
        for _ in 0..<8 {
            guard let entry = formattingIndex(of: tag) else { return endOtherElement(tag) }
            guard formatting[entry].isOpen, let element = openIndex(ofNode: formatting[entry].node) else {
                formatting.remove(at: entry)
                return
            }
            guard isInScope(openIndex: element) else { return }
            guard let block = firstSpecial(above: element) else {
                pop(downTo: element)
                formatting.remove(at: entry)
                return
            }
            adopt(entry: entry, element: element, furthestBlock: block)
        }
    }

    private func isInScope(openIndex: Int) -> Bool {
        var index = stack.count - 1
        while index > openIndex {
            if stack[index].flags.contains(.scope) { return false }
            index -= 1
        }
        return true
    }

    private func firstSpecial(above index: Int) -> Int? {
        var index = index + 1
        while index < stack.count {
            if stack[index].flags.contains(.special) { return index }
            index += 1
        }
        return nil
    }

    /// Steps 10 to 19: moves the furthest block out of the formatting element, which gets a clone inside the block.
    private mutating func adopt(entry: Int, element: Int, furthestBlock: Int) {
        let formattingNode = formatting[entry].node
        let blockNode = stack[furthestBlock].node
        let blockContainer = stack[furthestBlock].container
        let ancestor = stack[element - 1]
        var bookmark = entry
        var last = blockNode
        var count = 0
        var index = furthestBlock - 1
        while index > element {
            count += 1
            let node = stack[index].node
            var listed = formattingIndex(ofNode: node)
            if count > 3, let place = listed {
                formatting.remove(at: place)
                if place < bookmark { bookmark -= 1 }
                listed = nil
            }
            guard let listed else {
                removeOpen(at: index)
                index -= 1
                continue
            }
            let copy = clone(of: node)
            formatting[listed].node = copy
            stack[index].node = copy
            stack[index].container = copy
            if last == blockNode { bookmark = listed + 1 }
            detach(last)
            append(last, to: copy)
            last = copy
            index -= 1
        }
        detach(last)
        insert(last, at: place(in: ancestor))
        let replacement = clone(of: formattingNode)
        moveChildren(of: blockContainer, to: replacement)
        append(replacement, to: blockContainer)
        replaceEntry(of: formattingNode, with: replacement, at: bookmark)
        if let old = openIndex(ofNode: formattingNode) {
            let open = stack[old]
            removeOpen(at: old)
            if let block = openIndex(ofNode: blockNode) {
                insertOpen(
                    OpenElement(
                        node: replacement, container: replacement, tag: open.tag, namespace: .html, flags: open.flags),
                    at: block + 1)
            }
        }
    }

    private mutating func replaceEntry(of node: Int32, with replacement: Int32, at bookmark: Int) {
        guard let entry = formattingIndex(ofNode: node) else { return }
        let tag = formatting[entry].tag
        formatting.remove(at: entry)
        formatting.insert(
            FormattingEntry(node: replacement, tag: tag), at: entry < bookmark ? bookmark - 1 : bookmark)
    }

    private func moveChildren(of parent: Int32, to newParent: Int32) {
        var child = nodes[Int(parent)].firstChildIndex
        nodes[Int(newParent)].firstChildIndex = child
        nodes[Int(newParent)].lastChildIndex = nodes[Int(parent)].lastChildIndex
        while child >= 0 {
            nodes[Int(child)].parentIndex = newParent
            child = nodes[Int(child)].nextIndex
        }
        nodes[Int(parent)].firstChildIndex = -1
        nodes[Int(parent)].lastChildIndex = -1
    }
}
