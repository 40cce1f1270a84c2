import HTMLTree

/// Cuts a page of plain text or Markdown into ``Block``s, so that it goes the way of an HTML page.
///
/// A paragraph is a line, or, where lines are wrapped, the lines up to the next empty one. Markdown's headings, list
/// items, quotes and rules become the elements they stand for, its links and emphasis lose their marks.
struct PlainTextBlocks {
    private var result = PageBlocks()
    /// The addresses of links, one after the other: what ``BlockLink/address`` is a range of.
    private var addresses: [UInt8] = []
    private var containers: [Tag: Int32] = [:]
    private let isWrapped: Bool
    private let isMarkdown: Bool

    /// The blocks of a text in UTF-8 and the bytes of its links' addresses. Linear in its length.
    static func blocks(of source: [UInt8]) -> (page: PageBlocks, addresses: [UInt8]) {
        let lines = source.split(omittingEmptySubsequences: false) { $0 == 0x0A || $0 == 0x0D }
        var reader = PlainTextBlocks(isWrapped: wraps(lines), isMarkdown: Markdown.isMarkdown(lines))
        reader.read(lines)
        return (reader.result, reader.addresses)
    }

    private init(isWrapped: Bool, isMarkdown: Bool) {
        self.isWrapped = isWrapped
        self.isMarkdown = isMarkdown
        result.containers.append(
            Container(node: .document, parent: -1, depth: 0, tag: .body, hints: [], firstBlock: 0, signature: 0))
    }

    /// Whether lines end for lack of room: most are about equally long, and the next one goes on in a small letter.
    private static func wraps(_ lines: [ArraySlice<UInt8>]) -> Bool {
        var full = 0
        var goesOn = 0
        for (line, next) in zip(lines, lines.dropFirst()) where line.count > 40 && line.count < 110 {
            full += 1
            if let first = next.first, first >= 0x61, first <= 0x7A { goesOn += 1 }
        }
        return full >= 3 && goesOn * 4 > full
    }

    private mutating func read(_ lines: [ArraySlice<UInt8>]) {
        var open: [UInt8] = []
        for line in lines {
            let line = line.trimmingSpace
            let starts = line.isEmpty || Markdown.startsBlock(line)
            if !open.isEmpty, !isWrapped || starts {
                add(open)
                open = []
            }
            if line.isEmpty { continue }
            if !open.isEmpty { open.append(0x20) }
            open += line
        }
        add(open)
        result.containers[0].endBlock = Int32(result.blocks.count)
        for index in result.containers.indices.dropFirst() {
            result.containers[index].endBlock = Int32(result.blocks.count)
        }
    }

    private mutating func add(_ line: [UInt8]) {
        guard !line.isEmpty, !(isMarkdown && Markdown.isRule(line[...])) else { return }
        let (tag, content) = isMarkdown ? Markdown.block(line[...]) : (.p, line[...])
        let (text, links) = isMarkdown ? Markdown.inline(content) : (Array(content), [])
        let start = Int32(result.text.count)
        let firstLink = Int32(result.links.count)
        result.text += text
        guard result.text.count > Int(start) else { return }
        for link in links {
            let address = TextRange(start: Int32(addresses.count), count: Int32(link.address.count))
            addresses += link.address
            result.links.append(
                BlockLink(
                    start: start + Int32(link.range.lowerBound), end: start + Int32(link.range.upperBound),
                    address: address))
        }
        var block = Block(container: container(for: tag), start: start, end: Int32(result.text.count))
        block.firstLink = firstLink
        block.linkCount = Int32(links.count)
        block.words = Self.words(text[...])
        block.linkWords = links.reduce(0) { $0 + Self.words(text[$1.range]) }
        BlockStatistics.count(&block, in: result.text)
        result.blocks.append(block)
        for index in [0, Int(block.container)] {
            result.containers[index].words += block.words
            result.containers[index].linkWords += block.linkWords
            if block.isProse { result.containers[index].prose += block.words }
        }
    }

    private static func words(_ text: ArraySlice<UInt8>) -> Int32 {
        var words: Int32 = 0
        var inWord = false
        for byte in text {
            let isLetter = byte.isASCIILetter || byte.isASCIIDigit || byte >= 0x80
            if isLetter, !inWord { words += 1 }
            inWord = isLetter || (inWord && (byte == 0x27 || byte == 0x2D))
        }
        return words
    }

    /// One container for each kind of paragraph.
    private mutating func container(for tag: Tag) -> Int32 {
        if let known = containers[tag] { return known }
        result.containers.append(
            Container(
                node: .document, parent: 0, depth: 1, tag: tag, hints: [], firstBlock: Int32(result.blocks.count),
                signature: UInt64(tag.rawValue)))
        let index = Int32(result.containers.count - 1)
        containers[tag] = index
        return index
    }
}
