import Language
import Record

/// The entities of a record: the clusters that are named, and those that statements need.
struct EntityTable {
    private let syntax: Syntax
    private let clusters: Clusters
    private let publisher: Publisher
    /// Clusters that speak or are spoken to: a place that does is its government.
    private var speakers: Set<Int> = []
    private var needed: Set<Int> = []

    init(_ parties: Parties) {
        (syntax, clusters, publisher) = (parties.syntax, parties.clusters, parties.publisher)
    }

    mutating func need(_ cluster: Int, asSpeaker: Bool) {
        needed.insert(cluster)
        if asSpeaker { speakers.insert(cluster) }
    }

    /// Whether a cluster is an entity whoever needs it.
    func isNamed(_ cluster: Int) -> Bool { clusters.clusters[cluster].name != nil }

    /// The entities in the order of their first mentions, and the number of each by its cluster.
    func entities(_ spans: SpanMap) -> (entities: [Entity], ids: [Int: String]) {
        var entities: [Entity] = []
        var ids: [Int: String] = [:]
        for cluster in clusters.clusters.indices where isNamed(cluster) || needed.contains(cluster) {
            let id = "e\(entities.count + 1)"
            ids[cluster] = id
            entities.append(entity(cluster, id: id, spans))
        }
        return (entities, ids)
    }

    private func entity(_ cluster: Int, id: String, _ spans: SpanMap) -> Entity {
        let name = clusters.clusters[cluster].name
        let mentions = clusters.clusters[cluster].mentions.map { syntax.reading.mentions[$0] }
        let words = name?.words ?? mentions.first { $0.head == .nominal }?.words ?? mentions[0].words
        var entity = Entity(id: id, kind: .other, name: syntax.text(words))
        entity.kind = kind(of: cluster, name, mentions)
        entity.mentions = mentions.map { mention in
            let own = clusters.name(at: mention.headWord).map(\.words)
            let span = spans.span(mention.head == .name ? Self.shown(mention, own) : mention.words)
            return EntityMention(start: span.start, end: span.end, head: .init(mention.head))
        }
        let profile = Profile(syntax: syntax, clusters: clusters)
        if entity.kind == .person { entity.role = profile.role(mentions) }
        entity.country = profile.country(mentions, name: name)
        return entity
    }

    /// A named person is mentioned by the name, not by what stands before it.
    private static func shown(_ mention: Mention, _ name: Range<Int>?) -> Range<Int> {
        guard let name, mention.words.contains(name.lowerBound) else { return mention.words }
        return name.clamped(to: mention.words)
    }

    private func kind(of cluster: Int, _ name: Name?, _ mentions: [Mention]) -> Entity.Kind {
        guard let name else { return Self.kind(of: mentions[0], syntax) }
        let text = syntax.text(name.words)
        switch name.kind {
        case .person: return .person
        case .organization, .product, .work:
            if Outlets.isOutlet(text) || publisher.isNamed(text) { return .outlet }
            if Countries.isSeat(text) { return .government }
            return name.kind == .organization ? .organization : name.kind == .work ? .document : .other
        case .location, .polity:
            let acts = speakers.contains(cluster) || mentions.contains { isActor($0.headWord) }
            return Countries.isSeat(text) || acts && name.kind == .polity ? .government : .place
        case .demonym: return .group
        case .event: return .event
        }
    }

    private func isActor(_ word: Int) -> Bool {
        syntax.words[word].relation == "nsubj" && syntax.words[word].head.map { syntax.words[$0].tag == .verb } == true
    }

    private static func kind(of mention: Mention, _ syntax: Syntax) -> Entity.Kind {
        switch NounClass(syntax.lemma(mention.headWord)) {
        case .person: syntax.words[mention.headWord].features["Number"] == "Plur" ? .group : .person
        case .organization: .organization
        case .outlet: .outlet
        case .document: .document
        case nil: mention.head == .pronoun ? .person : .other
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
