import Language
import Record

/// The names that an article itself shows to be outlets': "the broadcaster ERR", "Brennpunkt magazine", "the Kurier, a regional
/// daily", "in an interview with Kanal Nord", and who reports something citing people.
///
/// No list has all newspapers of the world; whoever writes of one that readers may not know says what it is.
struct CalledOutlets {
    private let syntax: Syntax
    private var names: Set<String> = []
    /// The heads of the outlets' names, in the order of the text, those of the publisher left out.
    private(set) var places: [Int] = []
    /// Those of the publisher's.
    private var ownPlaces: [Int] = []
    /// What the article calls those at some of the places.
    private var media: [Int: Medium] = [:]

    init(_ syntax: Syntax, _ publisher: Publisher, isActor: (Int) -> Bool) {
        self.syntax = syntax
        for name in syntax.reading.names where isCalled(name, isActor: isActor) {
            names.insert(Self.key(syntax.text(name.words)))
        }
        for name in syntax.reading.names where name.kind != .demonym {
            let text = syntax.text(name.words)
            if publisher.isNamed(text) {
                ownPlaces.append(name.words.lowerBound)
                continue
            }
            guard contains(text) || OutletNames.isOutlet(text) else { continue }
            if name.kind == .person, !contains(text), !OutletNames.isOutletRatherThanPerson(text, hasArticle: true) {
                continue
            }
            let head = syntax.nominalHead(of: [name.words]) ?? name.words.lowerBound
            places.append(head)
            media[head] = medium(of: name, head)
        }
    }

    /// Whether a name is that of an outlet by what the article says of it.
    func contains(_ name: String) -> Bool { names.contains(Self.key(name)) }

    /// The outlet that is named last before a word: whom "the newspaper" means there, which is none of those that the article
    /// calls a magazine.
    func last(before word: Int) -> Int? {
        let end = places.partitioningIndex { $0 >= word }
        let medium = Medium(syntax.lemma(word))
        return places[..<end].suffix(Self.mostOutlets).last { place in
            guard let medium, let other = media[place] else { return true }
            return medium == other
        }
    }

    /// Whether "the newspaper" may be the one that prints the article.
    func isOwn(before word: Int) -> Bool { ownPlaces.first.map { $0 < word } ?? false }

    /// How many outlets before a word it may mean.
    private static let mostOutlets = 16

    /// What outlets are made of, which one word for them tells from another.
    private enum Medium {
        case newspaper, magazine, broadcast

        init?(_ lemma: String) {
            switch lemma {
            case "newspaper", "paper", "daily", "tabloid", "broadsheet": self = .newspaper
            case "magazine": self = .magazine
            case "broadcaster", "network", "channel", "station": self = .broadcast
            default: return nil
            }
        }
    }

    /// What the article calls an outlet right beside its name.
    private func medium(of name: Name, _ head: Int) -> Medium? {
        let sentence = syntax.sentence(of: head).words
        let beside = [name.words.lowerBound - 1, name.words.upperBound].filter(sentence.contains)
        return (beside + syntax.dependents(of: head, by: ["appos"])).lazy.compactMap { Medium(syntax.lemma($0)) }.first
    }

    private static func key(_ name: String) -> String {
        let name = name.lowercased()
        return name.hasPrefix("the ") ? String(name.dropFirst(4)) : name
    }

    // MARK: What shows it

    private func isCalled(_ name: Name, isActor: (Int) -> Bool) -> Bool {
        guard [.person, .organization, .product, .work, .event].contains(name.kind),
            let head = syntax.nominalHead(of: [name.words])
        else { return false }
        if isBeside(name) || isExplained(head) || isBreaking(head) { return true }
        guard name.kind != .person || name.words.count == 1, !isActor(head) else { return false }
        return isCiting(head) || name.kind != .person && isInterviewing(head)
    }

    /// "the broadcaster ERR", "the TT news agency".
    private func isBeside(_ name: Name) -> Bool {
        let (first, end) = (name.words.lowerBound, name.words.upperBound)
        let sentence = syntax.sentence(of: first).words
        if first > sentence.lowerBound, isOutletNoun(first - 1), !isPlural(first - 1) {
            return name.kind != .person || name.words.count == 1 || isTitled(name, by: first - 1)
        }
        // "Anna Berg magazine" is named after her; "a Berg newspaper" belongs to Berg.
        guard name.kind != .person || name.words.count == 1, !isPossessive(end - 1) else { return false }
        let behind = end < sentence.upperBound && Self.ofNews.contains(syntax.form(end)) ? end + 1 : end
        guard behind < sentence.upperBound, isOutletNoun(behind), !isPlural(behind) else { return false }
        return first == sentence.lowerBound || !["a", "an", "another"].contains(syntax.form(first - 1))
    }

    /// "the newspaper Al Bilad", though it looks like a person; "the broadcaster Anna Berg" is one, and Anna Berg of "the
    /// newspaper Anna Berg wrote for" does what its clause tells.
    private func isTitled(_ name: Name, by noun: Int) -> Bool {
        guard syntax.lemma(noun) != "broadcaster", let head = syntax.nominalHead(of: [name.words]) else { return false }
        return syntax.words[noun].head == head || syntax.words[head].head == noun && syntax.relation(head) == "appos"
    }

    /// "the Kurier, a regional daily".
    private func isExplained(_ head: Int) -> Bool {
        syntax.dependents(of: head, by: ["appos"]).contains { isOutletNoun($0) && syntax.words[$0].tag == .noun }
    }

    /// "Kanal Nord, which first reported the plan", "first reported by Kanal Nord".
    private func isBreaking(_ head: Int) -> Bool {
        let clauses = syntax.dependents(of: head, by: ["acl"])
        let around =
            syntax.relation(head) == "obl" && syntax.markers(of: head).contains("by") ? syntax.words[head].head : nil
        return (clauses + [around].compactMap { $0 }).contains { verb in
            syntax.lemma(verb) == "report"
                && syntax.dependents(of: verb, by: ["advmod"]).contains { syntax.form($0) == "first" }
        }
    }

    /// "Handelsblatt reported, citing two managers".
    private func isCiting(_ head: Int) -> Bool {
        guard syntax.relation(head) == "nsubj", let verb = syntax.words[head].head, syntax.lemma(verb) == "report",
            let citing = syntax.citing(behind: verb), let cited = syntax.dependent(of: citing, by: ["obj"])
        else { return false }
        return NounClass(syntax.lemma(cited)) == .person
    }

    /// "in an interview with Kanal Nord".
    private func isInterviewing(_ head: Int) -> Bool {
        guard syntax.markers(of: head).contains(where: ["with", "to"].contains), let noun = syntax.words[head].head
        else { return false }
        return syntax.lemma(noun) == "interview"
    }

    /// Whether a word says that what stands beside it is an outlet; "agency", "station" and the like only with what they are of.
    func isOutletNoun(_ word: Int) -> Bool {
        let lemma = syntax.lemma(word)
        if Self.nouns.contains(lemma) { return true }
        guard Self.sharedNouns.contains(lemma), word > 0 else { return false }
        return Self.ofNews.contains(syntax.form(word - 1))
    }

    private func isPlural(_ word: Int) -> Bool { syntax.words[word].features["Number"] == "Plur" }

    private func isPossessive(_ word: Int) -> Bool { ["'s", "’s", "'", "’"].contains(syntax.form(word)) }

    private static let nouns: Set = [
        "newspaper", "magazine", "broadcaster", "newswire", "tabloid", "daily", "weekly", "broadsheet",
    ]
    private static let sharedNouns: Set = [
        "agency", "station", "channel", "network", "site", "website", "outlet", "portal", "service", "platform", "blog",
        "app", "paper", "organization", "organisation",
    ]
    private static let ofNews: Set = [
        "news", "press", "radio", "tv", "television", "telegram", "newspaper", "media", "broadcasting", "wire", "cable",
    ]
}

extension Syntax {
    private static var farthestParticiple: Int { 10 }

    /// "Reported on Friday, citing": the participle stands a few words behind the verb, whatever it hangs on.
    func citing(behind verb: Int) -> Int? {
        let end = min(verb + Self.farthestParticiple, sentence(of: verb).words.upperBound)
        return (verb + 1..<max(verb + 1, end)).first {
            ["citing", "quoting"].contains(form($0)) && !["without", "not"].contains(form($0 - 1))
        }
    }
}
