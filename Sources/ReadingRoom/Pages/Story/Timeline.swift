import Record

/// What was planned, held, cancelled or denied, in the order of time: a drawing, and a list that says on whose word.
struct Timeline {
    private static let (shown, most, mostOfWhole) = (12, 40, 2000)
    private static let (width, height, margin) = (720.0, 76.0, 24.0)

    private struct Entry {
        var status: Event.Status
        /// When it happens or, where that is not known, when it was reported.
        var date: String
        var text: String
        var reports: [String]
        var claim: String?
    }

    let page: StoryPage

    var section: HTML {
        let entries = entries
        guard !entries.isEmpty else { return HTML() }
        return Tag.section(.class("block"), .id("timeline")) {
            Tag.h2 { Wording.timeline }
            drawing(entries)
            Tag.ol(.class("events")) { for entry in entries.prefix(Self.shown) { row(entry) } }
            if entries.count > Self.shown {
                Tag.details {
                    Tag.summary { Wording.more(entries.count - Self.shown) }
                    Tag.ol(.class("events")) {
                        let rest = entries.dropFirst(Self.shown)
                        let most = page.isWhole ? Self.mostOfWhole : Self.most
                        for entry in rest.prefix(most) { row(entry) }
                        if rest.count > most { Tag.li { page.wholeLink(Wording.more(rest.count - most)) } }
                    }
                }
            }
        }
    }

    /// The events of the story; where it has none, how its claims stood.
    private var entries: [Entry] {
        let events = page.story.timeline.map { entry in
            let reported = entry.reports.compactMap { page.articles[$0]?.published }.min()
            return Entry(
                status: entry.status, date: entry.time ?? reported ?? "", text: entry.event, reports: entry.reports)
        }
        let changes = page.story.claims.flatMap { claim in
            claim.status.map { change in
                Entry(
                    status: change.status, date: change.date ?? "", text: claim.text, reports: [change.article],
                    claim: claim.id)
            }
        }
        // What nobody knows the day of comes last.
        let day = { (entry: Entry) in entry.date.isEmpty ? "~" : entry.date }
        return (events.isEmpty ? changes : events).sorted { day($0) < day($1) }
    }

    private func row(_ entry: Entry) -> HTML {
        Tag.li(.data(.item)) {
            StatusMark.drawing(entry.status)
            Tag.div {
                Tag.p {
                    if let claim = entry.claim {
                        Tag.a(.href(.place(claim))) { Parts.shortened(entry.text, to: 160) }
                    } else {
                        Parts.shortened(entry.text, to: 160)
                    }
                }
                Tag.p(.class("facts")) {
                    Tag.span(.class("tag")) { Wording.status(entry.status) }
                    if !entry.date.isEmpty { Parts.time(entry.date) }
                    for report in entry.reports.prefix(4) {
                        Tag.a(.href(.article(report))) { Wording.onTheWordOf(word(of: entry, report)) }
                    }
                    if entry.reports.count > 4 { Tag.span { Wording.more(entry.reports.count - 4) } }
                }
            }
        }
    }

    /// The origin of a claim in an article, else its publisher.
    private func word(of entry: Entry, _ article: String) -> String {
        let claim = entry.claim.flatMap { id in page.story.claims.first { $0.id == id } }
        let origin = claim?.origins.first { $0.statements.contains { $0.hasPrefix("\(article):") } }
        let publisher = page.publisher(of: article)
        return origin.map { [publisher, article].contains($0.source) ? publisher : "\(publisher) ▸ \($0.source)" }
            ?? publisher
    }

    /// Marks by day above a line, the articles below it.
    private func drawing(_ entries: [Entry]) -> HTML {
        let days = entries.compactMap { Day.number(of: $0.date) }
        let published = page.story.articles.compactMap { $0.published.flatMap(Day.number) }
        guard let first = (days + published).min(), let last = (days + published).max() else { return HTML() }
        let scale = (Self.width - 2 * Self.margin) / Double(max(1, last - first))
        let place = { (day: Int) in
            first == last ? Self.width / 2 : Self.margin + Double(day - first) * scale
        }
        return Tag.div(.class("scroll"), .tabindex(0), .role("group"), .label(Wording.timeline)) {
            Tag.svg(.class("timeline"), .viewBox(Self.width, Self.height), .role("img"), .label(Wording.timelineLabel))
            {
                Tag.line(.class("axis"), .x1(0), .y1(48), .x2(Self.width), .y2(48))
                stacked(entries, place)
                for (day, count) in Dictionary(grouping: published, by: { $0 }).mapValues(\.count).sorted(by: {
                    $0.key < $1.key
                }) {
                    Tag.rect(
                        .class("reported"), .x(place(day) - 2), .y(50), .width(4),
                        .height(Double(min(6, count)) * 2 + 2))
                }
                label(first, place(first), first == last ? "middle" : "start", offset: first == last ? 0 : -Self.margin)
                if last > first { label(last, place(last), "end", offset: Self.margin) }
            }
        }
    }

    /// At most five marks a day, one above the other.
    private func stacked(_ entries: [Entry], _ place: (Int) -> Double) -> [HTML] {
        var counts: [Int: Int] = [:]
        return entries.prefix(Self.mostOfWhole).compactMap { entry in
            guard let day = Day.number(of: entry.date), counts[day, default: 0] < 3 else { return nil }
            counts[day, default: 0] += 1
            return StatusMark.shape(entry.status, x: place(day), y: 52 - 14 * Double(counts[day] ?? 1))
        }
    }

    private func label(_ day: Int, _ x: Double, _ anchor: String, offset: Double) -> HTML {
        Tag.text(.x(x + offset), .y(74), .anchor(anchor)) { Day.spoken(Day.text(of: day * 86_400)) }
    }
}
