import HTMLTree

/// What the page's metadata says about its blocks: which repeat the title or the description, which are byline and date.
struct PageClues {
    enum Role: Float {
        case none, byline, date
    }

    /// For each block, the share of its words that the title has too.
    let titleShare: [Float]
    /// For each block, the share of its words that the page's description has too.
    let descriptionShare: [Float]
    let roles: [Role]
    /// For each block, the share of its runs of four words that stand further up on the page already.
    let repeatedShare: [Float]

    init(_ page: PageBlocks, title: String?, descriptions: [ArraySlice<UInt8>], bylines: [NodeID], dates: [NodeID]) {
        let titleWords = Self.words(Array((title ?? "").utf8)[...])
        let descriptionWords = descriptions.reduce(into: Set<UInt64>()) { $0.formUnion(Self.words($1)) }
        titleShare = Self.shares(page, titleWords)
        descriptionShare = Self.shares(page, descriptionWords)
        roles = Self.roles(page, bylines: Set(bylines), dates: Set(dates))
        repeatedShare = Self.repetitions(page)
    }

    /// Runs of words are remembered as bits by their hashes: some are taken for others, which the share does not mind.
    private static func repetitions(_ page: PageBlocks) -> [Float] {
        var seen = [UInt64](repeating: 0, count: 1 << 12)
        return page.blocks.map { block in
            var last: (UInt64, UInt64, UInt64) = (0, 0, 0)
            var words = 0
            var runs: Float = 0
            var repeated: Float = 0
            forEachWord(page.text[block.range]) { word in
                words += 1
                if words >= 4 {
                    let run = ((last.0 &* 31 &+ last.1) &* 31 &+ last.2) &* 31 &+ word
                    let place = ((run ^ (run >> 31)) &* 0x9E37_79B9_7F4A_7C15) >> 46
                    let bit: UInt64 = 1 << (place & 63)
                    runs += 1
                    if seen[Int(place >> 6)] & bit != 0 { repeated += 1 }
                    seen[Int(place >> 6)] |= bit
                }
                last = (last.1, last.2, word)
            }
            return runs > 0 ? repeated / runs : 0
        }
    }

    /// The descriptions that a document's head gives.
    static func descriptions(of document: Document) -> [ArraySlice<UInt8>] {
        guard let html = document.children(of: .document).first(where: { document[$0].tag == .html }),
            let head = document.children(of: html).first(where: { document[$0].tag == .head })
        else { return [] }
        return document.children(of: head).compactMap { node in
            guard document[node].tag == .meta, let content = document.value(of: .content, in: node),
                let name = document.value(of: .name, in: node) ?? document.value(of: .property, in: node)
            else { return nil }
            let isDescription =
                document.bytes(name).elementsEqual("description".utf8)
                || document.bytes(name).elementsEqual("og:description".utf8)
            return isDescription ? document.bytes(content).prefix(2000) : nil
        }
    }

    private static func shares(_ page: PageBlocks, _ known: Set<UInt64>) -> [Float] {
        page.blocks.map { block in
            guard !known.isEmpty, block.words > 1, block.words < 150 else { return 0 }
            var all: Float = 0
            var shared: Float = 0
            forEachWord(page.text[block.range]) { word in
                all += 1
                if known.contains(word) { shared += 1 }
            }
            return all > 0 ? shared / all : 0
        }
    }

    private static func words(_ text: ArraySlice<UInt8>) -> Set<UInt64> {
        var words: Set<UInt64> = []
        forEachWord(text) { words.insert($0) }
        return words
    }

    /// Calls with the hash of each word in small letters.
    private static func forEachWord(_ text: ArraySlice<UInt8>, _ body: (UInt64) -> Void) {
        var hash = WordTable<Int>.seed
        var inWord = false
        for byte in text {
            if byte.isASCIILetter || byte.isASCIIDigit || byte >= 0x80 {
                hash = WordTable<Int>.extend(hash, byte.isASCIICapital ? byte | 0x20 : byte)
                inWord = true
            } else if inWord {
                body(hash)
                hash = WordTable<Int>.seed
                inWord = false
            }
        }
        if inWord { body(hash) }
    }

    private static func roles(_ page: PageBlocks, bylines: Set<NodeID>, dates: Set<NodeID>) -> [Role] {
        var roles = [Role](repeating: .none, count: page.blocks.count)
        for container in page.containers {
            let role: Role = bylines.contains(container.node) ? .byline : dates.contains(container.node) ? .date : .none
            guard role != .none else { continue }
            for index in Int(container.firstBlock)..<Int(container.endBlock) { roles[index] = role }
        }
        return roles
    }
}
