import HTMLTree

/// The one pass over the tree that fills a ``PageScan``.
///
/// It reads the document through buffer pointers: this is the hottest loop over a page after parsing, and each access
/// through the arrays would count references.
struct PageScanner {
    let nodes: UnsafeBufferPointer<Node>
    let attributes: UnsafeBufferPointer<Attribute>
    let bytes: UnsafeBufferPointer<UInt8>
    var scan: PageScan
    private var linkedDataCount = 0
    private let words = HintWords.shared
    /// What the classes read last suggest: on most pages the same few return again and again.
    private var known = [KnownWords](repeating: KnownWords(range: 0..<0, hints: []), count: 64)

    init(
        nodes: UnsafeBufferPointer<Node>, attributes: UnsafeBufferPointer<Attribute>, bytes: UnsafeBufferPointer<UInt8>,
        scan: PageScan
    ) {
        self.nodes = nodes
        self.attributes = attributes
        self.bytes = bytes
        self.scan = scan
    }

    /// The most bytes of visible text that are looked at.
    private static let textLimit = 400_000
    /// The most bytes of JSON-LD that are read.
    private static let linkedDataLimit = 2_000_000
    /// The most elements of any one sort that are kept.
    private static let markLimit = 4000

    private struct KnownWords {
        let range: Range<Int>
        let hints: ElementHints
    }

    private struct Level {
        let hints: ElementHints
        let isInline: Bool
        let mark: Int
    }

    mutating func walk() {
        var levels: [Level] = [Level(hints: [], isInline: false, mark: -1)]
        var current = nodes[0].firstChildIndex
        while current >= 0 {
            let node = nodes[Int(current)]
            switch node.kind {
            case .text: addText(node.text, node: NodeID(current), hints: levels[levels.count - 1].hints)
            case .element:
                if let level = enter(NodeID(current), node, parent: levels[levels.count - 1]) {
                    if node.firstChildIndex >= 0 {
                        levels.append(level)
                        current = node.firstChildIndex
                        continue
                    }
                    leave(level)
                }
            default: break
            }
            var parent = node.parentIndex
            current = node.nextIndex
            while current < 0, parent > 0, levels.count > 1 {
                leave(levels.removeLast())
                current = nodes[Int(parent)].nextIndex
                parent = nodes[Int(parent)].parentIndex
            }
        }
    }

    private func value(of name: AttributeName, in node: Node) -> TextRange? {
        for index in Int(node.firstAttribute)..<Int(node.firstAttribute) + Int(node.attributeCount)
        where attributes[index].name == name { return attributes[index].value }
        return nil
    }

    // MARK: Elements

    /// Takes in an element; nil where its contents are of no interest.
    private mutating func enter(_ id: NodeID, _ node: Node, parent: Level) -> Level? {
        switch node.tag {
        case .style, .noscript, .template, .svg, .select, .textarea, .iframe, .object, .canvas, .button: return nil
        case .script: addScript(node)
        case .meta: addMeta(node)
        case .link: addLink(node)
        case .title:
            if scan.titleElement == nil, node.firstChildIndex >= 0 {
                scan.titleElement = nodes[Int(node.firstChildIndex)].text
            }
        case .img: if scan.image == nil, parent.hints.contains(.article) { scan.image = value(of: .src, in: node) }
        default: return enterShown(id, node, parent: parent)
        }
        return nil
    }

    private mutating func enterShown(_ id: NodeID, _ node: Node, parent: Level) -> Level? {
        if node.tag == .html {
            scan.declaredLanguage = value(of: .lang, in: node) ?? value(of: .xmlLang, in: node)
        }
        let isInline = PageScanner.isInline(node.tag)
        if !isInline { breakText(with: PageScan.lineBreak) }
        let own = hints(of: node)
        if own.contains(.hidden) { return nil }
        let hints = parent.hints.union(own)
        var mark = -1
        if !own.isDisjoint(with: [.author, .date, .title]) || node.tag == .h1 || node.tag == .h2,
            scan.marks.count < PageScanner.markLimit
        {
            mark = scan.marks.count
            let start = scan.text.count
            scan.marks.append(PageScan.Mark(node: id, tag: node.tag, own: own, hints: hints, range: start..<start))
        }
        return Level(hints: hints, isInline: isInline, mark: mark)
    }

    private mutating func leave(_ level: Level) {
        if level.mark >= 0 {
            scan.marks[level.mark].range = scan.marks[level.mark].range.lowerBound..<scan.text.count
        }
        if !level.isInline { breakText(with: PageScan.lineBreak) }
    }

    private mutating func hints(of node: Node) -> ElementHints {
        var hints = ElementHints(tag: node.tag)
        guard node.attributeCount > 0 else { return hints }
        let isFrame = node.tag == .html || node.tag == .body || node.tag == .article || node.tag == .main
        for index in Int(node.firstAttribute)..<Int(node.firstAttribute) + Int(node.attributeCount) {
            let value = attributes[index].value
            switch attributes[index].name {
            case .class, .id:
                let found = suggested(by: value.range.prefix(400))
                hints.formUnion(isFrame ? found.intersection([.listed, .comments]) : found)
            case .rel: if isAuthorLink(value) { hints.formUnion([.author, .relAuthor]) }
            case .itemprop, .property: addProperty(value, of: node, &hints)
            case .hidden: if !isFrame { hints.insert(.hidden) }
            case .pubdate: hints.formUnion([.published, .date])
            default: break
            }
        }
        // `article-comment__publish-date` names a kind of article.
        if hints.contains(.published) { hints.subtract([.comments]) }
        return hints
    }

    private mutating func suggested(by range: Range<Int>) -> ElementHints {
        guard range.count > 2 else { return [] }
        let ends = Int(bytes[range.lowerBound]) &* 31 &+ Int(bytes[range.upperBound - 1]) &* 7
        let slot = (range.count &+ ends &+ Int(bytes[range.lowerBound + range.count / 2])) & 63
        let last = known[slot].range
        if last.count == range.count, bytes[last].elementsEqual(bytes[range]) { return known[slot].hints }
        let hints = words.hints(in: bytes, range)
        known[slot] = KnownWords(range: range, hints: hints)
        return hints
    }

    private func isAuthorLink(_ value: TextRange) -> Bool {
        bytes[value.range].split(separator: 0x20).contains { $0.isEqualIgnoringCase(to: "author") }
    }

    private mutating func addProperty(_ names: TextRange, of node: Node, _ hints: inout ElementHints) {
        for name in bytes[names.range].split(separator: 0x20).prefix(4) {
            guard let property = MetaProperty(name: name) else { continue }
            switch property {
            case .author: hints.formUnion([.author, .itemAuthor])
            case .published, .date: hints.formUnion([.published, .date])
            case .modified: hints.formUnion([.updated, .date])
            case .title: hints.insert(.title)
            default: break
            }
            if property != .title, !hints.contains(.comments), scan.metas.count < PageScanner.markLimit,
                let value = value(of: .content, in: node) ?? value(of: .datetime, in: node)
            {
                scan.metas.append(PageScan.Meta(property: property, name: PageScan.itempropName, content: value))
            }
        }
    }

    // MARK: Head

    private mutating func addMeta(_ node: Node) {
        guard scan.metas.count < PageScanner.markLimit, let content = value(of: .content, in: node), !content.isEmpty
        else {
            return
        }
        for key in [AttributeName.property, .name, .itemprop, .httpEquiv] {
            guard let name = value(of: key, in: node), let property = MetaProperty(name: bytes[name.range]) else {
                continue
            }
            let hash = key == .itemprop ? PageScan.itempropName : FoldedScalars.hash(of: bytes[name.range])
            scan.metas.append(PageScan.Meta(property: property, name: hash, content: content))
            return
        }
    }

    private mutating func addLink(_ node: Node) {
        guard scan.canonicalLink == nil, let rel = value(of: .rel, in: node),
            bytes[rel.range].isEqualIgnoringCase(to: "canonical")
        else { return }
        scan.canonicalLink = value(of: .href, in: node)
    }

    private mutating func addScript(_ node: Node) {
        guard node.firstChildIndex >= 0 else { return }
        let text = nodes[Int(node.firstChildIndex)].text
        guard let type = value(of: .type, in: node), 7..<60 ~= type.count, bytes[type.range].contains(UInt8(ascii: "+"))
        else {
            if scan.scripts.count < PageScanner.markLimit { scan.scripts.append(text) }
            return
        }
        let rest = PageScanner.linkedDataLimit - linkedDataCount
        guard rest > 0, scan.linkedData.count < 200 else { return }
        scan.linkedData.append(TextRange(start: text.start, count: min(text.count, Int32(rest))))
        linkedDataCount += Int(text.count)
    }

    // MARK: Text

    private mutating func addText(_ range: TextRange, node: NodeID, hints: ElementHints) {
        let range = range.range
        guard scan.text.count + range.count <= PageScanner.textLimit else { return }
        var first = range.lowerBound
        while first < range.upperBound, bytes[first] <= 0x20 { first += 1 }
        breakText(with: PageScan.elementBreak)
        guard first < range.upperBound else { return }
        let start = scan.text.count
        scan.text.append(contentsOf: bytes[first..<range.upperBound])
        scan.pieces.append(PageScan.Piece(node: node, range: start..<scan.text.count, hints: hints))
    }

    /// Marks a boundary; that of a line is the stronger one.
    private mutating func breakText(with mark: UInt8) {
        guard let last = scan.text.last else { return }
        if last == PageScan.elementBreak, mark == PageScan.lineBreak {
            scan.text[scan.text.count - 1] = mark
        } else if last != PageScan.lineBreak, last != PageScan.elementBreak {
            scan.text.append(mark)
        }
    }

    static func isInline(_ tag: Tag) -> Bool {
        switch tag {
        case .a, .abbr, .acronym, .b, .bdi, .bdo, .big, .cite, .code, .data, .em, .font, .i, .ins, .label, .mark, .q,
            .s,
            .small, .span, .strong, .sub, .sup, .time, .u:
            true
        default: false
        }
    }
}
