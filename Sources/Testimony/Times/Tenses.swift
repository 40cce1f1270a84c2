import Language

/// The tense of what words hang on, by the trees where there are some, else by the verbs near them.
struct Tenses {
    private struct Marks: OptionSet {
        let rawValue: UInt8
        static let future = Marks(rawValue: 1)
        static let past = Marks(rawValue: 2)
        static let present = Marks(rawValue: 4)
        static let perfect = Marks(rawValue: 8)
        static let infinitive = Marks(rawValue: 16)
        static let could = Marks(rawValue: 32)
        static let negated = Marks(rawValue: 64)
    }

    private static let mostSteps = 12
    private static let future: Set = [
        "will", "'ll", "’ll", "shall", "would", "'d", "’d", "wo", "may", "might", "could", "should", "must", "can",
    ]
    private static let certainlyFuture: Set = ["will", "'ll", "’ll", "shall"]
    private static let past: Set = ["was", "were", "had", "did", "been"]
    private static let present: Set = ["is", "are", "'s", "’s", "'re", "’re", "'m", "am", "be"]
    /// Subjects that deny: "neither of them could be reached".
    private static let nobody: Set = ["neither", "nobody", "none", "no", "nothing"]
    /// What these tell is ahead, whatever their own tense.
    private static let planning: Set = [
        "schedule", "expect", "plan", "set", "due", "slate", "intend", "hope", "want", "propose", "anticipate", "aim",
        "payable",
        "effective", "project", "forecast", "ready", "likely", "expire", "mature", "redeemable",
    ]
    /// Whose infinitive is ahead: "agreed to meet".
    private static let willing: Set = planning.union([
        "agree", "decide", "vow", "promise", "pledge", "threaten", "order", "ask", "urge", "invite", "prepare", "need",
        "have", "about",
        "decision", "agreement", "proposal", "invitation", "deadline", "offer", "bid", "move",
    ])

    private let reading: Reading
    /// What the auxiliaries and markers of each word say.
    private var marks: [Marks] = []

    init(_ reading: Reading) {
        self.reading = reading
        guard reading.isAnalysed else { return }
        marks = Array(repeating: [], count: reading.words.count)
        for word in reading.words {
            let form = word.form.lowercased()
            if Self.nobody.contains(form), let verb = verb(ofSubject: word) { marks[verb].insert(.negated) }
            guard let head = word.head, word.tag == .auxiliary || word.tag == .particle || word.tag == .verb else {
                continue
            }
            if Self.future.contains(form) { marks[head].insert(.future) }
            if Self.past.contains(form) { marks[head].insert(.past) }
            if Self.present.contains(form) { marks[head].insert(.present) }
            if form == "could" { marks[head].insert(.could) }
            if form == "not" || form == "n't" || form == "n’t" { marks[head].insert(.negated) }
            if form == "has" || form == "have" { marks[head].insert(.perfect) }
            if form == "to", word.relation == "mark" { marks[head].insert(.infinitive) }
        }
    }

    /// The verb of a subject, of which a word is the head or the determiner.
    private func verb(ofSubject word: Word) -> Int? {
        let noun = word.relation == "det" || word.relation == "cc:preconj" ? word.head.map { reading.words[$0] } : word
        return noun.flatMap { $0.relation.hasPrefix("nsubj") ? $0.head : nil }
    }

    /// What a text is, as far as its verbs tell.
    enum Register {
        /// It tells what happened.
        case report
        /// It has verbs, but none of the past: somebody asks, plans or announces.
        case request
        /// It has no verbs.
        case fragment
    }

    /// Of a text that was not analysed, one with a sentence's end is taken for a report. One or two sentences in which
    /// somebody says "I" or "you", or asks, are no report, even in the past tense.
    var register: Register {
        // What the tags say of a single word is a guess.
        guard reading.words.count > 2 else { return .fragment }
        guard reading.isAnalysed else {
            if isUtterance { return .request }
            return reading.words.contains { [".", "!"].contains($0.form) } ? .report : .fragment
        }
        if reading.words.contains(where: { $0.pennTag == "VBD" }) {
            return isUtterance ? .request : .report
        }
        let hasVerb = reading.words.contains {
            ($0.tag == .verb || $0.tag == .auxiliary) && !Self.adjectives.contains($0.form.lowercased())
        }
        return hasVerb ? .request : .fragment
    }

    /// What the tags may call verbs: "the coming week".
    private static let adjectives: Set = ["coming", "following", "preceding", "upcoming"]

    private static let persons: Set = ["i", "you", "we", "me", "us", "my", "your", "our"]

    private var isUtterance: Bool {
        guard reading.sentences.count <= 2, !reading.words.contains(where: { Self.quotes.contains($0.form) }) else {
            return false
        }
        let asks = reading.words.first.map { Self.questions.contains($0.form.lowercased()) } ?? false
        return asks || reading.words.contains { $0.form == "?" || Self.persons.contains($0.form.lowercased()) }
    }

    private static let questions: Set = ["what", "where", "when", "who", "which", "how", "did", "was", "were"]
    private static let quotes: Set = ["\"", "“", "”", "``", "''"]

    func tense(of phrase: Range<Int>) -> Tense {
        guard reading.isAnalysed else { return tenseNear(phrase) }
        var word = phrase.upperBound - 1
        if isPossessive(phrase) { return .unknown }
        for place in phrase
        where !(reading.words[place].head.map(phrase.contains) ?? false) && reading.words[place].tag != .punctuation {
            word = place
        }
        // "the June agreement": the verb says nothing of it.
        if let head = reading.words[word].head, head >= phrase.upperBound, reading.words[head].tag == .noun {
            return .unknown
        }
        let preposition = preposition(before: phrase)
        if preposition == "since" { return .past }
        for _ in 0..<Self.mostSteps {
            if !phrase.contains(word), let tense = tense(at: word) {
                // "has until Tuesday"
                let isLimit = preposition == "until" || preposition == "by"
                return isLimit && reading.words[word].pennTag != "VBD" && !marks[word].contains(.past) ? .future : tense
            }
            guard let head = reading.words[word].head else { break }
            word = head
        }
        return .unknown
    }

    /// Whether the verb above a phrase tells what happened, whatever stands between: "reported lower fourth-quarter earnings".
    func isTold(_ phrase: Range<Int>) -> Bool {
        guard reading.isAnalysed else { return false }
        var word = phrase.upperBound - 1
        for _ in 0..<Self.mostSteps {
            if reading.words[word].tag == .verb { return reading.words[word].pennTag == "VBD" }
            guard let head = reading.words[word].head else { return false }
            word = head
        }
        return false
    }

    private func isPossessive(_ phrase: Range<Int>) -> Bool {
        phrase.upperBound < reading.words.count && reading.words[phrase.upperBound].pennTag == "POS"
    }

    private func preposition(before phrase: Range<Int>) -> String {
        phrase.lowerBound > 0 ? reading.words[phrase.lowerBound - 1].form.lowercased() : ""
    }

    /// What a word says about when; nil where it says nothing, and the words above it may.
    private func tense(at place: Int) -> Tense? {
        let word = reading.words[place]
        let marks = marks[place]
        // "may have been" and "could not be reached" are past.
        if marks.isSuperset(of: [.could, .negated]) { return .past }
        if marks.contains(.future) { return marks.contains(.perfect) ? .past : .future }
        // "a record set", "the project" plan nothing.
        let isPlan = Self.planning.contains(word.lemma.lowercased()) && (word.tag != .noun || word.lemma == "plan")
        switch word.pennTag {
        case "VBD": return isPlan ? .unknown : .past
        case "VBN":
            if isPlan {
                return !marks.isDisjoint(with: [.present, .perfect]) && !marks.contains(.past) ? .future : .unknown
            }
            if marks.contains(.infinitive) { return infinitive(at: place) }
            return marks.contains(.present) && marks.isDisjoint(with: [.past, .perfect]) ? .unknown : .past
        case "VBZ", "VBP": return SpeechVerbs.reports(word.lemma) && !isPlan ? .past : .future
        case "VBG": return marks.contains(.past) ? .past : marks.contains(.present) ? .future : nil
        // "is to resume"
        case "VB" where marks.isSuperset(of: [.infinitive, .present]): return .future
        case "VB": return marks.contains(.infinitive) ? infinitive(at: place) : .future
        default:
            if isPlan { return .future }
            if marks.contains(.infinitive) { return infinitive(at: place) }
            // "The record date is Nov. 9."
            return marks.contains(.past) ? .past : marks.contains(.present) ? .unknown : nil
        }
    }

    private func infinitive(at place: Int) -> Tense? {
        guard let head = reading.words[place].head else { return .future }
        return Self.willing.contains(reading.words[head].lemma.lowercased()) ? .future : nil
    }

    /// By the words round a phrase, where there are no trees: whether something near says that it is ahead.
    private func tenseNear(_ phrase: Range<Int>) -> Tense {
        let near =
            max(0, phrase.lowerBound - Self.mostSteps)..<min(reading.words.count, phrase.upperBound + Self.mostSteps)
        return reading.words[near].contains { Self.certainlyFuture.contains($0.form) } ? .future : .unknown
    }
}
