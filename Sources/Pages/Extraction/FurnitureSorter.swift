import Record

/// Says of what was cut from a page which kind of furniture it is, and puts neighbours of a kind together.
struct FurnitureSorter {
    private let page: PageBlocks
    private let layout: PageLayout
    private let textHints: [TextHints.Finding]
    private let appeals: [Bool]

    /// The most text that one piece of furniture keeps, in bytes: menus can be endless.
    private static let longestPiece = 20_000

    init(_ page: PageBlocks, _ found: ArticleBlocks) {
        self.page = page
        layout = found.layout
        textHints = found.textHints
        appeals = found.appeals
    }

    static func furniture(of page: PageBlocks, _ found: ArticleBlocks, chosen: [Bool]) -> [Furniture] {
        let sorter = FurnitureSorter(page, found)
        var pieces: [Furniture] = []
        var kind: Furniture.Kind?
        var bytes: [UInt8] = []
        func close() {
            if let kind, !bytes.isEmpty {
                pieces.append(Furniture(kind: kind, text: String(decoding: bytes, as: UTF8.self)))
            }
            bytes = []
        }
        for index in page.blocks.indices where !chosen[index] && index != found.layout.headline {
            let next = sorter.kind(of: index)
            if next != kind || bytes.count > longestPiece {
                close()
                kind = next
            }
            if !bytes.isEmpty { bytes.append(0x0A) }
            bytes += page.text[page.blocks[index].range]
        }
        close()
        return pieces
    }

    /// The first that applies, from what is told apart most surely to what is left.
    func kind(of index: Int) -> Furniture.Kind {
        let block = page.blocks[index]
        let own = page.containers[Int(block.container)]
        let names = own.hints.union(block.words <= 12 ? block.inlineHints : [])
        let around = layout.topics[Int(block.container)].union(names)
        let words = textHints[index]
        if words.all.contains(.consent), around.contains(.consent) || words.all.contains(.terms) || appeals[index] {
            return .consent
        }
        if words.atStart.contains(.copyright) || (words.all.contains(.copyright) && around.contains(.footer)) {
            return .copyright
        }
        if around.contains(.comments) { return .comments }
        if around.contains(.newsletter)
            || (words.all.contains(.subscribe) && (appeals[index] || words.atStart.contains(.subscribe))
                && block.words > 3)
        {
            return .newsletter
        }
        if around.contains(.paywall) || (words.all.contains([.account, .subscribe]) && block.words > 5) {
            return .paywall
        }
        if around.contains(.appeal) || appeals[index] { return .appeal }
        if !around.isDisjoint(with: [.caption, .figureTag]) { return .caption }
        if names.contains(.author) || (words.atStart.contains(.author) && block.words < 8 && names.contains(.meta)) {
            return block.words > 8 ? .authorBox : .byline
        }
        if names.contains(.meta), words.all.contains(.date) { return .byline }
        if around.contains(.author) { return block.words > 6 ? .authorBox : .byline }
        if around.contains(.share) || (words.atStart.contains(.share) && block.words < 8) { return .share }
        if around.contains(.tags) || (words.atStart.contains(.tags) && block.words < 30) { return .tags }
        if around.contains(.related) || words.atStart.contains(.related) { return .related }
        if around.contains(.advertisement) || (words.all.contains(.advertisement) && block.words < 6) {
            return .advertisement
        }
        if !around.isDisjoint(with: [.navigation, .navTag, .header, .headerTag, .search]) { return .navigation }
        if !around.isDisjoint(with: [.footer, .footerTag]) {
            return block.linkDensity > 0.5 ? .navigation : .copyright
        }
        if block.linkDensity > 0.7 { return block.words > 5 ? .related : .navigation }
        return .other
    }
}
