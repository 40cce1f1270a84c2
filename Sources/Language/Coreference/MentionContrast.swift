/// What tells a mention from others by the same noun: "the Ukrainian envoy", "the second witness", "the state's lawyer".
///
/// Scores of pairs know only that two phrases share their noun and differ in another word; that is true of "the angry mayor",
/// who may be any mayor, and of "the Belgian minister", who is not the Dutch one.
struct MentionContrast: Hashable {
    /// Strings, lower case, by their numbers in a ``StringNumbers``; 0 for none.
    let head: Int
    private(set) var demonym = 0
    private(set) var polity = 0
    private(set) var ordinal = 0
    private(set) var pronoun = 0
    private(set) var ownerName = 0
    private(set) var ownerNoun = 0
    /// What kind of minister, witness or bank it is.
    private(set) var kinds: Set<Int> = []
    /// "Another witness", "a second witness": none of those before.
    private(set) var isNew = false

    /// Nil where nothing tells a mention from others.
    init?(
        _ candidate: MentionCandidate, in sentence: MentionSentence, words: [Word], _ numbers: inout StringNumbers
    ) {
        let headWord = candidate.headWord
        guard candidate.head != .pronoun, Self.name(at: headWord, sentence)?.kind != .person else { return nil }
        head = numbers[words[headWord].lemma.lowercased()]
        for index in candidate.words.prefix(Self.mostWords) where index < headWord && words[index].head == headWord {
            add(index, sentence, words, &numbers)
        }
        let isIndefinite = Self.indefinite.contains(words[candidate.words.lowerBound].form.lowercased())
        isNew = isIndefinite && ordinal != 0 && ordinal != numbers["first"]
        guard demonym + polity + ordinal + pronoun + ownerName + ownerNoun > 0 || !kinds.isEmpty else { return nil }
    }

    /// Whether two mentions cannot mean the same; `earlier` stands before this one.
    func isApart(from earlier: MentionContrast) -> Bool {
        guard head == earlier.head else { return false }
        func differ(_ a: Int, _ b: Int) -> Bool { a != 0 && b != 0 && a != b }
        return differ(demonym, earlier.demonym) || differ(polity, earlier.polity) || differ(ordinal, earlier.ordinal)
            || differ(pronoun, earlier.pronoun) || differ(ownerName, earlier.ownerName)
            || differ(ownerNoun, earlier.ownerNoun)
            || !kinds.isEmpty && !earlier.kinds.isEmpty && kinds.isDisjoint(with: earlier.kinds)
    }

    private mutating func add(
        _ index: Int, _ sentence: MentionSentence, _ words: [Word], _ numbers: inout StringNumbers
    ) {
        let word = words[index]
        let form = word.form.lowercased()
        let name = Self.name(at: index, sentence)
        let relation = word.relation.prefix { $0 != ":" }
        if ["amod", "compound", "nmod"].contains(relation), name?.kind == .demonym || Self.states[form] != nil {
            demonym = Self.broad.contains(form) ? 0 : numbers[Self.states[form] ?? form]
            return
        }
        switch relation {
        case "nmod" where word.relation == "nmod:poss":
            if word.tag == .pronoun {
                pronoun = Self.gendered.contains(form) ? numbers[form] : 0
            } else if let name {
                if name.kind == .polity { polity = numbers[form] } else { ownerName = numbers[form] }
            } else if word.tag == .noun {
                let noun = word.lemma.lowercased()
                ownerNoun = numbers[Self.companies.contains(noun) ? "company" : noun]
            }
        case "amod" where Self.ordinals.contains(form), "det" where form == "another":
            ordinal = numbers[form == "another" ? "other" : form]
        case "amod" where Self.portfolios.contains(form) || word.tag == .properNoun:
            kinds.insert(numbers[form])
        case "compound":
            if name?.kind == .polity {
                polity = numbers[form]
            } else {
                kinds.insert(numbers[Self.spellings[form] ?? form])
            }
        default: break
        }
    }

    private static func name(at word: Int, _ sentence: MentionSentence) -> Name? {
        sentence.names.first { $0.words.contains(word) }
    }

    private static let mostWords = 24
    private static let indefinite: Set = ["a", "an", "another", "one", "some"]
    private static let ordinals: Set = [
        "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "other",
    ]
    private static let portfolios: Set = ["foreign", "interior", "prime"]
    private static let spellings = ["defense": "defence"]
    private static let gendered: Set = ["his", "her"]
    /// States that are called by a noun where others have an adjective.
    private static let states = [
        "us": "american", "u.s.": "american", "american": "american", "uk": "british", "u.k.": "british",
        "british": "british", "eu": "eu",
    ]
    /// Who is one of these may be another one, too.
    private static let broad: Set = [
        "african", "arab", "asian", "baltic", "catholic", "christian", "english", "european", "hispanic", "islamic",
        "jewish", "latin", "muslim", "nordic", "scandinavian", "soviet", "western",
    ]
    /// Nouns by which texts call one body in turn: "the bank's lawyer" may be "the company's lawyer".
    private static let companies: Set = [
        "airline", "bank", "body", "business", "carmaker", "company", "corporation", "firm", "giant", "group", "maker",
        "organisation", "organization", "retailer",
    ]
}
