/// Texts made of pieces that are not adjacent: they are put together once, after parsing, so that a text that grows
/// piece by piece takes no more than linear time.
///
/// While a node has pieces its `text.start` is the first piece's number, `firstAttribute` the last's and
/// `attributeCount` how many there are.
struct MergedText {
    private struct Piece {
        let text: TextRange
        var next: Int32
    }

    private var pieces: [Piece] = []
    private var merged: [Int32] = []

    /// Adds a text to a text node.
    @inline(__always)
    mutating func append(_ text: TextRange, to node: inout Node, number: Int32, sourceCount: Int) {
        // Ranges never span the end of the source.
        if node.attributeCount == 0, node.text.start + node.text.count == text.start, text.start != sourceCount {
            node.text.count += text.count
        } else {
            appendPiece(text, to: &node, number: number)
        }
    }

    private mutating func appendPiece(_ text: TextRange, to node: inout Node, number: Int32) {
        if node.attributeCount == 0 {
            merged.append(number)
            let first = Int32(pieces.count)
            pieces.append(Piece(text: node.text, next: -1))
            node.text.start = first
            node.firstAttribute = first
            node.attributeCount = 1
        }
        let last = Int32(pieces.count)
        pieces.append(Piece(text: text, next: -1))
        pieces[Int(node.firstAttribute)].next = last
        node.firstAttribute = last
        node.attributeCount += 1
        node.text.count += text.count
    }

    /// Writes the texts out and makes the nodes ordinary.
    func finish(_ nodes: borrowing GrowableBuffer<Node>, _ tokenizer: inout Tokenizer) {
        for number in merged {
            let node = nodes[Int(number)]
            let start = tokenizer.extra.count
            var next = node.text.start
            while next >= 0 {
                let piece = pieces[Int(next)]
                copy(piece.text, &tokenizer)
                next = piece.next
            }
            nodes[Int(number)].text = tokenizer.extraRange(since: start)
            nodes[Int(number)].firstAttribute = 0
            nodes[Int(number)].attributeCount = 0
        }
    }

    private func copy(_ text: TextRange, _ tokenizer: inout Tokenizer) {
        let start = Int(text.start)
        if start < tokenizer.end {
            tokenizer.extra.append(tokenizer.source + start, count: Int(text.count))
        } else {
            let offset = start - tokenizer.end
            tokenizer.extra.appendCopy(of: offset..<offset + Int(text.count))
        }
    }
}
