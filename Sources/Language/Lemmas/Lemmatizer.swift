/// The lemma of a word: the form that stands for it in a dictionary, "go" for "went".
///
/// Lemmas follow UD English: "n't" is "not", "ca" is "can", "better" is "good" as an adjective and "well" as an adverb.
/// How endings change is learned (``LemmaTable``); what has digits, and capitals, are left to rules.
enum Lemmatizer {
    /// Gives each word of a sentence its lemma; tags, heads and relations must be known.
    static func setLemmas(of sentence: Range<Int>, in words: inout [Word]) {
        let first = sentence.first { words[$0].tag != .punctuation }
        for index in sentence {
            let word = words[index]
            words[index].lemma =
                isPerfect(word, words)
                ? "have" : lemma(of: word.form, tag: word.tag, pennTag: word.pennTag, startsSentence: index == first)
        }
    }

    /// Whether it is the "'s" of "she's gone", which its tags do not tell from that of "she's tall".
    private static func isPerfect(_ word: Word, _ words: [Word]) -> Bool {
        guard word.tag == .auxiliary, word.relation == "aux", ["'s", "’s"].contains(word.form), let head = word.head
        else { return false }
        return words[head].pennTag == "VBN"
    }

    /// The lemma of a single word. Linear in its length.
    ///
    /// - Parameters:
    ///   - pennTag: the Penn Treebank tag, which tells how the word is inflected.
    ///   - startsSentence: whether its first letter would be a capital anyway.
    static func lemma(of form: String, tag: UniversalTag, pennTag: String, startsSentence: Bool) -> String {
        let word = straightened(Array(form.utf8))
        let isKept = keepsCase(word, tag, startsSentence)
        func written(_ bytes: some Collection<UInt8>, _ added: String = "") -> String {
            let text = String(decoding: bytes, as: UTF8.self)
            return (isKept ? text : text.lowercased()) + added
        }
        if word.contains(where: isDigit) {
            return written(tag == .numeral ? word.filter { $0 != UInt8(ascii: ",") } : word)
        }
        let kind = wordClass(tag, pennTag)
        guard let change = LemmaTable.english.change(of: word.map(lowercased), class: kind), change.cut <= word.count
        else { return written(word) }
        let stem = word.dropLast(change.cut)
        guard change.isException || isPlausible(stem, change.added, kind) else { return written(word) }
        let isShouted = isKept && word.count > 1 && word.suffix(2).allSatisfy(isUpper)
        return written(stem, isShouted ? change.added.uppercased() : change.added)
    }

    // MARK: Classes of inflection

    private static let inflections: [String: UInt8] = [
        "NNS": UInt8(ascii: "n"), "NNPS": UInt8(ascii: "n"), "VBZ": UInt8(ascii: "z"), "VBG": UInt8(ascii: "g"),
        "VBD": UInt8(ascii: "p"), "VBN": UInt8(ascii: "p"), "JJR": UInt8(ascii: "r"), "JJS": UInt8(ascii: "s"),
        "RBR": UInt8(ascii: "q"), "RBS": UInt8(ascii: "t"), "MD": UInt8(ascii: "W"), "PRP$": UInt8(ascii: "G"),
    ]

    /// The class that the Penn tag names, where a word of this part of speech can be so inflected; else that of the part
    /// of speech, as `lemma_tables.py` has it.
    private static func wordClass(_ tag: UniversalTag, _ pennTag: String) -> UInt8 {
        let (inflected, other): (String, Unicode.Scalar) =
            switch tag {
            case .noun: ("n", "N")
            case .properNoun: ("n", "E")
            case .verb: ("zgp", "V")
            case .adjective: ("rs", "J")
            case .adverb: ("qt", "R")
            case .auxiliary: ("W", "X")
            case .pronoun: ("G", "P")
            case .adposition: ("", "I")
            case .coordinatingConjunction: ("", "C")
            case .determiner: ("", "D")
            case .interjection: ("", "U")
            case .numeral: ("", "M")
            case .particle: ("", "T")
            case .punctuation: ("", "Q")
            case .subordinatingConjunction: ("", "S")
            case .symbol: ("", "Y")
            case .other: ("", "O")
            }
        guard let inflection = inflections[pennTag], inflected.utf8.contains(inflection) else {
            return UInt8(ascii: other)
        }
        return inflection
    }

    /// Whether a rule may make this of a verb: there is more than a letter of it, and a vowel.
    private static func isPlausible(_ stem: ArraySlice<UInt8>, _ added: String, _ kind: UInt8) -> Bool {
        let lemma = (stem + added.utf8).map(lowercased)
        guard "zgp".utf8.contains(kind) else { return !lemma.isEmpty }
        return lemma.count > 1 && lemma.contains { "aeiouy".utf8.contains($0) }
    }

    // MARK: Spelling

    /// Names keep their case, adjectives theirs inside a sentence ("American"), nouns if they look like abbreviations.
    private static func keepsCase(_ word: [UInt8], _ tag: UniversalTag, _ startsSentence: Bool) -> Bool {
        switch tag {
        case .properNoun: return true
        case .adjective:
            return !startsSentence && word.first.map(isUpper) == true && word.contains { !isUpper($0) }
        case .noun:
            let capitals = word.count(where: isUpper)
            let isCapitalized = capitals == 1 && word.count > 1 && word.first.map(isUpper) == true
            return capitals > 0 && !isCapitalized && (capitals < word.count || word.count <= 4)
        default: return false
        }
    }

    /// Curly apostrophes made straight.
    private static func straightened(_ word: [UInt8]) -> [UInt8] {
        guard word.contains(0xE2) else { return word }
        var straight: [UInt8] = []
        straight.reserveCapacity(word.count)
        for byte in word {
            straight.append(byte)
            guard straight.suffix(3) == [0xE2, 0x80, 0x99] else { continue }
            straight.removeLast(3)
            straight.append(UInt8(ascii: "'"))
        }
        return straight
    }

    private static func isUpper(_ byte: UInt8) -> Bool { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) }

    private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

    private static func lowercased(_ byte: UInt8) -> UInt8 { isUpper(byte) ? byte | 0x20 : byte }
}
