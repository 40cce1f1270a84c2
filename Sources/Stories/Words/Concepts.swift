/// Words of the news that stand for one thing: "called off" is cancelled, and so is what is scrapped.
///
/// A thesaurus of our own, by rings of words that may take each other's place in a report. A word has one ring, that of
/// its commonest sense in the news; the first ring that lists a form has it.
struct Concepts: Sendable {
    static let shared = Concepts(rings: ConceptRings.text)

    /// By term, the term of its ring.
    private var rings = TermTable<UInt32>()
    /// By the form of a verb, the particles that change its sense, and the ring of both.
    private var phrases = TermTable<[(particle: UInt32, ring: UInt32)]>()
    /// A particle stands at most so many words behind its verb: "called the whole thing off".
    private static let reach = 4

    /// - Parameter rings: a ring a line, words parted by spaces; an underscore joins a verb and its particle.
    init(rings text: String) {
        for line in text.split(separator: "\n") {
            let entries = line.split(separator: " ")
            guard let first = entries.first else { continue }
            let ring = Self.ring(first)
            for entry in entries { add(entry, to: ring) }
        }
    }

    private static func ring(_ first: Substring) -> UInt32 { TermHash.hash("ring \(first)".utf8) }

    /// The rings that begin with some words, separated by spaces.
    static func rings(_ firsts: String) -> [UInt32] { firsts.split(separator: " ").map(ring) }

    private mutating func add(_ entry: Substring, to ring: UInt32) {
        let words = WordScanner.words(of: String(entry.map { $0 == "_" ? " " : $0 }))
        if words.count > 1 {
            phrases.values[phrases.index(of: words[0].form, orAdd: [])].append((words[1].form, ring))
        } else if let word = words.first {
            _ = rings.index(of: word.term, orAdd: ring)
        }
    }

    /// What a word stands for: its ring, else its own stem; 0 where it says nothing.
    func concept(at index: Int, of words: ArraySlice<Word>) -> UInt32 {
        let word = words[index]
        if let phrase = phrases.index(of: word.form) {
            let behind = words[(index + 1)..<min(words.endIndex, index + 1 + Self.reach)]
            for (particle, ring) in phrases.values[phrase] where behind.contains(where: { $0.form == particle }) {
                return ring
            }
        }
        if word.isNumber { return word.form }
        if let number = NumberWords.term(at: index, of: words) { return number }
        guard word.term != 0 else { return 0 }
        return rings[word.term] ?? word.term
    }
}

/// Numbers written as words: "eighty-six" is 86.
enum NumberWords {
    /// The term of the number that a word says or begins, in digits; nil where it says none, or one: "one of them".
    static func term(at index: Int, of words: ArraySlice<Word>) -> UInt32? {
        let values = values
        guard let value = values[words[index].form], value != 1 else { return nil }
        guard value >= 20, value < 100, index + 1 < words.endIndex, words[index + 1].before == .dash,
            let unit = values[words[index + 1].form], unit < 10
        else { return terms[value] }
        return terms[value + unit]
    }

    private static let values: TermTable<Int> = {
        let units = """
            zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen \
            seventeen eighteen nineteen
            """.split(separator: " ").enumerated().map { ($0.element, $0.offset) }
        let tens = "twenty thirty forty fifty sixty seventy eighty ninety".split(separator: " ").enumerated()
            .map { ($0.element, 20 + 10 * $0.offset) }
        let dozens: [(Substring, Int)] = [("dozen", 12), ("hundred", 100), ("thousand", 1000)]
        var values = TermTable<Int>(capacity: 64)
        for (word, value) in units + tens + dozens { _ = values.index(of: TermHash.hash(word.utf8), orAdd: value) }
        return values
    }()
    private static let terms: [Int: UInt32] = Dictionary(
        uniqueKeysWithValues: (Array(0...100) + [1000]).map { ($0, TermHash.hash("\($0)".utf8)) })
}
