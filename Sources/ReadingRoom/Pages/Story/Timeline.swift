import Record

/// What was planned, held, cancelled or denied, in the order of time: a drawing, and a list that says on whose word.
struct Timeline {
    private static let shown = 12
    /// In bytes.
    private static let limits = (shown: 8000, folded: 5000)

    struct Entry {
        /// nil: that it was reported.
        var status: Event.Status?
        /// When it happens or, where that is not known, when it was reported.
        var date: String
        /// What it is; of a claim, its words are shown.
        var title = ""
        var reports: [String]
        /// What stood otherwise from then on; of a report, the claim that says on whose word it is.
        var claim: Claim?
    }

    let page: StoryPage

    var section: HTML {
        let entries = entries
        guard !entries.isEmpty else { return HTML() }
        return Tag.section(.class("block"), .id("timeline")) {
            Tag.h2 { Wording.timeline }
            TimelineDrawing(entries, published: page.story.articles.compactMap(\.published)).html
            Parts.unfolding(
                entries, shown: Self.shown, within: Self.limits, class: "events", label: Wording.more,
                link: { page.link(to: .timeline, from: $0, left: $1) }, row)
        }
    }

    /// All of it, from a place on.
    var part: HTML {
        Parts.section(
            Wording.timeline, entries, from: page.from, class: "events",
            link: { page.link(to: .timeline, from: $0, left: $1) }, row)
    }

    /// The events of the story; where it has none, its reports, and what they say was planned, cancelled or denied.
    private var entries: [Entry] {
        let entries = page.story.timeline.isEmpty ? changes + reports : events
        // What nobody knows the day of comes last.
        let day = { (entry: Entry) in entry.date.isEmpty ? "~" : entry.date }
        return entries.sorted { day($0) < day($1) }
    }

    private var events: [Entry] {
        page.story.timeline.map { entry in
            let reported = entry.reports.compactMap { page.articles[$0]?.published }.min()
            return Entry(
                status: entry.status, date: entry.time ?? reported ?? "", title: entry.event, reports: entry.reports)
        }
    }

    private var changes: [Entry] {
        page.story.claims.flatMap { claim in
            claim.status.filter { ![.held, .asserted].contains($0.status) }.map { change in
                Entry(status: change.status, date: change.date ?? "", reports: [change.article], claim: claim)
            }
        }
    }

    private var reports: [Entry] {
        var claims: [String: Claim] = [:]
        for claim in page.story.claims {
            for article in claim.statements.map(Claim.article) where claims[article] == nil {
                claims[article] = claim
            }
        }
        return page.story.articles.map { article in
            Entry(
                date: article.published ?? "", title: page.articles[article.id].map(Parts.name) ?? article.id,
                reports: [article.id], claim: claims[article.id])
        }
    }

    private func row(_ entry: Entry) -> HTML {
        Tag.li(.data(.item), .class(entry.status == nil ? "report" : nil)) {
            if let status = entry.status { StatusMark.drawing(status) } else { StatusMark.report }
            Tag.div {
                Tag.p { Tag.a(.href(address(of: entry)), .data(.key, "o")) { text(of: entry) } }
                Tag.p(.class("facts")) {
                    Tag.span(.class("tag")) { entry.status.map(Wording.status) ?? Wording.reported }
                    if !entry.date.isEmpty { Parts.time(entry.date) }
                    for report in entry.reports.prefix(4) {
                        Tag.a(.href(.article(report))) { Wording.onTheWordOf(word(of: entry, report)) }
                    }
                    if entry.reports.count > 4 { Tag.span { Wording.more(entry.reports.count - 4) } }
                }
            }
        }
    }

    private func text(of entry: Entry) -> HTML {
        guard entry.status != nil, let claim = entry.claim else {
            return HTML(text: Parts.shortened(entry.title, to: 240))
        }
        return page.words(of: claim, shortenedTo: 240)
    }

    private func address(of entry: Entry) -> Address? {
        guard entry.status != nil else { return entry.reports.first.map { .article($0) } }
        return entry.claim.map { .story(page.story.id, claim: $0.id) }
    }

    /// The origin of a claim in an article, else its publisher.
    private func word(of entry: Entry, _ article: String) -> String {
        let origin = entry.claim?.origins.first { $0.statements.contains { $0.hasPrefix("\(article):") } }
        let publisher = page.publisher(of: article)
        return origin.map {
            [publisher, article].contains($0.source)
                ? publisher : "\(publisher) ▸ \(Parts.shortened($0.source, to: 100))"
        } ?? publisher
    }
}

/// Marks by day above a line, the articles below it.
struct TimelineDrawing {
    private static let (width, height, margin) = (720.0, 76.0, 24.0)
    /// Marks that are nearer to each other stand one above the other, so many at most.
    private static let (step, tallest) = (12.0, 3)

    private let marks: [(status: Event.Status, day: Int)]
    private let reports: [Int]
    private let days: ClosedRange<Int>?

    init(_ entries: [Timeline.Entry], published: [String]) {
        marks = entries.compactMap { entry in
            entry.status.flatMap { status in Day.number(of: entry.date).map { (status, $0) } }
        }
        reports = published.compactMap(Day.number)
        let all = reports + marks.map(\.day)
        days = all.min().flatMap { first in all.max().map { first...$0 } }
    }

    var html: HTML {
        guard let days else { return HTML() }
        return Tag.div(.class("scroll"), .tabindex(0), .role("group"), .label(Wording.timeline)) {
            Tag.svg(.class("timeline"), .viewBox(Self.width, Self.height), .role("img"), .label(Wording.timelineLabel))
            {
                Tag.line(.class("axis"), .x1(0), .y1(48), .x2(Self.width), .y2(48))
                stacked
                bars
                let isOneDay = days.count == 1
                label(days.lowerBound, isOneDay ? "middle" : "start", offset: isOneDay ? 0 : -Self.margin)
                if !isOneDay { label(days.upperBound, "end", offset: Self.margin) }
            }
        }
    }

    private func place(_ day: Int) -> Double {
        guard let days, days.count > 1 else { return Self.width / 2 }
        return Self.margin + Double(day - days.lowerBound) * (Self.width - 2 * Self.margin) / Double(days.count - 1)
    }

    private var stacked: [HTML] {
        var counts: [Int: Int] = [:]
        return marks.compactMap { status, day in
            let (x, column) = (place(day), Int(place(day) / Self.step))
            guard counts[column, default: 0] < Self.tallest else { return nil }
            counts[column, default: 0] += 1
            return StatusMark.shape(status, x: x, y: 52 - 14 * Double(counts[column] ?? 1))
        }
    }

    private var bars: [HTML] {
        let columns = Dictionary(grouping: reports) { Int(place($0) / Self.step) }
        return columns.sorted { $0.key < $1.key }.map { _, days in
            Tag.rect(
                .class("reported"), .x(place(days[0]) - 2), .y(50), .width(4),
                .height(Double(min(6, days.count)) * 2 + 2))
        }
    }

    private func label(_ day: Int, _ anchor: String, offset: Double) -> HTML {
        Tag.text(.x(place(day) + offset), .y(74), .anchor(anchor)) { Day.spoken(Day.text(of: day * 86_400)) }
    }
}
