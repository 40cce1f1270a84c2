import Record

import struct Record.Record
import struct Record.Statement

/// What people say that a statement is instead: who says it, and what is done by saying it.
struct Revisions: Sendable {
    enum Revision: Hashable {
        case act(Statement.Act)
        case source(String)

        /// `act=deny` or `source=A. Name`.
        init?(_ description: Substring) {
            let parts = description.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(
                String.init)
            guard parts.count == 2 else { return nil }
            switch parts[0] {
            case "act":
                guard let act = Statement.Act(rawValue: parts[1]) else { return nil }
                self = .act(act)
            case "source": self = .source(parts[1])
            default: return nil
            }
        }
    }

    struct Part: Hashable {
        var place: Rejections.Place
        var revision: Revision
    }

    private var revisions: [String: [Part]] = [:]

    init() {}

    /// - Parameter corrections: those in force.
    init(_ corrections: [Correction]) {
        for correction in corrections where correction.kind == .revise {
            let parts = (correction.object ?? "").split(separator: " ", maxSplits: 2)
            guard parts.count == 3, let place = Rejections.Place("\(parts[0]) \(parts[1])"),
                let revision = Revision(parts[2])
            else { continue }
            revisions[correction.subject, default: []].append(Part(place: place, revision: revision))
        }
    }

    subscript(_ article: String) -> [Part]? { revisions[article] }

    /// The ids of the articles with statements that are revised.
    var articles: some Collection<String> { revisions.keys }

    /// The record as people say; of two revisions of one trait the later holds.
    func applied(to record: Record) -> Record {
        guard let revisions = revisions[record.article.id], var statements = record.statements else { return record }
        var record = record
        for index in statements.indices {
            guard let place = Rejections.Place(statements[index]) else { continue }
            for part in revisions where part.place.meets(place) {
                switch part.revision {
                case .act(let act): statements[index].act = act
                case .source(let name): statements[index].source = record.source(called: name)
                }
            }
        }
        record.statements = statements
        return record
    }
}

extension Record {
    /// The id of the source with this name, which is added where there is none.
    fileprivate mutating func source(called name: String) -> String {
        let entity = entities?.first { $0.name == name }?.id
        if let source = sources?.first(where: { $0.text == name || (entity != nil && $0.entity == entity) }) {
            return source.id
        }
        var source = Source(id: "s\((sources ?? []).count + 1)", kind: .named, text: name)
        source.entity = entity
        sources = (sources ?? []) + [source]
        return source.id
    }
}

extension Archive {
    /// How corrections of the kind ``Correction/Kind/revise`` put that a statement has another act or source; none for what
    /// it has already.
    public func revisions(
        of statement: String, in article: String, act: String?, source: String?
    ) throws(Failure) -> [String] {
        guard let record = try record(of: article),
            let found = record.statements?.first(where: { $0.id == statement })
        else { return [] }
        var revisions: [String] = []
        if let act = act.flatMap({ Statement.Act(rawValue: $0) }), act != found.act {
            revisions.append("act=\(act.rawValue)")
        }
        if let source, source != Speakers(record).name(of: found) {
            let name = source.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            if !name.isEmpty { revisions.append("source=\(name)") }
        }
        return revisions
    }
}
