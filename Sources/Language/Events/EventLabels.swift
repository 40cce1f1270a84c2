import Record

/// What the labels of events mean.
struct EventLabels: Sendable {
    /// A group of labels of which a word has one, as places among those of all groups.
    typealias Group = Range<Int>

    /// All labels.
    let count: Int
    /// The first label is "none", the others are kinds.
    let kind: Group
    let kinds: [Event.Kind]
    /// No, yes.
    let predicate, main: Group
    /// So many of the first labels tell whether a word names an event.
    var marks: Int { max(kind.upperBound, predicate.upperBound) }
    let status: Group
    let statuses: [Event.Status]
    /// Of each kind, the labels that belong to it.
    let modes: [[Named]]
    let codes: [CAMEOLabels]
    /// The levels of factuality from −3 to 3, as news is judged.
    let factuality: Group
    /// Of these a word may have several.
    let context: Group
    let contexts: [String]

    /// A label that has a name of its own within a kind.
    struct Named: Sendable {
        var label: Int
        /// nil: none.
        var name: String?
    }

    /// nil where a group is missing, or a label means nothing.
    init?(groups: [WeightFile.Header.Group]) {
        var found: [String: (places: Group, labels: [String])] = [:]
        var start = 0
        for group in groups {
            guard found.updateValue((start..<start + group.labels.count, group.labels), forKey: group.name) == nil
            else { return nil }
            start += group.labels.count
        }
        count = start
        guard let kind = found["event"], let predicate = found["predicate"], let main = found["main"],
            let status = found["status"], let mode = found["mode"], let cameo = found["cameo"],
            let context = found["context"], let factuality = found["factuality"], kind.labels.first == "none",
            predicate.labels == ["no", "yes"], main.labels == ["no", "yes"]
        else { return nil }
        (self.kind, self.predicate, self.main) = (kind.places, predicate.places, main.places)
        (self.status, self.context, contexts) = (status.places, context.places, context.labels)
        kinds = kind.labels.dropFirst().compactMap(Event.Kind.init(rawValue:))
        statuses = status.labels.compactMap(Event.Status.init(rawValue:))
        self.factuality = factuality.places
        guard let modes = Self.byKind(mode), let cameos = Self.byKind(cameo), !kinds.isEmpty, !statuses.isEmpty,
            kinds.count == kind.places.count - 1, statuses.count == status.places.count,
            factuality.labels == (-3...3).map(String.init)
        else { return nil }
        self.modes = kinds.map { modes[$0] ?? [] }
        codes = kinds.map { CAMEOLabels(cameos[$0] ?? []) }
    }

    /// Labels such as "COERCE:arrest" and "COERCE:-" by their kind.
    private static func byKind(_ group: (places: Group, labels: [String])) -> [Event.Kind: [Named]]? {
        var found: [Event.Kind: [Named]] = [:]
        for (place, label) in zip(group.places, group.labels) {
            let parts = label.split(separator: ":")
            guard parts.count == 2, let kind = Event.Kind(rawValue: String(parts[0])) else { return nil }
            found[kind, default: []].append(Named(label: place, name: parts[1] == "-" ? nil : String(parts[1])))
        }
        return found
    }
}
