import Gazetteer
import Language

/// Words of a phrase that the lexicon of actors knows.
struct PhraseMatch {
    var words: Range<Int>
    /// Whom they name, on the day of the article.
    var meaning: ActorMeaning?
    /// What they say of whom they describe.
    var agent: Agent?
    /// The preposition that parts them from the noun of the phrase, in lower case; nil for what stands before it or beside it.
    var preposition: String?
    /// How many prepositions stand before them.
    var depth: Int
}

/// Finds what the lexicon knows in a phrase: the longest entries, from the left, none within another.
struct PhraseMatcher {
    let syntax: Syntax
    let gazetteer: Gazetteer?
    /// The names that words are in.
    let clusters: Clusters
    let day: Int?
    private let met = MetEntries()

    init(syntax: Syntax, gazetteer: Gazetteer?, clusters: Clusters, day: Int?) {
        (self.syntax, self.gazetteer, self.clusters, self.day) = (syntax, gazetteer, clusters, day)
    }

    var lexicon: ActorLexicon { gazetteer?.actors ?? .empty }

    private static let longestEntry = 10
    /// What is behind this many words of a phrase says little of who it means.
    private static let longestPhrase = 40

    func matches(in phrase: Range<Int>, head: Int) -> [PhraseMatch] {
        var matches: [PhraseMatch] = []
        var place = start(of: phrase, head: head)
        let end = min(phrase.upperBound, max(head + 1, place + Self.longestPhrase))
        var (preposition, depth): (String?, Int) = (nil, 0)
        while place < end {
            if place > head, endsPhrase(place) {
                guard depth > 0, let conjunct = country(joinedAt: place, to: head), conjunct < end else { break }
                place = conjunct
            }
            if place > head, syntax.words[place].tag == .adposition, syntax.form(place) != "'s" {
                (preposition, depth) = (syntax.form(place), depth + 1)
                place += 1
                continue
            }
            if let match = longestMatch(at: place, before: end) {
                matches.append(
                    PhraseMatch(
                        words: match.words, meaning: match.meaning, agent: match.agent, preposition: preposition,
                        depth: depth))
                place = match.words.upperBound
            } else {
                place += 1
            }
        }
        return matches
    }

    /// Where the words begin that stand before the noun of a phrase: behind a preposition, a comma or a clause. The titles of a
    /// person may have prepositions: "Minister of Trade Anna Berg".
    private func start(of phrase: Range<Int>, head: Int) -> Int {
        let isPerson = clusters.name(at: head)?.kind == .person
        let mention = isPerson ? clusters.mention(at: head).map { syntax.reading.mentions[$0].words } : nil
        let sentence = syntax.sentence(of: head).words
        var start = max(min(head, mention?.lowerBound ?? head), head - Self.longestPhrase)
        while start > sentence.lowerBound, head - start < Self.longestPhrase, !startsPhrase(behind: start - 1),
            start > phrase.lowerBound || isPerson && clusters.isTitle(start - 1)
        {
            start -= 1
        }
        if isPerson,
            let title = titleWithPreposition(before: clusters.name(at: head)?.words.lowerBound ?? head, sentence)
        {
            start = min(start, title)
        }
        return start
    }

    /// Where a title begins that stands before a name and has a preposition: "Secretary of State".
    private func titleWithPreposition(before name: Int, _ sentence: Range<Int>) -> Int? {
        guard name - 3 >= sentence.lowerBound, clusters.isTitle(name - 1) else { return nil }
        return (3...Self.longestOffice).map { name - $0 }.first { first in
            first >= sentence.lowerBound && clusters.isTitle(first) && lexicon.agent(key(of: first..<name)[...]) != nil
        }
    }

    private static let longestOffice = 5

    private func startsPhrase(behind place: Int) -> Bool {
        let word = syntax.words[place]
        return word.tag == .adposition && word.form != "'s" || [",", ";", ":", "(", ")"].contains(word.form)
            || [.subordinatingConjunction, .auxiliary].contains(word.tag)
    }

    /// Whether a word behind the noun belongs to a clause, or to somebody else.
    private func endsPhrase(_ place: Int) -> Bool {
        let word = syntax.words[place]
        switch word.tag {
        case .verb:
            return
                !(word.pennTag == "NNP"
                || ["based", "affiliated", "linked", "living", "operating"].contains(syntax.form(place)))
        case .auxiliary, .subordinatingConjunction, .coordinatingConjunction: return true
        case .pronoun, .determiner: return word.features["PronType"] == "Rel"
        case .punctuation: return !["-", "–", "'", "’", "\"", "“", "”", ".", "["].contains(word.form)
        default: return false
        }
    }

    /// The name of a country or place that "and" or a comma joins to one that stands behind the noun: "Peru" of "the leaders of
    /// Chile and Peru".
    private func country(joinedAt place: Int, to head: Int) -> Int? {
        guard [.coordinatingConjunction, .punctuation].contains(syntax.words[place].tag),
            let governor = syntax.words[place].head, syntax.relation(governor) == "conj",
            let first = syntax.words[governor].head, first > head, let name = clusters.name(at: governor),
            name.words.lowerBound > place, [.location, .polity].contains(name.kind), clusters.name(at: first) != nil
        else { return nil }
        return name.words.lowerBound
    }

    private func longestMatch(at place: Int, before end: Int) -> Entry? {
        switch syntax.words[place].tag {
        case .noun, .properNoun, .adjective, .verb, .other, .numeral, .adverb: break
        default: return nil
        }
        return entries(at: place).last { $0.words.upperBound <= end } ?? self.place(at: place)
    }

    typealias Entry = (words: Range<Int>, meaning: ActorMeaning?, agent: Agent?)

    /// What the lexicon knows that begins with a word, the shorter first. A word stands in many phrases.
    private func entries(at place: Int) -> [Entry] {
        if let entries = met.entries[place] { return entries }
        var entries: [Entry] = []
        let end = min(syntax.words.count, place + Self.longestEntry)
        for last in place..<end {
            let words = place..<last + 1
            let key = key(of: words)
            guard !key.isEmpty else { continue }
            let meaning = self.meaning(of: words, key)
            let agent = lexicon.agent(key[...])
            if meaning != nil || agent != nil { entries.append((words, meaning, agent)) }
            // "People's" are two words, and one of a name.
            let goesOn = last == place || last + 1 < end && ["'s", "’s"].contains(syntax.form(last + 1))
            if !lexicon.hasEntries(startingWith: goesOn ? key[...] : (key + [UInt8(ascii: " ")])[...]) { break }
        }
        met.entries[place] = entries
        return entries
    }

    /// The town or region that a name begins with: "Madras High Court".
    private func place(at first: Int) -> Entry? {
        guard let gazetteer, !lexicon.hasOwnCodes, let name = clusters.name(at: first), name.words.lowerBound == first
        else { return nil }
        let isPlace = [.location, .polity].contains(name.kind)
        guard isPlace || name.kind == .organization || name.words.contains(syntax.onlyPhrase ?? -1) else { return nil }
        // Of other names a large town may be a part; but "Ann Howe" is not of the town of Ann.
        let isWhole = isPlace || name.kind == .person
        for count in (1...min(3, name.words.count)).reversed() where !isWhole || count == name.words.count {
            let words = first..<first + count
            guard let place = largestPlace(of: words, gazetteer), let country = place.country,
                isWhole || place.population >= Self.largeTown
            else { continue }
            return (words, ActorMeaning(code: country, kind: .place), nil)
        }
        return nil
    }

    private static let divisions: Set = [
        "state", "province", "region", "oblast", "county", "governorate", "district", "prefecture", "department",
    ]

    /// The place of a name, also without what kind of division it is: "Lagos State".
    private func largestPlace(of words: Range<Int>, _ gazetteer: Gazetteer) -> KnownPlace? {
        if let place = gazetteer.largestPlace(named: syntax.text(words)) { return place }
        let bare = words.dropLast()
        guard let last = words.last, !bare.isEmpty, Self.divisions.contains(syntax.form(last)) else { return nil }
        return gazetteer.largestPlace(named: syntax.text(bare))
    }

    /// Towns of so many people are known by their names alone.
    private static let largeTown = 100_000

    private func key(of words: Range<Int>) -> [UInt8] {
        let all = syntax.words
        let bytes = all[words.lowerBound].bytes.lowerBound..<all[words.upperBound - 1].bytes.upperBound
        return FoldedName.bytes(of: syntax.reading.text[bytes])
    }

    // MARK: Names

    private func meaning(of words: Range<Int>, _ key: [UInt8]) -> ActorMeaning? {
        guard isWrittenAsName(words, key) else { return nil }
        var meanings = lexicon.meanings(of: key[...])
        meanings.removeAll { $0.kind == .titled && !isMeant($0, behindTitleAt: words.lowerBound) }
        guard !meanings.isEmpty else { return nil }
        if let name = clusters.name(at: words.lowerBound), name.kind == .person, name.words != words {
            // "Jordan Smith" is nobody's country; a surname at the end may be that of a known one.
            guard words.upperBound >= name.words.upperBound else { return nil }
            meanings.removeAll { ![.actor, .surname, .titled].contains($0.kind) }
        }
        return lexicon.hasOwnCodes ? Self.given(meanings, on: day) : Self.chosen(meanings, on: day)
    }

    /// Whether a title of the same kind of office stands before a last name, while it is held: "Secretary Hicks", not "Professor
    /// Hicks".
    private func isMeant(_ meaning: ActorMeaning, behindTitleAt first: Int) -> Bool {
        guard let day, meaning.days.contains(day), first > 0, clusters.isTitle(first - 1),
            let office = ActorCode(meaning.code).roles.first
        else { return false }
        return (1...Self.longestTitle).contains { count in
            first >= count && lexicon.agent(key(of: first - count..<first)[...])?.role.hasPrefix(office) == true
        }
    }

    private static let longestTitle = 3

    /// Names begin with capitals, and short ones are all capitals: "us" is no country.
    private func isWrittenAsName(_ words: Range<Int>, _ key: [UInt8]) -> Bool {
        let forms = words.lazy.map { syntax.words[$0].form }
        guard forms.contains(where: { $0.unicodeScalars.first?.properties.isUppercase == true }) else { return false }
        // "a strict Islamic state" is no Islamic State; "UN refugee agency" is one.
        if words.count > 1, let first = forms.first, let last = forms.last,
            last.unicodeScalars.first?.properties.isLowercase == true, last.utf8.count > 2,
            first.unicodeScalars.contains(where: \.properties.isLowercase),
            syntax.words[words.upperBound - 1].tag == .noun
        {
            return false
        }
        return key.count > 3 || !forms.contains { $0.unicodeScalars.contains(where: \.properties.isLowercase) }
    }

    /// The first meaning that holds on a day, as PETRARCH chooses.
    private static func given(_ meanings: [ActorMeaning], on day: Int?) -> ActorMeaning? {
        meanings.first { meaning in !meaning.isDated || day.map(meaning.days.contains) == true }
    }

    /// What a name most likely means on a day: what it means then, else always, else what it meant last before.
    private static func chosen(_ meanings: [ActorMeaning], on day: Int?) -> ActorMeaning? {
        guard let day else {
            return meanings.first { !$0.isDated && !$0.isElite } ?? meanings.max { $0.rank < $1.rank }
        }
        let current = meanings.filter { $0.days.contains(day) }
        if let meaning = current.first(where: { $0.isDated && !$0.isElite }) ?? current.first { return meaning }
        guard
            var last = meanings.filter({ $0.days.upperBound < day }).max(by: { $0.days.upperBound < $1.days.upperBound }
            )
        else {
            // Only later will they be who they are known as.
            guard var meaning = meanings.first else { return nil }
            meaning.code = ActorCode(meaning.code).origin
            return meaning
        }
        let code = ActorCode(last.code)
        if !code.isBody, let role = code.roles.first, ["GOV", "LEG", "JUD", "SPY", "MIL"].contains(role) {
            last.code = code.origin + "ELI"
        }
        return last
    }
}

/// The entries of the lexicon that begin with each word that was asked for.
private final class MetEntries {
    var entries: [Int: [PhraseMatcher.Entry]] = [:]
}

extension ActorMeaning {
    /// Whether it says only that somebody was important.
    fileprivate var isElite: Bool { ActorCode(code).roles.first == "ELI" }

    /// For an article without a day: the latest of what somebody did.
    fileprivate var rank: Int { isElite ? -1 : days.lowerBound }
}
