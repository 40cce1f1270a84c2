import Gazetteer
import Language
import Record

/// The entities of a record: whoever is named, whoever acts, and those that statements and events need.
struct EntityTable {
    /// What tells one entity from another.
    enum Key: Hashable {
        case cluster(Int)
        /// The government of the place that a cluster names, where the place stands for it.
        case government(Int)
        /// One side of a phrase that names several: "Hungarian" of "Hungarian and Romanian officials".
        case side(Int)
        /// Somebody who is mentioned once, by the noun of the phrase.
        case phrase(Int)
    }

    private let syntax: Syntax
    private let clusters: Clusters
    private let publisher: Publisher
    private let outlets: CalledOutlets
    private let coder: ActorCoder
    private let metonymy: Metonymy
    private let lexicon: ActorLexicon
    /// Words at which the name of a place speaks or is spoken to, and so stands for the government.
    private var speakers: Set<Int> = []
    private var needed: Set<Int> = []
    private var sides: [Int: (head: Int, code: ActorCode)] = [:]
    private var phrases: Set<Int> = []

    init(_ parties: Parties) {
        (syntax, clusters, publisher) = (parties.syntax, parties.clusters, parties.publisher)
        (outlets, coder, lexicon) = (parties.outlets, parties.coder, parties.coder.lexicon)
        metonymy = Metonymy(syntax: syntax)
    }

    /// Whoever speaks or is spoken to is an entity.
    mutating func need(_ cluster: Int) {
        needed.insert(cluster)
        speakers.insert(cluster)
    }

    /// Whether a cluster is an entity whoever needs it.
    func isNamed(_ cluster: Int) -> Bool { clusters.clusters[cluster].name != nil }

    /// Whom the phrase that a word heads means as a side of an event, made an entity where it is none yet: several where it names
    /// several by adjectives.
    mutating func actors(at head: Int) -> [Key] {
        let several = coder.sides(at: head)
        if !several.isEmpty {
            for side in several { sides[side.word] = (head, side.code) }
            return several.map { .side($0.word) }
        }
        guard let cluster = clusters.cluster(at: head) else {
            phrases.insert(head)
            return [.phrase(head)]
        }
        needed.insert(cluster)
        return [isGovernment(at: head, of: cluster) ? .government(cluster) : .cluster(cluster)]
    }

    /// The entities in the order of their first mentions, and the number of each by what it is.
    func entities(_ spans: SpanMap) -> (entities: [Entity], ids: [Key: String]) {
        var drafts: [(key: Key, entity: Entity)] = []
        var phrases = phrases
        if let root = syntax.onlyPhrase, clusters.cluster(headedBy: root) == nil, coder.code(at: root) != nil {
            phrases.insert(root)
        }
        for cluster in clusters.clusters.indices { drafts += entities(of: cluster, spans) }
        for (word, side) in sides.sorted(by: { $0.key < $1.key }) {
            drafts.append((.side(word), entity(ofSide: word, side.head, side.code, spans)))
        }
        for head in phrases.sorted() { drafts.append((.phrase(head), entity(ofPhrase: head, spans))) }
        drafts.sort { Self.place(of: $0.entity) < Self.place(of: $1.entity) }
        var ids: [Key: String] = [:]
        for index in drafts.indices {
            drafts[index].entity.id = "e\(index + 1)"
            ids[drafts[index].key] = drafts[index].entity.id
        }
        // Who asks for a place that is only a government means that, and the other way about.
        for case .government(let cluster) in ids.keys where ids[.cluster(cluster)] == nil {
            ids[.cluster(cluster)] = ids[.government(cluster)]
        }
        return (drafts.map(\.entity), ids)
    }

    private static func place(of entity: Entity) -> (Int, Int) {
        (entity.mentions.first?.start ?? 0, entity.mentions.first?.end ?? 0)
    }

    // MARK: Clusters

    private func entities(of cluster: Int, _ spans: SpanMap) -> [(key: Key, entity: Entity)] {
        let mentions = clusters.clusters[cluster].mentions.map { syntax.reading.mentions[$0] }
        guard isNamed(cluster) || needed.contains(cluster) || isActor(mentions) else { return [] }
        var (governing, literal): ([Mention], [Mention]) = ([], [])
        for mention in mentions {
            let isLiteral = mention.head != .pronoun && !isGovernment(at: mention.headWord, of: cluster)
            if isLiteral { literal.append(mention) } else { governing.append(mention) }
        }
        guard governing.contains(where: { $0.head != .pronoun }) else {
            return [(.cluster(cluster), entity(cluster, mentions, isGovernment: false, spans))]
        }
        let government = (Key.government(cluster), entity(cluster, governing, isGovernment: true, spans))
        guard !literal.isEmpty else { return [government] }
        return [government, (.cluster(cluster), entity(cluster, literal, isGovernment: false, spans))]
    }

    /// Somebody without a name who is an actor: "the rebels".
    private func isActor(_ mentions: [Mention]) -> Bool {
        mentions.contains { mention in
            guard mention.head != .pronoun, let code = coder.code(at: mention.headWord) else { return false }
            if mention.headWord == syntax.onlyPhrase { return true }
            return coder.isAgent(mention.headWord) && code.text != "CVL"
        }
    }

    /// Whether the name of a place at a word stands for its government.
    private func isGovernment(at word: Int, of cluster: Int) -> Bool {
        guard let name = clusters.clusters[cluster].name, [.location, .polity].contains(name.kind) else { return false }
        return speakers.contains(cluster) || metonymy.isActor(word)
    }

    private func entity(_ cluster: Int, _ mentions: [Mention], isGovernment: Bool, _ spans: SpanMap) -> Entity {
        let name = clusters.clusters[cluster].name
        let words = name?.words ?? mentions.first { $0.head == .nominal }?.words ?? mentions[0].words
        var entity = Entity(id: "", kind: .other, name: syntax.text(words))
        entity.kind = isGovernment ? .government : kind(of: name, mentions)
        entity.mentions = mentions.map { mention in
            let own = clusters.name(at: mention.headWord).map(\.words)
            let span = spans.span(mention.head == .name ? Self.shown(mention, own) : mention.words)
            return EntityMention(start: span.start, end: span.end, head: .init(mention.head))
        }
        let profile = Profile(syntax: syntax, clusters: clusters, lexicon: lexicon)
        if entity.kind == .person { entity.role = profile.role(mentions) }
        let code = code(of: mentions, isGovernment: isGovernment)
        // "American" in the name of a body says not whose it is.
        entity.country = code?.isBody == true ? code?.country : code?.country ?? profile.country(mentions, name: name)
        if ![.document, .event].contains(entity.kind) { entity.code = code?.text ?? entity.country }
        return entity
    }

    /// The code of whom some mentions mean: what the first of them say, those with names before others, with what later ones add.
    private func code(of mentions: [Mention], isGovernment: Bool) -> ActorCode? {
        var code = ActorCode()
        let told = mentions.filter { $0.head == .name } + mentions.filter { $0.head == .nominal }
        for mention in told.prefix(Self.mostCoded) {
            let heads = [mention.headWord] + syntax.dependents(of: mention.headWord, by: ["appos"])
            for head in heads {
                guard let found = coder.code(at: head, asGovernment: isGovernment) else { continue }
                if code.origin.isEmpty { code.origin = found.origin }
                if code.roles.isEmpty, code.origin == found.origin || found.origin.isEmpty { code.roles = found.roles }
            }
            if !code.origin.isEmpty, !code.roles.isEmpty { break }
        }
        return code.isEmpty ? nil : code
    }

    /// How many mentions of somebody are looked at.
    private static let mostCoded = 8

    /// A named person is mentioned by the name, not by what stands before it.
    private static func shown(_ mention: Mention, _ name: Range<Int>?) -> Range<Int> {
        guard let name, mention.words.contains(name.lowerBound) else { return mention.words }
        return name.clamped(to: mention.words)
    }

    // MARK: Those of one mention

    private func entity(ofSide word: Int, _ head: Int, _ code: ActorCode, _ spans: SpanMap) -> Entity {
        let name = clusters.name(at: word)?.words ?? word..<word + 1
        var entity = Entity(
            id: "", kind: .group, name: syntax.text(name) + " " + syntax.words[head].form)
        (entity.country, entity.code) = (code.country, code.text)
        let span = spans.span(name)
        entity.mentions = [EntityMention(start: span.start, end: span.end, head: .nominal)]
        return entity
    }

    private func entity(ofPhrase head: Int, _ spans: SpanMap) -> Entity {
        let words = syntax.trimmed(syntax.forest.extents[head]) ?? head..<head + 1
        let name = clusters.name(at: head)?.words
        var entity = Entity(id: "", kind: .other, name: syntax.text(name ?? words))
        let code = coder.code(at: head)
        (entity.country, entity.code) = (code?.country, code?.text)
        let span = spans.span(name ?? words)
        entity.mentions = [EntityMention(start: span.start, end: span.end, head: name == nil ? .nominal : .name)]
        return entity
    }

    // MARK: Kinds

    private func kind(of name: Name?, _ mentions: [Mention]) -> Entity.Kind {
        guard let name else { return kind(of: mentions[0]) }
        let text = syntax.text(name.words)
        switch name.kind {
        case .person: return outlets.contains(text) ? .outlet : .person
        case .organization, .product, .work:
            if OutletNames.isOutlet(text) || outlets.contains(text) || publisher.isNamed(text) { return .outlet }
            if lexicon.isSeat(text) { return .government }
            return name.kind == .organization ? .organization : name.kind == .work ? .document : .other
        case .location, .polity: return lexicon.isSeat(text) ? .government : .place
        case .demonym: return .group
        case .event: return coder.isAgent(mentions[0].headWord) ? .organization : .event
        }
    }

    private func kind(of mention: Mention) -> Entity.Kind {
        let isPlural = syntax.words[mention.headWord].features["Number"] == "Plur"
        switch NounClass(syntax.lemma(mention.headWord)) {
        case .person: return isPlural ? .group : .person
        case .organization: return .organization
        case .outlet: return .outlet
        case .document: return .document
        case nil where mention.head == .pronoun: return .person
        case nil: return !coder.isAgent(mention.headWord) ? .other : isPlural ? .group : .organization
        }
    }
}

extension EntityMention.Head {
    init(_ head: Mention.Head) {
        switch head {
        case .name: self = .name
        case .nominal: self = .nominal
        case .pronoun: self = .pronoun
        }
    }
}
