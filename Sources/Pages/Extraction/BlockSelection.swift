/// From probabilities to a choice: an article is one run of blocks, and what stands apart from it must be surer.
enum BlockSelection {
    /// At most so many other blocks part two blocks of one run.
    private static let gap = 6
    /// A run beside the main one is kept where its mean probability is at least this.
    private static let surenessApart: Float = 0.8

    /// In elements that are called one of these the model must be surer than elsewhere.
    private static let seldom: Hints = [
        .comments, .newsletter, .appeal, .navTag, .footerTag, .consent, .disclaimer, .formTag,
    ]
    private static let surenessSeldom: Float = 0.95

    /// For each block, whether it is of the article. Linear.
    static func choose(_ page: PageBlocks, _ layout: PageLayout, _ probabilities: [Float]) -> [Bool] {
        var chosen = likely(page, layout, probabilities)
        dropRunsApart(page, probabilities, &chosen)
        dropStrayCells(page, &chosen)
        return chosen
    }

    /// Takes out single cells: a table without prose is of the article by a third of its cells at least, or not at all.
    private static func dropStrayCells(_ page: PageBlocks, _ chosen: inout [Bool]) {
        var behind = 0
        for table in page.containers where table.tag == .table && table.prose == 0 && table.firstBlock >= behind {
            let cells = Int(table.firstBlock)..<Int(table.endBlock)
            behind = cells.upperBound
            guard cells.count(where: { chosen[$0] }) * 3 < cells.count else { continue }
            for index in cells { chosen[index] = false }
        }
    }

    /// Takes out the labels that a page sets amid and above its article: the word "advertisement", the credit of a picture,
    /// the entries of a ticker, and above the first paragraph the title once more and lines with the day.
    static func dropLabels(
        _ page: PageBlocks, _ clues: PageClues, _ hints: [TextHints.Finding], from chosen: inout [Bool]
    ) {
        var isAbove = true
        for index in chosen.indices where chosen[index] {
            let block = page.blocks[index]
            let isLabel = block.words <= 3 && hints[index].all.contains(.advertisement) || isShout(page, block)
            let isCredit =
                block.words <= 60 && hints[index].all.contains(.photo) && endsInCredit(page.text[block.range])
            let isKnown = clues.roles[index] != .none && block.words <= 20
            if isLabel || isCredit || isKnown || isTickerEntry(page, block) { chosen[index] = false }
            guard isAbove else { continue }
            let isTitle = clues.titleShare[index] >= 0.6 && block.words <= 25 && block.sentences == 0
            let isDay = hints[index].dateWords > 0 && block.words <= 14 && block.digits > 0 && block.sentences == 0
            let isByline = block.words <= 14 && block.sentences == 0 && page.text[block.range].starts(with: "By ".utf8)
            if isTitle || isDay || isByline { chosen[index] = false }
            isAbove = !block.isProse || !chosen[index]
        }
    }

    /// One word in capitals on a line of its own: "LIVE", "WATCH".
    private static func isShout(_ page: PageBlocks, _ block: Block) -> Bool {
        let tag = page.containers[Int(block.container)].tag
        return block.words == 1 && block.letters >= 3 && block.capitals == block.letters && (tag == .p || tag == .div)
    }

    /// A headline in a list behind the time of its day: "09:41 Crown flat against the euro".
    private static func isTickerEntry(_ page: PageBlocks, _ block: Block) -> Bool {
        guard block.words <= 16, block.sentences == 0, page.containers[Int(block.container)].tag == .li else {
            return false
        }
        let digits = page.text[block.range].prefix(5).split(separator: UInt8(ascii: ":"))
        return digits.count == 2 && digits.allSatisfy { (1...2).contains($0.count) && $0.allSatisfy(\.isASCIIDigit) }
    }

    /// "Photo:", "Picture:" or the like among the last words.
    private static func endsInCredit(_ text: ArraySlice<UInt8>) -> Bool {
        let words = text.suffix(60).split(separator: 0x20).suffix(7)
        return words.contains { word in
            guard word.last == UInt8(ascii: ":"), word.count > 4 else { return false }
            let name = word.dropLast().map { $0 | 0x20 }
            return ["photo", "photos", "picture", "pictures", "image", "credit", "foto", "bild"].contains {
                name.elementsEqual($0.utf8)
            }
        }
    }

    private static func likely(_ page: PageBlocks, _ layout: PageLayout, _ probabilities: [Float]) -> [Bool] {
        let all = probabilities.map { $0 > 0.5 }
        let chosen = page.blocks.indices.map { index in
            let isSeldom = !layout.topics[Int(page.blocks[index].container)].isDisjoint(with: seldom)
            return all[index] && (!isSeldom || probabilities[index] > surenessSeldom)
        }
        // Where that leaves less than half, the name is the page's own: a newsletter's article, a forum's thread.
        func words(_ chosen: [Bool]) -> Int32 { zip(page.blocks, chosen).reduce(0) { $0 + ($1.1 ? $1.0.words : 0) } }
        return words(chosen) * 2 > words(all) ? chosen : all
    }

    private struct Run {
        var range: ClosedRange<Int>
        var words: Float = 0
        var mass: Float = 0
        /// Words, each counting for how sure it is.
        var weight: Float { mass - words / 2 }
        var mean: Float { words > 0 ? mass / words : 0 }
    }

    private static func dropRunsApart(_ page: PageBlocks, _ probabilities: [Float], _ chosen: inout [Bool]) {
        var runs: [Run] = []
        for index in chosen.indices where chosen[index] {
            let words = Float(page.blocks[index].words)
            if let last = runs.last, index - last.range.upperBound <= gap + 1 {
                runs[runs.count - 1].range = last.range.lowerBound...index
            } else {
                runs.append(Run(range: index...index))
            }
            runs[runs.count - 1].words += words
            runs[runs.count - 1].mass += words * probabilities[index]
        }
        guard let main = runs.max(by: { $0.weight < $1.weight }) else { return }
        for run in runs where run.range != main.range && run.mean < surenessApart {
            for index in run.range { chosen[index] = false }
        }
    }
}
