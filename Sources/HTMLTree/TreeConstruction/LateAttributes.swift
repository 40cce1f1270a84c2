/// Attributes that later `html` or `body` tags add to the first one's element.
struct LateAttributes {
    private var attributes: [Attribute] = []
    private var names: Set<AttributeName> = []

    /// Adds those of a tag's attributes that the element lacks; `own` is where the element's first ones are.
    mutating func add(_ range: Range<Int>, own: Range<Int>, in list: borrowing GrowableBuffer<Attribute>) {
        if names.isEmpty {
            for index in own { names.insert(list[index].name) }
        }
        for index in range where names.insert(list[index].name).inserted { attributes.append(list[index]) }
    }

    /// Moves the element's attributes and the added ones to the end of the list.
    func finish(_ node: inout Node, _ list: inout GrowableBuffer<Attribute>) {
        guard !attributes.isEmpty else { return }
        let start = list.count
        list.appendCopy(of: node.attributeIndices)
        for attribute in attributes { list.append(attribute) }
        node.firstAttribute = Int32(truncatingIfNeeded: start)
        node.attributeCount += Int32(truncatingIfNeeded: attributes.count)
    }
}

extension Node {
    var attributeIndices: Range<Int> { Int(firstAttribute)..<Int(firstAttribute) + Int(attributeCount) }
}
