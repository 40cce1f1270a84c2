import Record

/// What happens in an article, for people: its events in the order of time, how they stand, and on whose word.
struct TimelineView {
    private let parts: RecordTables
    private let width: Int
    private let style: Style

    private static let dayWidth = 12

    init(_ record: Record, width: Int, style: Style) {
        (parts, self.width, self.style) = (RecordTables(record), width, style)
    }

    /// One block for each event, under a heading; none where nothing happens. What has no time stands behind the rest.
    var blocks: [[String]] {
        let events = (parts.record.events ?? []).filter(\.isLikely)
        guard !events.isEmpty else { return [] }
        let days = events.map(day)
        let order = events.indices.sorted { (days[$0] ?? "~", $0) < (days[$1] ?? "~", $1) }
        return [[style.dim("What happens:")] + order.flatMap { lines(events[$0], day: days[$0]) }]
    }

    /// The day or month of an event, nil where it is not known when it is.
    private func day(of event: Event) -> String? {
        guard let value = event.time.flatMap({ parts.times[$0] })?.value,
            value.utf8.first.map({ (48...57).contains($0) }) == true
        else { return nil }
        return String(value.prefix { $0 != "T" })
    }

    private func lines(_ event: Event, day: String?) -> [String] {
        let indent = String(repeating: " ", count: Self.dayWidth + 2)
        let head = (day ?? "").padded(to: Self.dayWidth) + Self.mark(event.status) + " "
        let words = Visible.wrap(
            Visible.line(parts.text.text(in: event.spans.first ?? event.anchor)), width: width - indent.count)
        let notes = Visible.wrap(Visible.line(notes(event).joined(separator: " · ")), width: width - indent.count)
        return words.enumerated().map { ($0 == 0 ? head : indent) + $1 } + notes.map { style.dim(indent + $0) }
    }

    private static func mark(_ status: Event.Status) -> String {
        switch status {
        case .held: "●"
        case .planned: "○"
        case .cancelled: "✕"
        case .demanded: "!"
        case .denied: "⊘"
        case .hypothetical: "?"
        case .asserted: "◌"
        }
    }

    private func notes(_ event: Event) -> [String] {
        let actors = event.actors.compactMap { parts.entities[$0]?.name }
        let recipients = event.recipients.compactMap { parts.entities[$0]?.name }
        var notes = [[event.type?.rawValue, event.mode].compactMap(\.self).joined(separator: " ").lowercased()]
        if event.status != .held { notes.append(event.status.rawValue) }
        let parties = [actors, recipients].filter { !$0.isEmpty }.map { $0.joined(separator: ", ") }
        if !parties.isEmpty { notes.append(parties.joined(separator: " → ")) }
        if let place = event.place.flatMap({ parts.places[$0] }) { notes.append("in \(place.name)") }
        notes.append("on the word of \(origins(of: event))")
        return notes
    }

    private func origins(of event: Event) -> String {
        var names: [String] = []
        for statement in event.restsOn.compactMap({ parts.statements[$0] }) {
            let name = statement.source.flatMap { parts.sources[$0]?.text } ?? "somebody unnamed"
            if !names.contains(name) { names.append(name) }
        }
        return names.isEmpty ? parts.article.publisher ?? "this page" : names.joined(separator: ", ")
    }
}

extension String {
    fileprivate func padded(to count: Int) -> String {
        self + String(repeating: " ", count: max(0, count - self.count))
    }
}
