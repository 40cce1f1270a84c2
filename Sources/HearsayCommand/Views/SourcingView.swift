import Record

/// Who says what in an article, for people: each origin with the way from the publisher to it, and what it says.
struct SourcingView {
    private let parts: RecordTables
    private let width: Int
    private let style: Style
    private let showsOffsets: Bool

    init(_ record: Record, width: Int, style: Style, showsOffsets: Bool) {
        (parts, self.width, self.style, self.showsOffsets) = (RecordTables(record), width, style, showsOffsets)
    }

    /// One block for each chain, in the order of the text, under a heading; none where nobody says anything.
    var blocks: [[String]] {
        var order: [[String?]] = []
        var statements: [[String?]: [Statement]] = [:]
        for statement in parts.record.statements ?? [] {
            let chain = statement.via + [statement.source]
            if statements[chain] == nil { order.append(chain) }
            statements[chain, default: []].append(statement)
        }
        guard !order.isEmpty else { return [] }
        return [[style.dim("Who says what:")]]
            + order.map { chain in chainLines(chain) + (statements[chain] ?? []).flatMap(lines) }
    }

    private func chainLines(_ chain: [String?]) -> [String] {
        let links = chain.map { $0.flatMap { parts.sources[$0] } }
        let publisher = parts.article.publisher ?? "this page"
        let names = [publisher] + links.filter { $0?.kind != .publisher }.map { $0.map(name) ?? "it is not said who" }
        return Visible.wrap(Visible.line(names.joined(separator: " ▸ ")), width: width).map(style.bold)
    }

    private func name(_ source: Source) -> String {
        switch source.kind {
        case .unnamed: "\(source.text) (unnamed)"
        case .document: "\(source.text) (document)"
        case .named, .organization, .outlet, .publisher: source.text
        }
    }

    private func lines(_ statement: Statement) -> [String] {
        let content = Visible.line(parts.text.text(in: statement.contentSpans))
        var traits = traits(of: statement).joined(separator: ", ")
        if showsOffsets, let first = statement.contentSpans.first, let last = statement.contentSpans.last {
            traits += (traits.isEmpty ? "" : ", ") + "\(first.start)–\(last.end)"
        }
        let lines = Visible.wrap(content, width: width - 4).enumerated().map { ($0 == 0 ? "  • " : "    ") + $1 }
        let notes = traits.isEmpty ? [] : Visible.wrap(Visible.line("[\(traits)]"), width: width - 4)
        return lines + notes.map { style.dim("    " + $0) }
    }

    /// What is not plain from the words: that it is no assertion, hedged, and how and to whom it was said.
    private func traits(of statement: Statement) -> [String] {
        var traits: [String] = []
        if statement.act != .assert { traits.append(statement.act.rawValue) }
        if statement.negated { traits.append("not said") }
        if statement.hedged { traits.append("reportedly") }
        if let channel = statement.channel {
            traits.append(channel.rawValue.split(separator: "_").joined(separator: " "))
        }
        if let addressee = statement.addressee.flatMap({ parts.entities[$0] }) { traits.append("to \(addressee.name)") }
        return traits
    }
}
