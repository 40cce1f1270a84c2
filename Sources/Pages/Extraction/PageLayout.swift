import HTMLTree

/// Where the prose of a page lies: facts about the whole page that the judgement of one block needs.
struct PageLayout {
    /// For each container, the topics of all containers round it and its own, but for the neutral ones' (``isNeutral(_:)``).
    let topics: [Hints]
    /// For each block, whether it is prose and nothing round it is called furniture.
    let isProse: [Bool]
    /// For each container, the words of such blocks in it.
    let proseOf: [Int32]
    /// The smallest container round most of the page's prose.
    let heart: Int32
    /// The containers from the whole page down to the heart.
    let heartDepth: Int32
    /// Words of prose on the whole page, at least 1.
    let prose: Int32
    /// The block that shows the title; -1 where none was found.
    let headline: Int
    /// For each container, the steps from the headline up to the first element that holds both, and from there down to
    /// the container; (-1, -1) where there is no headline.
    let fromHeadline: [(up: Int32, down: Int32)]
    /// For each block, how much of the prose stands before it, in words.
    let proseBefore: [Int32]
    /// For each block, the index of the last prose block before it (-1) and of the next behind it (count).
    let previousProse: [Int32]
    let nextProse: [Int32]
    /// For each block, a number that blocks share which are marked up in the same way; numbered from 0 on.
    let signatures: [Int32]
    /// The blocks that are marked up in the same way, by ``signatures``.
    let alike: [Alike]
    /// For each block, how often its text stands on the page.
    let copies: [Int32]

    /// Blocks that are marked up in the same way.
    struct Alike {
        /// Words in those that are prose.
        var prose: Int32 = 0
        var words: Int32 = 0
        var blocks: Int32 = 0
    }

    init(_ page: PageBlocks, headline: Int) {
        self.headline = headline
        topics = Self.topics(page, headline: headline)
        isProse = Self.prose(page, topics)
        proseOf = Self.words(page, isProse)
        prose = max(1, proseOf[0])
        heart = Self.heart(of: page, proseOf)
        heartDepth = page.containers[Int(heart)].depth
        var before: [Int32] = []
        var previous: [Int32] = []
        var next = [Int32](repeating: Int32(page.blocks.count), count: page.blocks.count)
        before.reserveCapacity(page.blocks.count)
        previous.reserveCapacity(page.blocks.count)
        var sum: Int32 = 0
        var last: Int32 = -1
        for (index, block) in page.blocks.enumerated() {
            before.append(sum)
            previous.append(last)
            let isProse = isProse[index]
            if isProse {
                sum += block.words
                last = Int32(index)
            }
        }
        var following = Int32(page.blocks.count)
        for index in page.blocks.indices.reversed() {
            next[index] = following
            if isProse[index] { following = Int32(index) }
        }
        proseBefore = before
        previousProse = previous
        nextProse = next
        signatures = Self.numbers(page.blocks.map(page.signature))
        alike = Self.alike(page, signatures, isProse)
        copies = Self.copies(page)
        fromHeadline = Self.distances(page, from: headline)
    }

    private static func numbers(_ keys: [UInt64]) -> [Int32] {
        var numbers = KeyNumbers(capacity: keys.count)
        return keys.map { Int32(numbers.number(of: $0)) }
    }

    private static func alike(_ page: PageBlocks, _ signatures: [Int32], _ isProse: [Bool]) -> [Alike] {
        var alike = [Alike](repeating: Alike(), count: signatures.reduce(0) { max($0, Int($1) + 1) })
        for (index, block) in page.blocks.enumerated() {
            let number = Int(signatures[index])
            if isProse[index] { alike[number].prose += block.words }
            alike[number].words += block.words
            alike[number].blocks += 1
        }
        return alike
    }

    private static func copies(_ page: PageBlocks) -> [Int32] {
        let texts = numbers(page.blocks.map(page.textHash))
        var copies = [Int32](repeating: 0, count: texts.count)
        for text in texts { copies[Int(text)] += 1 }
        return texts.map { copies[Int($0)] }
    }

    private static func distances(_ page: PageBlocks, from headline: Int) -> [(up: Int32, down: Int32)] {
        guard headline >= 0 else { return page.containers.map { _ in (-1, -1) } }
        var steps: [Int32: Int32] = [:]
        var container = page.blocks[headline].container
        while container >= 0 {
            steps[container] = Int32(steps.count)
            container = page.containers[Int(container)].parent
        }
        var result: [(up: Int32, down: Int32)] = []
        result.reserveCapacity(page.containers.count)
        for (index, container) in page.containers.enumerated() {
            if let up = steps[Int32(index)] {
                result.append((up, 0))
            } else {
                let parent = result[Int(container.parent)]
                result.append((parent.up, parent.down + 1))
            }
        }
        return result
    }

    /// Names that only furniture bears.
    private static let furniture: Hints = [
        .comments, .related, .sidebar, .widget, .asideTag, .navTag, .footerTag, .footer, .consent, .newsletter,
        .advertisement, .share, .formTag, .search, .author,
    ]
    /// Topics that mean something on an element that is most of the page too.
    private static let kept: Hints = [.article, .body, .main, .articleTag, .mainTag]

    /// The topics of a container that say something about what is in it. Those of one round the headline, or, where there
    /// is none, round most of the page's prose, are names of the page itself.
    static func telling(_ container: Container, in page: PageBlocks, headline: Int) -> Hints {
        let isNeutral =
            headline >= 0
            ? headline >= Int(container.firstBlock) && headline < Int(container.endBlock)
            : container.prose * 10 > page.containers[0].prose * 7
        return isNeutral ? container.hints.intersection(kept) : container.hints
    }

    private static func topics(_ page: PageBlocks, headline: Int) -> [Hints] {
        var topics: [Hints] = []
        topics.reserveCapacity(page.containers.count)
        for container in page.containers {
            let inherited = container.parent >= 0 ? topics[Int(container.parent)] : []
            topics.append(inherited.union(telling(container, in: page, headline: headline)))
        }
        return topics
    }

    /// Prose outside furniture; all prose where that leaves next to nothing.
    private static func prose(_ page: PageBlocks, _ topics: [Hints]) -> [Bool] {
        var left: Int32 = 0
        let clean = page.blocks.map { block in
            let isClean = block.isProse && topics[Int(block.container)].isDisjoint(with: furniture)
            if isClean { left += block.words }
            return isClean
        }
        let all = page.containers[0].prose
        return left >= 60 || left * 2 > all ? clean : page.blocks.map(\.isProse)
    }

    private static func words(_ page: PageBlocks, _ isProse: [Bool]) -> [Int32] {
        var words = [Int32](repeating: 0, count: page.containers.count)
        for (block, isProse) in zip(page.blocks, isProse) where isProse { words[Int(block.container)] += block.words }
        // Containers stand before those in them.
        for index in words.indices.reversed() where page.containers[index].parent >= 0 {
            words[Int(page.containers[index].parent)] += words[index]
        }
        return words
    }

    /// From the whole page down, into the child with more than half of the prose, as long as there is one.
    private static func heart(of page: PageBlocks, _ prose: [Int32]) -> Int32 {
        var heart: Int32 = 0
        // Containers stand before those in them, so that one pass finds the way down.
        for index in page.containers.indices.dropFirst() where page.containers[index].parent == heart {
            if prose[index] * 2 > prose[Int(heart)], page.containers[index].hasSeveralBlocks {
                heart = Int32(index)
            }
        }
        return heart
    }
}

extension Container {
    fileprivate var hasSeveralBlocks: Bool { endBlock - firstBlock > 1 }
}

extension PageBlocks {
    /// Blocks in elements of the same tag and class, within such elements, have the same signature.
    func signature(of block: Block) -> UInt64 {
        let own = Int(block.container)
        let parent = Int(containers[own].parent)
        guard parent >= 0 else { return containers[own].signature }
        return containers[own].signature &* 31 &+ containers[parent].signature
    }

    func textHash(of block: Block) -> UInt64 {
        var hash = WordTable<Int>.seed
        for byte in text[block.range].prefix(256) { hash = WordTable<Int>.extend(hash, byte) }
        return hash
    }
}

extension PageBlocks {
    /// The block that shows the title: the one in the given element, else the first `h1` with words; -1 where there is none.
    func headline(_ node: NodeID?) -> Int {
        let container = containers.first { node != nil ? $0.node == node : $0.tag == .h1 && $0.words > 0 }
        guard let container, container.firstBlock < container.endBlock else { return node == nil ? -1 : headline(nil) }
        return Int(container.firstBlock)
    }
}
