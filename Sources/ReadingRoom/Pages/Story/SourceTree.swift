import Record

/// Who rests on whom: each article below what it has most from; a solid edge for words that are the same, a dashed one
/// for what is only cited. Copies are folded under their original.
struct SourceTree {
    private struct Row {
        var depth: Int
        var node: Node
    }
    private enum Node {
        case article(StoryArticle, Sourcing.Tie?)
        case outlet(String)
        case copies([StoryArticle])
    }

    /// Deeper ones are drawn at this depth.
    private static let depth = 6
    /// In bytes; copies of one article have a limit of their own.
    private static let (limit, partLimit, copiesLimit) = (13_000, 64_000, 4000)

    private let page: StoryPage
    private let visit: Visit

    init(page: StoryPage, _ visit: Visit) { (self.page, self.visit) = (page, visit) }

    var section: HTML {
        Tag.section(.class("block"), .id("sources")) {
            Tag.h2 { Wording.whoRestsOnWhom }
            SourcingPicture(page.sourcing).drawing
            Tag.p(.class("legend")) { SourcingLegend.html }
            splitting(tree(from: 0, within: Self.limit))
        }
    }

    /// All of it, from a place on.
    var part: HTML {
        Tag.section(.class("block"), .id("sources")) {
            Tag.h2 { Wording.whoRestsOnWhom }
            splitting(tree(from: page.from, within: Self.partLimit))
        }
    }

    private func tree(from start: Int, within limit: Int) -> HTML {
        Parts.continuation(
            rows, from: start, within: limit, class: "tree",
            link: { page.link(to: .sources, from: $0, left: $1) }, item)
    }

    /// One form for all: the button says which article it is about.
    private func splitting(_ tree: HTML) -> HTML {
        guard canSplit else { return tree }
        return CorrectionForms.form(visit, Address(["s", page.story.id, "split"])) { tree }
    }

    private var canSplit: Bool { visit.canCorrect && page.story.articles.count > 1 }

    /// Depth first, without recursion.
    private var rows: [Row] {
        let sourcing = page.sourcing
        let outlets = sourcing.below.keys.compactMap { if case .outlet(let name) = $0 { name } else { nil } }.sorted()
        var waiting: [Row] = outlets.reversed().map { Row(depth: 0, node: .outlet($0)) }
        waiting += sourcing.ownReports.reversed().map { Row(depth: 0, node: .article($0, nil)) }
        var rows: [Row] = []
        while let row = waiting.popLast() {
            rows.append(row)
            let ground: Sourcing.Ground
            switch row.node {
            case .article(let article, _): ground = .article(article.id)
            case .outlet(let name): ground = .outlet(name)
            case .copies: continue
            }
            waiting += children(of: ground, depth: min(row.depth + 1, Self.depth)).reversed()
        }
        return rows
    }

    private func children(of ground: Sourcing.Ground, depth: Int) -> [Row] {
        let sourcing = page.sourcing
        let children = sourcing.below[ground] ?? []
        let isLeafCopy = { (article: StoryArticle) in
            sourcing.grounds[article.id]?.tie.isCopy == true && sourcing.below[.article(article.id)] == nil
        }
        let copies = children.filter(isLeafCopy)
        let others = children.filter { !isLeafCopy($0) }.map { article in
            Row(depth: depth, node: .article(article, sourcing.grounds[article.id]?.tie))
        }
        if copies.count < 2 { return copies.map { Row(depth: depth, node: .article($0, .text(.copy))) } + others }
        return [Row(depth: depth, node: .copies(copies))] + others
    }

    private func item(_ row: Row) -> HTML {
        switch row.node {
        case .article(let article, let tie):
            Tag.li(.class("d\(row.depth) \(edge(tie))"), .data(.item)) {
                self.article(article, tie)
            }
        case .outlet(let name):
            Tag.li(.class("d0 elsewhere")) {
                Tag.strong { Parts.shortened(name, to: 80) }
                Tag.span(.class("facts")) { Wording.notInArchive }
            }
        case .copies(let copies):
            Tag.li(.class("d\(row.depth) text")) {
                Tag.details {
                    Tag.summary {
                        Tag.span(.class("tag")) { Wording.copies(copies.count) }
                        copies.prefix(6).map { page.publisher(of: $0.id) }.joined(separator: ", ")
                    }
                    let portion = Portion(of: copies, within: Self.copiesLimit) { copy in
                        Tag.li { self.article(copy) }
                    }
                    Tag.ul(.class("plain-list")) {
                        portion.html
                        if portion.left > 0 { Tag.li { Wording.more(portion.left) } }
                    }
                }
            }
        }
    }

    private func edge(_ tie: Sourcing.Tie?) -> String { tie.map { $0.isText ? "text" : "cited" } ?? "own" }

    private func article(_ article: StoryArticle, _ tie: Sourcing.Tie? = nil) -> HTML {
        HTML([
            Tag.a(.href(.article(article.id))) { page.articles[article.id].map(Parts.name) ?? article.id },
            Tag.span(.class("facts")) {
                if let tie { Tag.span(.class("tag")) { Wording.tie(tie) } }
                Tag.span { page.publisher(of: article.id) }
                if let published = article.published { Parts.time(published) }
                if canSplit {
                    Tag.button(
                        .class("plain"), .name("article"), .value(article.id), .title(Wording.splitMeaning)
                    ) { Wording.split }
                }
            },
        ])
    }
}
