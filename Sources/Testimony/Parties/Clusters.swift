import Gazetteer
import Language
import Record

/// Somebody or something that an article mentions: chains of mentions that mean the same.
struct Cluster {
    /// As indices into ``Reading/mentions``, in the order of the text.
    var mentions: [Int] = []
    /// Those of them that have a name, and those that describe.
    var named: [Int] = []
    var described: [Int] = []
    /// Those that bring somebody up: "a clerk".
    var introduced: [Int] = []
    /// How often it is "he", and how often "she".
    var (heCount, sheCount) = (0, 0)
    /// The fullest name that it is called by, nil where it is never named.
    var name: Name?
}

/// The mentions of a reading, gathered by whom they mean.
///
/// Chains that bear the same name are one, and so is an abbreviation with the name it stands for: coreference looks at two
/// mentions at a time, and far ones it does not compare.
struct Clusters {
    private let syntax: Syntax
    private let lexicon: ActorLexicon
    private(set) var clusters: [Cluster] = []
    /// The chain of each mention.
    private var chains: [Int] = []
    /// The cluster of each chain.
    private var clusterOfChain: [Int] = []
    private var mentionOfHead: [Int: Int] = [:]
    /// The name that each word is in.
    private var nameOfWord: [Int: Int] = [:]
    /// The clusters of people by their surnames in lower case; nil where several bear one.
    private var personOfSurname: [String: Int?] = [:]

    init(_ syntax: Syntax, _ lexicon: ActorLexicon) {
        (self.syntax, self.lexicon) = (syntax, lexicon)
        for (index, name) in reading.names.enumerated() {
            for word in name.words { nameOfWord[word] = index }
        }
        for (index, mention) in reading.mentions.enumerated() where mentionOfHead[mention.headWord] == nil {
            mentionOfHead[mention.headWord] = index
        }
        gather()
        findSurnames()
    }

    private var reading: Reading { syntax.reading }

    /// The mention that a word heads, or the name that the word is part of.
    func mention(at word: Int) -> Int? {
        if let mention = mentionOfHead[word] { return mention }
        return name(at: word).flatMap { $0.words.lazy.compactMap { mentionOfHead[$0] }.first }
    }

    func cluster(ofMention mention: Int) -> Int { clusterOfChain[chains[mention]] }

    func cluster(at word: Int) -> Int? { mention(at: word).map(cluster(ofMention:)) }

    /// The cluster of the mention that a word heads.
    func cluster(headedBy word: Int) -> Int? { mentionOfHead[word].map(cluster(ofMention:)) }

    func name(at word: Int) -> Name? { nameOfWord[word].map { reading.names[$0] } }

    /// The name that a mention consists of, but for what stands round it: that of its head.
    func name(ofMention mention: Int) -> Name? { name(at: reading.mentions[mention].headWord) }

    /// Whether a word may be part of what stands before a person's name: "President".
    func isTitle(_ word: Int) -> Bool {
        [.noun, .properNoun, .adjective].contains(syntax.words[word].tag) && name(at: word)?.kind != .person
    }

    /// The person of whom a word is the surname, though nothing takes it for a name there: "PENCE:".
    func person(calledBy word: Int) -> (cluster: Int, name: Name)? {
        guard syntax.words[word].form.unicodeScalars.first?.properties.isUppercase == true,
            let cluster = personOfSurname[syntax.form(word)] ?? nil, let name = clusters[cluster].name
        else { return nil }
        return (cluster, name)
    }

    /// Whether a cluster is mostly called by the other of "he" and "she".
    func isOfOtherGender(_ cluster: Int, than pronoun: String) -> Bool {
        let cluster = clusters[cluster]
        return pronoun == "he" ? cluster.sheCount > cluster.heCount : cluster.heCount > cluster.sheCount
    }

    /// The last of some mentions of a cluster that begins no later than a word.
    func last(of mentions: [Int], before word: Int) -> Mention? {
        let end = mentions.partitioningIndex { reading.mentions[$0].words.lowerBound > word }
        return end > 0 ? reading.mentions[mentions[end - 1]] : nil
    }

    /// Whether a phrase brings somebody up: "a clerk", "two clerks".
    func isIndefinite(_ phrase: Range<Int>) -> Bool {
        guard let first = phrase.first else { return true }
        return Self.indefinite.contains(syntax.form(first)) || syntax.words[first].features["Definite"] == "Ind"
    }

    private static let indefinite: Set = [
        "a", "an", "one", "another", "some", "several", "two", "three", "four", "many", "few", "other", "multiple",
        "no", "neither", "nobody", "none",
    ]

    private mutating func add(_ index: Int, to cluster: Int) {
        let mention = reading.mentions[index]
        clusters[cluster].mentions.append(index)
        if mention.head == .pronoun {
            let lemma = syntax.lemma(mention.headWord)
            if lemma == "he" || lemma == "his" { clusters[cluster].heCount += 1 }
            if lemma == "she" || lemma == "her" { clusters[cluster].sheCount += 1 }
            return
        }
        if name(ofMention: index) != nil { clusters[cluster].named.append(index) }
        if mention.head == .nominal { clusters[cluster].described.append(index) }
        if isIndefinite(mention.words) { clusters[cluster].introduced.append(index) }
    }

    private mutating func findSurnames() {
        for (index, cluster) in clusters.enumerated() {
            guard let name = cluster.name, name.kind == .person, let last = name.words.last else { continue }
            let surname = syntax.form(last)
            personOfSurname[surname] = personOfSurname[surname] == nil ? index : .some(nil)
        }
    }

    private mutating func gather() {
        chains = PartedChains.chains(of: reading.mentions) { bearer(of: $0) }
        let chainCount = (chains.max() ?? -1) + 1
        var names = [Name?](repeating: nil, count: chainCount)
        for (index, mention) in reading.mentions.enumerated() where mention.head != .pronoun {
            guard let name = fullName(of: mention), isOwn(name, of: mention) else { continue }
            if isFuller(name, than: names[chains[index]]) { names[chains[index]] = name }
        }
        var joined = DisjointSets(count: chainCount)
        var chainOfName: [String: Int] = [:]
        var chainOfInitials: [String: Int] = [:]
        for (chain, name) in names.enumerated() {
            guard let name else { continue }
            let key = key(of: name)
            if let other = chainOfName[key] { joined.join(chain, other) } else { chainOfName[key] = chain }
            if name.kind != .person, let initials = initials(of: name) { chainOfInitials[initials] = chain }
        }
        joinSurnames(chainOfName, names, &joined)
        joinCompanies(chainOfName, names, &joined)
        for (key, chain) in chainOfName {
            if let long = chainOfInitials[key.filter { $0 != "." }] { joined.join(chain, long) }
        }
        clusterOfChain = Array(repeating: 0, count: chainCount)
        var clusterOfRoot: [Int: Int] = [:]
        for index in reading.mentions.indices {
            let root = joined.root(of: chains[index])
            let cluster = clusterOfRoot[root] ?? clusters.count
            if cluster == clusters.count {
                clusterOfRoot[root] = cluster
                clusters.append(Cluster())
            }
            clusterOfChain[chains[index]] = cluster
            add(index, to: cluster)
            if let name = names[chains[index]], isFuller(name, than: clusters[cluster].name) {
                clusters[cluster].name = name
            }
        }
    }

    /// Whom a name can only mean: a country, or whoever bears a first name and a surname.
    private func bearer(of mention: Mention) -> String? {
        guard mention.head == .name, let name = name(at: mention.headWord) else { return nil }
        switch name.kind {
        case .polity: return lexicon.country(named: syntax.text(name.words))
        case .person: return name.words.count > 1 ? name.words.last.map(syntax.form) : nil
        default: return nil
        }
    }

    /// A surname alone is the person of that surname, where there is but one.
    private func joinSurnames(_ chainOfName: [String: Int], _ names: [Name?], _ joined: inout DisjointSets) {
        var bearers: [String: Set<Int>] = [:]
        for (key, chain) in chainOfName where names[chain]?.kind == .person {
            let words = key.split(separator: " ")
            if words.count > 1 { bearers[String(words[words.count - 1]), default: []].insert(joined.root(of: chain)) }
        }
        for (key, chain) in chainOfName where names[chain]?.kind == .person {
            if let only = bearers[key], only.count == 1, let bearer = only.first { joined.join(chain, bearer) }
        }
    }

    /// A company by its first word, where but one is called so and nobody else: "Halden" of "Halden Bank".
    private func joinCompanies(_ chainOfName: [String: Int], _ names: [Name?], _ joined: inout DisjointSets) {
        var bearers: [String: Set<Int>] = [:]
        for (key, chain) in chainOfName {
            let words = key.split(separator: " ")
            guard words.count > 1, let first = words.first, let last = words.last else { continue }
            // Who bears a surname may have given a foundation its name.
            if names[chain]?.kind == .person { bearers[String(last), default: []].insert(-1) }
            let isOwn = names[chain]?.kind == .organization && !Self.namedAfterPeople.contains(String(last))
            bearers[String(first), default: []].insert(isOwn ? joined.root(of: chain) : -1)
        }
        let people = Set(
            reading.mentions.indices.filter { reading.mentions[$0].head == .pronoun && isPersonal($0) }.map {
                chains[$0]
            })
        for (key, chain) in chainOfName where [.person, .organization].contains(names[chain]?.kind) {
            guard let only = bearers[key], only.count == 1, let bearer = only.first, bearer >= 0,
                !people.contains(chain)
            else { continue }
            joined.join(chain, bearer)
        }
    }

    private func isPersonal(_ mention: Int) -> Bool {
        ["he", "she", "his", "her"].contains(syntax.lemma(reading.mentions[mention].headWord))
    }

    private static let namedAfterPeople: Set = [
        "administration", "campaign", "center", "centre", "college", "family", "foundation", "government", "house",
        "institute", "library", "organisation", "organization", "prize", "school", "tower", "university",
    ]

    /// The name of a mention, of an organization with the country that it is of: "Norway's Foreign Ministry".
    private func fullName(of mention: Mention) -> Name? {
        guard var name = name(at: mention.headWord) else { return nil }
        guard name.kind == .organization else { return name }
        for word in syntax.dependents(of: mention.headWord, by: ["nmod", "amod", "compound"])
        where word < name.words.lowerBound {
            guard let country = self.name(at: word), [.polity, .demonym].contains(country.kind),
                mention.words.contains(country.words.lowerBound)
            else { continue }
            name.words = country.words.lowerBound..<name.words.upperBound
            break
        }
        return name
    }

    /// "the Oslo police" is not called Oslo.
    private func isOwn(_ name: Name, of mention: Mention) -> Bool {
        name.kind != .demonym || mention.words == name.words || mention.head == .name
    }

    /// People have two names or three; what is longer is more than a name.
    private func isFuller(_ name: Name, than other: Name?) -> Bool {
        guard let other else { return true }
        return name.words.count > other.words.count && name.words.count <= 6 && name.kind == other.kind
    }

    private func key(of name: Name) -> String {
        var words = reading.words[name.words].map { $0.form.lowercased() }
        if words.first == "the" { words.removeFirst() }
        if words.last == "'s" || words.last == "’s" { words.removeLast() }
        let key = words.joined(separator: " ")
        return name.kind == .polity && Self.manyNamed.contains(key) ? lexicon.country(named: key) ?? key : key
    }

    /// Names of countries that articles call by several.
    private static let manyNamed: Set = [
        "us", "u.s.", "usa", "u.s", "america", "united states", "uk", "u.k.", "britain", "united kingdom",
    ]

    private func initials(of name: Name) -> String? {
        let capitals = reading.words[name.words].compactMap { $0.form.unicodeScalars.first }.filter(
            \.properties.isUppercase)
        return capitals.count < 2 ? nil : String(String.UnicodeScalarView(capitals)).lowercased()
    }
}

/// Things that are found to be the same, a few at a time.
private struct DisjointSets {
    private var parents: [Int]

    init(count: Int) { parents = Array(0..<count) }

    mutating func root(of element: Int) -> Int {
        var root = element
        while parents[root] != root { root = parents[root] }
        var element = element
        while parents[element] != root { (element, parents[element]) = (parents[element], root) }
        return root
    }

    /// The smaller number stands for both.
    mutating func join(_ a: Int, _ b: Int) {
        let (a, b) = (root(of: a), root(of: b))
        parents[max(a, b)] = min(a, b)
    }
}
