import Record

/// On whose word a claim rests: a chain counts once, where it ends.
///
/// Who passes on another's report has that report's origin. One speaker is one origin, wherever heard. Unnamed sources are
/// an origin of their own if their article does not rest on another that carries the claim. The paper's own word, and
/// what is put vaguely ("officials say", but not "officials told us"), is one only where there is no other.
struct ClaimOrigins {
    /// The earliest first.
    private(set) var origins: [Origin] = []
    private(set) var count = 1
    private(set) var range = 1...1
    /// The ids of articles.
    private(set) var firstReport = ""
    private(set) var firstConfirmation: String?

    private struct Found {
        var speaker: Speaker?
        var members: [Int]
    }
    private let members: [ClaimMembers.Member]
    private let articles: [LinkedArticle]
    private let names: StoryNames
    private let models: ArticleModels
    private var found: [Found] = []

    /// - Parameter group: the members that carry the claim.
    init(
        _ group: [Int], of members: [ClaimMembers.Member], in articles: [LinkedArticle], names: StoryNames,
        models: ArticleModels
    ) {
        (self.members, self.articles, self.names, self.models) = (members, articles, names, models)
        let ordered = group.sorted { (time($0), $0) < (time($1), $1) }
        assign(ordered)
        conclude()
    }

    /// When a member's article came out, in days.
    private func time(_ member: Int) -> Double { articles[members[member].article].day ?? .infinity }

    private mutating func assign(_ ordered: [Int]) {
        let isOfClaim = Set(ordered)
        var waiting: [Int] = []
        for member in ordered {
            let end = endOfChain(member, isOfClaim)
            guard let speaker = members[end].unit.speaker, !names.isOutlet(speaker), !names.isBare(speaker),
                !speaker.isVague || speaker.kind == .unnamed && members[end].unit.isFirstHand
            else {
                waiting.append(member)
                continue
            }
            let isOwnSource = speaker.kind != .unnamed && speaker.kind != .document
            if isOwnSource || end != member || !leansOnCarrier(member, ordered) {
                add(member, speaker, of: members[end].article)
            } else {
                waiting.append(member)
            }
        }
        for member in waiting { place(member) }
    }

    /// Whether a member passes on others' reports of the claim, and its article does not say that it heard it itself.
    private func leansOnCarrier(_ member: Int, _ ordered: [Int]) -> Bool {
        guard !members[member].unit.isFirstHand else { return false }
        let article = members[member].article
        let carriers = Set(ordered.map { members[$0].article }).subtracting([article])
        let retells = ordered.contains { members[$0].article == article && members[$0].retells != nil }
        return retells || !carriers.isDisjoint(with: members[member].restsOn)
            || !carriers.isDisjoint(with: models.copied[article] ?? [])
    }

    /// The member where a chain of retellings within the claim ends; a ring ends where it closes.
    private func endOfChain(_ member: Int, _ isOfClaim: Set<Int>) -> Int {
        guard let next = members[member].retells, isOfClaim.contains(next) else { return member }
        var (end, seen) = (member, Set([member]))
        while let next = members[end].retells, isOfClaim.contains(next), seen.insert(next).inserted { end = next }
        return end
    }

    private mutating func add(_ member: Int, _ speaker: Speaker, of article: Int) {
        let isFirstHand = speaker.kind == .unnamed && members[member].unit.isFirstHand
        guard
            let place = found.firstIndex(where: {
                isSame($0, speaker, article, isFirstHand) || speaksFor($0, speaker, member)
            })
        else {
            found.append(Found(speaker: speaker, members: [member]))
            return
        }
        found[place].members.append(member)
        if let known = found[place].speaker, speaker.saysMore(than: known) { found[place].speaker = speaker }
    }

    private func isSame(_ known: Found, _ speaker: Speaker, _ article: Int, _ isFirstHand: Bool) -> Bool {
        guard let other = known.speaker else { return false }
        switch (other.kind, speaker.kind) {
        case (.unnamed, .unnamed), (.document, .document):
            return other.name == speaker.name && !isFirstHand || other.isSame(as: speaker)
                || isHeard(known) { $0.publisher == articles[article].member.publisher }
        case (.named, .unnamed):
            return speaker.describes(other)
                || speaker.isSingle && isHeard(known) { $0.id == articles[article].member.id }
        case (.unnamed, .named):
            return other.describes(speaker) || other.isSingle && isHeard(known) { $0.id == articles[article].member.id }
        case (.named, .document): return speaker.names(other)
        case (.document, .named): return other.names(speaker)
        default: return other.isSame(as: speaker)
        }
    }

    /// Whether a lawyer or the like tells of somebody who is an origin too.
    private func speaksFor(_ known: Found, _ speaker: Speaker, _ member: Int) -> Bool {
        guard speaker.isProxy, let person = known.speaker, person.kind == .named else { return false }
        return members[member].unit.concepts.contains { person.terms.contains($0.term) }
    }

    private func isHeard(_ known: Found, in holds: (StoryArticle) -> Bool) -> Bool {
        known.members.contains { holds(articles[members[$0].article].member) }
    }

    /// Puts what names nobody to the origin that it most likely has: its own article's, that of an article it rests on,
    /// the first.
    private mutating func place(_ member: Int) {
        let article = members[member].article
        let lenders = Set(models.all[article] ?? []).union(members[member].restsOn)
        let own = found.indices.first { found[$0].members.contains { members[$0].article == article } }
        let lent = found.indices.first { found[$0].members.contains { lenders.contains(members[$0].article) } }
        if let place = own ?? lent ?? found.indices.first {
            found[place].members.append(member)
        } else {
            found.append(Found(speaker: members[member].unit.speaker, members: [member]))
        }
    }

    private mutating func conclude() {
        found = found.sorted { (time($0.members[0]), $0.members[0]) < (time($1.members[0]), $1.members[0]) }
        origins = found.map(origin)
        let isNamed = found.contains { $0.speaker?.kind == .named }
        let isOneOfTheNamed = found.map { isNamed && $0.speaker?.mayBeNamed == true }
        count = max(1, isOneOfTheNamed.count { !$0 })
        let unsure = zip(found, isOneOfTheNamed).count { found, isNamed in
            !isNamed && (found.speaker?.kind == .unnamed || found.speaker?.kind == .document)
        }
        range = (count - max(0, unsure - 1))...max(count, found.count)
        firstReport = origins.first?.firstReport ?? ""
        let independent = origins.indices.filter { !isOneOfTheNamed[$0] }
        firstConfirmation = independent.count > 1 ? origins[independent[1]].firstReport : nil
    }

    private func origin(_ found: Found) -> Origin {
        let first = found.members.first { members[$0].retells == nil } ?? found.members[0]
        let article = articles[members[first].article].member
        return Origin(
            source: found.speaker?.name ?? article.publisher ?? article.key ?? article.id,
            kind: found.speaker?.kind ?? .publisher,
            firstReport: article.id,
            statements: found.members.sorted().map {
                "\(articles[members[$0].article].member.id):\(members[$0].unit.id)"
            })
    }
}

/// Which articles of a story an article rests on, and which of them it copies or writes anew.
struct ArticleModels {
    private(set) var all: [Int: [Int]] = [:]
    private(set) var copied: [Int: [Int]] = [:]

    init(_ articles: [LinkedArticle], group: [Int], edges: [Reliance]) {
        let places = Dictionary(group.map { (articles[$0].member.id, $0) }) { first, _ in first }
        for edge in edges {
            guard let from = places[edge.from], let to = edge.to.flatMap({ places[$0] }), from != to else { continue }
            all[from, default: []].append(to)
            if [.copies, .rewrites, .wireText].contains(edge.how) { copied[from, default: []].append(to) }
        }
    }
}
