import HTMLTree

/// All that the metadata are read from, gathered in one pass over the tree.
struct PageScan {
    /// A text node that people can see.
    struct Piece {
        let node: NodeID
        /// Where it lies in ``text``.
        let range: Range<Int>
        let hints: ElementHints
    }

    /// An element that may show or hold a part of the metadata.
    struct Mark {
        let node: NodeID
        let tag: Tag
        /// What its own names suggest.
        let own: ElementHints
        /// What stands around it suggests, its own included.
        let hints: ElementHints
        /// What it shows in ``text``.
        var range: Range<Int>
    }

    struct Meta {
        let property: MetaProperty
        /// The hash of the name, to tell one name from the next.
        let name: UInt64
        let content: TextRange
    }

    /// In ``text``, where a block begins or ends.
    static let lineBreak: UInt8 = 0x1E
    /// In ``text``, between the texts of one line.
    static let elementBreak: UInt8 = 0x1F
    /// The ``Meta/name`` of what stands in the body, with `itemprop` or `property`.
    static let itempropName = FoldedScalars.hash(of: Array("itemprop".utf8))

    let document: Document
    /// The visible text, with a mark between one text node and the next.
    var text: [UInt8] = []
    var pieces: [Piece] = []
    var marks: [Mark] = []
    var metas: [Meta] = []
    /// JSON-LD scripts.
    var linkedData: [TextRange] = []
    /// Other scripts that hold data or code.
    var scripts: [TextRange] = []
    var titleElement: TextRange?
    var canonicalLink: TextRange?
    var declaredLanguage: TextRange?
    /// The first picture of the article, by address.
    var image: TextRange?

    init(document: Document) {
        self.document = document
        text.reserveCapacity(32_768)
        pieces.reserveCapacity(1024)
        document.nodes.withUnsafeBufferPointer { nodes in
            document.attributes.withUnsafeBufferPointer { attributes in
                document.bytes.withUnsafeBufferPointer { bytes in
                    var scanner = PageScanner(nodes: nodes, attributes: attributes, bytes: bytes, scan: self)
                    scanner.walk()
                    self = scanner.scan
                }
            }
        }
    }

    /// The line of ``text`` that a range lies in, as far as it reaches.
    func line(around range: Range<Int>, reach: Int) -> Range<Int> {
        var start = min(range.lowerBound, text.count)
        while start > 0, range.lowerBound - start < reach, text[start - 1] != PageScan.lineBreak { start -= 1 }
        var end = min(range.upperBound, text.count)
        while end < text.count, end - range.upperBound < reach, text[end] != PageScan.lineBreak { end += 1 }
        return start..<end
    }

    /// The piece of ``text`` that lies at an offset, or begins first after it.
    func piece(at offset: Int) -> Piece? {
        var low = 0
        var high = pieces.count
        while low < high {
            let middle = (low + high) / 2
            if pieces[middle].range.upperBound <= offset { low = middle + 1 } else { high = middle }
        }
        return low < pieces.count ? pieces[low] : nil
    }

    /// What an element shows, as one line.
    func line(of id: NodeID) -> String? {
        var bytes: [UInt8] = []
        var index = document[id].firstChild
        while let current = index, bytes.count < 2000 {
            let node = document[current]
            if node.isText {
                bytes.append(contentsOf: document.bytes(node.text))
            } else if node.isElement, !PageScanner.isInline(node.tag) {
                bytes.append(0x20)
            }
            let isShown = node.tag != .style && node.tag != .script && node.tag != .svg && node.tag != .noscript
            index = isShown ? node.firstChild : nil
            var above: NodeID? = current
            while index == nil, let parent = above, parent != id {
                index = document[parent].next
                if !PageScanner.isInline(document[parent].tag), document[parent].isElement { bytes.append(0x20) }
                above = document[parent].parent
            }
        }
        return PlainText.line(bytes)
    }
}
