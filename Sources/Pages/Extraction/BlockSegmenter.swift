import HTMLTree

/// Cuts a document into ``Block``s in one pass over the tree.
struct BlockSegmenter {
    private let document: Document
    private let hintReader = HintReader.shared
    private var result = PageBlocks()
    private var block: Block
    private var container: Int32 = 0

    /// The open inline elements of a kind, counted.
    private var linkDepth: Int32 = 0
    private var boldDepth: Int32 = 0
    private var italicDepth: Int32 = 0
    private var preformattedDepth: Int32 = 0
    private var inlineHints: Hints = []

    private var linkAddress = TextRange.empty
    private var linkStart: Int32 = 0
    /// What the text so far asks for before its next word.
    private var pending = Gap.none
    private var ideographs: Int32 = 0

    private enum Gap { case none, space, line }

    /// The blocks of a document, without the text of scripts, controls and media. Linear in the document.
    static func blocks(of document: Document) -> PageBlocks {
        var segmenter = BlockSegmenter(document)
        segmenter.walk()
        return segmenter.result
    }

    private init(_ document: Document) {
        self.document = document
        block = Block(container: 0, start: 0, end: 0)
        result.text.reserveCapacity(document.bytes.count / 8)
        result.containers.append(
            Container(
                node: .document, parent: -1, depth: 0, tag: .none, hints: [], firstBlock: 0, signature: 0))
    }

    // MARK: The walk

    private mutating func walk() {
        var current: Int32 = document.nodes[0].firstChildIndex
        while current >= 0 {
            let node = document.nodes[Int(current)]
            if enter(NodeID(current), node), node.firstChildIndex >= 0 {
                current = node.firstChildIndex
                continue
            }
            current = leaveUpwards(from: current)
        }
        closeBlock()
        closeContainer()
    }

    /// Leaves the node and all ancestors that end with it; the next node in document order, or -1.
    private mutating func leaveUpwards(from start: Int32) -> Int32 {
        var current = start
        while current > 0 {
            let node = document.nodes[Int(current)]
            leave(node, NodeID(current))
            if node.nextIndex >= 0 { return node.nextIndex }
            current = node.parentIndex
        }
        return -1
    }

    /// Whether the children are to be visited.
    private mutating func enter(_ id: NodeID, _ node: Node) -> Bool {
        switch node.kind {
        case .text:
            append(node.text)
            return false
        case .element:
            guard node.namespace == .html else { return false }
            switch ElementRole.of(node.tag) {
            case .skipped: return false
            case .lineBreak: breakLine()
            case .block: openContainer(id, node)
            case .inline:
                openInline(id, node)
                return node.attributeCount == 0 || !hintReader.isHidden(id, in: document)
            }
            return true
        case .templateContents: return false
        default: return true
        }
    }

    private mutating func leave(_ node: Node, _ id: NodeID) {
        guard node.kind == .element, node.namespace == .html else { return }
        switch ElementRole.of(node.tag) {
        case .block:
            closeBlock()
            closeContainer()
            if node.tag == .pre || node.tag == .listing { preformattedDepth -= 1 }
        case .inline: closeInline(node)
        case .skipped, .lineBreak: break
        }
    }

    // MARK: Elements

    private mutating func openContainer(_ id: NodeID, _ node: Node) {
        closeBlock()
        if node.tag == .pre || node.tag == .listing { preformattedDepth += 1 }
        let hints = node.attributeCount > 0 ? hintReader.hints(of: id, in: document) : []
        let parent = result.containers[Int(container)]
        result.containers.append(
            Container(
                node: id, parent: container, depth: parent.depth + 1, tag: node.tag,
                hints: hints.union(Hints.of(node.tag)), firstBlock: Int32(result.blocks.count),
                signature: signature(of: id, node)))
        container = Int32(result.containers.count - 1)
        block = Block(container: container, start: Int32(result.text.count), end: 0)
    }

    private mutating func closeContainer() {
        let index = Int(container)
        result.containers[index].endBlock = Int32(result.blocks.count)
        let closed = result.containers[index]
        guard closed.parent >= 0 else { return }
        result.containers[Int(closed.parent)].words += closed.words
        result.containers[Int(closed.parent)].linkWords += closed.linkWords
        result.containers[Int(closed.parent)].prose += closed.prose
        container = closed.parent
        block = Block(container: container, start: Int32(result.text.count), end: 0)
    }

    private func signature(of id: NodeID, _ node: Node) -> UInt64 {
        var hash = WordTable<Int>.extend(WordTable<Int>.seed, UInt8(truncatingIfNeeded: node.tag.rawValue))
        if let value = document.value(of: .class, in: id) {
            for byte in document.bytes(value).prefix(120) where !byte.isASCIIDigit {
                hash = WordTable<Int>.extend(hash, byte)
            }
        }
        return hash
    }

    private mutating func openInline(_ id: NodeID, _ node: Node) {
        switch node.tag {
        case .a:
            if linkDepth == 0 {
                linkAddress = document.value(of: .href, in: id) ?? .empty
                linkStart = Int32(result.text.count)
            }
            linkDepth += 1
        case .b, .strong: boldDepth += 1
        case .i, .em, .cite: italicDepth += 1
        default: break
        }
        if node.attributeCount > 0 {
            block.inlineHints.formUnion(hintReader.hints(of: id, in: document))
        }
    }

    private mutating func closeInline(_ node: Node) {
        switch node.tag {
        case .a:
            linkDepth -= 1
            if linkDepth == 0 { recordLink() }
        case .b, .strong: boldDepth -= 1
        case .i, .em, .cite: italicDepth -= 1
        default: break
        }
    }

    private mutating func recordLink() {
        let end = Int32(result.text.count)
        guard end > linkStart, !linkAddress.isEmpty else { return }
        result.links.append(BlockLink(start: linkStart, end: end, address: linkAddress))
        if linkStart >= block.start { block.linkCount += 1 }
    }

    /// One `br` parts lines, a second one blocks.
    private mutating func breakLine() {
        if pending == .line {
            let container = block.container
            closeBlock()
            block = Block(container: container, start: Int32(result.text.count), end: 0)
        } else if Int(block.start) < result.text.count {
            pending = .line
        }
    }

    private mutating func closeBlock() {
        defer {
            pending = .none
            ideographs = 0
        }
        if linkDepth > 0 {
            recordLink()
            linkStart = Int32(result.text.count)
        }
        guard Int(block.start) < result.text.count else { return }
        block.end = Int32(result.text.count)
        block.words += ideographs / 2
        block.linkWords = min(block.linkWords, block.words)
        block.firstLink = firstLinkOfBlock()
        BlockStatistics.count(&block, in: result.text)
        result.blocks.append(block)
        let index = Int(container)
        result.containers[index].words += block.words
        result.containers[index].linkWords += block.linkWords
        if block.isProse { result.containers[index].prose += block.words }
        block = Block(container: container, start: Int32(result.text.count), end: 0)
    }

    private func firstLinkOfBlock() -> Int32 {
        var index = result.links.count
        while index > 0, result.links[index - 1].start >= block.start { index -= 1 }
        return Int32(index)
    }

    // MARK: Text

    private mutating func append(_ range: TextRange) {
        let wordFlags = (link: linkDepth > 0, bold: boldDepth > 0, italic: italicDepth > 0)
        var inWord = pending == .none && (result.text.last ?? 0x20) > 0x2F && Int(block.start) < result.text.count
        var wordsHere: Int32 = 0
        let end = range.range.upperBound
        var index = range.range.lowerBound
        let source = document.bytes
        source.withUnsafeBufferPointer { bytes in
            while index < end {
                let byte = bytes[index]
                if byte <= 0x20 {
                    gap(byte == 0x0A && preformattedDepth > 0 ? .line : .space)
                    inWord = false
                    index += 1
                    continue
                }
                if byte < 0x80 {
                    fillGap()
                    let start = index
                    index = Self.endOfRun(bytes, start, end, inWord: &inWord, words: &wordsHere)
                    result.text.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<index]))
                    continue
                }
                let length = min(byte.utf8SequenceLength, end - index)
                switch WideCharacter(bytes, index, length) {
                case .space:
                    gap(.space)
                    inWord = false
                case .invisible: break
                case .ideograph:
                    fillGap()
                    ideographs += 1
                    if wordFlags.link, ideographs & 1 == 0 { block.linkWords += 1 }
                    for offset in 0..<length { result.text.append(bytes[index + offset]) }
                    inWord = false
                case .punctuation:
                    fillGap()
                    for offset in 0..<length { result.text.append(bytes[index + offset]) }
                case .letter:
                    fillGap()
                    if !inWord { wordsHere += 1 }
                    inWord = true
                    for offset in 0..<length { result.text.append(bytes[index + offset]) }
                }
                index += length
            }
        }
        block.words += wordsHere
        if wordFlags.link { block.linkWords += wordsHere }
        if wordFlags.bold { block.boldWords += wordsHere }
        if wordFlags.italic { block.italicWords += wordsHere }
    }

    /// The end of the run of ASCII that begins at `start` and is to be kept as it stands: words with single spaces between.
    @inline(__always) private static func endOfRun(
        _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, inWord: inout Bool, words: inout Int32
    ) -> Int {
        var index = start
        while index < end {
            let byte = bytes[index]
            if byte.isASCIILetter || byte.isASCIIDigit {
                if !inWord { words += 1 }
                inWord = true
            } else if byte == 0x20 {
                guard index + 1 < end, bytes[index + 1] > 0x20, bytes[index + 1] < 0x80 else { return index }
                inWord = false
            } else if byte < 0x20 || byte >= 0x80 {
                return index
            } else if byte != UInt8(ascii: "'") && byte != UInt8(ascii: "-") {
                inWord = false
            }
            index += 1
        }
        return index
    }

    @inline(__always) private mutating func gap(_ kind: Gap) {
        if pending == .line { return }
        if Int(block.start) < result.text.count { pending = kind }
    }

    @inline(__always) private mutating func fillGap() {
        switch pending {
        case .none: return
        case .space: result.text.append(0x20)
        case .line: result.text.append(0x0A)
        }
        pending = .none
    }
}

/// What a character outside ASCII is to the flow of text.
private enum WideCharacter {
    case space, invisible, ideograph, punctuation, letter

    @inline(__always) init(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ length: Int) {
        let first = bytes[index]
        guard length >= 2 else {
            self = .letter
            return
        }
        let second = bytes[index + 1]
        if first == 0xC2 {
            self =
                second == 0xA0
                ? .space : second == 0xAD ? .invisible : second < 0xC0 && second != 0xAA ? .punctuation : .letter
            return
        }
        guard length >= 3 else {
            self = .letter
            return
        }
        let third = bytes[index + 2]
        switch first {
        case 0xE2:
            if second == 0x80 {
                switch third {
                case 0x8B, 0xAA...0xAE: self = .invisible
                case 0x80...0x8A, 0xA8, 0xA9, 0xAF: self = .space
                default: self = .punctuation
                }
            } else {
                self =
                    second == 0x81 && third == 0x9F
                    ? .space : second == 0x81 && third == 0xA0 ? .invisible : .punctuation
            }
        case 0xE3:
            self = second == 0x80 ? (third == 0x80 ? .space : .punctuation) : .ideograph
        case 0xE4...0xE9: self = .ideograph
        case 0xEF:
            if second == 0xBB, third == 0xBF {
                self = .invisible
            } else {
                self = second == 0xBC ? .punctuation : .letter
            }
        case 0xF0: self = .punctuation
        default: self = .letter
        }
    }
}

extension UInt8 {
    /// The length of the UTF-8 sequence that this byte begins.
    @inline(__always) var utf8SequenceLength: Int { self < 0x80 ? 1 : self < 0xE0 ? 2 : self < 0xF0 ? 3 : 4 }
}
