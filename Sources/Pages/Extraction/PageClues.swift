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
        var known = KnownWords()
        known.add(Array((title ?? "").utf8)[...], .title)
        for description in descriptions { known.add(description, .description) }
        var seen = SeenRuns()
        var titleShare: [Float] = []
        var descriptionShare: [Float] = []
        var repeatedShare: [Float] = []
        titleShare.reserveCapacity(page.blocks.count)
        descriptionShare.reserveCapacity(page.blocks.count)
        repeatedShare.reserveCapacity(page.blocks.count)
        for block in page.blocks {
            let isLabel = block.words > 1 && block.words < 150
            var words: Float = 0
            var ofTitle: Float = 0
            var ofDescription: Float = 0
            seen.startBlock()
            Self.forEachWord(page.text[block.range]) { word in
                seen.add(word)
                guard isLabel else { return }
                words += 1
                let sources = known.sources(of: word)
                if sources.contains(.title) { ofTitle += 1 }
                if sources.contains(.description) { ofDescription += 1 }
            }
            titleShare.append(words > 0 ? ofTitle / words : 0)
            descriptionShare.append(words > 0 ? ofDescription / words : 0)
            repeatedShare.append(seen.repeatedShare)
        }
        self.titleShare = titleShare
        self.descriptionShare = descriptionShare
        self.repeatedShare = repeatedShare
        roles = Self.roles(page, bylines: Set(bylines), dates: Set(dates))
    }

    /// The words of the title and the description.
    private struct KnownWords {
        struct Sources: OptionSet {
            let rawValue: UInt8
            static let title = Sources(rawValue: 1)
            static let description = Sources(rawValue: 2)
        }

        private var numbers = KeyNumbers(capacity: 256)
        private var sources: [Sources] = []

        mutating func add(_ text: ArraySlice<UInt8>, _ source: Sources) {
            forEachWord(text) { word in
                let number = numbers.number(of: word)
                if number == sources.count { sources.append([]) }
                sources[number].formUnion(source)
            }
        }

        @inline(__always) func sources(of word: UInt64) -> Sources { numbers.known(word).map { sources[$0] } ?? [] }
    }

    /// The runs of four words read so far: bits by their hashes. Some are taken for others, which the share does not mind.
    private struct SeenRuns {
        private var bits = [UInt64](repeating: 0, count: 1 << 12)
        private var last: (UInt64, UInt64, UInt64) = (0, 0, 0)
        private var words = 0
        private var runs: Float = 0
        private var repeated: Float = 0

        /// Of the runs of the block.
        var repeatedShare: Float { runs > 0 ? repeated / runs : 0 }

        mutating func startBlock() {
            last = (0, 0, 0)
            words = 0
            runs = 0
            repeated = 0
        }

        @inline(__always) mutating func add(_ word: UInt64) {
            words += 1
            if words >= 4 {
                let run = ((last.0 &* 31 &+ last.1) &* 31 &+ last.2) &* 31 &+ word
                let place = ((run ^ (run >> 31)) &* 0x9E37_79B9_7F4A_7C15) >> 46
                let bit: UInt64 = 1 << (place & 63)
                runs += 1
                if bits[Int(place >> 6)] & bit != 0 { repeated += 1 }
                bits[Int(place >> 6)] |= bit
            }
            last = (last.1, last.2, word)
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

    /// Calls with the hash of each word in small letters.
    @inline(__always) private static func forEachWord(_ text: ArraySlice<UInt8>, _ body: (UInt64) -> Void) {
        text.withUnsafeBufferPointer { text in
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
