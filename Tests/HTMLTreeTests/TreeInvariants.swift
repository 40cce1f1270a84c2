import Testing

@testable import HTMLTree

/// What holds of every document.
enum TreeInvariants {
    static func check(_ document: Document, sourceLocation: SourceLocation = #_sourceLocation) {
        let faults = faults(of: document)
        #expect(faults.isEmpty, "\(faults.prefix(3))", sourceLocation: sourceLocation)
    }

    private static func faults(of document: Document) -> [String] {
        var faults: [String] = []
        for (number, node) in document.nodes.enumerated() {
            let id = Int32(number)
            if (node.firstChildIndex < 0) != (node.lastChildIndex < 0) { faults.append("\(id): one end of children") }
            if let first = node.firstChild, document[first].parentIndex != id || document[first].previousIndex >= 0 {
                faults.append("\(id): first child")
            }
            if let last = node.lastChild, document[last].parentIndex != id || document[last].nextIndex >= 0 {
                faults.append("\(id): last child")
            }
            if let next = node.next,
                document[next].previousIndex != id || document[next].parentIndex != node.parentIndex
            {
                faults.append("\(id): next")
            }
            if node.text.start < 0 || node.text.count < 0 || node.text.range.upperBound > document.bytes.count {
                faults.append("\(id): text")
            }
            if node.attributeCount < 0 || node.attributeIndices.upperBound > document.attributes.count {
                faults.append("\(id): attributes")
            }
        }
        for attribute in document.attributes where attribute.value.range.upperBound > document.bytes.count {
            faults.append("attribute value")
        }
        return faults
    }

    /// The deepest nesting, the document's children being at 1; also shows that there is no cycle.
    static func depth(of document: Document) -> Int {
        document.descendants(of: .document).map { id in
            var depth = 0
            var ancestor = document[id].parent
            while let above = ancestor {
                depth += 1
                ancestor = document[above].parent
            }
            return depth
        }.max() ?? 0
    }
}
