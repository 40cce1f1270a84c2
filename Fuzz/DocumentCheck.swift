@testable import HTMLTree

/// What must hold of every document; a failure ends the process, as fuzzing wants it.
struct DocumentCheck {
    let document: Document

    func run() {
        for number in document.nodes.indices { checkNode(Int32(number)) }
        for attribute in document.attributes {
            checkText(attribute.value)
            _ = document.name(of: attribute.name)
        }
        checkReach()
        // Only whole scalars come out of the parser.
        require(String(validating: document.bytes, as: UTF8.self) != nil, "the bytes are not UTF-8")
    }

    private func checkNode(_ number: Int32) {
        let id = NodeID(number)
        let node = document[id]
        require((node.firstChildIndex < 0) == (node.lastChildIndex < 0), "children have one end")
        if let first = node.firstChild {
            require(document[first].parentIndex == number && document[first].previousIndex < 0, "first child")
        }
        if let last = node.lastChild {
            require(document[last].parentIndex == number && document[last].nextIndex < 0, "last child")
        }
        if let next = node.next {
            require(document[next].previousIndex == number, "next")
            require(document[next].parentIndex == node.parentIndex, "parent of next")
            require(!(node.isText && document[next].isText), "texts side by side")
        }
        checkText(node.text)
        require(node.kind != .text || !node.text.isEmpty, "empty text")
        require(node.attributeCount >= 0, "attributes")
        _ = document.attributes(of: id)
        _ = document.name(of: node.tag)
    }

    private func checkText(_ text: TextRange) {
        require(text.start >= 0 && text.count >= 0 && text.range.upperBound <= document.bytes.count, "range")
        require(String(validating: document.bytes[text.range], as: UTF8.self) != nil, "a text is not UTF-8")
    }

    /// Walks the whole tree: no more nodes than there are, so no cycle.
    private func checkReach() {
        var seen = 0
        for _ in document.descendants(of: .document) {
            seen += 1
            require(seen < document.nodes.count, "a cycle")
        }
    }
}
