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

    /// The most bytes of visible text that are looked at.
    static let textLimit = 400_000
    /// The most bytes of JSON-LD that are read.
    static let linkedDataLimit = 2_000_000
    /// The most elements of any one sort that are kept.
    static let markLimit = 4000

    static let lineBreak: UInt8 = 0x1E
    static let elementBreak: UInt8 = 0x1F

    let document: Document
    /// The visible text: a ``lineBreak`` where a block begins or ends, an ``elementBreak`` between the texts of a line.
    private(set) var text: [UInt8] = []
    private(set) var pieces: [Piece] = []
    private(set) var marks: [Mark] = []
    private(set) var metas: [Meta] = []
    /// JSON-LD scripts.
    private(set) var linkedData: [TextRange] = []
    /// Other scripts that hold data or code.
    private(set) var scripts: [TextRange] = []
    private(set) var titleElement: TextRange?
    private(set) var canonicalLink: TextRange?
    private(set) var declaredLanguage: TextRange?
    /// The first picture of the article, by address.
    private(set) var image: TextRange?

    init(document: Document) {
        self.document = document
        text.reserveCapacity(32_768)
        pieces.reserveCapacity(1024)
        walk()
    }

    private struct Level {
        let hints: ElementHints
        let isInline: Bool
        let mark: Int
    }

    private mutating func walk() {
        var levels: [Level] = [Level(hints: [], isInline: false, mark: -1)]
        var current = document[.document].firstChild
        while let id = current {
            let node = document[id]
            var descends = false
            switch node.kind {
            case .text: addText(node.text, node: id, hints: levels[levels.count - 1].hints)
            case .element:
                if let level = enter(id, node, parent: levels[levels.count - 1]), node.firstChildIndex >= 0 {
                    levels.append(level)
                    descends = true
                }
            default: break
            }
            if descends {
                current = node.firstChild
                continue
            }
            current = node.next
            var above = node.parent
            while current == nil, let parent = above, parent != .document, levels.count > 1 {
                leave(levels.removeLast())
                current = document[parent].next
                above = document[parent].parent
            }
        }
    }

    // MARK: Elements

    /// Takes in an element; nil where its contents are of no interest.
    private mutating func enter(_ id: NodeID, _ node: Node, parent: Level) -> Level? {
        switch node.tag {
        case .script:
            addScript(id, node)
            return nil
        case .style, .noscript, .template, .svg, .select, .textarea, .iframe, .object, .canvas, .button: return nil
        case .meta:
            addMeta(id)
            return nil
        case .link:
            addLink(id)
            return nil
        case .title:
            if titleElement == nil, node.namespace == .html, let child = node.firstChild {
                titleElement = document[child].text
            }
            return nil
        case .html:
            declaredLanguage = document.value(of: .lang, in: id) ?? document.value(of: .xmlLang, in: id)
        case .img:
            if image == nil, parent.hints.contains(.article) { image = document.value(of: .src, in: id) }
            return nil
        default: break
        }
        let isInline = PageScan.isInline(node.tag)
        if !isInline { breakText(with: PageScan.lineBreak) }
        let own = hints(of: id, node)
        if own.contains(.hidden) { return nil }
        let hints = parent.hints.union(own)
        var mark = -1
        if !own.isDisjoint(with: [.author, .date, .time, .relAuthor, .itemAuthor]) || node.tag == .h1 || node.tag == .h2
            || own.contains(.title), marks.count < PageScan.markLimit
        {
            mark = marks.count
            marks.append(Mark(node: id, tag: node.tag, own: own, hints: hints, range: text.count..<text.count))
        }
        if node.firstChildIndex < 0, mark >= 0 { marks[mark].range = text.count..<text.count }
        return Level(hints: hints, isInline: isInline, mark: mark)
    }

    private mutating func leave(_ level: Level) {
        if level.mark >= 0 { marks[level.mark].range = marks[level.mark].range.lowerBound..<text.count }
        if !level.isInline { breakText(with: PageScan.lineBreak) }
    }

    private mutating func hints(of id: NodeID, _ node: Node) -> ElementHints {
        var hints = ElementHints(tag: node.tag)
        let isFrame = node.tag == .html || node.tag == .body || node.tag == .article || node.tag == .main
        for attribute in document.attributes(of: id) {
            switch attribute.name {
            case .class, .id:
                let words = ElementHints(words: document.bytes(attribute.value).prefix(400))
                hints.formUnion(isFrame ? words.intersection([.listed, .comments]) : words)
            case .rel:
                if document.bytes(attribute.value).isEqualIgnoringCase(to: "author") {
                    hints.formUnion([.author, .relAuthor])
                }
            case .itemprop, .property: addProperty(attribute.value, of: id, &hints)
            case .hidden: hints.insert(.hidden)
            case .pubdate: hints.formUnion([.published, .date])
            default: break
            }
        }
        if isFrame { hints.subtract([.hidden]) }
        // `article-comment__publish-date` names a kind of article.
        if hints.contains(.published) { hints.subtract([.comments]) }
        return hints
    }

    private mutating func addProperty(_ names: TextRange, of id: NodeID, _ hints: inout ElementHints) {
        for name in document.bytes(names).split(separator: 0x20).prefix(4) {
            guard let property = MetaProperty(name: name) else { continue }
            let value = document.value(of: .content, in: id) ?? document.value(of: .datetime, in: id)
            switch property {
            case .author: hints.formUnion([.author, .itemAuthor])
            case .published, .date: hints.formUnion([.published, .date])
            case .modified: hints.formUnion([.updated, .date])
            case .title: hints.insert(.title)
            default: break
            }
            if let value, property != .title, !hints.contains(.comments), metas.count < PageScan.markLimit {
                metas.append(Meta(property: property, name: PageScan.itempropName, content: value))
            }
        }
    }

    static let itempropName = FoldedScalars.hash(of: Array("itemprop".utf8))

    // MARK: Head

    private mutating func addMeta(_ id: NodeID) {
        guard metas.count < PageScan.markLimit, let content = document.value(of: .content, in: id), !content.isEmpty
        else { return }
        for key in [AttributeName.property, .name, .itemprop, .httpEquiv] {
            guard let name = document.value(of: key, in: id), let property = MetaProperty(name: document.bytes(name))
            else {
                continue
            }
            let hash = key == .itemprop ? PageScan.itempropName : FoldedScalars.hash(of: document.bytes(name))
            metas.append(Meta(property: property, name: hash, content: content))
            return
        }
    }

    private mutating func addLink(_ id: NodeID) {
        guard canonicalLink == nil, let rel = document.value(of: .rel, in: id),
            document.bytes(rel).isEqualIgnoringCase(to: "canonical")
        else { return }
        canonicalLink = document.value(of: .href, in: id)
    }

    private mutating func addScript(_ id: NodeID, _ node: Node) {
        guard let child = node.firstChild else { return }
        let text = document[child].text
        guard let type = document.value(of: .type, in: id), document.bytes(type).count >= 7,
            document.bytes(type).prefix(32).contains(UInt8(ascii: "+")), document.bytes(type).count < 60
        else {
            if scripts.count < PageScan.markLimit { scripts.append(text) }
            return
        }
        let read = linkedData.reduce(0) { $0 + Int($1.count) }
        guard read < PageScan.linkedDataLimit, linkedData.count < 200 else { return }
        linkedData.append(TextRange(start: text.start, count: min(text.count, Int32(PageScan.linkedDataLimit - read))))
    }

    // MARK: Text

    private mutating func addText(_ range: TextRange, node: NodeID, hints: ElementHints) {
        let bytes = document.bytes(range)
        guard text.count + bytes.count <= PageScan.textLimit else { return }
        guard let first = bytes.firstIndex(where: { $0 > 0x20 }) else { return breakText(with: PageScan.elementBreak) }
        breakText(with: PageScan.elementBreak)
        let start = text.count
        text.append(contentsOf: bytes[first...])
        pieces.append(Piece(node: node, range: start..<text.count, hints: hints))
    }

    /// Marks a boundary; that of a line is the stronger one.
    private mutating func breakText(with mark: UInt8) {
        guard let last = text.last else { return }
        if last == PageScan.elementBreak, mark == PageScan.lineBreak {
            text[text.count - 1] = mark
        } else if last != PageScan.lineBreak, last != PageScan.elementBreak {
            text.append(mark)
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
            } else if node.isElement, !PageScan.isInline(node.tag) {
                bytes.append(0x20)
            }
            let isShown = node.tag != .style && node.tag != .script && node.tag != .svg && node.tag != .noscript
            index = isShown ? node.firstChild : nil
            var above: NodeID? = current
            while index == nil, let parent = above, parent != id {
                index = document[parent].next
                if !PageScan.isInline(document[parent].tag), document[parent].isElement { bytes.append(0x20) }
                above = document[parent].parent
            }
        }
        return PlainText.line(bytes)
    }

    private static func isInline(_ tag: Tag) -> Bool {
        switch tag {
        case .a, .abbr, .acronym, .b, .bdi, .bdo, .big, .cite, .code, .data, .em, .font, .i, .ins, .label, .mark, .q,
            .s, .small,
            .span, .strong, .sub, .sup, .time, .u:
            true
        default: false
        }
    }
}
