import Language

/// The trees of a reading, asked as the rules of this target ask them.
struct Syntax {
    /// How far a question goes up a tree: sentences nest less deep, and hostile ones do not matter.
    private static let mostSteps = 12

    let reading: Reading
    let forest: DependencyForest
    /// The sentence of each word.
    private let sentences: [Int32]

    init(_ reading: Reading) {
        self.reading = reading
        forest = DependencyForest(heads: reading.words.map(\.head))
        var sentences = [Int32](repeating: 0, count: reading.words.count)
        for (number, sentence) in reading.sentences.enumerated() {
            for word in sentence.words { sentences[word] = Int32(number) }
        }
        self.sentences = sentences
    }

    var words: [Word] { reading.words }

    /// Whether a word is a verb by its tags and its dependents: "a visit" may be one by the first of its tags alone, and "tank
    /// shelling" by both.
    func isVerb(_ word: Int) -> Bool {
        guard words[word].tag == .verb, !words[word].pennTag.hasPrefix("NN") else { return false }
        return words[word].pennTag != "VBG" || dependent(of: word, by: ["case", "det", "amod", "compound"]) == nil
    }

    func lemma(_ word: Int) -> String { words[word].lemma.lowercased() }
    func form(_ word: Int) -> String { words[word].form.lowercased() }

    /// A relation without its subtype.
    func relation(_ word: Int) -> Substring { words[word].relation.prefix { $0 != ":" } }

    func sentence(of word: Int) -> Sentence { reading.sentences[Int(sentences[word])] }
    func sentenceNumber(of word: Int) -> Int { Int(sentences[word]) }

    /// The words of each paragraph.
    var paragraphs: [Range<Int>] {
        var paragraphs: [Range<Int>] = []
        for sentence in reading.sentences {
            if !sentence.startsParagraph, let last = paragraphs.last {
                paragraphs[paragraphs.count - 1] = last.lowerBound..<sentence.words.upperBound
            } else {
                paragraphs.append(sentence.words)
            }
        }
        return paragraphs
    }

    /// The words that depend on a word by one of the relations, with or without a subtype.
    func dependents(of word: Int, by relations: Set<Substring>) -> [Int] {
        forest.dependents(of: word).filter { relations.contains(relation($0)) }
    }

    func dependent(of word: Int, by relations: Set<Substring>) -> Int? {
        forest.dependents(of: word).first { relations.contains(relation($0)) }
    }

    /// The words above a word, nearest first.
    func governors(of word: Int) -> some Sequence<Int> {
        sequence(first: word) { words[$0].head }.dropFirst().prefix(Self.mostSteps)
    }

    func isBelow(_ word: Int, _ other: Int) -> Bool { governors(of: word).contains(other) }

    /// The prepositions and markers of a phrase or clause, in lower case.
    func markers(of word: Int) -> [String] { dependents(of: word, by: ["case", "mark"]).map(form) }

    /// The noun of a text that is but one phrase: "a court in Cairo".
    var onlyPhrase: Int? {
        guard reading.sentences.count == 1, words.count <= 20,
            let root = words.indices.first(where: { words[$0].head == nil }), words[root].tag != .verb,
            !words.contains(where: { $0.tag == .auxiliary || $0.features["VerbForm"] == "Fin" })
        else { return nil }
        return root
    }

    /// Who does what a verb says. A verb that has no subject of its own shares that of the verb it hangs on.
    func subject(of verb: Int) -> Int? {
        var verb = verb
        for _ in 0..<Self.mostSteps {
            let subjects = dependents(of: verb, by: ["nsubj", "csubj"])
            // Of two, one belongs to a quotation that the parser did not tell from the clause round it.
            if let subject = subjects.last(where: { $0 < verb }) ?? subjects.first { return subject }
            guard let head = words[verb].head, ["conj", "xcomp", "advcl"].contains(relation(verb)),
                words[head].tag == .verb || words[head].tag == .auxiliary
            else { return nil }
            verb = head
        }
        return nil
    }

    /// Who says what a verb of saying tells: its subject; of a passive who stands behind "by"; of "a memo saying" the memo.
    func speaker(of verb: Int) -> Int? {
        if isPassive(verb) { return forest.dependents(of: verb).first { words[$0].relation == "obl:agent" } }
        if words[verb].relation == "acl", words[verb].features["VerbForm"] == "Ger" || form(verb).hasSuffix("ing") {
            return words[verb].head
        }
        return subject(of: verb)
    }

    /// The verb that some words do no more than help: "said" of "has", "had not".
    func verb(ofAuxiliaries ranges: [Range<Int>]) -> Int? {
        guard let last = ranges.last?.last, let verb = words[last].head, verb > last,
            ranges.joined().allSatisfy({ words[$0].head == verb && ["aux", "advmod"].contains(relation($0)) }),
            ranges.joined().contains(where: { relation($0) == "aux" }), words[verb].tag == .verb
        else { return nil }
        return verb
    }

    /// The verb of "quoted her as saying", from "saying".
    func quotingVerb(of saying: Int) -> Int? {
        guard markers(of: saying).contains("as") else { return nil }
        return governors(of: saying).prefix(3).first(where: isQuoting)
    }

    /// Whether a verb tells that somebody is cited, by its form: lemmas may be wrong ("quite").
    func isQuoting(_ verb: Int) -> Bool {
        words[verb].tag == .verb && (Self.quoting.contains(form(verb)))
    }

    private static let quoting: Set = ["quote", "quotes", "quoted", "quoting", "cite", "cites", "cited", "citing"]

    func isPassive(_ verb: Int) -> Bool {
        isPastParticipleClause(verb)
            || forest.dependents(of: verb).contains {
                words[$0].relation == "aux:pass" || words[$0].relation == "nsubj:pass"
            }
    }

    /// "Asked about the fire, he left": a past form without a subject, whatever it was tagged as, suffers what it tells.
    private func isPastParticipleClause(_ verb: Int) -> Bool {
        relation(verb) == "advcl" && words[verb].features["Tense"] == "Past"
            && dependents(of: verb, by: ["nsubj", "csubj", "aux", "cop"]).isEmpty
    }

    private static let negations: Set = ["not", "n't", "never", "no", "neither", "nor"]

    func isNegated(_ verb: Int) -> Bool {
        forest.dependents(of: verb).contains {
            ["advmod", "det", "cc"].contains(relation($0)) && Self.negations.contains(form($0))
        }
    }

    /// The word of some ranges that the others depend on; of several, a verb before others, then the first.
    func head(of ranges: [Range<Int>]) -> Int? {
        var found: Int?
        for word in ranges.joined() where words[word].tag != .punctuation {
            if let head = words[word].head, ranges.contains(where: { $0.contains(head) }) { continue }
            if words[word].tag == .verb, !["amod", "case"].contains(relation(word)) { return word }
            found = found ?? word
        }
        return found
    }

    /// A word and all that depends on it, without marks at its edges, and without the words in `cut`, which may part it.
    func phrase(of word: Int, without cut: [Range<Int>] = []) -> [Range<Int>] {
        var ranges = [forest.extents[word]]
        for hole in cut { ranges = ranges.flatMap { $0.cut(hole) } }
        return ranges.compactMap(trimmed)
    }

    /// A range without marks at its edges but quotation marks and brackets; nil where nothing is left.
    func trimmed(_ range: Range<Int>) -> Range<Int>? {
        var (first, end) = (range.lowerBound, range.upperBound)
        while first < end, isLoose(first) { first += 1 }
        while first < end, isLoose(end - 1) { end -= 1 }
        return first < end ? first..<end : nil
    }

    private func isLoose(_ word: Int) -> Bool {
        [",", ".", ";", ":", "-", "–", "—", "--"].contains(words[word].form)
    }

    /// The text that some words cover.
    func text(_ range: Range<Int>) -> String {
        guard !range.isEmpty else { return "" }
        let bytes = words[range.lowerBound].bytes.lowerBound..<words[range.upperBound - 1].bytes.upperBound
        return String(decoding: reading.text[bytes], as: UTF8.self)
    }
}

extension Range<Int> {
    /// What is left of a range where another is cut out of it.
    func cut(_ hole: Range<Int>) -> [Range<Int>] {
        guard overlaps(hole) else { return [self] }
        let before = lowerBound..<Swift.max(lowerBound, hole.lowerBound)
        let after = Swift.min(upperBound, hole.upperBound)..<upperBound
        return [before, after].filter { !$0.isEmpty }
    }
}
