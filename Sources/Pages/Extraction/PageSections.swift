/// Two facts of a page's structure that single blocks do not show: what heading a block stands under, and whether it
/// stands in one of many items of a kind (teasers, comments, cards).
struct PageSections {
    /// For each block, what the words of the heading above it say.
    let headingHints: [TextHints]
    /// For each container, the widest repetition that it stands in.
    let repetition: [Repetition]

    /// A row of sibling elements that are marked up alike and hold several blocks each.
    struct Repetition {
        var items: Int32 = 0
        var words: Int32 = 0
        var linkWords: Int32 = 0
        var prose: Int32 = 0
        /// How many items name a day or a time in a short line.
        var dated: Int32 = 0
    }

    init(_ page: PageBlocks, textHints: [TextHints.Finding]) {
        headingHints = Self.headings(page, textHints)
        repetition = Self.repetitions(page, textHints)
    }

    private static func headings(_ page: PageBlocks, _ textHints: [TextHints.Finding]) -> [TextHints] {
        var result: [TextHints] = []
        result.reserveCapacity(page.blocks.count)
        var open: [(end: Int32, hints: TextHints)] = []
        for (index, block) in page.blocks.enumerated() {
            while let last = open.last, Int(last.end) <= index { open.removeLast() }
            result.append(open.last?.hints ?? [])
            guard isHeading(block, page) else { continue }
            let scope = scope(of: block, page)
            while let last = open.last, last.end <= scope { open.removeLast() }
            open.append((scope, textHints[index].all))
        }
        return result
    }

    private static func isHeading(_ block: Block, _ page: PageBlocks) -> Bool {
        guard block.words <= 14 else { return false }
        let container = page.containers[Int(block.container)]
        if container.tag.headingLevel > 1 { return true }
        return block.words <= 6 && (block.boldWords == block.words || container.hints.contains(.title))
            && block.words > 0
    }

    /// A heading speaks for the smallest element that holds more than itself.
    private static func scope(of block: Block, _ page: PageBlocks) -> Int32 {
        var container = page.containers[Int(block.container)]
        while container.parent >= 0, container.endBlock - container.firstBlock < 2 {
            container = page.containers[Int(container.parent)]
        }
        return container.endBlock
    }

    private static func repetitions(_ page: PageBlocks, _ textHints: [TextHints.Finding]) -> [Repetition] {
        var dated: [Int32] = [0]
        for (block, hints) in zip(page.blocks, textHints) {
            dated.append(dated[dated.count - 1] + (block.words <= 8 && hints.all.contains(.date) ? 1 : 0))
        }
        func isItem(_ container: Container) -> Bool {
            container.endBlock - container.firstBlock >= 2 && container.parent >= 0
        }
        // Siblings that are marked up alike are of one kind; -1 for what is no item.
        var numbers = KeyNumbers(capacity: page.containers.count)
        let kindOf = page.containers.map { container in
            isItem(container)
                ? numbers.number(of: container.signature ^ UInt64(container.parent) &* 0xFF51_AFD7_ED55_8CCD) : -1
        }
        var kinds = [Repetition](repeating: Repetition(), count: numbers.count)
        for (container, kind) in zip(page.containers, kindOf) where kind >= 0 {
            kinds[kind].items += 1
            kinds[kind].words += container.words
            kinds[kind].linkWords += container.linkWords
            kinds[kind].prose += container.prose
            kinds[kind].dated += dated[Int(container.endBlock)] > dated[Int(container.firstBlock)] ? 1 : 0
        }
        var result: [Repetition] = []
        result.reserveCapacity(page.containers.count)
        for (container, kind) in zip(page.containers, kindOf) {
            let inherited = container.parent >= 0 ? result[Int(container.parent)] : Repetition()
            let own = kind >= 0 ? kinds[kind] : Repetition()
            result.append(own.items > inherited.items ? own : inherited)
        }
        return result
    }
}
