import Gazetteer
import Language

/// Says who a phrase means, as a code of CAMEO: the country or body, and the role.
///
/// Names come from the lexicon, on the day of the article; what a phrase says of somebody, nationality and office, counts more.
/// A dictionary's codes are put together as PETRARCH does: whose it is, then every role that the phrase has.
struct ActorCoder {
    let syntax: Syntax
    private let clusters: Clusters
    private let matcher: PhraseMatcher
    private let met = MetPhrases()
    var lexicon: ActorLexicon { matcher.lexicon }

    /// - Parameter day: that of the article, as `20251031`.
    init(_ syntax: Syntax, _ clusters: Clusters, _ gazetteer: Gazetteer?, day: Int?) {
        (self.syntax, self.clusters) = (syntax, clusters)
        matcher = PhraseMatcher(syntax: syntax, gazetteer: gazetteer, clusters: clusters, day: day)
    }

    /// The day of a date, `20251031` of "2025-10-31T08:00Z"; nil where it has no day.
    static func day(_ date: String?) -> Int? {
        let day = (date ?? "").utf8.prefix(10)
        guard day.count == 10 else { return nil }
        return Int(String(decoding: day.filter { $0 != UInt8(ascii: "-") }, as: UTF8.self)).flatMap {
            $0 > 9_999 ? $0 : nil
        }
    }

    /// The code of the phrase that a word heads; nil where nothing of it is known.
    ///
    /// - Parameter asGovernment: whether the name of a place stands for who governs there.
    func code(at head: Int, asGovernment: Bool = false) -> ActorCode? {
        guard var code = code(of: matches(at: head), head, asGovernment: asGovernment) else { return nil }
        // "French farmers and workers" are French, both.
        if code.origin.isEmpty, syntax.relation(head) == "conj", let first = syntax.words[head].head,
            clusters.name(at: head) == nil,
            let own = self.code(
                of: matches(at: first).filter { $0.words.upperBound <= first }, first, asGovernment: false),
            !own.isBody
        {
            code.origin = own.origin
        }
        if code.origin.isEmpty, !code.isBody, let owner = owner(before: head),
            let own = self.code(of: matches(at: owner), owner, asGovernment: false), own.roles.isEmpty, !own.isBody
        {
            code.origin = own.origin
        }
        if code.roles.isEmpty, let other = partner(of: head),
            let own = self.code(of: matches(at: other), other, asGovernment: false)
        {
            code.roles = own.roles
        }
        return code
    }

    /// The name whose genitive stands right before a phrase, wherever the tree has it: "Ecuador" of "Ecuador's ombudsman's office".
    private func owner(before head: Int) -> Int? {
        let first = clusters.mention(at: head).map { syntax.reading.mentions[$0].words.lowerBound } ?? head
        guard first >= 2, ["'s", "’s", "'", "’"].contains(syntax.form(first - 1)),
            let name = clusters.name(at: first - 2), [.location, .polity].contains(name.kind)
        else { return nil }
        return name.words.upperBound - 1
    }

    /// Whose counterpart somebody is, who has the same office: "her" of "her Danish counterpart".
    private func partner(of head: Int) -> Int? {
        guard syntax.lemma(head) == "counterpart",
            let owner = syntax.forest.dependents(of: head).first(where: { syntax.words[$0].relation == "nmod:poss" })
        else { return nil }
        let mentions = clusters.cluster(at: owner).map {
            clusters.clusters[$0].mentions.map { syntax.reading.mentions[$0] }
        }
        return mentions?.first { $0.head != .pronoun }?.headWord ?? owner
    }

    /// The sides that a phrase names by several adjectives or countries: "Hungarian and Romanian officials", "the leaders of Hungary and
    /// Romania" are two. Empty where it is of one.
    func sides(at head: Int) -> [(word: Int, code: ActorCode)] {
        let matches = matches(at: head)
        let countries = matches.filter { $0.meaning.map(Self.isOfCountry) == true }
        let sides = [
            countries.filter { $0.depth == 0 && $0.words.upperBound <= head },
            isAgent(head) ? countries.filter { $0.depth == 1 && $0.preposition.map(Self.owners.contains) == true } : [],
        ].first { $0.count > 1 && zip($0, $0.dropFirst()).allSatisfy(isJoined) }
        guard let sides else { return [] }
        return sides.compactMap { side in
            let others = sides.map(\.words).filter { $0 != side.words }
            let own = matches.filter { !others.contains($0.words) }
            return code(of: own, head, asGovernment: false).map { (side.words.upperBound - 1, $0) }
        }
    }

    /// Whether only "and", commas and hyphens stand between two matches.
    private func isJoined(_ a: PhraseMatch, _ b: PhraseMatch) -> Bool {
        guard a.words.upperBound < b.words.lowerBound else { return false }
        return (a.words.upperBound..<b.words.lowerBound)
            .allSatisfy {
                ["and", "or", ",", "-", "–", "/", "&", "the", "'s", "’s"].contains(syntax.form($0))
            }
    }

    /// Whether the noun of a phrase is one for actors, or names one.
    func isAgent(_ head: Int) -> Bool {
        matches(at: head).contains { match in
            match.words.contains(head) && (match.agent != nil || match.meaning.map { !Self.isOfCountry($0) } == true)
        }
    }

    private func matches(at head: Int) -> [PhraseMatch] {
        if let matches = met.matches[head] { return matches }
        let matches = foundMatches(at: head)
        met.matches[head] = matches
        return matches
    }

    private func foundMatches(at head: Int) -> [PhraseMatch] {
        let mention = clusters.mention(at: head).map { syntax.reading.mentions[$0].words } ?? head..<head + 1
        let extent = syntax.forest.extents[head]
        let phrase = min(mention.lowerBound, extent.lowerBound)..<max(mention.upperBound, extent.upperBound)
        return matcher.matches(in: phrase, head: head).filter { !isOnlyRelated($0) }
    }

    private func code(of matches: [PhraseMatch], _ head: Int, asGovernment: Bool) -> ActorCode? {
        if matcher.lexicon.hasOwnCodes { return given(matches) }
        guard var code = code(of: matches, depth: 0, head) else { return nil }
        if asGovernment || isOnlyName(head), code.roles.isEmpty,
            let place = matches.first(where: { $0.words.contains(head) })?.meaning?.kind
        {
            // A town that is no capital acts as those who live there.
            code.roles = place == .capital ? ["GOV"] : place == .place ? ["CVL"] : []
        }
        if code.roles.isEmpty, !code.isBody, isPublicBody(head, of: matches) || isOfSeat(matches) {
            code.roles = ["GOV"]
        }
        return code.isEmpty ? nil : code
    }

    /// Whether a text is a name and nothing else: what kind of name is then a guess.
    private func isOnlyName(_ head: Int) -> Bool {
        syntax.onlyPhrase == head && clusters.name(at: head)?.words == syntax.words.indices
    }

    /// Whether a phrase is of who governs from there: "the Kremlin spokesman".
    private func isOfSeat(_ matches: [PhraseMatch]) -> Bool {
        matches.contains { $0.depth == 0 && $0.meaning?.kind == .seat }
    }

    /// Whether a phrase names a country's authority for something: "the Kenyan Land Commission", "Norway's Fisheries Directorate".
    private func isPublicBody(_ head: Int, of matches: [PhraseMatch]) -> Bool {
        guard clusters.name(at: head)?.kind == .organization, Self.publicBodies.contains(syntax.form(head)) else {
            return false
        }
        return matches.contains {
            $0.depth == 0 && $0.words.upperBound <= head && $0.meaning.map(Self.isOfCountry) == true
        }
    }

    private static let publicBodies: Set = [
        "agency", "authority", "board", "bureau", "commission", "council", "department", "directorate", "inspectorate",
        "office", "registry", "secretariat", "service", "services",
    ]

    // MARK: A caller's dictionaries

    private func given(_ matches: [PhraseMatch]) -> ActorCode? {
        let actor = matches.first { $0.meaning != nil }
        let agents = matches.compactMap { match in actor?.words == match.words ? nil : match.agent }
        guard actor?.meaning?.code.isEmpty != true, actor != nil || !agents.isEmpty else { return nil }
        var code = ActorCode(actor?.meaning?.code ?? "")
        for agent in agents { code.add(agent.role) }
        if let prefix = agents.first(where: { !$0.prefix.isEmpty })?.prefix {
            code = ActorCode(origin: prefix, roles: (code.origin.isEmpty ? [] : [code.origin]) + code.roles)
        }
        return code
    }

    // MARK: The program's tables

    /// The code of what stands behind as many prepositions as `depth`, with what stands behind more of them as its complement.
    private func code(of matches: [PhraseMatch], depth: Int, _ head: Int) -> ActorCode? {
        let here = matches.filter { $0.depth == depth }
        guard matches.contains(where: { $0.depth >= depth }) else { return nil }
        let complement = complement(of: matches, depth: depth, head)
        var code = ActorCode()
        if let named = here.last(where: { isNamedActor($0, here) }), let meaning = named.meaning {
            code = ActorCode(meaning.code)
            if isPerson(named) {
                describe(&code, by: here, person: named)
            } else {
                add(agentsOf: here, behind: named, to: &code)
            }
        } else {
            code.origin = here.first { $0.meaning.map(Self.isOfCountry) == true }?.meaning?.code ?? ""
            let (role, isOwn) = role(of: here, depth == 0 ? head : nil)
            if isOwn || complement?.roles.isEmpty != false {
                code.add(role)
                if code.origin.isEmpty, let complement { code.origin = complement.isBody ? "" : complement.origin }
                if code.origin.isEmpty, complement?.isBody == true, role.isEmpty || role == "GOV", let complement {
                    code = complement
                }
            } else if let complement {
                code.roles = complement.roles
                if code.origin.isEmpty { code.origin = complement.origin }
            }
        }
        if isFormer(here, depth == 0 ? head : nil), let role = code.roles.first, Self.offices.contains(role),
            !code.isBody
        {
            code.roles = ["ELI"]
        }
        return code
    }

    private func complement(of matches: [PhraseMatch], depth: Int, _ head: Int) -> ActorCode? {
        guard let next = matches.first(where: { $0.depth > depth }), let preposition = next.preposition,
            Self.owners.contains(preposition)
        else { return nil }
        return code(of: matches, depth: next.depth, head)
    }

    /// Prepositions of what somebody belongs to: "of the army", "in Cairo"; not "to the United Nations".
    private static let owners: Set = [
        "of", "in", "from", "for", "at", "near", "across", "within", "throughout", "inside",
    ]
    /// What one is only for a time.
    private static let offices: Set = ["GOV", "LEG", "JUD", "SPY", "PTY", "COP", "MIL"]

    private static func isOfCountry(_ meaning: ActorMeaning) -> Bool {
        switch meaning.kind {
        case .country, .adjective, .national, .capital, .seat, .place: true
        case .actor, .surname, .titled: false
        }
    }

    /// A person, an organization or a group, not only a country; by a surname only where a title stands before it or nothing else.
    private func isNamedActor(_ match: PhraseMatch, _ here: [PhraseMatch]) -> Bool {
        switch match.meaning?.kind {
        case .actor: return match.agent == nil || match.agent?.isWeak == true
        case .surname:
            return here.contains { $0.agent != nil && $0.words.upperBound == match.words.lowerBound }
                || clusters.name(at: match.words.lowerBound)?.words == match.words
        case .titled: return true
        default: return false
        }
    }

    private func isPerson(_ match: PhraseMatch) -> Bool {
        match.meaning?.kind == .surname || match.meaning?.kind == .titled
            || clusters.name(at: match.words.upperBound - 1)?.kind == .person
    }

    /// What is said of a person goes before what is known: "French President", "Prime Minister".
    private func describe(_ code: inout ActorCode, by here: [PhraseMatch], person: PhraseMatch) {
        let before = here.filter { $0.words.upperBound <= person.words.lowerBound }
        if let country = before.first(where: { $0.meaning.map(Self.isOfCountry) == true })?.meaning {
            code.origin = country.code
        }
        let (role, isOwn) = role(of: before, person.words.upperBound - 1)
        guard isOwn || code.roles.isEmpty || code.roles.first == "ELI", !role.isEmpty, !code.isBody else { return }
        if code.roles.first.map(role.hasPrefix) != true { code.roles = ActorCode.parts(of: role) }
    }

    /// "NATO troops" are more than NATO; a CIA official is the CIA.
    private func add(agentsOf here: [PhraseMatch], behind named: PhraseMatch, to code: inout ActorCode) {
        guard
            let agent = here.last(where: { $0.words.lowerBound >= named.words.upperBound && $0.agent?.isWeak == false }
            )?.agent,
            agent.role != "GOV", code.isBody && code.origin == "IGO" || code.roles.isEmpty
        else { return }
        code.add(agent.role)
    }

    /// The role of a phrase by its nouns, and whether it is the noun's own rather than what such a noun is where nothing else is
    /// said.
    private func role(of here: [PhraseMatch], _ head: Int?) -> (String, isOwn: Bool) {
        let agents = here.filter { $0.agent != nil }
        guard
            let last = agents.last(where: { match in head.map { match.words.lowerBound <= $0 } ?? true })
                ?? agents.last,
            let agent = last.agent
        else { return ("", false) }
        // A noun that the lexicon does not know is no agent, whatever stands before it.
        if let head, last.words.upperBound <= head, clusters.name(at: head) == nil, syntax.words[head].tag == .noun {
            return ("", false)
        }
        // Of several titles of a person the first is the office, the last perhaps a rank.
        if let head, clusters.name(at: head)?.kind == .person,
            let office = agents.first(where: { $0.agent?.isWeak == false })?.agent
        {
            return (office.prefix + office.role, true)
        }
        if !agent.isWeak { return (agent.prefix + agent.role, true) }
        if let strong = agents.last(where: { $0.agent?.isWeak == false && $0.words.upperBound <= last.words.lowerBound }
        )?.agent {
            return (strong.prefix + strong.role, true)
        }
        return (agent.role, false)
    }

    private static let formers: Set = [
        "former", "ex", "ousted", "deposed", "retired", "onetime", "late", "overthrown", "toppled",
    ]

    private func isFormer(_ here: [PhraseMatch], _ head: Int?) -> Bool {
        guard let first = here.first?.words.lowerBound else { return false }
        let start = max(0, first - 4)
        let end = head ?? here[here.count - 1].words.upperBound
        guard start < end else { return false }
        let sentence = syntax.sentence(of: first).words
        return (start..<end).clamped(to: sentence).contains { Self.formers.contains(syntax.form($0)) }
    }

    /// Whether what matches is not whose the phrase is, but whom they are for or against, or descend from: "pro-Iranian",
    /// "Syrian-backed", "rebel-held", "ethnic Albanian".
    private func isOnlyRelated(_ match: PhraseMatch) -> Bool {
        let words = syntax.words
        let (before, behind) = (match.words.lowerBound - 1, match.words.upperBound)
        if before >= 0 {
            let form = syntax.form(before)
            if ["pro", "anti", "non", "ethnic"].contains(form)
                || form.hasSuffix("-") && ["pro-", "anti-", "non-"].contains(form)
            {
                return true
            }
            if form == "-", before > 0, ["pro", "anti", "non"].contains(syntax.form(before - 1)) { return true }
        }
        guard behind < words.count else { return false }
        let isHyphened = ["-", "–"].contains(words[behind].form)
        let next = isHyphened ? behind + 1 : behind
        guard next < words.count, Self.relations.contains(syntax.form(next)) else { return false }
        // "The European Union imposed sanctions" tells what it did.
        return isHyphened || match.meaning != nil && syntax.relation(next) == "amod"
    }

    private static let relations: Set = [
        "backed", "linked", "allied", "funded", "supported", "sponsored", "trained", "made", "held", "occupied",
        "controlled",
        "aligned", "affiliated", "inspired", "imposed", "brokered", "ruled", "style", "bound", "friendly",
    ]
}

/// What is known of the phrases that were asked for, by their nouns: who takes part in an event is asked many times.
private final class MetPhrases {
    var matches: [Int: [PhraseMatch]] = [:]
}
