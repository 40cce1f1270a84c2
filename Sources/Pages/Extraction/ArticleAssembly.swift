import HTMLTree
import Record

/// Puts the blocks that are the article together: its text, paragraphs and links.
struct ArticleAssembly {
    private let page: PageBlocks
    private let resolve: (TextRange) -> String?
    private var text = ArticleText()
    /// The cells of the table row being read.
    private var row: [Int] = []
    private var rowContainer: Int32 = -1

    /// - Parameters:
    ///   - chosen: For each block, whether it is of the article.
    ///   - resolve: Makes a link's address absolute; nil where it leads nowhere.
    static func text(of page: PageBlocks, chosen: [Bool], resolve: @escaping (TextRange) -> String?) -> ArticleText {
        var assembly = ArticleAssembly(page: page, resolve: resolve)
        for index in page.blocks.indices where chosen[index] { assembly.add(index) }
        assembly.closeRow()
        return assembly.text
    }

    private init(page: PageBlocks, resolve: @escaping (TextRange) -> String?) {
        self.page = page
        self.resolve = resolve
    }

    private mutating func add(_ index: Int) {
        let container = page.containers[Int(page.blocks[index].container)]
        if container.tag == .td || container.tag == .th {
            if container.parent != rowContainer { closeRow() }
            rowContainer = container.parent
            row.append(index)
        } else {
            closeRow()
            addLines(index, kind: kind(of: index))
        }
    }

    /// A row of several cells with a block each is one paragraph; anything else is layout.
    private mutating func closeRow() {
        defer {
            row = []
            rowContainer = -1
        }
        let cells = Set(row.map { page.blocks[$0].container })
        guard row.count > 1, cells.count == row.count, !row.contains(where: { page.blocks[$0].words > 60 }) else {
            for index in row { addLines(index, kind: kind(of: index)) }
            return
        }
        var line: [UInt8] = []
        var links: [(range: Range<Int>, url: String)] = []
        for index in row {
            if !line.isEmpty { line += Array(" | ".utf8) }
            let shift = line.count - Int(page.blocks[index].start)
            line += page.text[page.blocks[index].range].map { $0 == 0x0A ? 0x20 : $0 }
            links += linksOf(index).map { ($0.range.lowerBound + shift..<$0.range.upperBound + shift, $0.url) }
        }
        text.append(line, kind: .table, links: links)
    }

    private func linksOf(_ index: Int) -> [(range: Range<Int>, url: String)] {
        let block = page.blocks[index]
        return page.links[Int(block.firstLink)...].prefix { $0.start < block.end }.compactMap { link in
            var (start, end) = (Int(max(link.start, block.start)), Int(min(link.end, block.end)))
            while start < end, page.text[start] <= 0x20 { start += 1 }
            while end > start, page.text[end - 1] <= 0x20 { end -= 1 }
            guard start < end, let url = resolve(link.address) else { return nil }
            return (start..<end, url)
        }
    }

    /// Adds a block: a line that ends a sentence ends a paragraph, other line breaks are spaces.
    private mutating func addLines(_ index: Int, kind: Paragraph.Kind) {
        let block = page.blocks[index]
        let links = linksOf(index)
        let isPreformatted = page.containers[Int(block.container)].tag.blockClass == Tag.pre.blockClass
        var start = Int(block.start)
        for offset in block.range where page.text[offset] == 0x0A {
            guard isPreformatted || endsSentence(before: offset, from: start) else { continue }
            addLine(start..<offset, kind, links)
            start = offset + 1
        }
        addLine(start..<Int(block.end), kind, links)
    }

    private func endsSentence(before offset: Int, from start: Int) -> Bool {
        var index = offset - 1
        // Closing quotes and brackets may stand behind the stop.
        while index > start, [0x22, 0x27, 0x29, 0x99, 0x9D, 0x80, 0xE2].contains(page.text[index]) { index -= 1 }
        return index >= start && [0x2E, 0x21, 0x3F, 0x3A].contains(page.text[index])
    }

    private mutating func addLine(
        _ range: Range<Int>, _ kind: Paragraph.Kind, _ links: [(range: Range<Int>, url: String)]
    ) {
        let inside = links.filter { $0.range.lowerBound >= range.lowerBound && $0.range.upperBound <= range.upperBound }
        text.append(
            page.text[range].lazy.map { $0 == 0x0A ? 0x20 : $0 }, kind: kind,
            links: inside.map {
                ($0.range.lowerBound - range.lowerBound..<$0.range.upperBound - range.lowerBound, $0.url)
            })
    }

    /// What kind of paragraph a block is, by the elements round it, the innermost first.
    private func kind(of index: Int) -> Paragraph.Kind {
        let block = page.blocks[index]
        if Correction.isOne(page.text[block.range]) { return .correction }
        var container = block.container
        for _ in 0..<6 where container > 0 {
            let element = page.containers[Int(container)]
            if element.hints.contains(.embed), element.words < 200 { return .embed }
            switch element.tag {
            case .h1, .h2, .h3, .h4, .h5, .h6: return .heading
            case .li, .dt, .dd: return .listItem
            case .blockquote: return .quote
            case .article, .main, .body: return .body
            default: container = element.parent
            }
        }
        return .body
    }
}
