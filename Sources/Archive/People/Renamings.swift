import Record

import struct Record.Record

/// What people say about who is who: two names mean one person or body, or in some article a name means another one.
///
/// Names are compared folded (``SpeakerName``), so that what is said holds for what is read later, and read anew.
struct Renamings: Hashable, Sendable {
    /// The name in its place, by the folded name, of the articles where it means another one.
    private var apart: [String: [String: String]] = [:]
    /// The name under which somebody is told, by the folded names they are otherwise called.
    private(set) var together: [String: String] = [:]

    init() {}

    /// - Parameter corrections: those in force.
    init(_ corrections: [Correction]) {
        for correction in corrections {
            switch correction.kind {
            case .splitSpeaker:
                guard let (name, other) = Self.names(correction.object) else { continue }
                apart[correction.subject, default: [:]][SpeakerName.folded(name)] = other
            case .mergeSpeakers:
                guard let name = correction.object else { continue }
                put(SpeakerName.folded(correction.subject), under: name)
            case .merge, .split, .reject, .revise, .undo: continue
            }
        }
    }

    private mutating func put(_ folded: String, under name: String) {
        let name = together[SpeakerName.folded(name)] ?? name
        guard folded != SpeakerName.folded(name) else { return }
        for (other, told) in together where SpeakerName.folded(told) == folded { together[other] = name }
        together[folded] = name
    }

    /// The articles in which a name means another one than elsewhere.
    var articles: some Collection<String> { apart.keys }

    /// What is said of an article alone.
    func inArticle(_ id: String) -> [String: String] { apart[id] ?? [:] }

    /// The record with the names that are said of its article alone.
    func appliedApart(to record: Record) -> Record { record.renamed(inArticle(record.article.id)) }

    func appliedTogether(to record: Record) -> Record { record.renamed(together) }

    private static let arrow = " → "

    /// What a correction that takes a name apart has for an object: `name → name instead`.
    static func description(_ name: String, _ other: String) -> String { name + arrow + other }

    static func names(_ description: String?) -> (String, String)? {
        guard let description, let range = description.firstRange(of: arrow) else { return nil }
        return (String(description[..<range.lowerBound]), String(description[range.upperBound...]))
    }
}

extension Record {
    /// - Parameter names: The name instead, by the folded name.
    fileprivate func renamed(_ names: [String: String]) -> Record {
        guard !names.isEmpty else { return self }
        var record = self
        record.entities = entities?.map { entity in
            var entity = entity
            if let name = names[SpeakerName.folded(entity.name)] { entity.name = name }
            return entity
        }
        record.sources = sources?.map { source in
            var source = source
            if source.entity == nil, let name = names[SpeakerName.folded(source.text)] { source.text = name }
            return source
        }
        return record
    }
}
