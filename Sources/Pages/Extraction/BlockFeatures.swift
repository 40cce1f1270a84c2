import HTMLTree

/// What the model knows of a block: numbers about itself, the elements round it, its neighbours and the page.
struct BlockFeatures {
    private let page: PageBlocks
    private let layout: PageLayout
    private let clues: PageClues
    private let headingLevel: [Int8]
    let textHints: [TextHints.Finding]
    let sections: PageSections

    /// The number of features of a block.
    static let count = names.count

    init(_ page: PageBlocks, _ layout: PageLayout, _ clues: PageClues) {
        self.page = page
        self.clues = clues
        self.layout = layout
        var levels: [Int8] = []
        for container in page.containers {
            let inherited = container.parent >= 0 ? levels[Int(container.parent)] : 0
            levels.append(container.tag.headingLevel > 0 ? container.tag.headingLevel : inherited)
        }
        textHints = page.blocks.map { TextHints.find(in: page.text, $0.range) }
        sections = PageSections(page, textHints: textHints)
        headingLevel = levels
    }

    /// One row of ``count`` numbers for each block, with room for some more.
    func rows(room: Int = 0) -> FeatureRows {
        FeatureRows(width: Self.count + room, count: page.blocks.count) { index, row in
            own(index, &row)
            elements(index, &row)
            place(index, &row)
            neighbours(index, &row)
        }
    }

    static let names: [String] =
        [
            "words", "link_density", "links", "letters_per_word", "sentences", "commas", "capitals", "digits",
            "separators",
            "bold", "italic", "grammar", "ending", "beginning", "prose", "lines", "copies", "shouting", "title_share",
            "description_share", "repeated_share", "role", "date_words",
        ] + (0..<TextHints.count).map { "text_hint_\($0)" }
        + headingTopics.map { "heading_hint_\($0.rawValue.trailingZeroBitCount)" } + [
            "tag", "heading_level", "parent_tag", "depth",
        ] + (0..<Hints.count).map { "hint_\($0)" } + [
            "own_prose", "own_blocks", "own_words", "items", "item_words", "item_density", "item_prose", "items_dated",
            "parent_prose", "parent_density", "parent_blocks", "parent_words", "grand_prose",
            "grand_density", "grand_blocks", "grand_words", "signature_prose", "signature_blocks", "signature_words",
            "in_heart", "heart_distance", "heart_place", "after_headline", "headline_distance", "headline_up",
            "headline_down", "prose_before", "index",
            "since_prose", "until_prose", "heart_prose",
        ]
        + ["previous", "next", "previous2", "next2"].flatMap { name in
            ["words", "density", "prose", "tag", "same_parent"].map { "\(name)_\($0)" }
        } + ["previous_prose_words", "next_prose_words", "same_as_previous_prose", "same_as_next_prose"]

    /// What the heading above a block may say of it.
    private static let headingTopics: [TextHints] = [
        .subscribe, .related, .share, .comments, .author, .tags, .advertisement, .navigation, .invitation, .contact,
    ]

    // MARK: The block itself

    private func own(_ index: Int, _ row: inout OutputSpan<Float>) {
        let block = page.blocks[index]
        let words = Float(max(block.words, 1))
        let hints = textHints[index]
        row.append(Float(block.words))
        row.append(block.linkDensity)
        row.append(Float(block.linkCount))
        row.append(Float(block.letters) / words)
        row.append(Float(block.sentences))
        row.append(Float(block.commas) / words)
        row.append(Float(block.capitalWords) / words)
        row.append(Float(block.digits) / words)
        row.append(Float(block.separators))
        row.append(Float(block.boldWords) / words)
        row.append(Float(block.italicWords) / words)
        row.append(Float(hints.grammarWords) / words)
        row.append(Ending.of(page.text, block.range))
        row.append(Beginning.of(page.text, block.range))
        row.append(layout.isProse[index] ? 1 : 0)
        row.append(Float(page.text[block.range].reduce(0) { $1 == 0x0A ? $0 + 1 : $0 }))
        row.append(Float(layout.copies[index]))
        row.append(Float(block.capitals) / Float(max(block.letters, 1)))
        row.append(clues.titleShare[index])
        row.append(clues.descriptionShare[index])
        row.append(clues.repeatedShare[index])
        row.append(clues.roles[index].rawValue)
        row.append(Float(hints.dateWords) / words)
        for bit in 0..<UInt32(TextHints.count) {
            row.append(hints.atStart.rawValue >> bit & 1 == 1 ? 2 : hints.all.rawValue >> bit & 1 == 1 ? 1 : 0)
        }
        for topic in Self.headingTopics { row.append(sections.headingHints[index].contains(topic) ? 1 : 0) }
    }

    // MARK: The elements round it

    private func elements(_ index: Int, _ row: inout OutputSpan<Float>) {
        let block = page.blocks[index]
        let own = page.containers[Int(block.container)]
        let parent = page.containers[Int(max(own.parent, 0))]
        row.append(Float(own.tag.blockClass))
        row.append(Float(headingLevel[Int(block.container)]))
        row.append(Float(parent.tag.blockClass))
        row.append(Float(own.depth))
        var near = own.hints.union(PageLayout.telling(parent, in: page, headline: layout.headline))
        if block.words <= 12 { near.formUnion(block.inlineHints) }
        let far = layout.topics[Int(block.container)]
        for bit in 0..<UInt64(Hints.count) {
            row.append(near.rawValue >> bit & 1 == 1 ? 2 : far.rawValue >> bit & 1 == 1 ? 1 : 0)
        }
    }

    // MARK: Its place on the page

    private func place(_ index: Int, _ row: inout OutputSpan<Float>) {
        let block = page.blocks[index]
        let own = page.containers[Int(block.container)]
        let parent = page.containers[Int(max(own.parent, 0))]
        let grand = page.containers[Int(max(parent.parent, 0))]
        let prose = Float(layout.prose)
        row.append(Float(layout.proseOf[Int(block.container)]) / prose)
        row.append(Float(own.endBlock - own.firstBlock))
        row.append(Float(own.words))
        repetition(block.container, &row)
        for (index, ancestor) in [(own.parent, parent), (parent.parent, grand)] {
            row.append(Float(layout.proseOf[Int(max(index, 0))]) / prose)
            row.append(Float(ancestor.linkWords) / Float(max(ancestor.words, 1)))
            row.append(Float(ancestor.endBlock - ancestor.firstBlock))
            row.append(Float(ancestor.words))
        }
        let same = layout.alike[Int(layout.signatures[index])]
        row.append(Float(same.prose) / prose)
        row.append(Float(same.blocks))
        row.append(Float(same.words) / Float(max(same.blocks, 1)))
        heartPlace(index, own, &row)
        let toHeadline = layout.headline < 0 ? 0 : index - layout.headline
        row.append(layout.headline < 0 ? 0 : index > layout.headline ? 1 : index == layout.headline ? 2 : -1)
        row.append(Float(max(-60, min(60, toHeadline))))
        row.append(Float(layout.fromHeadline[Int(block.container)].up))
        row.append(Float(layout.fromHeadline[Int(block.container)].down))
        row.append(Float(layout.proseBefore[index]) / prose)
        row.append(Float(index) / Float(page.blocks.count))
        row.append(Float(min(60, index - Int(layout.previousProse[index]))))
        row.append(Float(min(60, Int(layout.nextProse[index]) - index)))
        row.append(Float(layout.proseOf[Int(layout.heart)]) / prose)
    }

    private func repetition(_ container: Int32, _ row: inout OutputSpan<Float>) {
        let repetition = sections.repetition[Int(container)]
        let items = Float(max(1, repetition.items))
        row.append(Float(repetition.items))
        row.append(Float(repetition.words) / items)
        row.append(Float(repetition.linkWords) / Float(max(1, repetition.words)))
        row.append(Float(repetition.prose) / Float(max(1, repetition.words)))
        row.append(Float(repetition.dated) / items)
    }

    private func heartPlace(_ index: Int, _ own: Container, _ row: inout OutputSpan<Float>) {
        let heart = page.containers[Int(layout.heart)]
        let isInside = index >= Int(heart.firstBlock) && index < Int(heart.endBlock)
        row.append(isInside ? 1 : 0)
        if isInside {
            row.append(Float(own.depth - heart.depth))
            row.append(Float(index - Int(heart.firstBlock)) / Float(max(1, heart.endBlock - heart.firstBlock)))
        } else {
            // Up from the heart to the first container that holds the block too.
            var common = layout.heart
            var steps: Float = 0
            while common > 0,
                index < Int(page.containers[Int(common)].firstBlock)
                    || index >= Int(page.containers[Int(common)].endBlock)
            {
                common = page.containers[Int(common)].parent
                steps -= 1
            }
            row.append(steps)
            row.append(index < Int(heart.firstBlock) ? -1 : 2)
        }
    }

    // MARK: Its neighbours

    private func neighbours(_ index: Int, _ row: inout OutputSpan<Float>) {
        let own = page.containers[Int(page.blocks[index].container)]
        for offset in [-1, 1, -2, 2] {
            let other = index + offset
            guard page.blocks.indices.contains(other) else {
                for _ in 0..<5 { row.append(-1) }
                continue
            }
            let block = page.blocks[other]
            let container = page.containers[Int(block.container)]
            row.append(Float(block.words))
            row.append(block.linkDensity)
            row.append(layout.isProse[other] ? 1 : 0)
            row.append(Float(container.tag.blockClass))
            row.append(block.container == page.blocks[index].container ? 2 : container.parent == own.parent ? 1 : 0)
        }
        let previous = Int(layout.previousProse[index])
        let next = Int(layout.nextProse[index])
        row.append(previous >= 0 ? Float(page.blocks[previous].words) : -1)
        row.append(next < page.blocks.count ? Float(page.blocks[next].words) : -1)
        row.append(previous >= 0 ? kinship(index, previous) : -1)
        row.append(next < page.blocks.count ? kinship(index, next) : -1)
    }

    /// How close two blocks stand in the tree: 3 the same element, 2 the same parent, 1 the same grandparent.
    private func kinship(_ a: Int, _ b: Int) -> Float {
        let (a, b) = (page.blocks[a].container, page.blocks[b].container)
        if a == b { return 3 }
        let (parentA, parentB) = (page.containers[Int(a)].parent, page.containers[Int(b)].parent)
        if parentA == parentB || parentA == b || parentB == a { return 2 }
        guard parentA >= 0, parentB >= 0 else { return 0 }
        let (grandA, grandB) = (page.containers[Int(parentA)].parent, page.containers[Int(parentB)].parent)
        return grandA == grandB || grandA == parentB || grandB == parentA ? 1 : 0
    }
}

/// How a text ends, as a number.
private enum Ending {
    static func of(_ text: [UInt8], _ range: Range<Int>) -> Float {
        guard let last = text[range].last else { return 0 }
        switch last {
        case UInt8(ascii: "."): return 1
        case UInt8(ascii: "!"), UInt8(ascii: "?"): return 2
        case UInt8(ascii: ":"): return 3
        case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: ")"): return 4
        case UInt8(ascii: ","), UInt8(ascii: ";"): return 5
        case 0x30...0x39: return 6
        case 0x9C, 0x9D, 0x99, 0xA6, 0x82: return 7
        case UInt8(ascii: ">"), 0xBB: return 8
        default: return 9
        }
    }
}

/// How a text begins, as a number.
private enum Beginning {
    static func of(_ text: [UInt8], _ range: Range<Int>) -> Float {
        guard let first = text[range].first else { return 0 }
        switch first {
        case 0x41...0x5A: return 1
        case 0x61...0x7A: return 2
        case 0x30...0x39: return 3
        case UInt8(ascii: "\""), UInt8(ascii: "'"): return 4
        case UInt8(ascii: "("), UInt8(ascii: "["): return 5
        case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "#"), UInt8(ascii: "@"): return 6
        case 0xC2: return 7
        case 0xE2: return 8
        case 0xC3...0xDF: return 9
        default: return 10
        }
    }
}

extension Tag {
    /// 1...6 for `h1`...`h6`, else 0.
    var headingLevel: Int8 {
        switch self {
        case .h1: 1
        case .h2: 2
        case .h3: 3
        case .h4: 4
        case .h5: 5
        case .h6: 6
        default: 0
        }
    }

    /// Block elements sorted by how they are used.
    var blockClass: Int {
        switch self {
        case .p: 1
        case .div: 2
        case .li: 3
        case .h1, .h2, .h3, .h4, .h5, .h6: 4
        case .td, .th: 5
        case .blockquote: 6
        case .figcaption, .caption, .figure: 7
        case .pre, .listing, .xmp: 8
        case .dt, .dd: 9
        case .article, .main: 10
        case .section: 11
        case .ul, .ol, .dl: 12
        case .nav, .footer, .header, .aside, .form, .menu: 13
        case .tr, .tbody, .table: 14
        default: 0
        }
    }
}
