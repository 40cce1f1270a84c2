import Gazetteer
import Language
import Record

/// What a word of a text tells of, by a lexicon.
struct Deed {
    /// The most usual first.
    var codes: [CAMEOCode]
    /// The words that tell it, besides the one asked for.
    var words: [Int] = []
    /// How many words of a pattern were found.
    var length = 1
    /// The word of another deed that this one is said of, whose code this one holds.
    var inner: Int?
    /// The verb of saying by which somebody demands it of its subject: "said" of "she said that Oslo must withdraw".
    var demand: Int?

    var kinds: Set<Event.Kind> { Set(codes.flatMap(\.kinds)) }
}

/// Finds what verbs and nouns tell of, by the patterns of a lexicon over the trees.
struct Deeds {
    private let syntax: Syntax
    private let lexicon: DeedLexicon?
    /// The codes that a model gives to words.
    private let marked: [Int: CAMEOCode]

    init(syntax: Syntax, lexicon: DeedLexicon?) {
        (self.syntax, self.lexicon) = (syntax, lexicon)
        marked = Dictionary(
            syntax.reading.predicates.compactMap { predicate in
                guard let event = predicate.event, event.likelihood >= Self.leastLikelihood, let code = event.cameo
                else { return nil }
                return (predicate.word, CAMEOCode(code))
            }
        ) { first, _ in first }
    }

    /// How likely an event must be for its code to be that of what is said of it.
    private static let leastLikelihood = 0.5
    /// How deep what is said of what is said is followed.
    private static let deepest = 3
    /// How many objects and phrases of a verb are looked at.
    private static let mostParts = 6

    /// What a word tells of; a demand, threat or the like with what is demanded or threatened.
    func deed(at word: Int) -> Deed? { deed(at: word, depth: 0) }

    private func deed(at word: Int, depth: Int) -> Deed? {
        guard var deed = plain(at: word) else { return nil }
        guard let outer = deed.codes.first, outer.isOfSpeech else { return announced(armed(deed, word), word) }
        guard depth < Self.deepest else { return deed }
        for part in complements(of: word) where !deed.words.contains(part) {
            guard let code = self.deed(at: part, depth: depth + 1)?.codes.first ?? favor(at: part) else { continue }
            if !outer.isAccusation {
                guard let whole = outer.said(of: code) else { continue }
                deed.codes = [whole]
            }
            deed.inner = part
            deed.length += 1
            return deed
        }
        return deed
    }

    /// What the model holds a word for, where that does somebody good.
    private func favor(at word: Int) -> CAMEOCode? {
        marked[word].flatMap { syntax.isNegated(word) || !$0.isFavorable ? nil : $0 }
    }

    /// A deed that somebody says will be done is an intent or a threat, one that must be done a demand, one that will not be a
    /// refusal.
    private func announced(_ deed: Deed, _ verb: Int) -> Deed {
        guard syntax.words[verb].tag == .verb, let code = deed.codes.first else { return deed }
        let auxiliaries = Set(syntax.dependents(of: verb, by: ["aux"]).map(syntax.form))
        let saying =
            syntax.relation(verb) == "ccomp"
            ? syntax.words[verb].head.flatMap { head in
                SpeechVerbs.saying.contains(syntax.lemma(head)) ? head : nil
            } : nil
        let isFuture = !auxiliaries.isDisjoint(with: Self.future)
        var deed = deed
        var outer: CAMEOCode?
        if isFuture, syntax.isNegated(verb) {
            outer = CAMEOCode("120")
        } else if let saying, !auxiliaries.isDisjoint(with: Self.necessity) {
            outer = CAMEOCode("100")
            deed.demand = saying
        } else if saying != nil, isFuture {
            outer = CAMEOCode("030")
        }
        guard let outer else { return deed }
        deed.codes = [outer.said(of: code) ?? outer]
        deed.length += 1
        return deed
    }

    /// An attack has the code of the arms that are said to make it: "jets struck", "was killed by artillery".
    private func armed(_ deed: Deed, _ verb: Int) -> Deed {
        let plain = CAMEOCode("190")
        guard deed.codes.contains(plain), syntax.isVerb(verb) else { return deed }
        let subject = syntax.isPassive(verb) ? nil : syntax.subject(of: verb)
        let means = syntax.dependents(of: verb, by: ["obl"]).filter {
            !Self.by.isDisjoint(with: syntax.markers(of: $0))
        }
        guard let code = ([subject].compactMap { $0 } + means).lazy.compactMap(arms).first
        else { return deed }
        var deed = deed
        deed.codes = deed.codes.map { $0 == plain ? CAMEOCode(code) : $0 }
        return deed
    }

    private func arms(_ word: Int) -> String? {
        guard syntax.lemma(word) == "bomber" else { return Self.arms[syntax.lemma(word)] }
        let isSuicide = syntax.dependents(of: word, by: ["compound", "amod"]).contains { syntax.form($0) == "suicide" }
        return isSuicide ? "1831" : "195"
    }

    private static let by: Set = ["by", "with"]
    private static let arms: [String: String] = {
        let lists = [
            "195": "warplane jet aircraft airplane plane helicopter gunship drone airstrike missile",
            "194": "artillery tank rocket mortar shell howitzer cannon gunboat warship",
            "183": "bomb bombing explosion blast grenade mine",
        ]
        var arms: [String: String] = [:]
        for (code, words) in lists { for word in words.split(separator: " ") { arms[String(word)] = code } }
        return arms
    }()

    private static let future: Set = ["will", "would", "wo", "shall", "'ll", "’ll"]
    private static let necessity: Set = ["must", "should", "ought"]

    /// What something is said of: a clause, or the object.
    private func complements(of word: Int) -> [Int] {
        let clauses = syntax.dependents(of: word, by: ["xcomp", "ccomp", "advcl", "acl"]).filter {
            !["advcl", "acl"].contains(syntax.relation($0)) || !Self.contents.isDisjoint(with: syntax.markers(of: $0))
        }
        let things = syntax.dependents(of: word, by: ["obj", "obl", "nmod"]).filter {
            syntax.relation($0) == "obj" || !Self.contents.isDisjoint(with: syntax.markers(of: $0))
        }
        return Array((clauses + things).prefix(Self.mostParts))
    }

    /// What parts what is said from who says it: "accused of", "called for", "threatened to", "threatened with".
    private static let contents: Set = ["of", "for", "to", "with", "from", "on", "into", "against"]

    // MARK: Patterns

    private func plain(at word: Int) -> Deed? {
        guard let lexicon else { return nil }
        switch syntax.words[word].tag {
        case .verb where syntax.isVerb(word): return verb(word, syntax.lemma(word), lexicon)
        case .adjective where syntax.dependent(of: word, by: ["cop"]) != nil:
            return verb(word, "be " + syntax.lemma(word), lexicon)
        case .verb, .noun, .properNoun: return noun(word, lexicon)
        default: return nil
        }
    }

    private func verb(_ verb: Int, _ lemma: String, _ lexicon: DeedLexicon) -> Deed? {
        var search = PatternSearch(lexicon: lexicon, wordClass: .verb)
        var stems = [Piece(lemma)]
        if let particle = syntax.forest.dependents(of: verb).first(where: {
            syntax.words[$0].relation == "compound:prt"
        }) {
            stems.append(Piece(lemma + " " + syntax.form(particle), particle))
        }
        for stem in stems {
            search.look(stem)
            guard lexicon.hasPatterns(beginning: stem.text) else { continue }
            let phrases = phrases(of: verb)
            for phrase in phrases { search.look(stem + phrase) }
            for object in objects(of: verb) {
                for phrase in self.phrases(of: object) { search.look(stem + phrase) }
                for form in forms(of: object) {
                    search.look(stem + form)
                    guard lexicon.hasPatterns(beginning: (stem + form).text) else { continue }
                    for phrase in phrases + self.phrases(of: object) { search.look(stem + form + phrase) }
                }
            }
        }
        return search.found
    }

    /// A noun by itself, or with the verb that it is the object of where both tell of one deed: "held talks", not "cancelled talks".
    private func noun(_ noun: Int, _ lexicon: DeedLexicon) -> Deed? {
        var search = PatternSearch(lexicon: lexicon, wordClass: .noun)
        for form in forms(of: noun) {
            let form = Piece(form.text)
            search.look(form)
            for phrase in phrases(of: noun) { search.look(form + phrase) }
        }
        guard let verb = syntax.words[noun].head, syntax.words[verb].tag == .verb,
            ["obj", "nsubj", "obl"].contains(syntax.relation(noun)),
            var whole = self.verb(verb, syntax.lemma(verb), lexicon), whole.words.contains(noun),
            search.found.map({ !$0.kinds.isDisjoint(with: whole.kinds) }) ?? true
        else { return search.found }
        whole.words = whole.words.filter { $0 != noun } + [verb]
        return whole
    }

    /// What a verb is done to, or makes of it; of a number of things, the things: "rockets" of "fired dozens of rockets".
    private func objects(of verb: Int) -> [Int] {
        syntax.forest.dependents(of: verb).lazy.filter { part in
            let relation = syntax.words[part].relation
            return relation == "obj" || relation == "nsubj:pass"
                || relation == "xcomp" && syntax.words[part].tag != .verb
        }.prefix(Self.mostParts).map { part in
            guard Self.amounts.contains(syntax.lemma(part)) else { return part }
            return syntax.dependents(of: part, by: ["nmod"]).first { syntax.markers(of: $0) == ["of"] } ?? part
        }
    }

    private static let amounts: Set = [
        "dozen", "score", "hundred", "thousand", "million", "number", "series", "string", "couple", "handful", "group",
        "lot", "salvo", "barrage", "volley", "wave", "round", "batch", "total", "pair",
    ]

    /// A noun alone and with what stands before it or behind "of": "talk", "peace talk", "state of emergency".
    private func forms(of noun: Int) -> [Piece] {
        let lemma = syntax.lemma(noun)
        var forms = [Piece(lemma, noun)]
        for part in syntax.forest.dependents(of: noun).prefix(Self.mostParts) {
            switch syntax.relation(part) {
            case "compound", "amod": forms.append(Piece(syntax.form(part) + " " + lemma, noun))
            case "nmod" where syntax.markers(of: part) == ["of"]:
                forms.append(Piece(lemma + " of " + syntax.lemma(part), noun))
            default: continue
            }
        }
        return forms
    }

    /// The prepositions of what hangs on a word, alone and with their nouns: "on", "on trial"; "to" with a verb.
    private func phrases(of word: Int) -> [Piece] {
        var phrases: [Piece] = []
        for part in syntax.dependents(of: word, by: ["obl", "nmod", "advcl", "xcomp", "acl"]).prefix(Self.mostParts) {
            for marker in syntax.markers(of: part).prefix(1) {
                if ["obl", "nmod"].contains(syntax.relation(part)) { phrases.append(Piece(marker)) }
                phrases += forms(of: part).map { Piece(marker + " " + $0.text, part) }
            }
        }
        return phrases
    }
}

/// A part of a pattern, and the noun that stands in it.
private struct Piece {
    var text: String
    var words: [Int]

    init(_ text: String, _ words: Int...) { (self.text, self.words) = (text, words) }

    static func + (one: Piece, other: Piece) -> Piece {
        var piece = Piece(one.text + " " + other.text)
        piece.words = one.words + other.words
        return piece
    }
}

/// The longest pattern found.
private struct PatternSearch {
    let lexicon: DeedLexicon
    let wordClass: DeedLexicon.WordClass
    private(set) var found: Deed?

    mutating func look(_ piece: Piece) {
        let length = piece.text.utf8.count { $0 == UInt8(ascii: " ") } + 1
        guard length > found?.length ?? 0 else { return }
        let codes = lexicon.codes(of: piece.text, as: wordClass)
        if !codes.isEmpty { found = Deed(codes: codes.map(CAMEOCode.init), words: piece.words, length: length) }
    }

    init(lexicon: DeedLexicon, wordClass: DeedLexicon.WordClass) {
        (self.lexicon, self.wordClass) = (lexicon, wordClass)
    }
}
