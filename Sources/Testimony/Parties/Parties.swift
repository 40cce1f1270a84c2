import Gazetteer
import Language
import Record

/// Says whom the words of a source mean.
struct Parties {
    let syntax: Syntax
    let clusters: Clusters
    let publisher: Publisher
    let outlets: CalledOutlets
    private let bodies: CalledBodies
    let coder: ActorCoder

    init(_ syntax: Syntax, _ article: Article, _ gazetteer: Gazetteer?) {
        self.syntax = syntax
        clusters = Clusters(syntax, gazetteer?.actors ?? .empty)
        let coder = ActorCoder(syntax, clusters, gazetteer, day: ActorCoder.day(article.published))
        self.coder = coder
        publisher = Publisher(of: article)
        outlets = CalledOutlets(syntax, publisher) { coder.code(at: $0) != nil }
        bodies = CalledBodies(syntax)
    }

    /// Whom a word means, with the phrase that it heads. Pronouns mean what their chain is called elsewhere; nil where the
    /// chain is of pronouns only.
    func party(at head: Int, phrase: Range<Int>) -> Party? {
        let word = syntax.words[head]
        if word.tag == .pronoun || word.tag == .determiner && syntax.relation(head) == "nsubj" {
            return antecedent(of: head)
        }
        return nominal(at: head, phrase: phrase)
    }

    /// Who prints the article, where that is known.
    var publisherItself: Party? { publisher.name.map { Party(identity: .publisher, kind: .publisher, text: $0) } }

    /// Whether a word means somebody whom an actor's code fits, by itself or by a name that its chain has elsewhere.
    func isCoded(_ word: Int) -> Bool {
        if coder.code(at: word) != nil { return true }
        guard let cluster = clusters.cluster(at: word) else { return false }
        return clusters.clusters[cluster].named.prefix(Self.mostCoded).contains {
            coder.code(at: syntax.reading.mentions[$0].headWord) != nil
        }
    }

    /// How many names of a chain are looked at.
    private static let mostCoded = 4

    private func nominal(at head: Int, phrase: Range<Int>) -> Party {
        if let name = name(of: head, in: phrase) { return named(name, at: head, in: phrase) }
        if let outlet = outletOfReport(head) ?? agency(head) { return outlet }
        return described(head, phrase)
    }

    // MARK: Names

    /// The name that a phrase is of: that of its head, or of an apposition to it ("the mayor, Anna Berg").
    private func name(of head: Int, in phrase: Range<Int>) -> Name? {
        if let name = clusters.name(at: head), name.kind != .demonym || syntax.words[head].features["Number"] == "Plur"
        {
            return name
        }
        for other in syntax.dependents(of: head, by: ["appos", "flat"]) where phrase.contains(other) {
            if let name = clusters.name(at: other), [.person, .organization].contains(name.kind) { return name }
        }
        guard NounClass(syntax.lemma(head)) == .person, syntax.words[head].features["Number"] != "Plur" else {
            return nil
        }
        return nameGiven(to: head) ?? nameBehind(head, in: phrase)
    }

    /// "The officer, identified only as Jan K., …".
    private func nameGiven(to head: Int) -> Name? {
        for clause in syntax.dependents(of: head, by: ["acl"]) where Self.naming.contains(syntax.lemma(clause)) {
            for word in syntax.dependents(of: clause, by: ["obl", "obj", "xcomp", "advcl"]) {
                if let name = clusters.name(at: word), name.kind == .person { return name }
            }
        }
        return nil
    }

    private static let naming: Set = ["identify", "name", "call", "know"]

    /// A full name between commas belongs to the person that the phrase is about, though it may stand behind something that is
    /// no person: "an expert hired by the Harbour Times, Anna Berg".
    private func nameBehind(_ head: Int, in phrase: Range<Int>) -> Name? {
        for word in phrase where word > head + 1 && syntax.relation(word) == "appos" && syntax.form(word - 1) == "," {
            guard let name = clusters.name(at: word), name.kind == .person, name.words.count > 1,
                name.words.lowerBound == word, let governor = syntax.words[word].head, phrase.contains(governor)
            else { continue }
            // "The prosecutor general" is one person, whatever the tree makes of it.
            let isTitle = governor == head + 1 && syntax.words[governor].head == syntax.words[head].head
            let isBeside =
                NounClass(syntax.lemma(governor)) == .person
                || clusters.name(at: governor)?.kind == .person
                    && syntax.dependent(of: governor, by: ["det"]) == nil
            if isTitle || governor > head && !isBeside { return name }
        }
        return nil
    }

    private func named(_ own: Name, at head: Int, in phrase: Range<Int>? = nil) -> Party {
        let fullest = clusters.cluster(at: head).flatMap { cluster in
            clusters.clusters[cluster].name.map { (cluster, $0) }
        }
        // "Halden" alone may look like a person where "Halden Bank" does not.
        let name = own.kind == .person ? fullest.map(\.1).flatMap { $0.kind == .organization ? $0 : nil } ?? own : own
        let best = fullest.map(\.1).flatMap { $0.kind == name.kind ? $0 : nil } ?? name
        let text = syntax.text(best.words)
        var kind = kind(of: name)
        if kind == .outlet || kind == .organization,
            publisher.isNamed(text) || publisher.isNamed(syntax.text(name.words))
        {
            return Party(identity: .publisher, kind: .publisher, text: publisher.name ?? text)
        }
        if kind == .organization, isOutlet(text) { kind = .outlet }
        let identity = clusters.cluster(at: head).map(Party.Identity.cluster) ?? .own(head)
        return Party(
            identity: identity, kind: kind, text: text,
            plural: syntax.dependents(of: head, by: ["conj"]).contains { phrase?.contains($0) == true })
    }

    private func kind(of name: Name) -> Source.Kind {
        let text = syntax.text(name.words)
        if name.kind == .person {
            let before = name.words.lowerBound - 1
            let hasArticle = before >= 0 && syntax.form(before) == "the" || syntax.form(name.words.lowerBound) == "the"
            if outlets.contains(text) || OutletNames.isOutletRatherThanPerson(text, hasArticle: hasArticle) {
                return .outlet
            }
            return isCapital(name) || bodies.contains(text) ? .organization : .named
        }
        if isOutlet(text) { return .outlet }
        // "The Commission" looks like a title.
        let isBody = name.words.last.flatMap { NounClass(syntax.lemma($0)) } == .organization
        return name.kind == .work && !isBody ? .document : .organization
    }

    private func isOutlet(_ name: String) -> Bool { OutletNames.isOutlet(name) || outlets.contains(name) }

    /// A place that acts, though it looks like a person: "Riyadh said".
    private func isCapital(_ name: Name) -> Bool {
        guard name.words.count == 1, let word = name.words.first,
            coder.lexicon.country(named: syntax.words[word].form) != nil, let cluster = clusters.cluster(at: word)
        else { return false }
        let known = clusters.clusters[cluster]
        return known.name?.words.count == 1 && known.heCount + known.sheCount == 0
    }

    // MARK: Pronouns

    private func antecedent(of pronoun: Int) -> Party? {
        if syntax.words[pronoun].features["PronType"] == "Rel"
            || ["who", "which", "that"].contains(syntax.form(pronoun))
        {
            // The noun that the clause describes.
            let clause = syntax.governors(of: pronoun).first { syntax.words[$0].relation == "acl:relcl" }
            guard var noun = clause.flatMap({ syntax.words[$0].head }) else { return nil }
            if syntax.form(pronoun) == "which", isPerson(noun), let thing = thing(before: pronoun) { noun = thing }
            // A clause that hangs on a title is about who bears it.
            if syntax.words[noun].relation == "nmod:desc", let bearer = syntax.words[noun].head { noun = bearer }
            // "the king and Anna Berg, who said": the last of them.
            let nearest = syntax.dependents(of: noun, by: ["conj"]).last { $0 < pronoun } ?? noun
            let person = syntax.form(pronoun) == "who" ? person(before: pronoun, from: nearest) : nil
            let antecedent = person ?? nearest
            let phrase = syntax.forest.extents[antecedent].prefix { $0 <= antecedent }
            return syntax.words[antecedent].tag == .pronoun ? nil : nominal(at: antecedent, phrase: phrase)
        }
        guard let cluster = clusters.cluster(at: pronoun) else { return nil }
        let isPerson = ["he", "she"].contains(syntax.lemma(pronoun))
        if isPerson, clusters.isOfOtherGender(cluster, than: syntax.lemma(pronoun)) { return nil }
        let named = clusters.clusters[cluster].named.prefix(Self.mostNames).map { syntax.reading.mentions[$0] }
        for mention in named where mention.headWord < pronoun {
            let party = nominal(at: mention.headWord, phrase: mention.words)
            if !isPerson || party.kind == .named || party.kind == .unnamed { return party }
        }
        let described = clusters.clusters[cluster].described
        let mention =
            clusters.last(of: described, before: pronoun) ?? described.first.map { syntax.reading.mentions[$0] }
        return mention.map { nominal(at: $0.headWord, phrase: $0.words) }
    }

    /// "Who" is a person: where its clause hangs on a thing, the person named right before it ("a call with Anna Berg, who").
    private func person(before pronoun: Int, from thing: Int) -> Int? {
        let last = pronoun - (syntax.form(pronoun - 1) == "," ? 2 : 1)
        guard thing < last, NounClass(syntax.lemma(thing)) == nil, clusters.name(at: thing) == nil,
            let name = clusters.name(at: last), name.kind == .person
        else { return nil }
        return syntax.nominalHead(of: [name.words])
    }

    private func isPerson(_ word: Int) -> Bool {
        clusters.name(at: word).map { $0.kind == .person && !isOutlet(syntax.text($0.words)) }
            ?? (NounClass(syntax.lemma(word)) == .person)
    }

    /// What "which" behind a comma is about where it hangs on people, who are "who": the noun before the comma.
    private func thing(before pronoun: Int) -> Int? {
        guard pronoun > 1, syntax.form(pronoun - 1) == "," else { return nil }
        let name = clusters.name(at: pronoun - 2).flatMap { syntax.nominalHead(of: [$0.words]) }
        let word = name ?? pronoun - 2
        return [.noun, .properNoun].contains(syntax.words[word].tag) && !isPerson(word) ? word : nil
    }

    /// How many names of a chain are tried.
    private static let mostNames = 8

    // MARK: Descriptions

    /// "the Fars news agency" is Fars.
    private func agency(_ head: Int) -> Party? {
        guard outlets.isOutletNoun(head), syntax.words[head].features["Number"] != "Plur" else { return nil }
        for word in syntax.dependents(of: head, by: ["compound"]) {
            guard let name = clusters.name(at: word), ![.demonym, .polity].contains(name.kind) else { continue }
            let party = named(name, at: word)
            if party.kind == .outlet || party.kind == .publisher { return party }
        }
        return nil
    }

    /// A newspaper's report is the newspaper where it says something: "a report in the Harbour Times".
    private func outletOfReport(_ head: Int) -> Party? {
        guard NounClass(syntax.lemma(head)) == .document else { return nil }
        for word in syntax.dependents(of: head, by: ["nmod", "compound", "acl"]) {
            let isFinder =
                syntax.relation(word) == "acl"
                || ["of", "on", "about", "to", "from", "for"].contains { syntax.markers(of: word).contains($0) }
            guard !isFinder, let name = clusters.name(at: word) else { continue }
            let party = named(name, at: word)
            if party.kind == .outlet || party.kind == .publisher { return party }
        }
        return nil
    }

    private func described(_ head: Int, _ phrase: Range<Int>) -> Party {
        if let person = clusters.person(calledBy: head) {
            return Party(identity: .cluster(person.cluster), kind: .named, text: syntax.text(person.name.words))
        }
        let noun = outlets.isOutletNoun(head) ? .outlet : NounClass(syntax.lemma(counted(head)))
        let isIndefinite = clusters.isIndefinite(phrase)
        if let outlet = outletAgain(head) { return outlet }
        let cluster = clusters.cluster(at: head)
        // "the minister" may be somebody named elsewhere, "a minister" is not.
        if let cluster, !isIndefinite, let name = clusters.clusters[cluster].name,
            let mention = clusters.clusters[cluster].named.first,
            noun == nil || Self.fits(name, noun) && (noun != .person || kind(of: name) == .named)
        {
            return named(name, at: syntax.reading.mentions[mention].headWord)
        }
        let isStudy = noun == .outlet && isStudy(head, isIndefinite)
        var kind = isStudy ? .document : Self.kind(of: noun, isName: syntax.words[head].tag == .properNoun)
        if isCoverage(head) { kind = .outlet }
        var party = Party(identity: .own(head), kind: kind, text: syntax.text(bare(phrase, head)))
        party.plural = syntax.words[head].features["Number"] == "Plur"
        if kind == .unnamed {
            party.count = Self.count(of: head, syntax)
            party.plural = party.count.map { $0 > 1 } ?? party.plural
        }
        // Another source, though coreference may take it for the one before, is another.
        if !isIndefinite || kind != .unnamed, let cluster {
            party.identity = identity(ofUnnamed: cluster, before: head)
        }
        return party
    }

    /// "A paper in the journal", "the white paper": no newspaper.
    private func isStudy(_ head: Int, _ isIndefinite: Bool) -> Bool {
        syntax.lemma(head) == "paper"
            && (isIndefinite || syntax.dependent(of: head, by: ["amod", "nmod", "acl"]) != nil)
    }

    /// "Media reports" are outlets that say something.
    private func isCoverage(_ head: Int) -> Bool {
        guard ["report", "article", "story", "coverage"].contains(syntax.lemma(head)) else { return false }
        return syntax.dependents(of: head, by: ["compound", "amod"]).contains {
            NounClass(syntax.lemma($0)) == .outlet
        }
    }

    /// "The newspaper" is the outlet that was named last, where nothing else says which one is meant.
    private func outletAgain(_ head: Int) -> Party? {
        guard Self.outletNouns.contains(syntax.lemma(head)), syntax.words[head].features["Number"] != "Plur",
            syntax.dependents(of: head, by: ["det"]).contains(where: { ["the", "that"].contains(syntax.form($0)) }),
            syntax.dependent(of: head, by: ["amod", "compound", "nmod", "appos", "flat"]) == nil,
            syntax.dependents(of: head, by: ["acl"]).allSatisfy({ ["cite", "quote"].contains(syntax.lemma($0)) }),
            // "A paper finds … The paper" is no newspaper.
            clusters.cluster(at: head).map({ clusters.clusters[$0].introduced.isEmpty }) ?? true
        else { return nil }
        if let outlet = outlets.last(before: head), let name = clusters.name(at: outlet) {
            return named(name, at: outlet)
        }
        // A network may be of computers.
        guard ["newspaper", "paper", "magazine"].contains(syntax.lemma(head)), outlets.isOwn(before: head),
            syntax.words[head - 1].tag == .determiner,
            let name = publisher.name
        else { return nil }
        return Party(identity: .publisher, kind: .publisher, text: name)
    }

    private static let outletNouns: Set = [
        "newspaper", "paper", "magazine", "outlet", "network", "broadcaster", "channel", "tabloid", "daily", "weekly",
    ]

    /// Who is described again: the nearest description of the cluster that introduces somebody, else the first.
    private func identity(ofUnnamed cluster: Int, before head: Int) -> Party.Identity {
        let introduced = clusters.last(of: clusters.clusters[cluster].introduced, before: head)
        let first = clusters.clusters[cluster].described.first.map { syntax.reading.mentions[$0] }
        return (introduced ?? first).map { .own($0.headWord) } ?? .own(head)
    }

    private static func kind(of noun: NounClass?, isName: Bool) -> Source.Kind {
        switch noun {
        case .organization: .organization
        case .outlet: .outlet
        case .document: .document
        case .person: .unnamed
        case nil: isName ? .organization : .unnamed
        }
    }

    /// "experts" of "a number of experts".
    private func counted(_ head: Int) -> Int {
        guard Self.quantities.contains(syntax.lemma(head)) else { return head }
        return syntax.dependents(of: head, by: ["nmod"]).first { syntax.markers(of: $0).contains("of") } ?? head
    }

    private static let quantities: Set = [
        "number", "majority", "handful", "couple", "dozen", "hundred", "thousand", "percent", "%", "one", "group",
        "part",
        "lot", "pair", "series", "two", "three", "half", "many", "some", "most", "several",
    ]

    /// A phrase without the preposition and the marks before it.
    private func bare(_ phrase: Range<Int>, _ head: Int) -> Range<Int> {
        var bare = phrase
        // "quoted a clerk as saying"
        if let end = phrase.last, end > head + 1, syntax.form(end) == "saying", syntax.form(end - 1) == "as" {
            bare = bare.dropLast(2)
        }
        while let first = bare.first, first < head,
            syntax.words[first].tag == .punctuation || ["case", "fixed"].contains(syntax.relation(first))
        {
            bare = bare.dropFirst()
        }
        while let last = bare.last, last > head,
            syntax.words[last].tag == .punctuation || syntax.relation(last) == "case"
        {
            bare = bare.dropLast()
        }
        return bare
    }

    private static func fits(_ name: Name, _ noun: NounClass?) -> Bool {
        switch noun {
        case .person: name.kind == .person
        case .document: name.kind == .work || name.kind == .product
        default: name.kind != .person
        }
    }

    /// How many people a phrase says there are.
    private static func count(of head: Int, _ syntax: Syntax) -> Int? {
        for word in syntax.dependents(of: head, by: ["nummod", "det"]) where syntax.markers(of: word).isEmpty {
            let form = syntax.form(word)
            if let number = numbers[form] ?? Int(form), (1...1_000).contains(number) { return number }
        }
        return nil
    }

    private static let numbers = [
        "a": 1, "an": 1, "one": 1, "another": 1, "two": 2, "both": 2, "three": 3, "four": 4, "five": 5, "six": 6,
        "seven": 7, "eight": 8, "nine": 9, "ten": 10, "dozen": 12,
    ]
}
